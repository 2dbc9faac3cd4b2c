"""How the objectives of a period stood on its last day, with what was agreed by then."""

from __future__ import annotations

from datetime import timedelta

from rumbo.metrics.series import Period
from rumbo.objectives.journal import all_objectives
from rumbo.objectives.status import Standing, judge
from rumbo.store.store import Store


def of_period(store: Store, period: Period) -> list[Standing]:
    """Return the objectives that ran in a period, judged on its last day or the last one known."""
    last = period.end - timedelta(days=1)
    return [
        judge(store, each, last)
        for each in all_objectives(store)
        if each.start_day <= last
        and each.due_day >= period.start
        and (each.ended_on is None or each.ended_on >= period.start)
    ]
