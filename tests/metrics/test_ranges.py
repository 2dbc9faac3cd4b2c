"""Places, surveys, growth and published figures: told with their range, and only where they hold."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.benchmarks import benchmarks, published
from rumbo.metrics.outcomes.months import MonthNumber, state_numbers
from rumbo.metrics.series import Period, total
from rumbo.metrics.subjects.community import Growth
from rumbo.metrics.subjects.places import Share, _place, apart
from rumbo.metrics.subjects.surveys import Survey
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import post, posts

ROW = {
    "account_id": "google_business:A",
    "name": "Faro",
    "stars": 90.0,
    "squares": 414.0,
    "rated": 20,
}


def test_a_place_is_told_per_review_and_per_view_with_its_ranges() -> None:
    found = _place(ROW | {"low": 2, "due": 4, "answered": 4, "views": 2000.0, "actions": 100.0})

    assert found.stars.value == 4.5
    assert found.stars.range == pytest.approx(
        (4.198, 4.802), abs=0.001
    )  # s = 0.688, 1.96 s ÷ √20 = 0.302
    assert (found.low.value, found.low.range) == (0.1, pytest.approx((0.028, 0.301), abs=0.001))
    assert found.answered == Share(of=4)  # of four nothing is said
    assert found.actions.value == 50
    assert found.actions.range == pytest.approx((40.7, 60.3), abs=0.1)


def test_places_differ_only_where_their_ranges_do_not_meet() -> None:
    one, other, third = (
        Share(4.8, (4.7, 4.9), 90),
        Share(4.3, (4.1, 4.5), 90),
        Share(4.5, (4.2, 4.8), 9),
    )

    assert apart(one, other)
    assert not apart(one, third)
    assert not apart(one, Share())


def test_an_nps_is_said_from_thirty_answers_on_with_its_range() -> None:
    assert Survey(29, 20, 3).score is None
    found = Survey(50, 30, 10)
    assert found.score == 40
    assert found.range == pytest.approx((17.83, 62.17), abs=0.01)  # 1.96 · 80 ÷ √50 = 22.17


def test_few_followers_grow_by_no_share() -> None:
    days = {
        "network": "x",
        "account_id": "x:a",
        "first_day": date(2026, 5, 1),
        "last_day": date(2026, 5, 31),
    }

    assert Growth(**days, first=199, last=250, lost=4).rate is None
    grown = Growth(**days, first=200, last=250, lost=4)
    assert (grown.rate, grown.unfollow_rate) == (0.25, 0.02)


def test_a_published_figure_stands_beside_the_metric_of_its_own_definition_alone() -> None:
    assert [
        each.publisher for each in published(metric("engagement_rate_by_impressions"), "linkedin")
    ] == [
        "Buffer",
        "Socialinsider",
    ]
    assert published(metric("engagement_rate_by_reach"), "instagram") == []
    assert all(metric(each.metric, each.basis).unit == "ratio" for each in benchmarks())
    assert all(each.year >= 2022 and 0 < each.value < 1 for each in benchmarks())


def test_interactions_are_told_per_follower_of_the_day_of_the_post(tmp_path) -> None:
    store = Store(tmp_path / "store.duckdb")
    reading = read(
        "p.csv", posts(post(1, "03/02/2026", likes=4, comments=2), post(2, "01/05/2026", likes=50))
    )
    import_reading(store, reading)
    state_numbers(store, [MonthNumber(date(2026, 2, 1), "followers", 300, "instagram")], "Ana")

    found = total(
        store, metric("engagement_rate_by_followers"), Period(date(2026, 1, 1), date(2026, 4, 1))
    )

    assert (found.value, found.items) == (
        6 / 300,
        1,
    )  # of the one in January no level was known yet
    store.close()
