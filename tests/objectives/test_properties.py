"""What holds of every objective, whatever the numbers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.objectives.ahead.ground import neat
from rumbo.objectives.ahead.landing import Landing, landing_of_total
from rumbo.objectives.ahead.pace import pace, shares_due
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import Objective, Revision, find, revise, state
from rumbo.statistics.forecast import forecast
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import card

START = date(2026, 3, 1)
counts = st.lists(st.integers(0, 400).map(float), min_size=70, max_size=160)
moved = counts.filter(lambda each: len(set(each)) > 5)


@settings(max_examples=40, deadline=None)
@given(moved, st.integers(0, 5000), st.lists(st.floats(0, 1e6), min_size=2, max_size=8))
def test_the_chance_falls_as_the_target_rises(values, observed, targets) -> None:
    landing = landing_of_total(observed, forecast(values, 30))
    chances = [landing.chance(each) for each in sorted(targets)]
    known = [each for each in chances if each is not None]

    assert known == sorted(known, reverse=True)
    assert all(0 <= each <= 1 for each in known)


@settings(max_examples=40, deadline=None)
@given(moved, st.integers(1, 5000), st.floats(0, 1))
def test_a_target_that_is_met_has_a_chance_of_1(values, observed, share) -> None:
    landing = landing_of_total(observed, forecast(values, 30))

    assert landing.chance(observed * share) == 1


@settings(max_examples=40, deadline=None)
@given(moved, st.integers(0, 5000), st.integers(0, 90))
def test_what_adds_up_lands_at_no_less_than_what_is_there(values, observed, steps) -> None:
    landing = landing_of_total(observed, forecast(values, steps))

    assert landing.value is None or landing.value >= observed
    assert landing.interval is None or landing.interval[0] >= observed


@settings(max_examples=40, deadline=None)
@given(moved, st.floats(0, 20000), st.floats(1, 20000))
def test_between_is_no_likelier_than_either_of_its_ends(values, low, width) -> None:
    landing: Landing = landing_of_total(0, forecast(values, 30))
    both, least = landing.chance_between(low, low + width), landing.chance(low)

    assert both is None or least is None or 0 <= both <= least


steps = st.lists(st.tuples(st.integers(1, 60), st.floats(1, 1000)), max_size=5)


@given(steps, st.integers(0, 60), st.floats(1, 1000))
def test_a_later_target_never_rewrites_an_earlier_day(revisions, since, target) -> None:
    first = Revision(START, 100.0, None)
    stated = [Revision(START + timedelta(days=day), value, "r") for day, value in revisions]
    stated = sorted([first, *stated], key=lambda each: each.valid_from)
    later = Revision(START + timedelta(days=since), target, "later")
    before = _objective(stated)
    after = _objective(sorted([*stated, later], key=lambda each: each.valid_from))

    for day in range(since):
        on = START + timedelta(days=day)
        assert after.target_on(on) == before.target_on(on)
        assert pace(after, on) == pace(before, on)
        assert after.as_of(on).revisions == before.as_of(on).revisions


def _objective(revisions: list[Revision]) -> Objective:
    due = START + timedelta(days=60)
    chosen = metric("profile_visits", "days")
    return Objective("o", "T", chosen, None, "at_least", START, due, tuple(revisions))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 90).map(float), min_size=364, max_size=420), st.integers(7, 200))
def test_what_is_due_grows_to_the_whole(values, days) -> None:
    shares = shares_due(values, START, days)

    if shares is not None:
        assert np.all(np.diff(shares) >= 0)
        assert shares[-1] == pytest.approx(1)
        assert len(shares) == days
    else:
        assert not any(values)


@given(st.floats(0, 1e7), st.sampled_from(["count", "ratio", "stars", "people", "hours"]))
def test_a_number_said_aloud_is_near_the_one_meant(value, unit) -> None:
    assert abs(neat(value, unit) - value) <= max(0.05 * value, 0.51)


def test_the_order_of_uploads_does_not_matter(tmp_path: Path) -> None:
    months = [
        {f"{START + timedelta(days=day)}": 10 + day % 7 for day in range(first, last)}
        for first, last in ((-90, -40), (-45, 5), (0, 30))
    ]
    files = [
        read(f"{place}.csv", card("Instagram profile visits", each))
        for place, each in enumerate(months)
    ]
    judged = []
    for number, order in enumerate(permutations(files)):
        store = Store(tmp_path / f"{number}.duckdb")
        own = _stated(store)
        for each in order:
            import_reading(store, each)
        standing = judge(store, find(store, own))
        judged.append((standing.status, standing.actual, standing.expected, standing.chance))
        store.close()

    assert len(set(judged)) == 1
    assert judged[0][1] is not None


def _stated(store: Store) -> str:
    own = state(
        store,
        title="T",
        metric_id="profile_visits",
        basis="days",
        target=700,
        start_day=START,
        due_day=START + timedelta(days=59),
    )
    revise(store, own, 800, "más manos", START + timedelta(days=10))
    return own
