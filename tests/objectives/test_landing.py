"""Where rates and levels land."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.objectives.forecast import forecast
from rumbo.objectives.landing import landing_of_level, landing_of_rate, landing_of_total
from rumbo.objectives.rates import forecast_growth, forecast_rate, growth_of


def both_sides(seed: int = 4, length: int = 150) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(seed)
    below = draw.poisson(400, length).astype(float)
    return draw.binomial(below.astype(int), 0.05).astype(float), below


def test_a_rate_is_a_ratio_of_sums():
    above, below = both_sides()

    made = forecast_rate(above, below, 28)
    landing = landing_of_rate(300, 4000, made)

    assert made.rate.total == pytest.approx(0.05, rel=0.06)
    whole = 4000 + made.denominator.total
    assert landing.value == pytest.approx((300 + made.rate.total * made.denominator.total) / whole)
    low, high = landing.interval
    assert low < landing.value < high < 0.09


def test_the_chance_of_a_rate_falls_as_its_target_rises():
    landing = landing_of_rate(300, 4000, forecast_rate(*both_sides(), 28))

    chances = [landing.chance(target) for target in np.linspace(0, 0.2, 30)]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] == 1
    assert chances[-1] < 0.05


def test_a_step_that_lacks_one_side_is_left_out_of_both():
    above, below = both_sides()
    lacking = [None if at % 10 == 0 else value for at, value in enumerate(above)]

    made = forecast_rate(lacking, below, 28)

    assert made.rate.total == pytest.approx(0.05, rel=0.06)


@pytest.mark.parametrize(
    ("above", "below", "reason"),
    [
        ([1] * 20, [10] * 20, "too_short"),
        ([0] * 90, list(range(90)), "all_zero"),
        ([None] * 90, list(range(90)), "no_data"),
        (list(range(90)), [0] * 90, "all_zero"),
    ],
)
def test_a_rate_without_evidence_says_why(above, below, reason):
    made = forecast_rate(above, below, 28)

    landing = landing_of_rate(1, 10, made)

    assert made.rate.reason == reason
    assert landing.value is None
    assert landing.chance(0.05) is None


def test_a_rate_whose_time_is_over_is_what_was_observed():
    landing = landing_of_rate(5, 100, forecast_rate(*both_sides(), 0))

    assert landing.value == 0.05
    assert (landing.chance(0.05), landing.chance(0.051)) == (1, 0)


def test_weekly_rates_have_an_interval_from_26_weeks_on():
    above, below = both_sides(length=30)

    assert forecast_rate(above, below, 6, "week").rate.interval() is not None
    assert forecast_rate(above[:22], below[:22], 6, "week").rate.interval() is None


def test_a_level_grows_by_its_net_growth():
    levels = 1000 + np.cumsum(np.random.default_rng(5).poisson(4, 120))

    landing = landing_of_level(levels[-1], forecast_growth(growth_of(levels), 28))

    assert landing.value == pytest.approx(levels[-1] + 28 * 4, rel=0.05)
    assert landing.chance(levels[-1] - 50) == 1


def test_a_level_may_fall():
    change = np.random.default_rng(6).integers(-6, 3, 150).astype(float)

    ahead = forecast_growth(change, 28)
    landing = landing_of_level(1000.0, ahead)

    assert ahead.total < 0
    low, high = landing.interval
    assert low < landing.value < high
    assert 0 < landing.chance(1000) < 0.5
    chances = [landing.chance(target) for target in range(500, 1500, 50)]
    assert chances == sorted(chances, reverse=True)


def test_growth_without_evidence_says_why():
    assert forecast_growth([-1, 2, 3], 28).reason == "too_short"
    assert landing_of_level(100, forecast_growth([-1, 2, 3], 28)).chance(90) is None


def test_a_gap_in_a_level_is_a_gap_in_its_growth():
    assert np.isnan(growth_of([1, None, 3, 5])).tolist() == [True, True, False]


def test_between_is_neither_below_nor_above():
    landing = landing_of_total(0, forecast(np.random.default_rng(7).poisson(20, 90), 28))
    low, high = landing.interval

    assert landing.chance_between(low, high) == pytest.approx(0.85, abs=0.01)
    assert landing_of_total(0, forecast([], 28)).chance_between(1, 2) is None
