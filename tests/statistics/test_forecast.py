"""What is still to come of a count: never a number without evidence, never a range beside it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.objectives.ahead.landing import chance, landing_of_total
from rumbo.statistics.forecast import Forecast, forecast, own_errors
from rumbo.statistics.pooled_errors import KINDS, Pool, pool
from rumbo.statistics.season import agreement, season
from rumbo.statistics.weeks import (
    by_week,
    known_tail,
    span_means,
    sums_ahead,
    usual_weeks,
    weekday_profile,
)

quick = settings(max_examples=25, deadline=None)
counts = st.lists(st.integers(0, 400), min_size=56, max_size=120)
DENSE = (1, 2, 4, 12)


def days(mean: float = 30, length: int = 120, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).poisson(mean, length).astype(float)


@pytest.mark.parametrize(
    ("values", "every", "reason"),
    [
        ([], "day", "no_data"),
        ([None] * 90, "day", "no_data"),
        ([5], "day", "too_short"),
        (list(range(27)), "day", "too_short"),
        (list(range(28)), "day", None),
        ([4, 5, 6], "week", "too_short"),
        ([4, 5, 6, 7], "week", None),
        ([0] * 90, "day", "all_zero"),
        ([-3, 0] * 45, "day", "all_zero"),
        ([7] * 90, "day", "constant"),
        ([3, 0, 0, 0] * 40, "day", None),
        (([1] + [0] * 20) * 12, "day", "too_many_zeros"),
        ([2, 0, 0, 0] * 20, "week", "too_many_zeros"),
        ([2, 0, 1, 0] * 3, "week", "too_short"),
        ([2, 0, 1] * 5, "week", None),
        ([4, 6, None, None] * 40, "day", "too_many_gaps"),
        (list(range(80)) + [None] * 40, "day", "too_many_gaps"),
    ],
)
def test_a_series_that_bears_no_forecast_says_why(values, every, reason):
    made = forecast(values, 26 if every == "week" else 28, every)

    assert made.reason == reason
    if reason:
        assert made.total is None
        assert made.interval() is None
        assert chance(10, 0, made) is None


def test_further_than_half_a_year_nothing_is_looked_ahead():
    assert forecast(days(), 182).reason is None
    assert forecast(days(), 183).reason == "too_far"


def test_what_is_usual_is_the_geometric_mean_of_long_and_short():
    weeks = np.array([*[10.0] * 8, 20, 20, 40, 80])

    assert span_means(weeks, np.array([12]), DENSE)[0].tolist() == [80, 60, 40, 20]
    expected = (80.5 * 60.5 * 40.5 * 20.5) ** 0.25 - 0.5
    assert usual_weeks(weeks, np.array([12]), DENSE)[0] == pytest.approx(expected)
    assert forecast(weeks, 3, "week").total == pytest.approx(3 * expected)


def test_own_errors_are_those_of_the_same_rule_made_earlier():
    weeks = np.array([4.0, 4, 4, 4, 8, 6])

    assert sums_ahead(weeks, np.array([4]), 2).tolist() == [14]
    assert own_errors(weeks, "dense").tolist() == pytest.approx([np.log(15 / 9)])


def test_the_scale_weighs_its_own_errors_against_those_of_others():
    table = Pool("day", 0.5, np.array([0.5, 0.9]), np.array([0.0, 1.0]))
    own = np.array([0.3, -0.1])

    assert table.scale(4, own) == pytest.approx(0.76 * ((0.25 + 0.09 + 0.01) / 3) ** 0.5)
    assert table.scale(8, own) == pytest.approx(2**0.25 * table.scale(4, own))
    assert table.scale(1, own) == table.scale(4, own)


def test_a_steady_series_goes_on_as_it_was():
    made = forecast(days(), 28)

    low, high = made.interval()
    assert made.total == pytest.approx(28 * 30, rel=0.05)
    assert low < 28 * 30 < high


def test_a_trend_is_not_carried_on():
    rising = np.arange(100, 220, dtype=float)

    assert forecast(rising, 28).total < 28 * rising[-1]


def test_the_path_adds_up_to_the_total_and_keeps_the_weekday():
    week = np.array([10, 10, 10, 10, 10, 40, 40])
    values = np.random.default_rng(2).poisson(np.tile(week, 20)).astype(float)

    made = forecast(values, 14)

    assert made.path.sum() == pytest.approx(made.total)
    assert made.path[5] > 3 * made.path[0]
    assert weekday_profile(values)[5] == pytest.approx(7 * 40 / 130, rel=0.1)


def test_part_of_a_week_is_that_part_and_no_other():
    weekends = np.tile([0, 0, 0, 0, 0, 70, 70], 20) + np.arange(140) % 2

    assert forecast(weekends[:-2], 2).total == pytest.approx(140, rel=0.05)
    assert forecast(weekends, 5).total < 10


def test_chance_alone_makes_no_weekday_profile():
    assert np.ptp(weekday_profile(days(length=112))) < 0.1


def test_what_comes_seldom_is_measured_by_what_comes_seldom():
    values = np.random.default_rng(3).poisson(0.12, 280).astype(float)

    made = forecast(values, 30)

    assert made.pool.kind == "sparse"
    assert made.total == pytest.approx(3.6, abs=2)
    assert forecast(days(), 28).pool.kind == "day"
    assert forecast(days(), 28, seldom=True).pool.kind == "sparse"


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
    if made.total is not None and target + more > target:
        assert chance(target, target + more, made, "at_most") == 0


def test_the_quantile_is_the_inverse_of_the_chance():
    made = forecast(days(), 28)

    for share in (0.003, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999):
        assert made.share_below(made.quantile(share)) == pytest.approx(share, abs=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_errors_are_in_order(kind):
    table = pool(kind)

    assert (np.diff(table.quantiles) > 0).all()
    assert (np.diff(table.shares) > 0).all()
    assert table.quantile(0.5) == 0
    assert table.quantile(0.1) == -table.quantile(0.9)
    assert table.scale(30, np.array([])) > 0.2


def test_its_own_last_weeks_say_how_sure_it_is():
    steady = days(length=300)
    stormy = np.r_[steady[:200], np.random.default_rng(9).lognormal(3.5, 1.2, 100)]

    calm, wild = forecast(steady, 84), forecast(stormy, 84)
    assert wild.scale > 2 * calm.scale


def test_a_forecast_without_scale_is_its_total():
    made = Forecast(3, 10.0, np.full(3, 10 / 3), pool=pool("day"))

    assert made.interval() == (10, 10)
    assert chance(10, 0, made) == 1
    assert chance(10.1, 0, made) == 0


def busy_month(years: int, times: float = 3.0) -> np.ndarray:
    """Return days that end with November, of which every December brought so many times as much."""
    length = 365 * years + 60
    day_of_year = (np.arange(length) - length + 334) % 365
    return np.where(day_of_year >= 334, 30 * times, 30.0) + np.arange(length) % 2


def test_a_season_that_two_years_agree_on_moves_the_forecast():
    known = busy_month(3)

    assert agreement(by_week(known), DENSE) > 0.9
    assert forecast(known, 31).total == pytest.approx(31 * 90, rel=0.1)


def test_a_single_year_is_a_hint_that_leaves_the_middle_alone():
    made = forecast(busy_month(1), 31)

    assert made.total == pytest.approx(31 * 30, rel=0.05)
    assert made.hint == pytest.approx(np.log(3), abs=0.1)
    assert 0.1 < chance(31 * 70, 0, made) <= 0.2


def test_single_busy_months_are_no_season():
    known = days(length=900)
    known[len(known) - 365 : len(known) - 335] *= 5

    made = season(known, by_week(known), 28, 7, DENSE, 0.2)

    assert (made.shift, made.hint is not None) == (0.0, True)
    assert agreement(by_week(known), DENSE) < 0.6


def test_of_a_rate_that_was_always_zero_more_is_not_to_come():
    assert Forecast(4, 0.0, scale=0.5, pool=pool("rate"), offset=0.0).share_below(0.1) == 1.0
