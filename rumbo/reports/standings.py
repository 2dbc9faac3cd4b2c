"""How the objectives of a period stood on its last day, with what was agreed by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, cast

from rumbo.metrics.series import Period
from rumbo.objectives.journal import Objective, all_objectives
from rumbo.objectives.status import Standing, judge
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
    """Return where an objective stood on a day, by the one rule there is; what was said later does not count."""
    return judge(cast(Store, _Until(store, day)), said_by(objective, day))


def said_by(objective: Objective, day: date) -> Objective:
    """Return the objective as it was stated by a day: later targets, and a later end, left out."""
    kept = tuple(each for each in objective.revisions if each.valid_from <= day)
    ended = objective.ended_on if objective.ended_on and objective.ended_on <= day else None
    return replace(objective, revisions=kept or objective.revisions[:1], ended_on=ended)


class _Until:
    """A store in which no day after a given one is complete, so that the judge looks no further."""

    def __init__(self, store: Store, day: date) -> None:
        self._store, self._day = store, day

    def rows(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Return the rows of a question, complete until the day at most."""
        rows = self._store.rows(name, **params)
        if name != "metrics/complete_until":
            return rows
        return [row | {"complete_until": min(row["complete_until"], self._day)} for row in rows]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)
