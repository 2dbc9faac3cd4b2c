"""The weeks behind an objective on a control chart: do they move, and can they meet what is asked of them?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import isinf

from rumbo.diary.journal import LASTING, Entry, entries
from rumbo.metrics.eras import breaks
from rumbo.metrics.weekly import WEEK, Weekly, monday, weekly
from rumbo.objectives.judged.measurable import last_days
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.scope import part_of
from rumbo.statistics.control import FEWEST, Chart, chart
from rumbo.store.store import Store
from rumbo.units import unit

MOST = 26  # weeks: older ones are another time


@dataclass(frozen=True)
class Process:
    """The weeks, what the chart says of them, what is asked of a week, and since which entry they count.

    `most` is the upper end of what is asked, None unless it lies between two values.
    """

    weeks: Weekly
    values: list[float | None]
    chart: Chart
    target: float | None
    most: float | None = None
    since: Entry | None = None


def process(store: Store, standing: Standing) -> Process | None:
    """Return the weeks of an objective up to the day it was judged; None where there are none.

    The weeks since the last diary entry about the metric, where they are ten or more: what was
    changed is judged by its own usual range. Of a level the growth of each week is looked at; in a rate of several
    networks each counts in every week as much as in all of them, so that it moves with them and not with their mix.
    """
    objective, judged = standing.objective, standing.judged_on
    if judged is None or standing.actual is None:
        return None
    networks = reporting(store, objective)
    since = max([judged - MOST * WEEK, *_changes(objective, networks, judged)])
    part = part_of(store, objective.scope)
    mix_before = judged + WEEK if standing.mix else None
    known = weekly(store, objective.metric, networks, since, judged, part, mix_before)
    if known is None:
        return None
    values, entry = known.values, _rebased(store, objective, known)
    if objective.kind == "level":
        values = _growth(values)
    if entry:
        values = [None] * (known.place(entry.day) + 1) + values[known.place(entry.day) + 1 :]
    target, most = asked_of_a_week(standing)
    return Process(known, values, _chart(objective, values, target, most), target, most, entry)


def reporting(store: Store, objective: Objective) -> list[str] | None:
    """Return the networks whose data reach into an objective's time; one that fell silent ends no weeks."""
    last = last_days(store, objective, part_of(store, objective.scope))
    current = [network for network, days in last.items() if days[1] >= objective.start_day]
    return current or objective.networks


def asked_of_a_week(standing: Standing) -> tuple[float | None, float | None]:
    """Return what each week must bring from the day it was judged, and at most; None where nothing is asked."""
    objective = standing.objective
    return _asked(standing, objective.target), _asked(standing, objective.upper)


def _asked(standing: Standing, target: float | None) -> float | None:
    objective, judged = standing.objective, standing.judged_on
    if target is None or objective.kind == "rate":
        return target
    if judged is None or standing.actual is None:
        return None
    days = (objective.due_day - judged).days
    if days < 1 and objective.kind == "accumulate":  # over: what an even pace would have asked
        return target * 7 / ((objective.due_day - objective.start_day).days + 1)
    missing = target - standing.actual
    if days < 7 or (objective.sense == "at_least" and missing <= 0):
        return None
    return missing * 7 / days


def _chart(
    objective: Objective, values: list[float | None], target: float | None, most: float | None
) -> Chart:
    of, grows = unit(objective.metric.unit), objective.kind == "level"
    return chart(
        values,
        target,
        sense=objective.sense,
        most=most,
        direction=objective.metric.direction,
        floor=None if grows else of.least,
        ceiling=None if grows or isinf(of.most) else of.most,
    )


def _changes(objective: Objective, networks: list[str] | None, judged: date) -> list[date]:
    """Return the first whole week after each change of the metric's definition."""
    changed = breaks(objective.metric, networks)
    return [monday(each.day + timedelta(days=6)) for each in changed if each.day <= judged]


def _rebased(store: Store, objective: Objective, known: Weekly) -> Entry | None:
    """Return the last entry about the metric that has enough known weeks after it."""
    about = [
        each
        for each in entries(store)
        if each.metric == objective.metric
        and each.kind not in LASTING
        and (None in (each.network, objective.network) or each.network == objective.network)
        and known.start <= each.day < known.end
    ]
    for each in about:  # the newest first
        after = known.values[known.place(each.day) + 1 :]
        if sum(value is not None for value in after) >= FEWEST:
            return each
    return None


def _growth(levels: list[float | None]) -> list[float | None]:
    before = [None, *levels[:-1]]
    return [
        None if now is None or then is None else now - then
        for now, then in zip(levels, before, strict=True)
    ]
