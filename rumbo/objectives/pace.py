"""How much of a target is due by a day: by the business's own week and season, not by the calendar."""

from __future__ import annotations

from datetime import date

import numpy as np

from rumbo.objectives.blend import weekday_profile
from rumbo.objectives.forecast import Values, clean
from rumbo.objectives.smoothing import Floats

YEAR = 364  # days, so that a day falls on its own weekday
AROUND = 14  # days before and after that say how the season was
TRUST = 0.5  # of one year alone only half is taken for a season
LEAST = 0.2
ENOUGH = 0.8


def monday_first(values: Values, last_weekday: int) -> Floats:
    """Return the weekday profile of daily counts, Monday first, mean 1, shape (7,).

    `last_weekday` is that of the last value, Monday 0.
    """
    return np.roll(weekday_profile(clean(values)), (last_weekday + 1) % 7)


def share_due(
    profile: Floats, first_weekday: int, days: int, done: int, season: Floats | None = None
) -> float:
    """Return the share of a sum's target that is due when `done` of its `days` are over, 0–1.

    `profile` is Monday first, shape (7,); `first_weekday` that of the period's first day; `season`
    weighs each of its days, shape (days,).
    """
    weights = profile[(first_weekday + np.arange(days)) % 7] * (1.0 if season is None else season)
    return float(weights[: max(done, 0)].sum() / weights.sum())


def shares_due(values: Values, start: date, days: int) -> tuple[float, ...] | None:
    """Return the share of a sum's target that is due at the end of each of its days, 0–1.

    `values` are the counts by day up to the day before `start`. None where they hold less than a
    year, so that there is no season to go by.
    """
    known = clean(values)
    season = season_ahead(known, days)
    if season is None:
        return None
    profile = monday_first(known, (start.weekday() - 1) % 7)
    first = start.weekday()
    return tuple(share_due(profile, first, days, done, season) for done in range(1, days + 1))


def season_ahead(known: Floats, days: int) -> Floats | None:
    """Return how each coming day weighs by the same days of last year, mean about 1, shape (days,)."""
    if len(known) < YEAR or np.isfinite(known[-YEAR:]).mean() < ENOUGH:
        return None
    usual, begin = np.nanmean(known[-YEAR:]), len(known) - YEAR
    if not usual > 0:
        return None
    weights = np.ones(days)
    for ahead in range(min(days, YEAR)):
        around = known[max(begin + ahead - AROUND, 0) : begin + ahead + AROUND + 1]
        there = around[np.isfinite(around)]
        if len(there):
            weights[ahead] = 1 + TRUST * (there.mean() / usual - 1)
    return np.maximum(weights, LEAST)


def level_due(baseline: float, target: float, elapsed: float) -> float:
    """Return the level due when a share of the time is over: steady growth from baseline to target.

    Growth is geometric; from or to nothing it is straight.
    """
    if baseline <= 0 or target <= 0:
        return baseline + (target - baseline) * elapsed
    return baseline * (target / baseline) ** elapsed
