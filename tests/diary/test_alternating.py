"""What is done every other week is judged by the weeks beside it."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.diary.alternating import judge_alternating
from tests.diary.test_effect import weeks


def with_it(values: np.ndarray, first: int, factor: float) -> np.ndarray:
    moved = values.copy()
    moved[first::2] *= factor
    return moved


def test_a_plain_effect_is_claimed() -> None:
    effect = judge_alternating(with_it(weeks(40, 0.15), 20, 1.6), 20)

    assert effect.answer == "claim"
    assert effect.change == pytest.approx(0.6, abs=0.25)
    assert effect.interval[0] < effect.change < effect.interval[1]
    assert (effect.weeks_after, effect.weeks_before) == (10, 10)


@pytest.mark.parametrize("memory_seed", range(3))
def test_false_claims_are_rare(memory_seed: int) -> None:
    seeds = range(100 * memory_seed, 100 * memory_seed + 100)
    answers = [judge_alternating(weeks(16, 0.3, seed), 0).answer for seed in seeds]

    assert answers.count("claim") <= 9


def test_a_drift_is_not_taken_for_an_effect() -> None:
    drift = np.exp(0.05 * np.arange(16))
    answers = [judge_alternating(weeks(16, 0.1, seed) * drift, 0).answer for seed in range(60)]

    assert answers.count("claim") <= 5


@pytest.mark.parametrize(
    ("values", "first", "reason"),
    [
        ([100.0] * 20, 13, "too_few_alternate_weeks"),
        ([100.0] * 5 + [None] + [100.0] * 20, 0, "too_few_alternate_weeks"),
        ([3.0, 4.0] * 10, 0, "too_few_events"),
        ([], 0, "too_few_alternate_weeks"),
    ],
)
def test_too_little_to_judge_by_says_what_is_missing(values, first: int, reason: str) -> None:
    effect = judge_alternating(values, first)

    assert (effect.answer, effect.reason) == ("insufficient", reason)


def test_it_says_how_many_weeks_a_change_would_need() -> None:
    effect = judge_alternating(weeks(10, 0.2, seed=4), 0)

    assert effect.weeks_needed[1.0] < effect.weeks_needed[0.4]
