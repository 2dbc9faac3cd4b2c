"""What is still to come of a metric: never a number without evidence, never an interval beside it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.objectives.blend import paths_ahead, weekday_profile
from rumbo.objectives.forecast import Forecast, by_week, forecast, known_tail, past_moments
from rumbo.objectives.landing import chance, landing_of_total
from rumbo.objectives.pooled import pool

quick = settings(max_examples=25, deadline=None)
counts = st.lists(st.integers(0, 400), min_size=56, max_size=120)


def days(mean: float = 30, length: int = 120, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).poisson(mean, length).astype(float)


@pytest.mark.parametrize(
    ("values", "every", "reason"),
    [
        ([], "day", "no_data"),
        ([None] * 90, "day", "no_data"),
        ([5], "day", "too_short"),
        (list(range(55)), "day", "too_short"),
        (list(range(19)), "week", "too_short"),
        ([0] * 90, "day", "all_zero"),
        ([-3, 0] * 45, "day", "all_zero"),
        ([7] * 90, "day", "constant"),
        ([3, 0, 0, 0] * 40, "day", None),
        (([1] + [0] * 20) * 12, "day", "too_many_zeros"),
        ([2, 0, 0, 0] * 20, "week", "too_many_zeros"),
        ([3, 0, 0, 0] * 20, "day", "too_many_zeros"),
        ([4, 6, None, None] * 40, "day", "too_many_gaps"),
        (list(range(80)) + [None] * 40, "day", "too_many_gaps"),
    ],
)
def test_a_series_that_bears_no_forecast_says_why(values, every, reason):
    made = forecast(values, 28, every)

    assert made.reason == reason
    if reason:
        assert made.total is None
        assert made.interval() is None
        assert chance(10, 0, made) is None


def test_a_steady_series_goes_on_as_it_was():
    made = forecast(days(), 28)

    low, high = made.interval()
    assert made.total == pytest.approx(28 * 30, rel=0.05)
    assert low < 28 * 30 < high


def test_the_path_adds_up_to_the_total_and_keeps_the_weekday():
    week = np.array([10, 10, 10, 10, 10, 40, 40])
    values = np.random.default_rng(2).poisson(np.tile(week, 20)).astype(float)

    made = forecast(values, 14)

    assert made.path.sum() == pytest.approx(made.total)
    assert made.path[5] > 3 * made.path[0]
    assert weekday_profile(values)[5] == pytest.approx(7 * 40 / 130, rel=0.1)


def test_chance_alone_makes_no_weekday_profile():
    assert np.ptp(weekday_profile(days(length=112))) < 0.1


def test_twenty_weeks_give_a_number_but_no_interval():
    made = forecast(days(length=22), 8, "week")

    assert made.total is not None
    assert made.interval() is None
    assert chance(10_000, 0, made) is None
    assert chance(10, 20, made) == 1


def test_days_with_many_zeros_are_forecast_by_week():
    values = np.random.default_rng(3).poisson(0.4, 280).astype(float)

    made = forecast(values, 30)

    assert made.grain == "week"
    assert len(made.path) == 30
    assert made.total == pytest.approx(12, abs=6)


def test_gaps_are_no_zeros():
    values = [None if at % 8 == 3 else value for at, value in enumerate(days())]

    assert forecast(values, 28).total == pytest.approx(28 * 30, rel=0.06)


def test_corrections_below_zero_count_as_none_inside():
    values = days()
    corrected, zeroed = values.copy(), values.copy()
    corrected[50], zeroed[50] = -40, 0

    assert forecast(corrected, 28).total == forecast(zeroed, 28).total


def test_only_the_known_end_is_used():
    values = np.concatenate([days(500, 30), np.full(100, np.nan), days(30, 90)])

    assert len(known_tail(values)) < 120
    assert forecast(values, 28).total == pytest.approx(28 * 30, rel=0.08)


def test_weeks_end_with_the_last_day():
    values = np.array([100, *range(1, 8), *[np.nan] * 2, 7, 7, 7, 7, 7, *[np.nan] * 4, 1, 1, 1])

    assert by_week(values)[:2].tolist() == [28, 49]
    assert np.isnan(by_week(values)[2])


def test_a_past_moment_does_not_know_what_came_after():
    values = days()
    changed = values.copy()
    changed[90:] *= 9

    known, later = paths_ahead(values, [90], 14, 7), paths_ahead(changed, [90], 14, 7)

    assert np.array_equal(known, later)


def test_smoothing_together_is_smoothing_alone():
    values = days(length=150)

    together = paths_ahead(values, [150, 100, 60], 14, 7)
    alone = [paths_ahead(values, [end], 14, 7)[0] for end in (150, 100, 60)]

    assert np.allclose(together, alone)


def test_nothing_to_come_is_certain():
    made = forecast(days(), 0)

    assert made.total == 0
    assert chance(100, 100, made) == 1
    assert chance(101, 100, made) == 0
    assert chance(100, 100, made, "at_most") == 1


@quick
@given(counts, st.integers(1, 84))
def test_the_interval_holds_the_middle_and_nothing_is_lost(values, steps):
    made = forecast(values, steps)

    if made.total is None:
        assert made.reason
        return
    low, high = made.interval()
    assert 0 <= low <= made.total <= high
    assert made.quantile(0.5) == pytest.approx(made.total)
    assert landing_of_total(123.0, made).value >= 123
    assert (made.path >= 0).all()


@quick
@given(counts, st.floats(0, 20_000), st.floats(0, 20_000), st.floats(0, 9_000))
def test_the_chance_falls_as_the_target_rises(values, one, other, observed):
    made = forecast(values, 28)
    low, high = sorted([one, other])
    if made.total is None:
        return

    assert chance(low, observed, made) >= chance(high, observed, made)
    assert chance(low, observed, made, "at_most") <= chance(high, observed, made, "at_most")


@quick
@given(counts, st.floats(0, 5_000), st.floats(0, 5_000))
def test_what_is_met_stays_met(values, target, more):
    made = forecast(values, 28)

    assert chance(target, target + more, made) == 1
    if made.total is not None and more > 0:
        assert chance(target, target + more, made, "at_most") == 0


def test_the_quantile_is_the_inverse_of_the_chance():
    made = forecast(days(), 28)

    for share in (0.003, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999):
        assert made.share_below(made.quantile(share)) == pytest.approx(share, abs=1e-6)


@pytest.mark.parametrize("kind", ["day", "week", "day_rate", "week_rate"])
def test_the_shipped_errors_are_in_order(kind):
    table = pool(kind)

    assert (np.diff(table.quantiles) > 0).all()
    assert table.quantile(0.5) == 0
    assert table.scale(30, np.array([])) > 0.2


def test_further_than_ever_measured_is_less_sure():
    table = pool("day")

    assert table.scale(365, np.array([])) > 1.9 * table.scale(84, np.array([]))


def test_each_horizon_has_its_own_width():
    table = pool("day")

    middle = float(np.exp(np.log(table.widths).mean()))
    assert middle == pytest.approx(1, abs=0.01)
    assert table.width(table.horizons[1]) == pytest.approx(table.widths[1])
    low, high = sorted(table.widths[:2])
    assert low < table.width(20) < high
    assert table.width(3) == table.widths[0]


def test_its_own_last_weeks_say_how_sure_it_is():
    steady = days(length=300)
    stormy = np.r_[steady[:200], np.random.default_rng(9).lognormal(3.5, 1.2, 100)]

    assert past_moments(300, 84, "day")[:3] == [286, 279, 272]
    assert past_moments(300, 5, "day")[:2] == [295, 288]
    calm, wild = forecast(steady, 84), forecast(stormy, 84)
    assert wild.scale > 2 * calm.scale


def test_a_forecast_without_scale_is_its_total():
    made = Forecast(3, 10.0, np.full(3, 10 / 3), pool=pool("day"))

    assert made.interval() == (10, 10)
    assert chance(10, 0, made) == 1
    assert chance(10.1, 0, made) == 0
