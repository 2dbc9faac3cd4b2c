"""What is to come of a level: its net growth, which may be negative."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from rumbo.statistics import Floats, Places, Values
from rumbo.statistics.forecast import DAYS, Forecast, forecast
from rumbo.statistics.pooled_errors import Pool, pool
from rumbo.statistics.weeks import by_week, known_tail, numbers, span_means, sums_ahead

SPANS = (4, 12, 26)  # weeks whose means are averaged
LOOK, FEWEST, FEWEST_PAST, ORIGINS, HALF_A_YEAR = 4, 8, 4, 26, 26  # weeks
LONGEST_GAP = 7  # days without a total, over which it is taken to have grown evenly


@dataclass(frozen=True)
class GrowthForecast(Forecast):
    """Net growth that may be negative: its distribution is that of a sum, not of a factor.

    `movement` is how much moves in all, in weeks of either sign; an error of the growth is in its unit.
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
    net = numbers(growth)
    if steps < 1:
        return Forecast(0, 0.0)
    tail = net[len(net) - len(known_tail(np.abs(net))) :]
    weeks = by_week(tail) if every == "day" else tail
    reason = _refusal(net, tail, weeks)
    if reason:
        return Forecast(steps, reason=reason)
    weeks, lost = without_collapses(weeks)
    made = _of_weeks(weeks, steps, every, pools)
    return replace(made, lost=lost) if lost else made


def without_collapses(weeks: Floats) -> tuple[Floats, float]:
    """Return weekly net growth without what went at once, and how much that was in the last half a year.

    A week that lost more than all that moved in the half year before it is no rhythm: an account closed
    and opened anew, or followers deleted by the network. It is unknown, neither carried on nor an error.
    """
    found = [
        at
        for at in np.flatnonzero(weeks < 0)
        if np.isfinite(past := weeks[max(at - HALF_A_YEAR, 0) : at]).sum() >= FEWEST_PAST
        and -weeks[at] > np.nansum(np.abs(past))
    ]
    kept = weeks.copy()
    kept[found] = np.nan
    lately = [at for at in found if at >= len(weeks) - HALF_A_YEAR]
    return kept, float(-weeks[lately].sum())


def _of_weeks(weeks: Floats, steps: int, every: str, pools: dict[str, Pool] | None) -> Forecast:
    if not (weeks[-HALF_A_YEAR:] < 0).any():
        even = np.repeat(weeks / 7, 7) if every == "day" else weeks
        return _as_level(forecast(even, steps, every, pools), pools)
    return _added(weeks, steps, every, pools)


def _as_level(made: Forecast, pools: dict[str, Pool] | None) -> Forecast:
    """Return a forecast of growth beside how often ranges of levels held, not those of counts."""
    if made.pool is None:
        return made
    kept = _pool(pools)
    counted = replace(made.pool, held=kept.held, ranges=kept.ranges, accounts=kept.accounts)
    return replace(made, pool=counted)


def _pool(pools: dict[str, Pool] | None) -> Pool:
    return pools["level"] if pools and "level" in pools else pool("level")


def _refusal(net: Floats, tail: Floats, weeks: Floats) -> str | None:
    if not np.isfinite(net).any():
        return "no_data"
    if np.isfinite(weeks).sum() < FEWEST:
        return "too_short" if len(net) < FEWEST * 7 or len(tail) == len(net) else "too_many_gaps"
    if not np.nanmax(np.abs(tail)):
        return "all_zero"
    return "constant" if np.nanmax(tail) == np.nanmin(tail) else None


def _added(weeks: Floats, steps: int, every: str, pools: dict[str, Pool] | None) -> GrowthForecast:
    """Return growth that goes on as its weeks did on average, with errors in units of its movement."""
    ahead = steps / DAYS[every]
    weekly, moved = usual_growth(weeks, np.array([len(weeks)]))
    chosen = _pool(pools)
    total = float(weekly[0]) * ahead
    return GrowthForecast(
        steps,
        total,
        np.full(steps, total / steps),
        chosen.scale(ahead, growth_errors(weeks)),
        chosen,
        movement=float(moved[0]) * ahead,
    )


def usual_growth(weeks: Floats, ends: Places) -> tuple[Floats, Floats]:
    """Return the usual net growth of a week at each end, and how much a week moves, each (ends,)."""
    moved = span_means(np.abs(weeks), ends, (HALF_A_YEAR,))[:, 0]
    return span_means(weeks, ends, SPANS).mean(axis=1), moved


def growth_errors(weeks: Floats) -> Floats:
    """Return the errors of the rule at past moments, in units of what moves in as many weeks."""
    ends = np.arange(FEWEST_PAST, len(weeks) - LOOK + 1)[-ORIGINS:]
    if not len(ends):
        return np.zeros(0)
    weekly, moved = usual_growth(weeks, ends)
    errors = (sums_ahead(weeks, ends, LOOK) - weekly * LOOK) / (moved * LOOK + 1)
    return errors[np.isfinite(errors)]


def growth_of(levels: Values) -> Floats:
    """Return the growth of each step over the one before, shape (time − 1,); NaN beside a long gap.

    Over up to seven steps without a total it is taken to have grown evenly.
    """
    known = numbers(levels)
    there = np.flatnonzero(np.isfinite(known))
    growth = np.full(max(len(known) - 1, 0), np.nan)
    for before, after in zip(there[:-1], there[1:], strict=True):
        if after - before <= LONGEST_GAP:
            growth[before:after] = (known[after] - known[before]) / (after - before)
    return growth
