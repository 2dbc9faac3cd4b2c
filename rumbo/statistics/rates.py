"""What is to come of a rate, by week: a ratio of sums, drawn towards that of a year where few are counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from rumbo.statistics import Floats, Places, Values
from rumbo.statistics.forecast import DENSE, Forecast, forecast, zero_share
from rumbo.statistics.pooled import Pool, pool
from rumbo.statistics.weeks import clean, known_tail, span_means, sums_ahead

YEAR = 52  # weeks
PRIOR = 20.0  # denominators that the year's own ratio counts for
LOOK = 4  # weeks that the errors look ahead
FEWEST, FEWEST_PAST, ORIGINS = 13, 4, 26  # weeks
FEWEST_BELOW = 20.0  # expected denominators


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
) -> RateForecast:
    """Return the rate over the next weeks, from weekly sums of both sides, oldest first.

    A week that lacks one side is left out of both. `seldom` says that the denominator counts things
    that come one by one.
    """
    above, below = clean(numerators), clean(denominators)
    known = np.isfinite(above) & np.isfinite(below)
    above, below = np.where(known, above, np.nan), np.where(known, below, np.nan)
    to_come = _denominator(below, weeks, pools, seldom)
    if weeks <= 0:
        return RateForecast(Forecast(0, 0.0), to_come)
    tail = known_tail(below)
    above, below = above[len(above) - len(tail) :], tail
    reason = to_come.reason or _refusal(above, below, to_come.total)
    if reason:
        return RateForecast(Forecast(ceil(weeks), reason=reason), to_come)
    rate, errors = rate_with_errors(above, below)
    chosen = pools["rate"] if pools and "rate" in pools else pool("rate")
    scale = chosen.scale(weeks, errors)
    path = np.full(ceil(weeks), rate)
    made = Forecast(len(path), rate, path, scale, chosen, offset=0.0)
    return RateForecast(made, to_come)


def rate_with_errors(above: Floats, below: Floats) -> tuple[float, Floats]:
    """Return the rate to come, and the log errors of the same rule four weeks ahead of past moments."""
    latest = np.arange(FEWEST_PAST, len(below) - LOOK + 1)[-ORIGINS:]
    rates = usual_rates(above, below, np.array([*latest, len(below)], dtype=int))
    expected = sums_ahead(below, latest, LOOK) * rates[:-1]
    errors = np.log((sums_ahead(above, latest, LOOK) + 0.5) / (expected + 0.5))
    return float(rates[-1]), errors[np.isfinite(errors)]


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
