"""How far few things may be off by chance, against values worked out by hand."""

from __future__ import annotations

import math

import pytest

from rumbo.statistics.uncertainty import (
    error_of_count,
    error_of_median,
    error_of_proportion,
    error_of_ratio,
)


def test_a_mean_has_the_error_of_a_mean() -> None:
    # 5, 4, 3 stars: standard deviation 1, divided by the root of three
    assert error_of_ratio([5, 4, 3], [1, 1, 1]) == pytest.approx(1 / math.sqrt(3))


def test_a_ratio_is_off_by_what_its_clusters_differ() -> None:
    # 30 of 100 and 10 of 100: 20 %, each 10 aside: sqrt(2 ÷ 1 × 200) ÷ 200
    assert error_of_ratio([30, 10], [100, 100]) == pytest.approx(0.1)
    assert error_of_ratio([20, None], [100, 100]) == 0


def test_a_proportion_of_none_so_far_is_not_sure() -> None:
    assert error_of_proportion(0.15, 12) == pytest.approx(math.sqrt(0.15 * 0.85 / 12))
    assert error_of_proportion(0.5, 0) == 0


def test_a_median_lies_between_the_values_around_it() -> None:
    # of 1 … 9 the range reaches 1.2816 × 1.5 places to both sides: so many places are so many units
    assert error_of_median(list(range(1, 10))) == pytest.approx(1.5)
    assert error_of_median([7, None]) == 0


def test_a_count_is_poisson() -> None:
    assert error_of_count(25) == 5
