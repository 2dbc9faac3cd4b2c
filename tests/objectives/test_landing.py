"""Where rates and levels land."""

from __future__ import annotations

import numpy as np
import pytest

from rumbo.objectives.ahead.landing import (
    landing_of_growth,
    landing_of_level,
    landing_of_rate,
    landing_of_total,
)
from rumbo.statistics.forecast import forecast
from rumbo.statistics.growth import forecast_growth, growth_errors, growth_of
from rumbo.statistics.pooled_errors import pool
from rumbo.statistics.rates import forecast_rate


def both_sides(seed: int = 4, length: int = 60) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(seed)
    below = draw.poisson(400, length).astype(float)
    return draw.binomial(below.astype(int), 0.05).astype(float), below


def test_a_rate_is_a_ratio_of_sums():
    above, below = both_sides()

    made = forecast_rate(above, below, 4)
    landing = landing_of_rate(30, 400, made)

    assert made.rate.total == pytest.approx(0.05, rel=0.15)
    whole = 400 + made.denominator.total
    assert landing.value == pytest.approx((30 + made.rate.total * made.denominator.total) / whole)
    low, high = landing.interval
    assert low < landing.value < high < 0.09


def test_the_chance_of_a_rate_falls_as_its_target_rises():
    landing = landing_of_rate(30, 400, forecast_rate(*both_sides(), 4))

    chances = [landing.chance(target) for target in np.linspace(0, 0.2, 30)]

    assert chances == sorted(chances, reverse=True)
    assert chances[0] == 1
    assert chances[-1] < 0.05


def test_a_step_that_lacks_one_side_is_left_out_of_both():
    above, below = both_sides()
    lacking = [None if at % 10 == 0 else value for at, value in enumerate(above)]

    made = forecast_rate(lacking, below, 4)

    assert made.rate.total == pytest.approx(0.05, rel=0.15)


@pytest.mark.parametrize(
    ("above", "below", "reason"),
    [
        (list(range(12)), list(range(10, 22)), "too_short"),
        (list(range(20)), [3, 2] * 10, "too_few"),
        ([0] * 90, list(range(90)), "all_zero"),
        ([None] * 90, list(range(90)), "no_data"),
        (list(range(90)), [0] * 90, "all_zero"),
    ],
)
def test_a_rate_without_evidence_says_why(above, below, reason):
    made = forecast_rate(above, below, 4)

    landing = landing_of_rate(1, 10, made)

    assert made.rate.reason == reason
    assert landing.value is None
    assert landing.chance(0.05) is None


def test_a_rate_whose_time_is_over_is_what_was_observed():
    landing = landing_of_rate(5, 100, forecast_rate(*both_sides(), 0))

    assert landing.value == 0.05
    assert (landing.chance(0.05), landing.chance(0.051)) == (1, 0)


def test_few_are_drawn_towards_the_year():
    above, below = [5.0] * 51 + [0.0], [100.0] * 52

    made = forecast_rate(above, below, 4).rate.total

    year = 255 / 5200
    spans = [(0 + 20 * year) / 120, (5 + 20 * year) / 220, (15 + 20 * year) / 420]
    expected = (np.prod(spans) * (55 + 20 * year) / 1220) ** 0.25
    assert made == pytest.approx(expected)


def test_a_level_grows_by_its_net_growth():
    levels = 1000 + np.cumsum(np.random.default_rng(5).poisson(4, 120))

    landing = landing_of_level(levels[-1], forecast_growth(growth_of(levels), 28))

    assert landing.value == pytest.approx(levels[-1] + 28 * 4, rel=0.05)
    assert landing.chance(levels[-1] - 50) == 1


def stars(*given: int, weeks: int = 30) -> tuple[list[float], list[float]]:
    """Return sums and counts of weeks of ten reviews each, their stars in turn."""
    each = [float(sum((given * 10)[:10]))] * weeks
    return each, [10.0] * weeks


@pytest.mark.parametrize("given", [(5, 4), (5,), (1,), (1, 2), (5, 5, 5, 5, 1)])
def test_no_range_of_stars_leaves_the_scale(given):
    made = forecast_rate(*stars(*given), 6, seldom=True, bounds=(1.0, 5.0)).rate
    low, high = made.interval()

    assert 1 <= low <= made.total <= high <= 5
    assert made.total == pytest.approx(np.mean((given * 10)[:10]))
    assert made.pool.held is None  # of such means nothing is known of other accounts


def test_a_rating_that_never_moved_stays_above_a_lower_target():
    made = forecast_rate(*stars(5, 4), 6, seldom=True, bounds=(1.0, 5.0)).rate

    chances = [1 - made.share_below(each) for each in (4.0, 4.4, 4.5, 4.6, 4.9)]
    assert chances == sorted(chances, reverse=True)
    assert chances[1] > 0.75 and chances[2] == pytest.approx(0.5) and chances[4] < 0.03


def test_a_mean_of_points_may_lie_below_zero():
    below = [10.0] * 30
    made = forecast_rate([-200.0] * 30, below, 6, seldom=True, bounds=(-100.0, 100.0)).rate

    low, high = made.interval()
    assert made.total == pytest.approx(-20)
    assert -100 < low < -20 < high < 100


def test_the_range_of_a_level_that_only_grew_says_how_often_those_of_levels_held():
    gained = np.random.default_rng(6).poisson(4, 150)

    beside, level, day = forecast_growth(gained, 28).pool, pool("level"), pool("day")
    assert (beside.held, beside.accounts) == (level.held, level.accounts)
    assert beside.spread == day.spread and level.held != day.held


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


def test_a_short_gap_in_a_level_is_even_growth_and_a_long_one_a_gap():
    assert growth_of([1, None, 3, 5]).tolist() == [1, 1, 2]
    assert growth_of([1, *[None] * 6, 8]).tolist() == [1] * 7
    assert np.isnan(growth_of([1, *[None] * 7, 9])).all()


def test_growth_that_may_fall_is_the_mean_of_its_weeks():
    weeks = np.array([4.0, -2.0] * 13)

    made = forecast_growth(weeks, 8, "week")

    assert made.total == pytest.approx(8.0)
    assert made.movement == pytest.approx(24.0)
    first = (4 - 2 + 4 - 2 - 4 * 1.0) / (3.0 * 4 + 1)
    assert growth_errors(weeks)[0] == pytest.approx(first)
    assert made.scale == pytest.approx(pool("level").scale(8, growth_errors(weeks)))


def test_a_sum_of_gains_and_losses_may_be_lost_again():
    change = np.random.default_rng(6).integers(-6, 3, 150).astype(float)

    assert landing_of_growth(100, forecast_growth(change, 28)).chance(90) < 0.9


def test_between_is_neither_below_nor_above():
    landing = landing_of_total(0, forecast(np.random.default_rng(7).poisson(20, 90), 28))
    low, high = landing.interval

    assert landing.chance_between(low, high) == pytest.approx(0.84, abs=0.01)
    assert landing_of_total(0, forecast([], 28)).chance_between(1, 2) is None


def test_nobody_has_fewer_than_no_followers() -> None:
    draw = np.random.default_rng(3)
    ahead = forecast_growth(draw.poisson(3, 200) - draw.poisson(5, 200), 84)

    landing = landing_of_level(20.0, ahead)

    assert ahead.total is not None
    assert ahead.total < -20
    assert landing.value == 0
    assert landing.interval is not None
    assert landing.interval[0] == 0
    assert landing.quantile(0.01) == 0


def test_what_was_lost_at_once_is_not_carried_on():
    weeks = [140.0, 138.0] * 12 + [-5000.0] + [140.0, 138.0]  # an account closed and opened anew
    made = forecast_growth(weeks, 6, "week")
    calm = forecast_growth([140.0, 138.0] * 12, 6, "week")

    assert (made.lost, calm.lost) == (5000, 0)
    assert made.total == pytest.approx(calm.total, rel=0.01)


def test_losses_that_come_again_are_carried_on():
    weeks = [100.0, -90.0] * 14

    made = forecast_growth(weeks, 6, "week")

    assert made.lost == 0
    assert made.total == pytest.approx(30, abs=15)


def test_none_at_most_is_no_miracle_where_nothing_ever_came():
    nothing = landing_of_total(0, forecast([0] * 90, 28))

    assert nothing.chance(0, "at_most") is None
    assert nothing.chance(0) == 1
    assert landing_of_total(1, forecast([0] * 90, 28)).chance(0, "at_most") == 0


def test_none_at_most_is_possible_where_little_comes():
    seldom = landing_of_total(0, forecast(([1] + [0] * 6) * 30, 7, seldom=True))

    assert 0 < (seldom.chance(0, "at_most") or 0) < 0.5
