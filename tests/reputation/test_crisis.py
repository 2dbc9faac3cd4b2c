"""Out of the ordinary, and turning bad: only both together are a crisis."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.reputation.crisis import share_rose, surprise, watch


def days(mean: float, length: int = 80, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).poisson(mean, length).astype(float)


def ended(values: np.ndarray, *last: float) -> np.ndarray:
    return np.concatenate([values, last])


ITEMS, BAD = days(20), days(2, seed=2)


@pytest.mark.parametrize(
    ("items", "bad", "state"),
    [
        ([20], [2], "calm"),
        ([45], [20], "crisis"),
        ([120], [12], "peak"),
        ([22], [9], "watch"),
        ([20, 24, 25], [10, 9, 9], "crisis"),
        ([0], [0], "calm"),
        (
            [22],
            [7],
            "calm",
        ),  # four in a thousand days: chance alone brings it more than once a year
    ],
)
def test_the_state_of_the_last_day(items, bad, state):
    assert watch(ended(ITEMS, *items), ended(BAD, *bad)).state == state


def test_a_handful_more_of_almost_nothing_is_no_crisis():
    assert watch(ended(days(0.3), 2), ended(np.zeros(80), 2)).state != "crisis"


def test_two_bad_ones_more_than_expected_are_never_unusual_three_are():
    none = np.zeros(80)  # of which 0.05 a day are expected

    assert watch(ended(ITEMS, 20), ended(none, 3)).state == "calm"
    assert watch(ended(ITEMS, 20), ended(none, 4)).state == "crisis"


@pytest.mark.parametrize("length", [0, 1, 27])
def test_too_little_past_is_unknown(length):
    assert watch(ITEMS[:length], BAD[:length]).state == "unknown"


def test_a_last_day_that_is_not_known_is_unknown():
    assert watch([*ITEMS, None], [*BAD, None]).state == "unknown"


def test_yesterdays_storm_does_not_hide_todays():
    stormy = ITEMS.copy()
    stormy[-1] = 400

    assert surprise(ended(stormy, 100)).p < 1e-4


def test_a_busy_weekday_is_no_surprise():
    week = np.tile([5, 5, 5, 5, 5, 40, 40], 12).astype(float) + days(2, 84)

    assert surprise(week[:-1]).p > 1e-2
    assert surprise(ended(week[:-2], 5)).p > 0.5
    assert surprise(ended(week, 45)).p < 1e-4


def test_one_time_in_a_thousand_is_rare():
    draw = np.random.default_rng(4)

    rare = [surprise(draw.poisson(9, 57).astype(float)).p < 1e-3 for _ in range(400)]

    assert np.mean(rare) <= 0.01


def test_the_share_that_rose():
    every = np.full(60, 20.0)
    steady, worse = np.full(60, 2.0), np.full(60, 2.0)
    worse[-3:] = 9

    assert share_rose(steady, every) == pytest.approx(0.5, abs=0.15)
    assert share_rose(worse, every) > 0.999
    assert share_rose(np.zeros(60), np.zeros(60)) == pytest.approx(0.5, abs=0.01)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 300), min_size=40, max_size=80), st.integers(0, 300))
def test_more_is_never_less_surprising(values, today):
    past = np.array(values, dtype=float)

    assert surprise(ended(past, today)).p >= surprise(ended(past, today + 5)).p
