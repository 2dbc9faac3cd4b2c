"""The values of metrics: over time and in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from rumbo.errors import NotAggregable
from rumbo.glossary import Metric
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.values import as_frame, as_rows, asked, complete
from rumbo.statistics.maturing import YOUNG
from rumbo.store.store import Store

ALL = "all"
ENOUGH = 0.8  # share of the days of a period that must be known before it is compared


YEAR = timedelta(days=364)  # so that a day falls on its own weekday
Key = tuple[str, str]  # metric, basis


@dataclass(frozen=True)
class Period:
    """Days from `start` up to but not including `end`."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """Return the number of days."""
        return (self.end - self.start).days

    @property
    def span(self) -> tuple[date, date]:
        """Return its first day and the day after its last."""
        return self.start, self.end

    @property
    def months(self) -> int:
        """Return how many whole months of the calendar it is, 0 where it is no such."""
        if self.start.day != 1 or self.end.day != 1:
            return 0
        return _month(self.end) - _month(self.start)

    def before(self) -> Period:
        """Return the one before: of months those of the calendar, else as many days; it ends where this starts."""
        if not self.months:
            return Period(self.start - timedelta(days=self.days), self.start)
        return Period(_first(_month(self.start) - self.months), self.start)

    def year_ago(self) -> Period:
        """Return the same days a year ago: of months those of the calendar, else those of the same weekdays."""
        if not self.months:
            return Period(self.start - YEAR, self.end - YEAR)
        return Period(_first(_month(self.start) - 12), _first(_month(self.end) - 12))


def _first(month: int) -> date:
    """Return the first day of a month by its number."""
    return date(month // 12, month % 12 + 1, 1)


def _month(day: date) -> int:
    """Return the number of a month, counted on from year 0."""
    return day.year * 12 + day.month - 1


@dataclass(frozen=True)
class Total:
    """A metric over a whole period: its value (None where it is not reported) and what it rests on."""

    value: float | None
    items: int
    last_day: date | None
    numerator: float | None = None
    denominator: float | None = None


def over_time(
    store: Store,
    metric: Metric,
    period: Period,
    grain: str,
    networks: Sequence[str] | None = None,
    combine: bool = False,
    part: Part = WHOLE,
) -> pd.DataFrame:
    """Return the metric by period and network: columns network, period, val, numerator, denominator, items, last_day.

    `part` narrows it to some accounts or publications. A period without a row has no value; raises
    NotAggregable where the metric forbids the grain, or to put networks together.
    """
    frame = as_frame(store, asked([metric], period.span, grain, networks, combine, part))
    if combine and len(frame):
        if frame["period"].duplicated().any():
            raise _of_several(metric)
        frame["network"] = ALL
    return frame


def several(
    store: Store,
    metrics: Sequence[Metric],
    period: Period,
    grain: str,
    networks: Sequence[str] | None = None,
) -> dict[Key, pd.DataFrame]:
    """Return the values of metrics by period and network, as `over_time` does for one."""
    found = {}
    for own in of_each_basis(metrics):
        frame = as_frame(store, asked(own, period.span, grain, networks, False))
        rows = dict(iter(frame.groupby("metric", sort=False)))
        found |= {(each.metric, each.basis): rows.get(each.metric, frame[:0]) for each in own}
    return found


def of_each_basis(metrics: Sequence[Metric]) -> list[list[Metric]]:
    """Return the metrics of each basis: one basis is asked for at a time."""
    found: dict[str, list[Metric]] = {}
    for each in dict.fromkeys(metrics):
        found.setdefault(each.basis, []).append(each)
    return list(found.values())


def total(
    store: Store,
    metric: Metric,
    period: Period,
    networks: Sequence[str] | None = None,
    part: Part = WHOLE,
) -> Total:
    """Return the metric over the whole period and all its networks together.

    Raises NotAggregable where the metric may not be put together over days or networks.
    """
    rows = as_rows(store, asked([metric], period.span, "total", networks, True, part))
    if len(rows) > 1:
        raise _of_several(metric)
    return total_of(rows[0] if rows else None)


def by_network(
    store: Store, metric: Metric, period: Period, networks: Sequence[str] | None = None
) -> dict[str, Total]:
    """Return the metric over the whole period, each network for itself; none where it may not be added up."""
    try:
        return totals_by_network(store, [metric], period, networks)[metric.metric, metric.basis]
    except NotAggregable:
        return {}


def totals_by_network(
    store: Store,
    metrics: Sequence[Metric],
    period: Period,
    networks: Sequence[str] | None = None,
) -> dict[Key, dict[str, Total]]:
    """Return metrics over the whole period, each network for itself; raise NotAggregable where one may not be added up."""
    found: dict[Key, dict[str, Total]] = {(each.metric, each.basis): {} for each in metrics}
    for own in of_each_basis(metrics):
        for row in as_rows(store, asked(own, period.span, "total", networks, False)):
            found[row["metric"], row["basis"]][row["network"]] = total_of(row)
    return found


def total_of(row: Mapping[str, Any] | None) -> Total:
    """Return what a row of values says; no row says nothing."""
    if row is None:
        return Total(None, 0, None)
    return Total(row["val"], row["items"], row["last_day"], row["numerator"], row["denominator"])


def _of_several(metric: Metric) -> NotAggregable:
    reason = f"{metric.metric} of several networks cannot be put together"
    return NotAggregable("{reason}", reason=reason)


def reported(store: Store) -> dict[tuple[str, str], dict[str, tuple[date, date]]]:
    """Return, for each metric and basis that any file reports, its networks with first and last day."""
    found: dict[tuple[str, str], dict[str, tuple[date, date]]] = {}
    for row in store.rows("metrics/reported"):
        found.setdefault((row["metric"], row["basis"]), {})[row["network"]] = (
            row["first_day"],
            row["last_day"],
        )
    return found


def sources(
    store: Store, metrics: Sequence[Metric], networks: Sequence[str] | None = None
) -> list[tuple[str, date]]:
    """Return the files that metrics rest on, each with the day it counts from, the newest first."""
    rows = store.rows(
        "metrics/sources",
        metrics=[each.metric for each in metrics],
        bases=[each.basis for each in metrics],
        networks=list(networks) if networks else None,
    )
    return list(dict.fromkeys((row["file_name"], row["as_of"]) for row in rows))


def provisional_from(
    store: Store, metric: Metric, networks: Sequence[str] | None = None
) -> date | None:
    """Return the first day whose values may still change; None where all are settled."""
    if metric.basis != "days":
        return None
    return first_unsettled(complete(store, metric, networks))


def first_unsettled(rows: Sequence[Mapping[str, Any]]) -> date | None:
    """Return the first day after those that are complete, as `complete` tells of networks."""
    return max((row["complete_until"] + timedelta(days=1) for row in rows), default=None)


def unsettled_from(
    store: Store, metric: Metric, networks: Sequence[str], last: date
) -> date | None:
    """Return the first day whose values may still change, `last` being the last known; a young post still grows."""
    if metric.basis == "posts":
        return last - timedelta(days=YOUNG - 1)
    return provisional_from(store, metric, networks)
