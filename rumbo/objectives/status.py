"""Where an objective stands, judged on the days that are complete.

By the chance to meet its target where its history bears a forecast, by its pace where it does not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rumbo.errors import NotAggregable
from rumbo.metrics.series import Period, total
from rumbo.objectives.journal import Objective
from rumbo.objectives.landing import Landing
from rumbo.objectives.outlook import History, history, landing
from rumbo.store.store import Store

EARLY = 0.25  # before a quarter of the time has gone by, pace says nothing
ON_PACE = 0.95
NEAR_PACE = 0.80
NEAR_RATE = 0.95
LIKELY, UNLIKELY = (
    0.70,
    0.30,
)  # measured: 9 in 10 of the first were met, fewer than 1 in 5 below the second
SWAY = 0.05  # a chance this near to a limit keeps the status of the week before

WEEK = timedelta(days=7)
WORDS = (
    "met",
    "on_track",
    "at_risk",
    "off_track",
    "missed",
    "too_early",
    "not_measurable",
    "ended",
)


@dataclass(frozen=True)
class Standing:
    """An objective judged at the last complete day: the value so far, and the value due by then."""

    objective: Objective
    status: str
    actual: float | None
    expected: float | None
    judged_on: date | None
    items: int = 0
    landing: Landing | None = None
    chance: float | None = None

    @property
    def elapsed(self) -> float:
        """Return the share of the objective's time that has gone by when it was judged."""
        if self.judged_on is None:
            return 0.0
        return elapsed(self.objective, self.judged_on)


def elapsed(objective: Objective, day: date) -> float:
    """Return the share of an objective's days that are over at the end of a day, 0–1."""
    length = (objective.due_day - objective.start_day).days + 1
    return min(max(((day - objective.start_day).days + 1) / length, 0.0), 1.0)


def pace(objective: Objective, day: date) -> float:
    """Return the value due by the end of a day: in step with time for sums, the target itself for rates."""
    target = objective.target_on(day)
    return target * elapsed(objective, day) if objective.kind == "accumulate" else target


def judge(store: Store, objective: Objective, on: date | None = None) -> Standing:
    """Return where an objective stands on the last day its data is complete.

    `on` is a past day to look from: what happened or was stated after it does not count.
    """
    objective = objective.as_of(on) if on else objective
    if objective.ended_on:
        return Standing(objective, "ended", None, None, objective.ended_on)
    until = complete_until(store, objective)
    until = min(until, on) if until and on else until
    if until is None or until < objective.start_day:
        return Standing(objective, "not_measurable", None, None, until)
    judged = min(until, objective.due_day)
    period = Period(objective.start_day, judged + timedelta(days=1))
    try:
        value = total(store, objective.metric, period, objective.networks)
    except NotAggregable:  # stated when one network reported it, now there are several
        return Standing(objective, "not_measurable", None, None, judged)
    if value.value is None:
        return Standing(objective, "not_measurable", None, None, judged)
    expected = pace(objective, judged)
    status = _status(objective, value.value, expected, judged)
    by_pace = Standing(objective, status, value.value, expected, judged, value.items)
    return _with_chance(
        by_pace, judged, history(store, objective.metric, objective.networks, judged)
    )


def _with_chance(by_pace: Standing, judged: date, known: History | None) -> Standing:
    """Return a standing under way with its chance to meet the target, and the status that follows."""
    objective = by_pace.objective
    if known is None or by_pace.status not in ("on_track", "at_risk", "off_track"):
        return by_pace
    seen = landing(objective, known, judged)
    chance = seen and seen.chance(objective.target, objective.sense)
    if chance is None:
        return by_pace
    earlier = landing(objective, known, judged - WEEK)
    before = earlier and earlier.chance(objective.target_on(judged - WEEK), objective.sense)
    return replace(by_pace, status=by_chance(chance, before), landing=seen, chance=chance)


def by_chance(chance: float, before: float | None = None) -> str:
    """Return the status that a chance means; one that only just crossed a limit keeps the old status."""
    status = _word(chance)
    if before is None or _word(before) == status:
        return status
    limit = LIKELY if "on_track" in (status, _word(before)) else UNLIKELY
    return _word(before) if abs(chance - limit) < SWAY else status


def _word(chance: float) -> str:
    return "on_track" if chance >= LIKELY else "at_risk" if chance >= UNLIKELY else "off_track"


def complete_until(store: Store, objective: Objective) -> date | None:
    """Return the last day all networks of the objective are complete, None without any data."""
    rows = store.rows(
        "metrics/complete_until",
        metric=objective.metric.metric,
        basis=objective.metric.basis,
        networks=objective.networks,
    )
    current = [
        row["complete_until"] for row in rows if row["complete_until"] >= objective.start_day
    ]
    return min(current) if current else max((row["complete_until"] for row in rows), default=None)


def _status(objective: Objective, actual: float, expected: float, judged: date) -> str:
    reached = (
        actual >= objective.target if objective.sense == "at_least" else actual <= objective.target
    )
    over = judged >= objective.due_day
    if over:
        return "met" if reached else "missed"
    if objective.kind == "accumulate" and objective.sense == "at_least" and reached:
        return "met"
    if objective.kind == "accumulate" and objective.sense == "at_most" and not reached:
        return "missed"  # what has added up does not go away
    if elapsed(objective, judged) < EARLY:
        return "too_early"
    return _by_pace(objective, actual, expected)


def _by_pace(objective: Objective, actual: float, expected: float) -> str:
    share = _share(actual, expected, objective.sense)
    if objective.kind == "accumulate":
        return "on_track" if share >= ON_PACE else "at_risk" if share >= NEAR_PACE else "off_track"
    return "on_track" if share >= 1 else "at_risk" if share >= NEAR_RATE else "off_track"


def _share(actual: float, expected: float, sense: str) -> float:
    """Return how much of what is due is there; 1 or more is enough."""
    above, below = (actual, expected) if sense == "at_least" else (expected, actual)
    if below == 0:
        return 1.0
    return above / below
