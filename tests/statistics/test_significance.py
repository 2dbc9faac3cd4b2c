"""Tail probabilities, against values of SciPy 1.16 (`stats.t.sf`, `stats.nbinom.sf`)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.statistics.significance import (
    benjamini_hochberg,
    incomplete_beta,
    negative_binomial_tail,
    normal_scores,
    normal_tail,
    student_quantile,
    student_tail,
    two_sided,
)


@pytest.mark.parametrize(
    ("t", "freedom", "tail"),
    [(0, 5, 0.5), (2.228, 10, 0.025005885908555636), (-1, 1, 0.75), (60, 3, 5.099e-06)],
)
def test_student(t, freedom, tail):
    assert student_tail(t, freedom) == pytest.approx(tail, rel=1e-3)


@pytest.mark.parametrize(
    ("count", "mean", "size", "tail"),
    [
        (20, 5, 2, 0.008024890300577047),
        (200, 20, 3.3, 4.8371012851515387e-11),
        (0, 5, 2, 1.0),
        (3, 0, 2, 0.0),
        (1, 1, 1, 0.5),
    ],
)
def test_negative_binomial(count, mean, size, tail):
    assert negative_binomial_tail(count, mean, size) == pytest.approx(tail, rel=1e-9)


def test_the_normal_tail_is_student_with_much_freedom():
    assert normal_tail(1.96) == pytest.approx(0.025, abs=1e-4)
    assert student_tail(1.96, 1e6) == pytest.approx(normal_tail(1.96), abs=1e-6)


@settings(max_examples=50, deadline=None)
@given(st.floats(0.001, 0.999), st.integers(1, 300))
def test_the_quantile_is_the_inverse_of_the_tail(share, freedom):
    assert 1 - student_tail(student_quantile(share, freedom), freedom) == pytest.approx(share)


@settings(max_examples=50, deadline=None)
@given(st.floats(0.01, 0.99), st.floats(0.1, 300), st.floats(0.1, 300))
def test_the_incomplete_beta_function_has_its_symmetry(x, a, b):
    assert 0 <= incomplete_beta(x, a, b) <= 1 + 1e-12
    assert incomplete_beta(x, a, b) == pytest.approx(1 - incomplete_beta(1 - x, b, a), abs=1e-9)


def test_both_sides_count_twice():
    assert two_sided(-2.228, 10) == pytest.approx(0.05, abs=1e-4)


def test_several_tests_at_once():
    assert benjamini_hochberg([0.001, 0.02, 0.03, 0.5]).tolist() == pytest.approx(
        [0.004, 0.04, 0.04, 0.5]
    )
    assert benjamini_hochberg([]).tolist() == []


def test_scores_keep_the_order_and_tame_a_burst() -> None:
    scores = normal_scores(np.array([3.0, 900.0, 1.0]))

    assert scores.tolist() == pytest.approx([0.0, 0.9674, -0.9674], abs=1e-4)
