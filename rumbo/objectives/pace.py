"""How much of a target is due by a day: by the business's own week, not by the calendar."""

from __future__ import annotations

import numpy as np

from rumbo.objectives.blend import weekday_profile
from rumbo.objectives.forecast import Values, clean
from rumbo.objectives.smoothing import Floats


def monday_first(values: Values, last_weekday: int) -> Floats:
    """Return the weekday profile of daily counts, Monday first, mean 1, shape (7,).

    `last_weekday` is that of the last value, Monday 0.
    """
    return np.roll(weekday_profile(clean(values)), (last_weekday + 1) % 7)


def share_due(profile: Floats, first_weekday: int, days: int, done: int) -> float:
    """Return the share of a sum's target that is due when `done` of its `days` are over, 0–1.

    `profile` is Monday first, shape (7,); `first_weekday` that of the period's first day.
    """
    weights = profile[(first_weekday + np.arange(days)) % 7]
    return float(weights[: max(done, 0)].sum() / weights.sum())


def level_due(baseline: float, target: float, elapsed: float) -> float:
    """Return the level due when a share of the time is over: steady growth from baseline to target.

    Growth is geometric; from or to nothing it is straight.
    """
    if baseline <= 0 or target <= 0:
        return baseline + (target - baseline) * elapsed
    return baseline * (target / baseline) ** elapsed
