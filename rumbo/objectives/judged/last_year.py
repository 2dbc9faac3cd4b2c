"""The same days a year before, to stand beside a forecast as soon as they are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from rumbo.errors import NotAggregable
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import Part
from rumbo.metrics.series import Period, over_time, total
from rumbo.metrics.values import complete
from rumbo.objectives.judged.process import reporting
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.scope import part_of
from rumbo.store.store import Store

YEAR = timedelta(weeks=52)  # the same days of the week
DAY = timedelta(days=1)
ENOUGH = 0.8  # of the whole weeks of a rate


@dataclass(frozen=True)
class LastYear:
    """What the days still to come brought a year before: in all, and by step moved to this year.

    The steps are days for a sum and whole weeks, from Monday, for a rate.
    """

    period: Period
    value: float
    steps: dict[date, float]


def last_year(store: Store, standing: Standing) -> LastYear | None:
    """Return what the days from the judged one to the due one brought a year before.

    None where they are not known, not whole, or where the metric has meant something else since.
    """
    objective, judged = standing.objective, standing.judged_on
    if judged is None or standing.actual is None or judged >= objective.due_day:
        return None
    if objective.metric.agg not in ("sum", "ratio"):
        return None
    period = Period(judged + DAY - YEAR, objective.due_day + DAY - YEAR)
    networks, part = reporting(store, objective), part_of(store, objective.scope)
    grain, days = ("day", 1) if objective.metric.agg == "sum" else ("week", 7)
    if part.posts == () or not _is_known(store, standing, networks, period):
        return None
    try:
        found = total(store, objective.metric, period, networks, part)
        frame = over_time(store, objective.metric, period, grain, networks, True, part)
    except NotAggregable:
        return None
    steps = _steps(frame, period, days)
    if found.value is None or objective.metric.basis == "days" and _has_holes(steps, period, days):
        return None
    return LastYear(period, found.value, {day + YEAR: value for day, value in steps.items()})


def _is_known(store: Store, standing: Standing, networks: list[str] | None, period: Period) -> bool:
    chosen, account = standing.objective.metric, standing.objective.account
    rows = complete(store, chosen, networks, Part(accounts=(account,) if account else None))
    changed = [
        each
        for each in breaks(chosen, networks)
        if standing.judged_on and period.start < each.day <= standing.judged_on
    ]
    return not changed and all(row["first_day"] <= period.start for row in rows)


def _has_holes(steps: dict[date, float], period: Period, days: int) -> bool:
    """Return whether too little is known: of a sum no day may lack, which would count as nothing."""
    if days == 1:
        return len(steps) < period.days
    first = period.start + timedelta(days=-period.start.weekday() % days)
    return len(steps) < ENOUGH * max((period.end - first).days // days, 0)


def _steps(frame: pd.DataFrame, period: Period, days: int) -> dict[date, float]:
    """Return the value of each step that lies whole within the period."""
    begins = pd.to_datetime(frame["period"]).dt.date
    return {
        day: float(value)
        for day, value in zip(begins, frame["val"], strict=True)
        if value == value and value is not None
        if period.start <= day and day + timedelta(days=days) <= period.end
    }
