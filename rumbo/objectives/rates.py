"""What is to come of a rate (both sides forecast) and of a level (its growth forecast)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rumbo.objectives.blend import paths_ahead
from rumbo.objectives.forecast import (
    CYCLE,
    FEWEST_FOR_INTERVAL,
    LOOK,
    Forecast,
    Values,
    clean,
    forecast,
    known_tail,
    past_moments,
    refusal,
)
from rumbo.objectives.pooled import Pool, pool
from rumbo.objectives.smoothing import Floats


@dataclass(frozen=True)
class RateForecast:
    """The rate to come (`rate.total`, in the unit of numerator ÷ denominator) and what it divides by."""

    rate: Forecast
    denominator: Forecast


def forecast_rate(
    numerators: Values,
    denominators: Values,
    steps: int,
    every: str = "day",
    pools: dict[str, Pool] | None = None,
) -> RateForecast:
    """Return the rate over the next steps: a ratio of sums, its errors those of past rates.

    Both sides have the same length; a step that lacks one side is left out of both.
    """
    above, below = clean(numerators), clean(denominators)
    known = np.isfinite(above) & np.isfinite(below)
    above, below = np.where(known, above, np.nan), np.where(known, below, np.nan)
    divided_by = forecast(below, steps, every, pools)
    if steps < 1:
        return RateForecast(Forecast(0, 0.0, grain=every), divided_by)
    tails = known_tail(above), known_tail(below)
    reasons = [refusal(*each, every) for each in zip((above, below), tails, strict=True)]
    reason = divided_by.reason or next((each for each in reasons if _fatal(each)), None)
    if reason:
        return RateForecast(Forecast(steps, grain=every, reason=reason), divided_by)
    return RateForecast(_rate_ahead(*tails, steps, every, pools), divided_by)


def _fatal(reason: str | None) -> bool:
    """Return whether one side's state forbids a rate: a constant side does not."""
    return reason not in (None, "constant")


def rate_ahead_with_errors(
    above: Floats, below: Floats, steps: int, every: str
) -> tuple[Floats, Floats, Floats]:
    """Return both paths ahead, each (steps,), and the log errors of the rate at past moments."""
    moments = past_moments(len(above), steps, every)
    moments = [each for each in moments if np.isfinite(above[:each]).sum() * 2 >= each]
    ends = [len(above), *moments]
    tops = paths_ahead(above, ends, steps, CYCLE[every])
    bottoms = paths_ahead(below, ends, steps, CYCLE[every])
    near = min(steps, LOOK[every])
    rates = (tops[:, :near].sum(axis=1) + 1) / (bottoms[:, :near].sum(axis=1) + 1)
    came = [_rate(above, below, slice(each, each + near)) for each in moments]
    return tops[0], bottoms[0], np.log(np.array(came) / rates[1:])


def _rate_ahead(
    above: Floats, below: Floats, steps: int, every: str, pools: dict[str, Pool] | None
) -> Forecast:
    top, bottom, errors = rate_ahead_with_errors(above, below, steps, every)
    rate = float(top.sum() / max(float(bottom.sum()), 1e-9))
    path = top / np.maximum(bottom, 1e-9)
    if not _long(above, every):
        return Forecast(steps, rate, path, every, offset=0.0)
    kind = f"{every}_rate"
    chosen = pools[kind] if pools else pool(kind)
    return Forecast(steps, rate, path, every, chosen.scale(steps, errors), chosen, offset=0.0)


def _rate(above: Floats, below: Floats, at: slice) -> float:
    return float((np.nansum(above[at]) + 1) / (np.nansum(below[at]) + 1))


@dataclass(frozen=True)
class GrowthForecast(Forecast):
    """Net growth that may be negative: its distribution is that of a sum, not of a factor.

    `movement` is how much is gained and lost in all; the error of the growth is in its unit.
    """

    movement: float = 0.0

    def quantile(self, share: float) -> float | None:
        """Return the growth that is not exceeded with probability `share`."""
        if self.total is None or self.pool is None:
            return None
        return self.total + self.pool.quantile(share) * self.scale * (self.movement + 1)

    def share_below(self, value: float) -> float | None:
        """Return the probability of less growth than a value."""
        if self.total is None or self.pool is None:
            return None
        if self.scale == 0:
            return float(self.total < value)
        return self.pool.share_below((value - self.total) / (self.scale * (self.movement + 1)))


def forecast_growth(
    growth: Values, steps: int, every: str = "day", pools: dict[str, Pool] | None = None
) -> Forecast:
    """Return the net growth over the next steps; `growth` may be negative (gained − lost)."""
    net = np.array([np.nan if each is None else each for each in growth], dtype=float)
    if steps < 1 or not (net < 0).any():
        return forecast(net, steps, every, pools)
    moved = known_tail(np.abs(net))
    reason = refusal(np.abs(net), moved, every)
    if reason not in (None, "constant"):
        return Forecast(steps, grain=every, reason=reason)
    return _growth_ahead(net[len(net) - len(moved) :], steps, every, pools)


def growth_of(levels: Values) -> Floats:
    """Return the growth of each step over the one before, shape (time − 1,); NaN beside a gap."""
    return np.diff(np.array([np.nan if each is None else each for each in levels], dtype=float))


def _growth_ahead(net: Floats, steps: int, every: str, pools: dict[str, Pool] | None) -> Forecast:
    moments = past_moments(len(net), steps, every)
    ends = [len(net), *moments]
    gains = paths_ahead(np.maximum(net, 0.0), ends, steps, CYCLE[every])
    losses = paths_ahead(np.maximum(-net, 0.0), ends, steps, CYCLE[every])
    near = min(steps, LOOK[every])
    paths, moved = gains - losses, gains + losses
    came = np.array([np.nansum(net[each : each + near]) for each in moments])
    errors = (came - paths[1:, :near].sum(axis=1)) / (moved[1:, :near].sum(axis=1) + 1)
    chosen = (pools[every] if pools else pool(every)) if _long(net, every) else None
    scale = chosen.scale(steps, errors) if chosen else 0.0
    total = float(paths[0].sum())
    return GrowthForecast(
        steps, total, paths[0], every, scale, chosen, movement=float(moved[0].sum())
    )


def _long(values: Floats, every: str) -> bool:
    return bool(np.isfinite(values).sum() >= FEWEST_FOR_INTERVAL[every])
