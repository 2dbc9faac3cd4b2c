"""What is to come of a rate, by week: a ratio of sums, drawn towards that of a year where few are counted.

A mean of what lies between two bounds (stars, a share of reviews) errs by its odds: 4.5 of 5 stars is
near to the top, and no range leaves the scale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from rumbo.statistics import Floats, Places, Values
from rumbo.statistics.forecast import DENSE, Forecast, forecast, zero_share
from rumbo.statistics.pooled_errors import Pool, pool
from rumbo.statistics.weeks import clean, known_tail, numbers, span_means, sums_ahead

Bounds = tuple[float, float]

YEAR = 52  # weeks
PRIOR = 20.0  # denominators that the year's own ratio counts for
LOOK = 4  # weeks that the errors look ahead
FEWEST, FEWEST_PAST, ORIGINS = 13, 4, 26  # weeks
FEWEST_BELOW = 20.0  # expected denominators


@dataclass(frozen=True)
class MeanForecast(Forecast):
    """A mean between `least` and `most` of some `count` things to come: its errors are of the log odds."""

    least: float = 0.0
    most: float = 1.0
    count: float = 1.0

    def quantile(self, share: float) -> float | None:
        """Return the mean that is not exceeded with probability `share`."""
        if self.total is None or self.pool is None:
            return None
        odds = self._odds(self.total) + self.pool.quantile(share) * self.scale
        found = self.least + (self.most - self.least) / (1 + float(np.exp(-odds)))
        return min(found, self.total) if share < 0.5 else max(found, self.total)

    def share_below(self, value: float) -> float | None:
        """Return the probability of a mean below a value; of one at a bound, that not all stand there."""
        if not self.least <= value <= self.most:
            return float(value > self.most)
        if self.total is None or self.pool is None:
            return None
        if self.scale == 0:
            return float(self.total < value)
        return self.pool.share_below((self._odds(value) - self._odds(self.total)) / self.scale)

    def _odds(self, value: float) -> float:
        """Return the log odds of a mean, at a bound as if half a thing stood elsewhere."""
        part, near = (value - self.least) / (self.most - self.least), 0.5 / (self.count + 1)
        within = min(max(part, near), 1 - near)
        return float(np.log(within / (1 - within)))


@dataclass(frozen=True)
class RateForecast:
    """The rate to come (`rate.total`, in the unit of numerator ÷ denominator) and what it divides by."""

    rate: Forecast
    denominator: Forecast


def forecast_rate(
    numerators: Values,
    denominators: Values,
    weeks: float,
    pools: dict[str, Pool] | None = None,
    *,
    seldom: bool = False,
    bounds: Bounds | None = None,
) -> RateForecast:
    """Return the rate over the next weeks, from weekly sums of both sides, oldest first.

    A week that lacks one side is left out of both. `seldom` says that the denominator counts things
    that come one by one; `bounds` are those of each of them, where the rate is their mean.
    """
    least, most = bounds or (0.0, None)
    below = clean(denominators)
    above = clean(numbers(numerators) - least * below)
    known = np.isfinite(above) & np.isfinite(below)
    above, below = np.where(known, above, np.nan), np.where(known, below, np.nan)
    to_come = _denominator(below, weeks, pools, seldom)
    if weeks <= 0:
        return RateForecast(Forecast(0, 0.0), to_come)
    tail = known_tail(below)
    above, below = above[len(above) - len(tail) :], tail
    reason = to_come.reason or _refusal(above + least * below, below, to_come.total)
    if reason:
        return RateForecast(Forecast(ceil(weeks), reason=reason), to_come)
    rate, errors = rate_with_errors(above, below, None if most is None else most - least)
    chosen = pools["rate"] if pools and "rate" in pools else pool("rate")
    scale = chosen.scale(weeks, errors)
    path = np.full(ceil(weeks), rate + least)
    if most is None:
        return RateForecast(Forecast(len(path), rate, path, scale, chosen, offset=0.0), to_come)
    untried = replace(chosen, held=None, ranges=0, accounts=0)  # that of rates is of other rates
    mean = MeanForecast(len(path), rate + least, path, scale, untried)
    count = max(to_come.total or 0.0, 1.0)
    return RateForecast(replace(mean, least=least, most=most, count=count), to_come)


def rate_with_errors(
    above: Floats, below: Floats, most: float | None = None
) -> tuple[float, Floats]:
    """Return the rate to come, and the log errors of the same rule four weeks ahead of past moments.

    Of a mean between 0 and `most` they are the errors of the log odds.
    """
    latest = np.arange(FEWEST_PAST, len(below) - LOOK + 1)[-ORIGINS:]
    rates = usual_rates(above, below, np.array([*latest, len(below)], dtype=int))
    came, counted = sums_ahead(above, latest, LOOK), sums_ahead(below, latest, LOOK)
    errors = _log_errors(came, counted * rates[:-1])
    if most is not None:
        reached, expected = came / most, counted * np.minimum(rates[:-1] / most, 1.0)
        errors = _log_errors(reached, expected) - _log_errors(counted - reached, counted - expected)
    return float(rates[-1]), errors[np.isfinite(errors)]


def _log_errors(came: Floats, expected: Floats) -> Floats:
    return np.log((came + 0.5) / (expected + 0.5))


def usual_rates(above: Floats, below: Floats, ends: Places) -> Floats:
    """Return the usual rate as seen at several ends, shape (ends,): a geometric mean over spans."""
    long = _sums(above, ends, (YEAR,)) / np.maximum(_sums(below, ends, (YEAR,)), 1e-9)
    tops, bottoms = _sums(above, ends, DENSE), _sums(below, ends, DENSE)
    drawn = (tops + PRIOR * long) / (bottoms + PRIOR)
    return np.exp(np.log(np.maximum(drawn, 1e-12)).mean(axis=1))


def _sums(weeks: Floats, ends: Places, spans: tuple[int, ...]) -> Floats:
    return span_means(weeks, ends, spans) * np.minimum(np.array(spans), np.asarray(ends)[:, None])


def _denominator(
    below: Floats, weeks: float, pools: dict[str, Pool] | None, seldom: bool
) -> Forecast:
    """Return what the rate is divided by; one that never moves goes on as it was."""
    made = forecast(below, ceil(weeks), "week", pools, seldom=seldom)
    if made.reason == "constant":
        level = float(np.nanmax(below))
        made = Forecast(ceil(weeks), level * ceil(weeks), np.full(ceil(weeks), level))
    if made.total is None or not made.steps:
        return made
    return replace(made, total=made.total * weeks / made.steps)


def _refusal(above: Floats, below: Floats, to_come: float | None) -> str | None:
    both = np.isfinite(above) & np.isfinite(below)
    if both.sum() < FEWEST:
        return "too_short"
    if zero_share(above) == 1:
        return "all_zero"
    return "too_few" if (to_come or 0.0) < FEWEST_BELOW else None
