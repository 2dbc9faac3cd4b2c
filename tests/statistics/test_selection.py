"""What stood out is told with the least that it may be."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.statistics.selection import least_of_chosen


def test_what_has_only_just_stood_out_may_be_nothing() -> None:
    assert least_of_chosen(2.0, 1.0, 2.0) == pytest.approx(0, abs=1e-6)


def test_what_stands_out_by_far_is_as_sure_as_if_it_had_not_been_chosen() -> None:
    assert least_of_chosen(8.0, 1.0, 2.0) == pytest.approx(8 - 1.96, abs=0.01)
    assert least_of_chosen(0.8, 0.1, 2.0) == pytest.approx(0.1 * (8 - 1.96), abs=0.001)


def test_of_the_chosen_the_truth_is_seldom_less() -> None:
    seen = 1.5 + np.random.default_rng(1).normal(size=4000)
    chosen = seen[seen > 2.0]

    below = np.mean([least_of_chosen(each, 1.0, 2.0) > 1.5 for each in chosen])
    plain = np.mean(chosen - 1.96 > 1.5)

    assert below == pytest.approx(0.025, abs=0.012)
    assert plain > 2 * below
