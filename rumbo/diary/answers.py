"""What came of a diary entry: its metric, week by week, before and after."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from rumbo.diary.effect import Effect, judge, judge_rate
from rumbo.diary.journal import Entry, entries
from rumbo.errors import NotAggregable
from rumbo.metrics.series import Period, breaks, over_time
from rumbo.store.store import Store

WEEK = timedelta(days=7)
EARLIEST = timedelta(weeks=60)


def effect_of(store: Store, entry: Entry) -> Effect | None:
    """Return what the metric of an entry says of it; None for an entry or a metric that cannot be judged.

    Whole weeks from Monday, all networks of the entry together, up to the last complete day.
    Other entries that could have moved the same metric, and changes of its definition, end the weeks.
    """
    metric = entry.metric
    if metric is None or metric.agg not in ("sum", "ratio"):
        return None
    networks = [entry.network] if entry.network else None
    rows = store.rows(
        "metrics/complete_until",
        metric=metric.metric,
        basis=metric.basis,
        networks=networks,
        accounts=None,
    )
    if not rows:
        return None
    end = monday(min(row["complete_until"] for row in rows) + timedelta(days=1))
    start = max(
        monday(entry.day) - EARLIEST,
        monday(max(row["first_day"] for row in rows) + timedelta(days=6)),
    )
    if end <= start or not start <= entry.day < end:
        return None
    try:
        frame = over_time(store, metric, Period(start, end), "week", networks, True)
    except NotAggregable:
        return None
    above, below = _weeks(frame, start, end, "numerator"), _weeks(frame, start, end, "denominator")
    others = [_place(day, start) for day in _other_days(store, entry, networks)]
    place = _place(entry.day, start)
    if metric.agg == "ratio":
        return judge_rate(above, below, place, others)
    silent = 0.0 if metric.basis != "days" else None
    return judge([silent if each is None else each for each in above], place, others)


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _place(day: date, start: date) -> int:
    return (day - start).days // 7


def _weeks(frame: pd.DataFrame, start: date, end: date, column: str) -> list[float | None]:
    known = dict(zip(pd.to_datetime(frame["period"]).dt.date, frame[column], strict=True))
    values = [known.get(start + WEEK * place) for place in range(_place(end, start))]
    return [None if each is None or each != each else float(each) for each in values]


def _other_days(store: Store, entry: Entry, networks: list[str] | None) -> list[date]:
    """Return the days on which something else may have moved the metric of an entry."""
    written = [
        each.day
        for each in entries(store)
        if each.entry_id != entry.entry_id
        and (each.metric is None or each.metric == entry.metric)
        and (None in (each.network, entry.network) or each.network == entry.network)
        and monday(each.day) != monday(entry.day)
    ]
    return (
        written + [each.day for each in breaks(store, entry.metric, networks)]
        if entry.metric
        else written
    )
