"""What is still to come of a count, with how sure that is: a number only where there is evidence.

What a week usually holds (`usual_weeks`) goes on, in the days by its weekday profile; how far that
may be off is told by the errors that the same rule made earlier on the same series, and by those of
other accounts. A trend is not carried on: on series of accounts never seen that did harm
(`bench/calibration.py`). A `Forecast` without a number says why in `reason`:

no_data           nothing is known
too_short         fewer than 4 whole weeks, or 13 of what comes seldom
too_many_gaps     too little is known of the steps before the end
all_zero          it was always zero
constant          it never moved: nothing to learn a forecast from
too_many_zeros    more than half of its last 26 weeks are empty
too_far           further than 26 weeks ahead
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from rumbo.statistics import Floats, Places, Values
from rumbo.statistics.pooled_errors import Pool, pool
from rumbo.statistics.season import season
from rumbo.statistics.weeks import (
    by_week,
    clean,
    known_tail,
    sums_ahead,
    usual_weeks,
    weekday_profile,
)

REASONS = (
    "no_data",
    "too_short",
    "too_many_gaps",
    "all_zero",
    "constant",
    "too_many_zeros",
    "too_far",
)
DAYS = {"day": 7, "week": 1}  # steps of a week
DENSE, SPARSE = (1, 2, 4, 12), (1, 2, 4, 8, 12, 26)  # spans of weeks whose means are averaged
LOOK = {"dense": 2, "sparse": 4}  # weeks that a series' own errors look ahead
FEWEST = {"dense": 4, "sparse": 13}  # known weeks
FEWEST_PAST = 4  # weeks known before a past moment that is forecast again
ORIGINS = 26  # past moments, a week apart, at most
MOST_EMPTY = 0.3  # of its weeks: beyond that a series comes seldom
HALF_A_YEAR = 26
HINT = 0.2  # what a single year before weighs in a chance


@dataclass(frozen=True)
class Forecast:
    """What is to come over `steps` days or weeks; `total` is its middle, None where `reason` says why.

    `path` has shape (steps,) and adds up to `total`. `scale` and `pool` make the distribution.
    `offset` is what counts had added before the logarithm; for a rate it is 0. `hint` is how much
    more, as a logarithm, the same days of a single year before would make it: too little for the
    middle, it weighs a little in a chance. `lost` is what a level lost at once, which is not carried on.
    """

    steps: int
    total: float | None = None
    path: Floats = field(default_factory=lambda: np.zeros(0))
    scale: float = 0.0
    pool: Pool | None = None
    reason: str | None = None
    offset: float = 1.0
    hint: float | None = None
    lost: float = 0.0

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
        if self.pool is None:
            return None
        low, high = self.quantile(1 - self.pool.upper), self.quantile(self.pool.upper)
        return None if low is None or high is None else (low, high)

    def share_below(self, value: float) -> float | None:
        """Return the probability that less than a value is to come."""
        if value <= 0:
            return 0.0
        if self.total is None or self.pool is None:
            return None
        if self.scale == 0 or self.total + self.offset <= 0:
            return float(self.total < value)
        plain = self._share(value, 0.0)
        return (
            plain
            if self.hint is None
            else (1 - HINT) * plain + HINT * self._share(value, self.hint)
        )

    def _share(self, value: float, shift: float) -> float:
        middle = ((self.total or 0.0) + self.offset) * np.exp(shift)
        error = float(np.log((value + self.offset) / middle))
        return self.pool.share_below(error / self.scale) if self.pool else 0.0


def forecast(
    values: Values,
    steps: int,
    every: str = "day",
    pools: dict[str, Pool] | None = None,
    *,
    seldom: bool = False,
) -> Forecast:
    """Return what is to come of a count over the next `steps` days or weeks.

    `values` are the counts so far, oldest first, None or NaN where unknown; the last is that of
    the last complete day or week. Negative corrections count as 0 here. `seldom` says that these are
    things that come one by one (posts, reviews). `pools` replaces the shipped tables of errors.
    """
    known = clean(values)
    if steps < 1:
        return Forecast(0, 0.0, pool=_pool(every, pools))
    tail = known_tail(known)
    weeks = by_week(tail) if every == "day" else tail
    style = "sparse" if seldom or zero_share(weeks) > MOST_EMPTY else "dense"
    ahead = steps / DAYS[every]
    reason = refusal(known, tail, weeks, every, style, ahead)
    if reason:
        return Forecast(steps, reason=reason)
    path = path_ahead(tail, weeks, steps, every, style)
    errors = own_errors(weeks, style)
    chosen = _pool("sparse" if style == "sparse" else every, pools)
    made = Forecast(steps, float(path.sum()), path, chosen.scale(ahead, errors), chosen)
    return _in_season(made, tail, weeks, every, style)


def refusal(
    known: Floats, tail: Floats, weeks: Floats, every: str, style: str, ahead: float
) -> str | None:
    """Return why a series bears no forecast, None where it does."""
    if not np.isfinite(known).any():
        return "no_data"
    there = int(np.isfinite(weeks).sum())
    if there < FEWEST["dense"]:
        enough = np.isfinite(known).sum() >= FEWEST["dense"] * DAYS[every]
        return "too_many_gaps" if enough and len(tail) < len(known) else "too_short"
    if not np.nanmax(tail):
        return "all_zero"
    if np.nanmax(tail) == np.nanmin(tail):
        return "constant"
    if there < FEWEST[style]:
        return "too_short"
    if style == "sparse" and zero_share(weeks[-HALF_A_YEAR:]) > 0.5:
        return "too_many_zeros"
    return "too_far" if ahead > HALF_A_YEAR else None


def zero_share(values: Floats) -> float:
    """Return the share of the known steps that are zero, 0–1."""
    return float((values == 0).sum() / max(np.isfinite(values).sum(), 1))


def path_ahead(tail: Floats, weeks: Floats, steps: int, every: str, style: str) -> Floats:
    """Return the steps to come, shape (steps,): the usual week, by its weekdays."""
    spans = SPARSE if style == "sparse" else DENSE
    level = float(usual_weeks(weeks, np.array([len(weeks)]), spans)[0])
    if every == "week":
        return np.full(steps, level)
    return level / 7 * weekday_profile(tail)[np.arange(steps) % 7]


def own_errors(weeks: Floats, style: str) -> Floats:
    """Return log((came + 1) ÷ (forecast + 1)) of the same rule at the latest past moments, (moments,)."""
    look = LOOK[style]
    return errors_at(weeks, np.arange(FEWEST_PAST, len(weeks) - look + 1)[-ORIGINS:], style, look)


def errors_at(weeks: Floats, ends: Places, style: str, look: int) -> Floats:
    """Return the log errors of the rule at given moments, those left out of which nothing is known."""
    if not len(ends):
        return np.zeros(0)
    usual = usual_weeks(weeks, ends, SPARSE if style == "sparse" else DENSE)
    errors = np.log((sums_ahead(weeks, ends, look) + 1) / (usual * look + 1))
    return errors[np.isfinite(errors)]


def _in_season(made: Forecast, tail: Floats, weeks: Floats, every: str, style: str) -> Forecast:
    """Return a forecast moved by the season that its own years agree on; a single year is a hint."""
    spans = SPARSE if style == "sparse" else DENSE
    found = season(tail, weeks, made.steps, DAYS[every], spans, made.scale)
    if found.shift:
        factor = np.exp(found.shift)
        return replace(made, total=(made.total or 0.0) * factor, path=made.path * factor)
    return replace(made, hint=found.hint)


def _pool(kind: str, pools: dict[str, Pool] | None) -> Pool:
    return pools[kind] if pools and kind in pools else pool(kind)
