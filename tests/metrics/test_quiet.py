"""A network given up is left out of what is compared and proposed, and named."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.coverage.given_up import Quiet, say_of
from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.locale import words
from rumbo.metrics.beside import beside_before
from rumbo.metrics.quiet import quiet, quiet_of, resting
from rumbo.metrics.series import Period
from rumbo.metrics.weekly import weekly
from rumbo.objectives.ahead.ground import ground
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import find, state
from rumbo.objectives.stated.scope import Scope
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.objectives.attempt import left_out, starting_point
from tests.store.files import card

TITLES = {"Instagram": "Instagram profile visits", "Facebook": "Facebook visits"}
VISITS = metric("profile_visits", "days")


@pytest.fixture
def store(tmp_path):
    """Instagram goes on until 31 October 2026; Facebook had nothing since February."""
    made = Store(tmp_path / "store.duckdb")
    for name, first, days, each in (
        ("Instagram", date(2026, 1, 1), 304, 10),
        ("Facebook", date(2026, 1, 1), 45, 100),
    ):
        values = {f"{first + timedelta(days=n)}": each for n in range(days)}
        import_reading(made, read(f"{name}.csv", card(TITLES[name], values)))
    yield made
    made.close()


def test_quiet_is_who_says_nothing_while_others_go_on() -> None:
    one, other = (date(2026, 1, 1), date(2026, 2, 1)), (date(2026, 1, 1), date(2026, 9, 1))

    assert quiet({"facebook": one, "x": other}, date(2026, 6, 1)) == {"facebook": one[1]}
    assert quiet({"facebook": one}, date(2026, 6, 1)) == {}
    assert quiet_of([{"facebook": one, "x": other}, {"facebook": other}], date(2026, 6, 1)) == {}


def test_what_goes_on_is_compared_without_it(store) -> None:
    period = Period(date(2026, 9, 1), date(2026, 10, 1))

    ((network, made),) = beside_before(store, [VISITS], period)[("profile_visits", "days")]

    assert (network, made.now.value, made.refusal) == ("all", 300, None)
    assert made.before.value == 310  # of August, a day more


def test_a_proposal_rests_on_what_goes_on_and_names_what_does_not(store) -> None:
    past = ground(store, VISITS, Scope(), date(2026, 12, 1), date(2027, 2, 28))

    assert past.baseline == 900
    assert "less than" not in starting_point(past, words("en"))
    assert left_out(past, words("en")) == ["Facebook: nothing since 14 Feb 2026; not counted."]


def test_what_is_judged_without_it_is_proposed_without_it_however_long_the_time(store) -> None:
    past = ground(store, VISITS, Scope(), date(2026, 12, 1), date(2027, 11, 30))

    assert past.left_out == (("facebook", date(2026, 2, 14)),)
    assert past.until == date(2026, 10, 29)  # the last two days still change


def test_what_lacks_is_the_period_itself(store) -> None:
    period = Period(date(2026, 11, 10), date(2026, 11, 20))

    found = beside_before(store, [VISITS], period)

    assert [each.refusal for _, each in found[("profile_visits", "days")]] in ([], ["no data now"])


def test_others_wait_for_three_months_unless_something_else_was_said() -> None:
    old, late, newest = date(2026, 1, 31), date(2026, 9, 1), date(2026, 10, 31)
    spans = {"facebook": (old, old), "tiktok": (old, late), "x": (old, newest)}

    assert resting(spans, {}) == {"facebook"}
    assert resting(spans, {"facebook": ("missing", old)}) == set()
    assert resting(spans, {"tiktok": ("given_up", late)}) == {"facebook", "tiktok"}
    assert resting(spans, {"tiktok": ("given_up", old)}) == {"facebook"}  # more has come since
    assert resting({"facebook": (old, old)}, {"facebook": ("given_up", old)}) == set()


def test_weeks_go_on_without_who_was_given_up(store) -> None:
    known = weekly(store, VISITS, None, date(2026, 9, 7))

    assert known is not None
    assert known.end == date(2026, 10, 26)
    assert known.values == [70.0] * 7


def judged(store: Store) -> Standing:
    """Return where an objective of this year's visits stands."""
    stated = state(
        store,
        title="Visitas",
        metric_id="profile_visits",
        basis="days",
        start_day=date(2026, 1, 1),
        due_day=date(2026, 12, 31),
        target=8000,
    )
    return judge(store, find(store, stated), date(2026, 11, 1))


def test_who_was_given_up_counts_until_then_and_holds_no_verdict_back(store) -> None:
    made = judged(store)

    assert made.judged_on == date(2026, 10, 29)  # the last two days are not settled
    assert made.actual == 302 * 10 + 45 * 100


def test_who_lacks_files_is_waited_for(store) -> None:
    say_of(store, Quiet("facebook", date(2026, 2, 14)), "missing")

    assert judged(store).judged_on == date(2026, 2, 12)
