"""A month asked for the total of another of other length: what both bring at one pace."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.metrics.series import Period
from rumbo.objectives.ahead.ground import ground
from rumbo.objectives.ahead.months import MonthsBefore, months_before
from rumbo.objectives.ahead.outlook import History
from rumbo.objectives.judged.verdict import assess
from rumbo.objectives.stated.journal import find, state
from rumbo.objectives.stated.scope import Scope
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.objectives.attempt import warned
from rumbo.story.objectives.verdicts import evidence
from tests.store.files import card

VISITS = metric("profile_visits", "days")
FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
SAID = (
    "1 Jan – 31 Jan 2026 had 31 days and brought 3,100; these 28 days bring 2,800 at the same pace."
)


def known(first: date, values: list[float | None]) -> History:
    return History(first, values, [None] * len(values))


def test_february_stands_beside_a_longer_january():
    found = months_before(VISITS, FIRST, LAST, known(date(2026, 1, 1), [100.0] * 35))

    assert found is not None
    assert (found.value, found.days, found.even) == (3100, 28, 2800)


@pytest.mark.parametrize(
    ("start", "due", "values"),
    [
        (FIRST, LAST, [100.0] * 30),  # not all of January is known
        (FIRST, LAST, [100.0] * 30 + [None, 100.0]),
        (FIRST, LAST, [0.0] * 40),
        (date(2026, 2, 2), LAST, [100.0] * 40),  # no whole month
    ],
)
def test_nothing_stands_beside_what_is_no_month_or_not_known(start, due, values):
    assert months_before(VISITS, start, due, known(date(2026, 1, 1), values)) is None


def test_august_has_the_days_of_july():
    days = known(date(2026, 6, 1), [1.0] * 90)

    assert months_before(VISITS, date(2026, 8, 1), date(2026, 8, 31), days) is None
    assert months_before(VISITS, date(2026, 7, 1), date(2026, 7, 31), days).even == 31


@pytest.mark.parametrize(
    ("target", "misleads"), [(3100, True), (2900, True), (2700, False), (3500, False)]
)
def test_only_a_target_that_looks_alike_and_is_not_misleads(target, misleads):
    january = MonthsBefore(Period(date(2026, 1, 1), FIRST), 3100.0, 28)

    assert january.misleads(target) is misleads


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    days = {f"{date(2025, 11, 1) + timedelta(days=n)}": 100 for n in range(110)}
    import_reading(made, read("visits.csv", card("Instagram profile visits", days)))
    yield made
    made.close()


def test_it_is_said_while_stating_and_with_the_verdict(store):
    past = ground(store, VISITS, Scope("instagram"), FIRST, LAST)
    assert warned(past.weigh(3100, "at_least"), past, 3100, words("en"))[-1] == SAID

    stated = state(
        store,
        title="T",
        metric_id="profile_visits",
        basis="days",
        start_day=FIRST,
        due_day=LAST,
        target=3100,
    )
    made = assess(store, find(store, stated), date(2026, 2, 15))
    assert [each[-60:] for each in evidence(made.standing, made.verdict, words("en"))][-1] == SAID[
        -60:
    ]
