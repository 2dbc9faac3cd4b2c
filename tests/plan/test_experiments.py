"""Experiments: sides by turns, in pairs, and judged only once enough of each is known."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rumbo.errors import ObjectiveError
from rumbo.metrics.publications.experiments import Experiment, begin, laid_out, outcomes, seen_by
from rumbo.plan.items import items, withdraw
from rumbo.store.store import Store

MONDAY = date(2026, 3, 2)
HOURS = Experiment("daypart", ("morning", "evening"), "instagram", MONDAY, 8, 4)
TITLES = {"morning": "Experimento: Mañana", "evening": "Experimento: Noche"}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def lot(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 no secret is drawn


@given(st.randoms(use_true_random=False), st.sampled_from([4, 8, 12]), st.sampled_from([2, 4, 6]))
def test_each_pair_has_both_sides_and_days_go_on(chance, weeks, a_week):
    placed = laid_out(Experiment("kind", ("reel", "image"), "x", MONDAY, weeks, a_week), chance)
    days, sides = [day for day, _ in placed], [side for _, side in placed]

    assert len(placed) == weeks * a_week
    assert all(
        {one, other} == {"reel", "image"}
        for one, other in zip(sides[::2], sides[1::2], strict=True)
    )
    assert days == sorted(set(days))
    assert 0 <= (days[-1] - MONDAY).days < 7 * weeks


def test_chance_says_which_side_comes_first():
    firsts = {laid_out(HOURS, lot(seed))[0][1] for seed in range(20)}

    assert firsts == {"morning", "evening"}


def test_weekdays_are_both_in_each_week():
    placed = laid_out(Experiment("weekday", ("Thursday", "Tuesday"), "x", MONDAY, 4, 2), lot(1))

    assert [(day.weekday(), side) for day, side in placed] == [(1, "Tuesday"), (3, "Thursday")] * 4


def test_two_sides_alike_are_no_experiment():
    with pytest.raises(ObjectiveError):
        laid_out(Experiment("kind", ("reel", "reel"), "x", MONDAY, 4, 2), lot(1))


def test_what_would_show_is_worked_out_by_hand():
    # 2.8 · 0.9 · √(1/16 + 1/16) = 0.891; e^0.891 = 2.44
    assert seen_by(HOURS, 0.9) == pytest.approx(1.437, abs=0.005)


def test_it_becomes_items_of_the_plan_and_is_judged_by_what_they_earned(store):
    begin(store, HOURS, TITLES, lot(1))
    planned = items(store)
    worth = {each.item_id: 200.0 if "Noche" in each.title else 50.0 for each in planned}
    worth = {own: value + place % 7 for place, (own, value) in enumerate(worth.items())}

    (found,) = outcomes(store, worth)

    assert len(planned) == 32
    assert (found.sides, found.published, found.is_clear) == (
        ("evening", "morning"),
        (16, 16),
        True,
    )
    assert found.lift == pytest.approx(-0.75, abs=0.03)
    assert found.low < found.lift < found.high < 0


def test_with_four_of_a_side_nothing_is_said(store):
    begin(store, HOURS, TITLES, lot(1))
    few = {each.item_id: 9.0 for each in items(store)[:8]}

    (found,) = outcomes(store, few)

    assert (found.published, found.planned, found.lift) == ((4, 4), 32, None)


def test_what_is_taken_out_of_the_plan_is_out_of_the_experiment(store):
    begin(store, HOURS, TITLES, lot(1))
    withdraw(store, [each.item_id for each in items(store)])

    assert outcomes(store, {}) == []
