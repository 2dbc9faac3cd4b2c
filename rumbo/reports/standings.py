"""How the objectives of a period stood on its last day, with what was agreed by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rumbo.errors import NotAggregable
from rumbo.metrics.series import Period, total
from rumbo.objectives import status
from rumbo.objectives.journal import Objective, all_objectives
from rumbo.objectives.status import Standing, complete_until, judge, pace
from rumbo.store.store import Store


def of_period(store: Store, period: Period) -> list[Standing]:
    """Return the objectives that ran in a period, judged on its last day or the last one known."""
    last = period.end - timedelta(days=1)
    return [
        judge_on(store, each, last)
        for each in all_objectives(store)
        if each.start_day <= last
        and each.due_day >= period.start
        and (each.ended_on is None or each.ended_on >= period.start)
    ]


def judge_on(store: Store, objective: Objective, day: date) -> Standing:
    """Return where an objective stood on a day; what was said about it later does not count."""
    known = said_by(objective, day)
    until = complete_until(store, known)
    if known.ended_on or until is None or until <= day or day >= known.due_day:
        return judge(store, known)
    so_far = Period(known.start_day, day + timedelta(days=1))
    try:
        value = total(store, known.metric, so_far, known.networks)
    except NotAggregable:
        value = None
    if value is None or value.value is None:
        return Standing(known, "not_measurable", None, None, day)
    expected = pace(known, day)
    # The rule is the judge's own; it takes no day, and a second copy of it would part from the first.
    word = status._status(known, value.value, expected, day)
    return Standing(known, word, value.value, expected, day, value.items)


def said_by(objective: Objective, day: date) -> Objective:
    """Return the objective as it was stated by a day: later targets, and a later end, left out."""
    kept = tuple(each for each in objective.revisions if each.valid_from <= day)
    ended = objective.ended_on if objective.ended_on and objective.ended_on <= day else None
    return replace(objective, revisions=kept or objective.revisions[:1], ended_on=ended)
