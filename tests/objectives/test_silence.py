"""A forecast is silent below its minimum, before a quarter of the time, and across what cannot be compared."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.objectives.ahead.outlook import history, lands
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import find, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.sentences.findings import standing_sentence
from tests.store.files import card, post, posts

START = date(2026, 5, 1)
DUE = START + timedelta(days=79)
VISITS = np.random.default_rng(5).poisson(20, 400)
DAY = timedelta(days=1)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def visits(store: Store, first: date, last: date, without: int | None = None) -> None:
    """Import visits of the days up to two after `last`, which are provisional; every so many a day lacks."""
    days = [first + DAY * n for n in range((last - first).days + 3)]
    kept = {f"{day}": int(VISITS[n]) for n, day in enumerate(days) if not without or n % without}
    import_reading(store, read("v.csv", card("Instagram profile visits", kept)))


def stands(store: Store, **more) -> Standing:
    about = {"title": "T", "metric_id": "profile_visits", "basis": "days", "target": 1500}
    made = state(store, **about | {"start_day": START, "due_day": DUE} | more)
    return judge(store, find(store, made))


@pytest.mark.parametrize(("known", "is_told"), [(27, False), (28, True)])
def test_four_weeks_are_needed(store, known: int, is_told: bool) -> None:
    last = START + DAY * 27
    visits(store, last - DAY * (known - 1), last)

    standing = stands(store)

    assert (standing.chance is not None, standing.landing is not None) == (is_told, is_told)


@pytest.mark.parametrize(("gone_by", "is_told"), [(19, False), (20, True)])  # of 80 days
def test_before_a_quarter_of_the_time_nothing_is_forecast(store, gone_by: int, is_told) -> None:
    visits(store, START - DAY * 100, START + DAY * (gone_by - 1))

    standing = stands(store)

    assert (standing.status == "too_early", standing.landing is not None) == (not is_told, is_told)


def test_provisional_days_are_no_ground_for_a_forecast(store) -> None:
    first, last = START - DAY * 100, START + DAY * 30
    values = {f"{first + DAY * n}": int(VISITS[n]) for n in range(131)}
    wild = {f"{last + DAY}": 90_000, f"{last + DAY * 2}": 90_000}
    import_reading(store, read("v.csv", card("Instagram profile visits", values | wild)))

    standing = stands(store)

    assert standing.judged_on == last
    assert standing.landing and standing.landing.interval
    assert standing.landing.interval[1] < 5_000


def test_with_a_third_of_the_days_lacking_nothing_is_forecast(store) -> None:
    visits(store, START - DAY * 200, START + DAY * 30, without=3)
    chosen = metric("profile_visits", "days")

    known = history(store, chosen, None, START + DAY * 30)

    assert known
    landing = lands(chosen, known, START, START + DAY * 30, DUE)
    assert landing and (landing.value, landing.ahead.reason) == (None, "too_many_gaps")
    assert (stands(store).status, stands(store).reason) == ("not_measurable", "gaps")


def test_a_change_of_definition_within_its_period_is_not_judged(store) -> None:
    days = [date(2024, 6, 1) + DAY * n for n in range(90)]  # Instagram changed views on 1 August
    rows = [post(n, f"{day:%m/%d/%Y}", views=100 + n, reach=50) for n, day in enumerate(days)]
    import_reading(store, read("p.csv", posts(*rows)))
    about = {"metric_id": "views", "basis": "posts", "due_day": date(2024, 10, 31)}

    across = stands(store, start_day=date(2024, 6, 1), **about)
    after = stands(store, start_day=date(2024, 8, 1), **about)

    assert (across.status, across.reason, across.landing) == ("not_measurable", "redefined", None)
    assert "cambió lo que cuenta" in standing_sentence(across, words("es"))
    assert after.actual == sum(100 + n for n, day in enumerate(days) if day >= date(2024, 8, 1))
    known = history(store, metric("views", "posts"), None, days[-1])
    assert known and known.first >= date(2024, 8, 1)
