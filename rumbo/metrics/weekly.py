"""A metric by whole weeks, as every judgement by weeks needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from rumbo.errors import NotAggregable
from rumbo.glossary import Metric
from rumbo.metrics.one_mix import weeks_at_mix
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.quiet import resting, said_of
from rumbo.metrics.series import Period, over_time
from rumbo.metrics.values import Row, complete
from rumbo.store.store import Store

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Weekly:
    """Weeks from a Monday on, all of them complete; None where nothing is known.

    `values` are in the metric's unit, `above` and `below` what stands on either side of it; `at_mix` says
    that each network counts as much in every week.
    """

    start: date
    values: list[float | None]
    above: list[float | None]
    below: list[float | None]
    at_mix: bool = False

    @property
    def end(self) -> date:
        """Return the day after the last week."""
        return self.monday(len(self.values))

    def monday(self, place: int) -> date:
        """Return the day on which a week begins."""
        return self.start + WEEK * place

    def place(self, day: date) -> int:
        """Return the place of a day's week; it may lie outside."""
        return (monday(day) - self.start).days // 7


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def weekly(
    store: Store,
    metric: Metric,
    networks: Sequence[str] | None,
    since: date,
    until: date | None = None,
    part: Part = WHOLE,
    mix_before: date | None = None,
) -> Weekly | None:
    """Return a metric by whole weeks, all networks together; None where there is no such week.

    `part` narrows it to some accounts or publications; a rate of several networks is told at their mix before
    the week of `mix_before`, so that it moves with them alone.

    From the first week that all of them know, not before that of `since`, to the last that is
    complete, not after that of `until`; a network given up is left out. A week without posts or reviews counts none of them; of a
    week in which a day is missing nothing is known. What is told of whole periods has no weeks.
    """
    if metric.basis == "periods":
        return None
    asked = list(networks) if networks else None
    rows = complete(store, metric, asked, part)
    if not rows:
        return None
    spans = {row["network"]: (row["first_day"], row["complete_until"]) for row in rows}
    if len(spans) > 1 and (gone := resting(spans, said_of(store))):
        asked = sorted(spans.keys() - gone)
        rows = [row for row in rows if row["network"] in asked]
    start, end = _whole(rows, since, until)
    if end <= start:
        return None
    try:
        frame = over_time(store, metric, Period(start, end), "week", asked, True, part)
    except NotAggregable:
        return None
    made = _weekly(frame, metric, start, (end - start).days // 7, 7 * len(rows))
    if mix_before is None or metric.agg != "ratio" or len(rows) < 2:
        return made
    apart = over_time(store, metric, Period(start, end), "week", asked, False, part)
    return _at_mix(made, apart, mix_before)


def _whole(rows: Sequence[Row], since: date, until: date | None) -> tuple[date, date]:
    """Return the Monday from which, and the one before which, all networks know whole weeks."""
    last = min(row["complete_until"] for row in rows)
    known = max(row["first_day"] for row in rows)
    start = max(monday(since), monday(known + timedelta(days=6)))
    return start, monday(min(last, until or last) + timedelta(days=1))


def _at_mix(made: Weekly, apart: pd.DataFrame, before: date) -> Weekly:
    """Return weeks of a rate at the mix of networks before a day; as they are where it had none then."""
    count = len(made.values)
    sides = {
        str(name): (
            _filled(own, made.start, count, "numerator"),
            _filled(own, made.start, count, "denominator"),
        )
        for name, own in apart.groupby("network")
    }
    found = weeks_at_mix(sides, max(made.place(before), 0))
    if found is None:
        return made
    above, below = found
    values = [a / b if a is not None and b else None for a, b in zip(above, below, strict=True)]
    return Weekly(made.start, values, above, below, at_mix=True)


def _weekly(frame: pd.DataFrame, metric: Metric, start: date, count: int, days: int) -> Weekly:
    """Return the weeks of a frame; a whole week of a metric by day has at least so many `days`."""
    values, above, below = (
        _filled(frame, start, count, name) for name in ("val", "numerator", "denominator")
    )
    if metric.agg == "sum" and metric.basis == "days":
        items = _filled(frame, start, count, "items")
        whole = [(each or 0) >= days for each in items]
        above = values = [each if full else None for each, full in zip(values, whole, strict=True)]
    elif metric.agg == "sum":
        known: list[float | None] = [each or 0.0 for each in values]
        values = above = known
    return Weekly(start, values, above, below)


def _filled(frame: pd.DataFrame, start: date, count: int, column: str) -> list[float | None]:
    known = dict(zip(pd.to_datetime(frame["period"]).dt.date, frame[column], strict=True))
    found = [known.get(start + WEEK * place) for place in range(count)]
    return [None if each is None or each != each else float(each) for each in found]
