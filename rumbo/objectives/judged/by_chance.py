"""The status that follows from the chance to meet a target, where a history bears a forecast."""

from __future__ import annotations

from rumbo.objectives.ahead.landing import Landing
from rumbo.objectives.stated.journal import Objective

# Measured: 9 in 10 of the first were met, fewer than 1 in 5 below the second.
LIKELY, UNLIKELY = 0.70, 0.30
SWAY = 0.05  # a chance this near to a limit keeps the status of the week before


def chance_of(objective: Objective, seen: Landing | None) -> float | None:
    """Return the chance to meet the target that counts now, None without a forecast.

    The judged day lies before today: a target changed since then is the one that is spoken of.
    """
    if seen is None:
        return None
    if objective.sense == "between" and objective.upper is not None:
        return seen.chance_between(objective.target, objective.upper)
    return seen.chance(objective.target, objective.sense)


def by_chance(chance: float, before: float | None = None) -> str:
    """Return the status that a chance means; one that only just crossed a limit keeps the old status."""
    status = _word(chance)
    if before is None or _word(before) == status:
        return status
    limit = LIKELY if "on_track" in (status, _word(before)) else UNLIKELY
    return _word(before) if abs(chance - limit) < SWAY else status


def _word(chance: float) -> str:
    return "on_track" if chance >= LIKELY else "at_risk" if chance >= UNLIKELY else "off_track"


def is_near(chance: float) -> bool:
    """Return whether a chance is so near to a limit that the status of the week before counts."""
    return min(abs(chance - LIKELY), abs(chance - UNLIKELY)) < SWAY
