"""What can be said of a dated change: a claim only where the weeks bear one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.diary.effect import AFTER, BEFORE, judge, judge_rate
from rumbo.diary.shifts import suggest_shifts


def weeks(length: int, noise: float, seed: int = 1, mean: float = 300) -> np.ndarray:
    draw = np.random.default_rng(seed)
    logs = np.zeros(length)
    for at in range(1, length):
        logs[at] = 0.45 * logs[at - 1] + draw.normal(0, noise * (1 - 0.45**2) ** 0.5)
    return draw.poisson(mean * np.exp(logs)).astype(float)


def raised(values: np.ndarray, change_at: int, factor: float) -> np.ndarray:
    moved = values.copy()
    moved[change_at + 1 :] *= factor
    return moved


def test_a_doubling_of_a_steady_metric_is_claimed():
    effect = judge(raised(weeks(39, 0.15), 26, 2.0), 26)

    assert effect.answer == "claim"
    assert effect.change == pytest.approx(1.0, abs=0.35)
    assert 0 < effect.interval[0] < effect.change < effect.interval[1]


def test_a_fall_is_claimed_too():
    effect = judge(raised(weeks(39, 0.15), 26, 0.4), 26)

    assert effect.answer == "claim"
    assert effect.change < -0.4


def test_no_change_is_no_evidence_and_says_what_would_show():
    effect = judge(weeks(39, 0.15, seed=3), 26)

    assert effect.answer == "no_evidence"
    assert 0 < effect.visible_now < 1
    assert effect.weeks_needed[1.0] == 4


def test_a_wild_metric_can_never_prove_it():
    wild = weeks(30, 1.2, seed=4)

    assert judge(wild, 20).answer == "never_provable"
    assert judge(wild, 20).weeks_needed[1.0] is None


def test_false_claims_are_rare():
    answers = [judge(weeks(31, 0.3, seed), 20).answer for seed in range(150)]

    assert answers.count("claim") <= 9


def test_a_drift_is_not_taken_for_an_effect():
    drift = np.exp(0.03 * np.arange(31))

    answers = [judge(weeks(31, 0.2, seed) * drift, 20).answer for seed in range(60)]

    assert answers.count("claim") <= 6


def test_a_larger_step_elsewhere_makes_a_claim_a_hint():
    values = raised(raised(weeks(57, 0.08, seed=5), 30, 2.0), 35, 2.5)

    effect = judge(values, 30)

    assert (effect.answer, effect.reason) == ("hint", "larger_step_elsewhere")


@pytest.mark.parametrize(
    ("values", "change_at", "others", "reason"),
    [
        ([], 0, (), "too_few_weeks_before"),
        ([100.0], 0, (), "too_few_weeks_before"),
        ([100.0 + at for at in range(20)], BEFORE - 1, (), "too_few_weeks_before"),
        ([100.0 + at for at in range(20)], 20 - AFTER, (), "too_few_weeks_after"),
        ([100.0 + at for at in range(20)], 19, (), "too_few_weeks_after"),
        ([100.0 + at for at in range(20)], 25, (), "too_few_weeks_after"),
        ([2.0 + at % 3 for at in range(30)], 15, (), "too_few_events"),
        ([0.0] * 30, 15, (), "too_few_events"),
        ([100.0 + at for at in range(40)], 20, (14,), "too_few_weeks_before"),
        ([100.0 + at for at in range(40)], 20, (23,), "changed_again"),
        ([None if at == 15 else 90.0 + at for at in range(40)], 20, (), "too_few_weeks_before"),
    ],
)
def test_too_little_to_judge_by_says_what_is_missing(values, change_at, others, reason):
    effect = judge(values, change_at, others)

    assert (effect.answer, effect.reason) == ("insufficient", reason)
    assert effect.change is None


def test_the_week_of_the_change_and_what_lies_beyond_another_entry_do_not_count():
    values = raised(weeks(60, 0.2), 26, 1.5)
    other = values.copy()
    other[26] = 90_000
    other[45:] *= 30

    assert judge(values, 26, others=(44,)) == judge(other, 26, others=(44,))


def test_a_control_takes_off_what_moved_everything():
    season = np.exp(np.sin(np.arange(39) / 3))
    here, there = weeks(39, 0.1, 6) * season, weeks(39, 0.1, 7) * season

    alone = judge(raised(here, 26, 1.6), 26)
    beside = judge(raised(here, 26, 1.6), 26, control=there)

    assert alone.answer != "claim"
    assert beside.answer == "claim"


def test_a_constant_series_does_not_divide_by_zero():
    assert judge([50.0] * 40, 20).answer == "no_evidence"


def test_a_rate_is_judged_with_its_denominators():
    draw = np.random.default_rng(8)
    below = draw.poisson(900, 39).astype(float)
    share = np.where(np.arange(39) > 26, 0.10, 0.05)
    above = draw.binomial(below.astype(int), share).astype(float)

    assert judge_rate(above, below, 26).answer == "claim"
    assert judge_rate(above, below, 26).change == pytest.approx(1.1, abs=0.3)
    assert judge_rate(below * 3, below, 26).answer == "no_evidence"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 5000), min_size=14, max_size=60), st.data())
def test_every_series_gets_an_answer_in_order(values, data):
    effect = judge(values, data.draw(st.integers(0, len(values) - 1)))

    assert effect.answer in ("claim", "hint", "no_evidence", "never_provable", "insufficient")
    if effect.answer != "insufficient":
        assert effect.interval[0] <= effect.interval[1]
        assert effect.visible_now > 0


def test_a_shift_is_suggested_where_it_is_and_none_where_none_is():
    quiet, moved = weeks(52, 0.2, seed=9), weeks(52, 0.2, seed=9)
    moved[30:] *= 3

    assert suggest_shifts(quiet) == []
    assert len(suggest_shifts(moved)) == 1
    assert abs(suggest_shifts(moved)[0] - 30) <= 1


@pytest.mark.parametrize("values", [[], [5.0], [0.0] * 40, [100.0, None] * 20, [3.0] * 40])
def test_no_shift_where_nothing_can_be_told(values):
    assert suggest_shifts(values) == []
