"""«We publish as planned» as a share of the plan: what stands above and below the line, and its verdict."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.metrics.series import Period, over_time, total
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.aims import aims, measured
from rumbo.objectives.stated.journal import find, state
from rumbo.plan.adherence import complete
from rumbo.plan.items import Item, add, withdraw
from rumbo.plan.items import items as plan_of
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.sentences.findings import standing_sentence
from tests.store.files import post, posts

KEPT = metric("plan_kept", "plan")
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))
# Published on 2, 4, 6 and 9 March; the file was exported on the 10th, so the plan is settled to the 8th.
PUBLISHED = (post(1, "03/02/2026"), post(2, "03/04/2026"), post(3, "03/06/2026"))
LAST = post(4, "03/10/2026")


def march(day: int, network: str = "instagram") -> Item:
    return Item(date(2026, 3, day), network, f"Pan {day} {network}")


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    import_reading(made, read("posts.csv", posts(*PUBLISHED, LAST)))
    yield made
    made.close()


def judged(store: Store, target: float = 0.9, due: date = date(2026, 3, 8)) -> Standing:
    about = {"title": "T", "metric_id": "plan_kept", "basis": "plan", "target": target}
    made = state(store, start_day=date(2026, 3, 1), due_day=due, **about)
    return judge(store, find(store, made))


def test_on_its_day_is_kept_late_and_missing_are_not_and_what_is_open_does_not_count(store) -> None:
    # 2: on its day; 3: the day after (4); 5: the day after (6); 7: missing on its day, late on the 10th
    add(store, [march(2), march(3), march(5), march(7), march(9), march(20)])

    found = total(store, KEPT, MARCH)

    assert (found.numerator, found.denominator, found.items) == (3, 4, 4)
    assert found.value == pytest.approx(3 / 4)
    assert [row["complete_until"] for row in complete(store)] == [date(2026, 3, 8)]


def test_a_network_whose_publications_are_not_known_is_not_missing_anything(store) -> None:
    add(store, [march(2), march(2, "tiktok")])

    assert (total(store, KEPT, MARCH).denominator, set(measured(store)[KEPT.metric, "plan"])) == (
        1,
        {"instagram", "tiktok"},
    )


def test_the_whole_is_a_ratio_of_sums_not_a_mean_of_weeks(store) -> None:
    add(store, [march(1), march(2), march(3), march(5), march(7)])

    weeks = over_time(store, KEPT, MARCH, "week", None, True)

    assert [*weeks["period"]] == [date(2026, 2, 23), date(2026, 3, 2)]
    # 2 on its day, 4 and 6 a day after 3 and 5: nothing is left for the 1st and the 7th
    assert [*weeks["val"]] == [0.0, 0.75]
    assert total(store, KEPT, MARCH).value == pytest.approx(3 / 5)


def test_what_is_taken_back_no_longer_counts(store) -> None:
    add(store, [march(2), march(7), march(8)])
    withdraw(store, [each.item_id for each in plan_of(store) if each.day.day == 8])

    assert total(store, KEPT, MARCH).value == 1.0


@pytest.mark.parametrize(("target", "status"), [(0.7, "met"), (0.9, "missed")])
def test_an_objective_about_it_is_judged(store, target: float, status: str) -> None:
    add(store, [march(2), march(3), march(5), march(7)])

    standing = judged(store, target)

    assert (standing.status, standing.actual) == (status, pytest.approx(0.75))
    assert "75,0\u00a0%" in standing_sentence(standing, words("es"))


@pytest.mark.parametrize(
    ("planned", "reason"), [([], "no_plan"), ([march(20)], "no_plan"), ([march(5)], "one_point")]
)
def test_without_a_plan_that_has_come_due_nothing_is_said(store, planned, reason) -> None:
    add(store, planned)

    standing = judged(store)

    assert (standing.status, standing.actual, standing.reason) == ("not_measurable", None, reason)
    if reason == "no_plan":
        assert standing_sentence(standing, words("en")).startswith("No planned publication has")


def test_it_is_offered_first_where_there_is_a_plan_and_the_count_where_there_is_none(store) -> None:
    first = aims()[0]
    assert [each.metric for each in first.measured(measured(store))] == ["posts_published"]

    add(store, [march(2)])
    offered = [each.metric for each in first.measured(measured(store))]
    assert offered == ["plan_kept", "posts_published"]
