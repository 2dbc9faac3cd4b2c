"""What follows from where an objective stands, a word each.

keep      go on as now
watch     it may go either way
rectify   the action: what is done is not enough
revise    the objective: nothing of the past would be enough
wait      there is too little to judge by, and time alone will bring more
bring     files: they end too early, or do not hold it
restate   the objective: its files will never tell it
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rumbo.objectives.ahead.outlook import History
from rumbo.objectives.judged.gathering import Known, gather
from rumbo.objectives.judged.status import Standing, judged_by
from rumbo.objectives.stated.journal import Objective
from rumbo.store.store import Store

LACKING = ("no_data", "before_start", "silent", "gaps", "stopped")  # what further files can heal
BEYOND = ("negative", "redefined", "mixed", "given_up")  # what neither files nor time can
HOPELESS = 0.05  # a chance below which no action of the past has ever been enough


@dataclass(frozen=True)
class Verdict:
    """A word and what it rests on.

    `best` is the most that as many days as remain have ever brought, `needed` what they must
    bring now; both None where that cannot be said.
    """

    word: str
    needed: float | None = None
    best: float | None = None


@dataclass(frozen=True)
class Assessment:
    """Where an objective stands, and what follows."""

    standing: Standing
    verdict: Verdict


def assess(store: Store, objective: Objective, on: date | None = None) -> Assessment:
    """Return where an objective stands, and what follows; `on` is a past day to look from."""
    return assess_all(store, [objective], on)[0]


def assess_all(
    store: Store, objectives: Sequence[Objective], on: date | None = None
) -> list[Assessment]:
    """Return where objectives stand, and what follows, what they need gathered for all of them at once."""
    return [assessed(each) for each in gather(store, objectives, on)]


def assessed(known: Known) -> Assessment:
    """Return where an objective stands by what is known of it, and what follows."""
    standing, history = judged_by(known)
    return Assessment(standing, verdict(standing, history, known.day))


def verdict(standing: Standing, known: History | None, today: date) -> Verdict:
    """Return what follows from a standing; the history says whether its target was ever in reach."""
    if standing.status == "starting":
        return Verdict("wait")
    if standing.reason in BEYOND or _is_of_mix(standing):
        return Verdict("restate")
    if standing.reason == "maturing" and standing.young and standing.young.matured_on <= today:
        return Verdict("bring")
    if standing.reason in LACKING or _is_unseen(standing, today):
        return Verdict("bring")
    if standing.status in ("too_early", "not_measurable", "ended"):
        return Verdict("wait")
    if standing.status in ("met", "on_track"):
        return Verdict("keep")
    if standing.status == "missed" and _is_passed(standing):
        return Verdict("revise")
    if standing.status == "missed" and standing.is_few:
        return Verdict("wait")
    needed, best = _remaining(standing, known)
    if standing.status == "at_risk":
        return Verdict("watch", needed, best)
    beyond = needed is not None and best is not None and needed > best
    hopeless = standing.chance is not None and standing.chance < HOPELESS
    return Verdict("revise" if beyond and hopeless else "rectify", needed, best)


def _is_of_mix(standing: Standing) -> bool:
    """Return whether a rate falls short by how much each network counts alone: nobody did anything worse."""
    return standing.status in ("off_track", "missed") and standing.is_of_mix


def _is_passed(standing: Standing) -> bool:
    """Return whether what has come is more than was wanted in all, before the time is over."""
    return standing.objective.sense != "at_least" and not _is_over(standing)


def _is_over(standing: Standing) -> bool:
    return standing.judged_on is not None and standing.judged_on >= standing.objective.due_day


def _is_unseen(standing: Standing, today: date) -> bool:
    """Return whether an objective's time is over and the files do not tell how it ended."""
    under_way = standing.status in ("too_early", "on_track", "at_risk", "off_track")
    return under_way and standing.objective.due_day < today and not _is_over(standing)


def _remaining(standing: Standing, known: History | None) -> tuple[float | None, float | None]:
    """Return what the remaining days of a sum must bring, and the most that as many ever brought."""
    objective = standing.objective
    if (
        known is None
        or objective.kind != "accumulate"
        or objective.sense == "at_most"
        or standing.judged_on is None
        or standing.actual is None
    ):
        return None, None
    days = (objective.due_day - standing.judged_on).days
    if days < 1:
        return None, None
    values = [each or 0.0 for each in known.above]
    windows = [sum(values[place : place + days]) for place in range(len(values) - days + 1)]
    return objective.target - standing.actual, max(windows, default=None)
