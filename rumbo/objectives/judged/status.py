"""Where an objective stands, judged on the days that are complete.

By the chance to meet its target where its history bears a forecast, by its pace where it does not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from rumbo.metrics.beside import is_mix
from rumbo.metrics.series import Period
from rumbo.objectives.ahead.landing import Landing, landing_of_total
from rumbo.objectives.ahead.months import MonthsBefore, months_before
from rumbo.objectives.ahead.outlook import History, known_last, landing
from rumbo.objectives.ahead.pace import elapsed, pace, shares_due
from rumbo.objectives.ahead.young_publications import Young, grown, young_ones
from rumbo.objectives.judged.by_chance import by_chance, chance_of, is_near
from rumbo.objectives.judged.by_pace import (
    error_by_chance,
    is_reached,
    settled,
    status_by_pace,
)
from rumbo.objectives.judged.gathering import Known, gather
from rumbo.objectives.judged.measurable import LastDays, are_few, doubt, silence, stopped
from rumbo.objectives.judged.starting import is_starting
from rumbo.objectives.stated.journal import Objective
from rumbo.store.store import Store

UNDERWAY = ("on_track", "at_risk", "off_track")
DAY, WEEK = timedelta(days=1), timedelta(days=7)
WORDS = (
    "met",
    "on_track",
    "at_risk",
    "off_track",
    "missed",
    "too_early",
    "starting",
    "not_measurable",
    "ended",
)


@dataclass(frozen=True)
class Standing:
    """An objective judged at the last complete day: the value so far, and the value due by then.

    `reason` says why it is not measurable (see `measurable`), `silence` why nothing is forecast of it
    (see `forecast`); `error` is how far the value may be off by chance, a standard error; `is_few` says
    that it rests on too few things, `young` on which that still grow; `shares` is how much of a sum is due at the end of each of its days by the
    business's own season, None where the calendar counts; `months` what the months before brought, of other days;
    `mix` the networks that a rate is of together, `at_mix` what it would be had their mix stayed that of before.
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
    error: float = 0.0
    is_few: bool = False
    young: Young | None = None
    shares: tuple[float, ...] | None = None
    months: MonthsBefore | None = None
    mix: tuple[str, ...] = ()
    at_mix: float | None = None

    @property
    def is_of_mix(self) -> bool:
        """Return whether it is the mix of networks alone that a rate's target is not reached by."""
        if self.at_mix is None or self.actual is None:
            return False
        falls_short = not is_reached(self.objective, self.actual)
        return falls_short and is_reached(self.objective, self.at_mix)

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
    return judged_by(gather(store, [objective], on)[0])[0]


def judged_by(known: Known) -> tuple[Standing, History | None]:
    """Return where an objective stands by what is known of it, and the history it was judged by."""
    made, history = _judged_by(known)
    if known.given_up and _awaits(made):
        made, history = _unmeasured(made.objective, made.judged_on, "given_up"), None
    if made.status == "not_measurable" and is_starting(made.objective, made.reason, known.day):
        made = replace(made, status="starting", actual=None, expected=None)
    return made, history


def _awaits(made: Standing) -> bool:
    """Return whether only further files could say how an objective ends."""
    open_ = made.status not in ("met", "missed", "ended")
    return open_ and made.judged_on is not None and made.judged_on < made.objective.due_day


def _judged_by(known: Known) -> tuple[Standing, History | None]:
    objective, judged = known.objective, known.judged
    if known.reason == "ended":
        return _ended(objective), None
    if judged is None or known.reason:
        return _unmeasured(objective, judged, known.reason or "no_data"), None
    objective, last = _from_baseline(objective, known.history), known.last or {}
    young = young_ones(known.growing, objective)
    of_late = grown(known.history and known.history.of_late(judged), young)
    made = _measured(objective, known, judged, of_late, young)
    months = months_before(objective.metric, objective.start_day, objective.due_day, known.history)
    made = replace(made, months=months, mix=_mix(objective, last), at_mix=known.at_mix)
    if made.reason == "silent":
        made = replace(made, reason=silence(objective, last))
    if made.status == "met" or judged == objective.due_day or made.reason:
        return made, of_late
    ended = stopped(objective, last, known.newest or {})
    return (_unmeasured(objective, ended, "stopped"), None) if ended else (made, of_late)


def _mix(objective: Objective, last: LastDays) -> tuple[str, ...]:
    """Return the networks whose mix moves a rate; none of what is a sum or of one network."""
    there = (name for name, days in last.items() if days[1] >= objective.start_day)
    networks = tuple(sorted(there)) if is_mix(objective.metric) else ()
    return networks if len(networks) > 1 else ()


def _ended(objective: Objective) -> Standing:
    return Standing(objective, "ended", None, None, objective.ended_on)


def _unmeasured(objective: Objective, judged: date | None, reason: str) -> Standing:
    return Standing(objective, "not_measurable", None, None, judged, reason=reason)


def _measured(
    objective: Objective, known: Known, judged: date, of_late: History | None, young: Young | None
) -> Standing:
    """Return where an objective stands on a day that is complete."""
    period = Period(objective.start_day, judged + DAY)
    value, shares = known.total, _shares(objective, known.history)
    if value is None:
        return _unmeasured(objective, judged, "mixed")
    reason = doubt(objective, value, period.days, of_late)
    if reason or value.value is None:
        return _unmeasured(objective, judged, reason or "silent")
    expected = pace(objective, judged, shares, objective.target)
    error = error_by_chance(objective, period, value, expected, of_late, known.days)
    made = Standing(
        objective,
        status_by_pace(
            objective, value.value, expected, judged, error, young.middle if young else 0.0
        ),
        *(value.value, expected, judged, value.items),
        error=error,
        is_few=are_few(objective, value),
        young=young,
        shares=shares,
    )
    if made.status == "missed" or judged == objective.due_day:
        return _last_word(made)
    made = _with_chance(made, judged, of_late)
    few = made.is_few and made.chance is None and made.status in UNDERWAY
    return replace(made, status="not_measurable", reason="too_few", expected=None) if few else made


def _last_word(made: Standing) -> Standing:
    """Return a standing on its last day; while publications still grow there is no last word yet.

    Unless more of them cannot change it: what has added up does not go away.
    """
    objective, young = made.objective, made.young
    adds_up = objective.kind == "accumulate"
    if young is None or adds_up and made.status == settled(objective, made.actual or 0.0):
        return made
    if young.growth is None:
        return replace(made, status="not_measurable", reason="maturing", expected=None)
    seen = landing_of_total(made.actual or 0.0, young.growth)
    chance = chance_of(objective, seen)
    return (
        made
        if chance is None
        else replace(made, status=by_chance(chance), landing=seen, chance=chance)
    )


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
    if known is None or by_pace.status not in UNDERWAY:
        return by_pace
    seen = landing(objective, known, judged)
    chance = chance_of(objective, seen)
    if chance is None:
        return replace(by_pace, silence=seen and seen.ahead.reason)
    before = None
    if is_near(chance):  # else the week before is no matter
        earlier = landing(objective, known, judged - WEEK)
        before = chance_of(objective, earlier)
    return replace(by_pace, status=by_chance(chance, before), landing=seen, chance=chance)
