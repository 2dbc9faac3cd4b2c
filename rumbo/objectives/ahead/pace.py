"""How much of a target is due by a day: by the business's own week and season, not by the calendar."""

from __future__ import annotations

from datetime import date

import numpy as np

from rumbo.objectives.stated.journal import Objective
from rumbo.statistics import Floats, Values
from rumbo.statistics.forecast import DENSE
from rumbo.statistics.season import AGREED, agreement
from rumbo.statistics.weeks import by_week, clean, weekday_profile

YEAR = 364  # days, so that a day falls on its own weekday
AROUND = 14  # days before and after that say how the season was
YEARS = (1, 2, 3)
HINT = 0.2  # what a single year tells of a season
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
    """Return how each coming day weighs by the same days of earlier years, mean about 1, shape (days,).

    Years that agree on a season are its measure; a single one is but a hint, and years that do not
    agree are none.
    """
    found = [weights for year in YEARS if (weights := _weights(known, days, year)) is not None]
    if not found or (len(found) > 1 and agreement(by_week(known), DENSE) < AGREED):
        return None
    trust = HINT if len(found) == 1 else 1.0
    return np.maximum(1 + trust * (np.mean(found, axis=0) - 1), LEAST)


def _weights(known: Floats, days: int, year: int) -> Floats | None:
    """Return how the same days so many years ago were, against that whole year; None where unknown."""
    begin = len(known) - YEAR * year
    past = known[max(begin, 0) : begin + YEAR]
    if begin < 0 or np.isfinite(past).mean() < ENOUGH or not np.nanmean(past) > 0:
        return None
    weights = np.ones(days)
    for ahead in range(min(days, YEAR)):
        around = known[max(begin + ahead - AROUND, 0) : begin + ahead + AROUND + 1]
        if np.isfinite(around).any():
            weights[ahead] = np.nanmean(around) / np.nanmean(past)
    return weights


def level_due(baseline: float, target: float, elapsed: float) -> float:
    """Return the level due when a share of the time is over: steady growth from baseline to target.

    Growth is geometric; from nothing, and downwards, it is straight.
    """
    if baseline <= 0 or target <= baseline:
        return baseline + (target - baseline) * elapsed
    return baseline * (target / baseline) ** elapsed


def elapsed(objective: Objective, day: date) -> float:
    """Return the share of an objective's days that are over at the end of a day, 0–1."""
    length = (objective.due_day - objective.start_day).days + 1
    return min(max(((day - objective.start_day).days + 1) / length, 0.0), 1.0)


def pace(
    objective: Objective,
    day: date,
    shares: tuple[float, ...] | None = None,
    target: float | None = None,
) -> float:
    """Return the value due by the end of a day: for sums in step with the season, for levels with time.

    For rates and typical values it is the target itself. `shares` are those of a `Standing`; `target`
    is the one that counted on that day unless another is meant.
    """
    target = objective.target_on(day) if target is None else target
    if objective.kind == "level" and objective.baseline is not None:
        return level_due(objective.baseline, target, elapsed(objective, day))
    if objective.kind != "accumulate":
        return target
    done = (day - objective.start_day).days + 1
    if shares is None or done < 1:
        return target * elapsed(objective, day)
    return target * shares[min(done, len(shares)) - 1]
