"""The status that follows from what is there and what should be by now, where nothing is forecast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rumbo.metrics.series import Period, Total
from rumbo.objectives.ahead.outlook import History
from rumbo.objectives.ahead.pace import elapsed
from rumbo.objectives.stated.journal import Objective
from rumbo.statistics.uncertainty import (
    REACH,
    error_of_count,
    error_of_median,
    error_of_proportion,
    error_of_ratio,
)

EARLY = 0.25  # before a quarter of the time has gone by, pace says nothing
ON_PACE = 0.95
NEAR_PACE = 0.80
NEAR_RATE = 0.95
DAY = timedelta(days=1)


def status_by_pace(
    objective: Objective,
    actual: float,
    expected: float,
    judged: date,
    error: float = 0.0,
    growing: float = 0.0,
) -> str:
    """Return met, missed, too_early, on_track, at_risk or off_track.

    `error` is how far what is there may be off by chance, as a standard error: what lies within
    its reach of what should be there is not off track. `growing` is what will still come of what is there.
    """
    if judged >= objective.due_day:
        return "met" if is_reached(objective, actual) else "missed"
    if objective.kind == "accumulate" and (final := settled(objective, actual)):
        return final
    if elapsed(objective, judged) < EARLY:
        return "too_early"
    return _under_way(objective, actual + growing, expected, error)


def settled(objective: Objective, actual: float) -> str | None:
    """Return met or missed where no more of a sum can change it: what has added up does not go away."""
    if objective.sense == "at_least":
        return "met" if actual >= objective.target else None
    ceiling = objective.upper if objective.sense == "between" else objective.target
    return "missed" if ceiling is not None and actual > ceiling else None


def is_reached(objective: Objective, actual: float) -> bool:
    """Return whether a value meets the target that counts now."""
    if objective.sense == "between" and objective.upper is not None:
        return objective.target <= actual <= objective.upper
    return (
        actual >= objective.target if objective.sense == "at_least" else actual <= objective.target
    )


def limits(objective: Objective, expected: float, error: float = 0.0) -> tuple[float, float]:
    """Return where off track ends and where on track begins, for a value that should be `expected`."""
    near, on = (NEAR_PACE, ON_PACE) if objective.kind == "accumulate" else (NEAR_RATE, 1.0)
    if objective.sense == "at_most":
        return max(expected / near, expected + REACH * error), expected / on
    return min(expected * near, expected - REACH * error), expected * on


def _under_way(objective: Objective, actual: float, expected: float, error: float) -> str:
    base, grows = objective.baseline or 0.0, False
    if objective.kind == "level" and objective.sense == "at_least" and expected > base:
        actual, expected, grows = actual - base, expected - base, True
    adds_up = objective.kind == "accumulate" or grows
    sense = "at_least" if objective.sense == "between" else objective.sense
    found = _side(actual, expected, sense, adds_up, error)
    if objective.upper is None or objective.sense != "between" or not objective.target:
        return found
    above = _side(actual, expected * objective.upper / objective.target, "at_most", adds_up, error)
    return max(found, above, key=("on_track", "at_risk", "off_track").index)


def _side(actual: float, expected: float, sense: str, adds_up: bool, error: float) -> str:
    near, on = (NEAR_PACE, ON_PACE) if adds_up else (NEAR_RATE, 1.0)
    share = _share(actual, expected, sense)
    if share >= on:
        return "on_track"
    is_chance = abs(actual - expected) <= REACH * error
    return "at_risk" if share >= near or is_chance else "off_track"


def _share(actual: float, expected: float, sense: str) -> float:
    """Return how much of what is due is there; 1 or more is enough."""
    above, below = (actual, expected) if sense == "at_least" else (expected, actual)
    if below == 0:
        return 1.0
    return above / below


def error_by_chance(
    objective: Objective,
    period: Period,
    value: Total,
    expected: float,
    known: History | None,
    days: Sequence[float] = (),
) -> float:
    """Return how far the value of a period may be off by chance, as a standard error.

    `days` is the value of each of its days, of which the middle one counts.
    """
    if objective.kind == "accumulate":
        return error_of_count(expected) if objective.metric.unit == "count" else 0.0
    if objective.kind == "rate":
        found = _error_of_rate(period, known)
        if objective.metric.unit == "ratio":
            found = max(found, error_of_proportion(objective.target, value.denominator or 0.0))
        return found
    if objective.kind == "typical":
        return error_of_median(list(days))
    return 0.0


def _error_of_rate(period: Period, known: History | None) -> float:
    if known is None:
        return 0.0
    above, below = known.until(period.end - DAY)
    begin = max((period.start - known.first).days, 0)
    return error_of_ratio(above[begin:], below[begin:])
