"""Variation and assurance are judged apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rumbo.statistics.control import chart

STEADY = [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11]


def test_limits_are_mean_and_moving_ranges():
    made = chart([10, 12] * 6)

    assert (made.mean, made.lower, made.upper) == (11, 11 - 2.66 * 2, 11 + 2.66 * 2)


@pytest.mark.parametrize(
    ("last", "rule"),
    [
        ([30], "beyond_limits"),
        ([16.2, 13, 16.4], "near_limit"),
        ([12, 12.5, 12, 13, 12, 12.5, 12, 13], "run"),
        ([9, 10, 11, 12, 12.5, 13], "trend"),
    ],
)
def test_each_rule_is_heard(last, rule):
    made = chart(STEADY + last)

    assert rule in made.rules
    assert made.variation == "improving"
    assert chart(STEADY + last, direction="down").variation == "worsening"
    assert chart(STEADY + last, direction="context").variation == "moving"


@pytest.mark.parametrize(
    ("last", "rule"),
    [
        ([9, 12, 12.5, 12, 13, 12, 12.5, 12], "run"),  # seven on one side of the mean
        ([10, 11, 12, 12.5, 13], "trend"),  # five points, each above the one before
    ],
)
def test_a_point_fewer_is_chance(last, rule):
    assert rule not in chart(STEADY + last).rules


def test_downwards_is_heard_as_well():
    assert chart([*STEADY, 0.0]).variation == "worsening"
    assert chart([*STEADY, 0.0], direction="down").variation == "improving"


def test_noise_is_only_noise():
    assert chart(STEADY).variation == "only_noise"
    assert chart([7] * 12).variation == "only_noise"


@pytest.mark.parametrize(
    ("target", "sense", "assurance"),
    [
        (3, "at_least", "will_pass"),
        (11, "at_least", "hit_or_miss"),
        (40, "at_least", "will_fail"),
        (40, "at_most", "will_pass"),
        (11, "at_most", "hit_or_miss"),
        (3, "at_most", "will_fail"),
    ],
)
def test_assurance(target, sense, assurance):
    assert chart(STEADY, target, sense=sense).assurance == assurance


def test_improving_and_still_bound_to_fail():
    made = chart([*STEADY, 30], 100)

    assert (made.variation, made.assurance) == ("improving", "will_fail")


@pytest.mark.parametrize("values", [[], [1], [1] * 9, [None] * 30, [1, None] * 9])
def test_too_few_points_say_nothing(values):
    made = chart(values, 5)

    assert (made.variation, made.assurance, made.mean) == (None, None, None)


@given(st.lists(st.floats(-1e6, 1e6), min_size=10, max_size=40))
def test_upside_down_is_the_other_way_round(values):
    up, down = chart(values, floor=None), chart((-np.array(values)).tolist(), floor=None)

    swapped = {"improving": "worsening", "worsening": "improving", "only_noise": "only_noise"}
    assert down.variation == swapped[up.variation]
