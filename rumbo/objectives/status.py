"""Where an objective stands, judged on the days that are complete.

By the chance to meet its target where its history bears a forecast, by its pace where it does not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rumbo.errors import NotAggregable
from rumbo.metrics.part import Part
from rumbo.metrics.series import Period, total
from rumbo.objectives.journal import Objective
from rumbo.objectives.landing import Landing
from rumbo.objectives.measurable import doubt, known_until, last_days, nothing, redefined, stopped
from rumbo.objectives.outlook import History, history, known_last, landing
from rumbo.objectives.pace import elapsed, pace, shares_due
from rumbo.objectives.scope import part_of
from rumbo.store.store import Store

EARLY = 0.25  # before a quarter of the time has gone by, pace says nothing
ON_PACE = 0.95
NEAR_PACE = 0.80
NEAR_RATE = 0.95
# Measured: 9 in 10 of the first were met, fewer than 1 in 5 below the second.
LIKELY, UNLIKELY = 0.70, 0.30
SWAY = 0.05  # a chance this near to a limit keeps the status of the week before

DAY, WEEK = timedelta(days=1), timedelta(days=7)
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
    """An objective judged at the last complete day: the value so far, and the value due by then.

    `reason` says why it is not measurable (see `measurable`), `silence` why nothing is forecast of it
    (see `forecast`); `shares` is how much of a sum is due at the end of each of its days by the
    business's own season, None where the calendar counts.
    """

    objective: Objective
    status: str
    actual: float | None
    expected: float | None
    judged_on: date | None
    items: int = 0
    landing: Landing | None = None
    chance: float | None = None
    reason: str | None = None
    silence: str | None = None
    shares: tuple[float, ...] | None = None

    @property
    def elapsed(self) -> float:
        """Return the share of the objective's time that has gone by when it was judged."""
        if self.judged_on is None:
            return 0.0
        return elapsed(self.objective, self.judged_on)


def judge(store: Store, objective: Objective, on: date | None = None) -> Standing:
    """Return where an objective stands on the last day its data is complete.

    `on` is a past day to look from: what happened or was stated after it does not count.
    """
    return judged_by(store, objective, on)[0]


def judged_by(
    store: Store, objective: Objective, on: date | None = None
) -> tuple[Standing, History | None]:
    """Return where an objective stands as `judge` does, and the history it was judged by."""
    objective = objective.as_of(on) if on else objective
    if objective.ended_on:
        return Standing(objective, "ended", None, None, objective.ended_on), None
    part = part_of(store, objective.scope)
    last = last_days(store, objective, part)
    until = known_until(objective, {network: days[1] for network, days in last.items()})
    until = min(until, on) if until and on else until
    if until is None:
        return _unmeasured(objective, None, nothing(objective)), None
    if until < objective.start_day:
        return _unmeasured(objective, until, "before_start"), None
    if part.posts == ():
        return _unmeasured(objective, until, "no_posts"), None
    judged = min(until, objective.due_day)
    if redefined(store, objective, last, judged):
        return _unmeasured(objective, judged, "redefined"), None
    whole = history(
        store, objective.metric, objective.networks, judged, part, objective.start_day - DAY
    )
    objective = _from_baseline(objective, whole)
    known = whole and whole.of_late(judged)
    shares = _shares(objective, whole)
    made = _measured(store, objective, part, judged, known, shares)
    if made.status == "met" or judged == objective.due_day or made.reason:
        return made, known
    ended = stopped(store, objective, {name: days[0] for name, days in last.items()}, on)
    return (_unmeasured(objective, ended, "stopped"), None) if ended else (made, known)


def _unmeasured(objective: Objective, judged: date | None, reason: str) -> Standing:
    return Standing(objective, "not_measurable", None, None, judged, reason=reason)


def _measured(
    store: Store,
    objective: Objective,
    part: Part,
    judged: date,
    known: History | None,
    shares: tuple[float, ...] | None,
) -> Standing:
    """Return where an objective stands on a day that is complete."""
    period = Period(objective.start_day, judged + timedelta(days=1))
    try:
        value = total(store, objective.metric, period, objective.networks, part)
    except NotAggregable:  # stated when one network reported it, now there are several
        return _unmeasured(objective, judged, "mixed")
    reason = doubt(objective, value, period.days, known)
    if reason or value.value is None:
        return _unmeasured(objective, judged, reason or "silent")
    expected = pace(objective, judged, shares, objective.target)
    status = _status(objective, value.value, expected, judged)
    by_pace = Standing(objective, status, value.value, expected, judged, value.items, shares=shares)
    return _with_chance(by_pace, judged, known)


def _from_baseline(objective: Objective, whole: History | None) -> Objective:
    """Return a level's objective with the level it began from, as the files tell it where nobody did."""
    if objective.kind != "level" or objective.baseline is not None or whole is None:
        return objective
    before = known_last(whole.until(objective.start_day - DAY)[0])
    first = next((each for each in whole.above if each is not None), None)
    return replace(objective, baseline=first if before is None else before)


def _shares(objective: Objective, whole: History | None) -> tuple[float, ...] | None:
    """Return what is due of a sum by its own season, from the year before it began."""
    start = objective.start_day
    if objective.kind != "accumulate" or whole is None:
        return None
    before = whole.until(start - DAY)[0]
    return shares_due(before, start, (objective.due_day - start).days + 1)


def _with_chance(by_pace: Standing, judged: date, known: History | None) -> Standing:
    """Return a standing under way with its chance to meet the target, and the status that follows."""
    objective = by_pace.objective
    if known is None or by_pace.status not in ("on_track", "at_risk", "off_track"):
        return by_pace
    seen = landing(objective, known, judged)
    chance = chance_of(objective, seen)
    if chance is None:
        return replace(by_pace, silence=seen and seen.ahead.reason)
    before = None
    if (
        min(abs(chance - LIKELY), abs(chance - UNLIKELY)) < SWAY
    ):  # else the week before is no matter
        earlier = landing(objective, known, judged - WEEK)
        before = chance_of(objective, earlier)
    return replace(by_pace, status=by_chance(chance, before), landing=seen, chance=chance)


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


def is_reached(objective: Objective, actual: float) -> bool:
    """Return whether a value meets the target that counts now."""
    if objective.sense == "between" and objective.upper is not None:
        return objective.target <= actual <= objective.upper
    return (
        actual >= objective.target if objective.sense == "at_least" else actual <= objective.target
    )


def _status(objective: Objective, actual: float, expected: float, judged: date) -> str:
    if judged >= objective.due_day:
        return "met" if is_reached(objective, actual) else "missed"
    if objective.kind == "accumulate":  # what has added up does not go away
        if objective.sense == "at_least" and actual >= objective.target:
            return "met"
        ceiling = objective.upper if objective.sense == "between" else objective.target
        if objective.sense != "at_least" and ceiling is not None and actual > ceiling:
            return "missed"
    if elapsed(objective, judged) < EARLY:
        return "too_early"
    return _by_pace(objective, actual, expected)


def _by_pace(objective: Objective, actual: float, expected: float) -> str:
    base, grows = objective.baseline or 0.0, False
    if objective.kind == "level" and objective.sense == "at_least" and expected > base:
        actual, expected, grows = actual - base, expected - base, True
    share = _share(
        actual, expected, "at_least" if objective.sense == "between" else objective.sense
    )
    if objective.upper is not None and objective.sense == "between" and objective.target:
        above = expected * objective.upper / objective.target
        share = min(share, _share(actual, above, "at_most"))
    if objective.kind == "accumulate" or grows:
        return "on_track" if share >= ON_PACE else "at_risk" if share >= NEAR_PACE else "off_track"
    return "on_track" if share >= 1 else "at_risk" if share >= NEAR_RATE else "off_track"


def _share(actual: float, expected: float, sense: str) -> float:
    """Return how much of what is due is there; 1 or more is enough."""
    above, below = (actual, expected) if sense == "at_least" else (expected, actual)
    if below == 0:
        return 1.0
    return above / below
