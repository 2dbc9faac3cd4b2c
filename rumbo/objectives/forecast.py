"""What is still to come of a metric, with how sure that is: a number only where there is evidence.

A `Forecast` without a number says why in `reason`:

no_data           nothing is known
too_short         fewer than 56 known days, or 20 known weeks
too_many_gaps     too little is known of the steps before the end
all_zero          the metric was always zero
constant          the metric never moved: nothing to learn a forecast from
too_many_zeros    more than half of the weeks are zero
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from rumbo.objectives.blend import paths_ahead
from rumbo.objectives.pooled import Pool, pool
from rumbo.objectives.smoothing import Floats

CYCLE = {"day": 7, "week": 1}
FEWEST = {"day": 56, "week": 20}  # known steps for a number
FEWEST_FOR_INTERVAL = {"day": 56, "week": 26}
FEWEST_PAST = {"day": 28, "week": 13}  # known steps before a past moment that is forecast again
ORIGINS = 12  # past moments, a week apart, from which the series' own errors are measured, at most
LOOK = {
    "day": 14,
    "week": 2,
}  # how far those errors look: recent ones tell most of how it swings now
ENOUGH_KNOWN = 0.8
MOST_ZEROS = 0.5
NARROW, WIDE = 0.075, 0.925  # measured: 80 % of the outcomes lie between these quantiles

REASONS = ("no_data", "too_short", "too_many_gaps", "all_zero", "constant", "too_many_zeros")
Values = Sequence[float | None] | Floats


@dataclass(frozen=True)
class Forecast:
    """What is to come over `steps` days or weeks; `total` is its middle, None where `reason` says why.

    `path` has shape (steps,) and adds up to `total`. `grain` is what was modelled: days with too
    many zeros are modelled by week. `scale` and `pool` make the distribution; without a pool (20
    to 25 weeks of data) no interval and no chance is claimed. `offset` is what counts had added
    before the logarithm; for a rate it is 0.
    """

    steps: int
    total: float | None = None
    path: Floats = field(default_factory=lambda: np.zeros(0))
    grain: str = "day"
    scale: float = 0.0
    pool: Pool | None = None
    reason: str | None = None
    offset: float = 1.0

    def quantile(self, share: float) -> float | None:
        """Return the value that what is to come does not exceed with probability `share`."""
        if self.total is None or self.pool is None:
            return None
        if self.scale == 0:
            return self.total
        factor = np.exp(min(self.pool.quantile(share) * self.scale, 60.0))
        return max(float(factor * (self.total + self.offset) - self.offset), 0.0)

    def interval(self) -> tuple[float, float] | None:
        """Return the range that holds what is to come four times out of five."""
        low, high = self.quantile(NARROW), self.quantile(WIDE)
        return None if low is None or high is None else (low, high)

    def share_below(self, value: float) -> float | None:
        """Return the probability that less than a value is to come."""
        if value <= 0:
            return 0.0
        if self.total is None or self.pool is None:
            return None
        if self.scale == 0:
            return float(self.total < value)
        error = np.log((value + self.offset) / (self.total + self.offset))
        return self.pool.share_below(float(error) / self.scale)


def forecast(
    values: Values, steps: int, every: str = "day", pools: dict[str, Pool] | None = None
) -> Forecast:
    """Return what is to come of a count over the next `steps` days or weeks.

    `values` are the counts so far, oldest first, None or NaN where unknown; the last is that of
    the last complete day or week. Negative corrections count as 0 here. `pools` replaces the
    shipped tables of pooled errors.
    """
    known = clean(values)
    if steps < 1:
        return Forecast(0, 0.0, grain=every, pool=_pool(every, pools))
    tail = known_tail(known)
    reason = refusal(known, tail, every)
    if reason:
        return Forecast(steps, grain=every, reason=reason)
    if zero_share(tail) > MOST_ZEROS:
        return _by_week(tail, steps, every, pools)
    return _ahead(tail, steps, every, pools)


def clean(values: Values) -> Floats:
    """Return counts as numbers, shape (time,): unknown as NaN, corrections below zero as 0."""
    numbers = np.array([np.nan if each is None else each for each in values], dtype=float)
    numbers[~np.isfinite(numbers)] = np.nan
    return np.maximum(numbers, 0.0)


def known_tail(known: Floats) -> Floats:
    """Return the longest end of a series of which enough is known, starting with a known step."""
    share = np.cumsum(np.isfinite(known)[::-1]) / np.arange(1, len(known) + 1)
    enough = np.flatnonzero(share >= ENOUGH_KNOWN)
    tail = known[len(known) - enough[-1] - 1 :] if len(enough) else known[:0]
    first = np.flatnonzero(np.isfinite(tail))
    return tail[first[0] :] if len(first) else tail[:0]


def refusal(known: Floats, tail: Floats, every: str) -> str | None:
    """Return why a series bears no forecast, None where it does (zeros are judged apart)."""
    numbers = known[np.isfinite(known)]
    if not len(numbers):
        return "no_data"
    if len(numbers) < FEWEST[every]:
        return "too_short"
    if np.isfinite(tail).sum() < FEWEST[every]:
        return "too_many_gaps"
    if not np.nanmax(tail):
        return "all_zero"
    return "constant" if np.nanmax(tail) == np.nanmin(tail) else None


def zero_share(tail: Floats) -> float:
    """Return the share of the known steps that are zero, 0–1."""
    return float((tail == 0).sum() / max(np.isfinite(tail).sum(), 1))


def by_week(days: Floats) -> Floats:
    """Return weekly totals, the last week ending with the last day; NaN where under 5 days are known."""
    weeks = days[len(days) % 7 :].reshape(-1, 7)
    known = np.isfinite(weeks).sum(axis=1)
    totals = np.nansum(weeks, axis=1) * 7 / np.maximum(known, 1)
    return np.where(known >= 5, totals, np.nan)


def past_moments(length: int, steps: int, every: str) -> list[int]:
    """Return the past moments that are forecast again: a week apart, the latest first."""
    last = length - min(steps, LOOK[every])
    moments = [last - CYCLE[every] * each for each in range(ORIGINS)]
    return [each for each in moments if each >= FEWEST_PAST[every]]


def log_error(actual: Floats, path: Floats) -> float | None:
    """Return log((came + 1) ÷ (forecast + 1)) over the known steps; None where under half are known."""
    known = np.isfinite(actual)
    if 2 * known.sum() < len(actual):
        return None
    return float(np.log((actual[known].sum() + 1) / (path[known].sum() + 1)))


def ahead_with_errors(tail: Floats, steps: int, every: str) -> tuple[Floats, Floats]:
    """Return the path ahead, shape (steps,), and the errors of the same method two weeks ahead of past moments."""
    near = min(steps, LOOK[every])
    moments = past_moments(len(tail), steps, every)
    moments = [each for each in moments if np.isfinite(tail[:each]).sum() * 2 >= each]
    paths = paths_ahead(tail, [len(tail), *moments], steps, CYCLE[every])
    errors = [
        log_error(tail[moment : moment + near], path[:near])
        for moment, path in zip(moments, paths[1:], strict=True)
    ]
    return paths[0], np.array([each for each in errors if each is not None])


def _ahead(tail: Floats, steps: int, every: str, pools: dict[str, Pool] | None) -> Forecast:
    path, errors = ahead_with_errors(tail, steps, every)
    total = float(path.sum())
    if np.isfinite(tail).sum() < FEWEST_FOR_INTERVAL[every]:
        return Forecast(steps, total, path, every)
    chosen = _pool(every, pools)
    return Forecast(steps, total, path, every, chosen.scale(steps, errors), chosen)


def _by_week(tail: Floats, steps: int, every: str, pools: dict[str, Pool] | None) -> Forecast:
    """Return a forecast of days by way of weeks, where those are not mostly zero too."""
    weeks = by_week(tail) if every == "day" else tail
    usable = refusal(weeks, known_tail(weeks), "week") is None
    if every == "week" or not usable or zero_share(weeks) > MOST_ZEROS:
        return Forecast(steps, grain="week", reason="too_many_zeros")
    weekly = _ahead(known_tail(weeks), -(-steps // 7), "week", pools)
    path = np.repeat(weekly.path / 7, 7)[:steps]
    return Forecast(steps, float(path.sum()), path, "week", weekly.scale, weekly.pool)


def _pool(kind: str, pools: dict[str, Pool] | None) -> Pool:
    return pools[kind] if pools else pool(kind)
