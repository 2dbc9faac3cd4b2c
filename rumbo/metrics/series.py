"""The values of a metric: over time, in all, and against the period before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import pandas as pd

from rumbo.errors import NotAggregable
from rumbo.metrics.glossary import Metric, era_names
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.values import as_frame, as_rows, asked, complete
from rumbo.names import Names, called
from rumbo.store.store import Store

ENOUGH = 0.8  # share of the days of a period that must be known before it is compared


@dataclass(frozen=True)
class Period:
    """Days from `start` up to but not including `end`."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """Return the number of days."""
        return (self.end - self.start).days

    def before(self) -> Period:
        """Return the period of the same length that ends where this one starts."""
        return Period(self.start - timedelta(days=self.days), self.start)


@dataclass(frozen=True)
class Total:
    """A metric over a whole period: its value (None where it is not reported) and what it rests on."""

    value: float | None
    items: int
    last_day: date | None
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True)
class Break:
    """A day on which a network changed what a metric means."""

    network: str
    day: date
    names: Names = field(compare=False)

    def what(self, language: str) -> str:
        """Return what changed, in a language."""
        return called(self.names, "name", language)


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

    `part` narrows it to some accounts or publications. A period without a row has no value; raises NotAggregable where the metric forbids the grain.
    """
    return as_frame(store, _asked(metric, period, grain, networks, combine, part))


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
    rows = as_rows(store, _asked(metric, period, "total", networks, True, part))
    if not rows:
        return Total(None, 0, None)
    row = rows[0]
    return Total(row["val"], row["items"], row["last_day"], row["numerator"], row["denominator"])


def by_network(
    store: Store, metric: Metric, period: Period, networks: Sequence[str] | None = None
) -> dict[str, Total]:
    """Return the metric over the whole period, each network for itself; none where it may not be added up."""
    try:
        rows = as_rows(store, _asked(metric, period, "total", networks, False))
    except NotAggregable:
        return {}
    return {
        row["network"]: Total(
            row["val"], row["items"], row["last_day"], row["numerator"], row["denominator"]
        )
        for row in rows
    }


def breaks(store: Store, metric: Metric, networks: Sequence[str] | None = None) -> list[Break]:
    """Return the changes of definition that lines of this metric must not cross."""
    rows = store.rows("metrics/breaks", metric=metric.metric, basis=metric.basis)
    return [
        Break(row["network"], row["from_day"], era_names(row))
        for row in rows
        if networks is None or row["network"] in networks
    ]


@dataclass(frozen=True)
class Comparison:
    """How a period stands against the one before; no change where that cannot be said, and why not."""

    now: Total
    before: Total
    change: float | None
    refusal: str | None = None


def compare(
    store: Store,
    metric: Metric,
    period: Period,
    networks: Sequence[str] | None = None,
    part: Part = WHOLE,
) -> Comparison:
    """Return the total of a period beside the one before.

    The change is relative (0.1 is 10 % more). It is refused across a change of definition and
    where too few days of either period are known.
    """
    earlier = period.before()
    now = total(store, metric, period, networks, part)
    before = total(store, metric, earlier, networks, part)
    refusal = _refusal(store, metric, period, earlier, networks, now, before)
    change = (
        None if refusal or not before.value or now.value is None else now.value / before.value - 1
    )
    return Comparison(now, before, change, refusal)


def _refusal(
    store: Store,
    metric: Metric,
    period: Period,
    earlier: Period,
    networks: Sequence[str] | None,
    now: Total,
    before: Total,
) -> str | None:
    if now.value is None:
        return "no data now"
    if before.value is None:
        return "no data before"
    seen = reported(store).get((metric.metric, metric.basis), {})
    crossed = [
        each
        for each in breaks(store, metric, networks or list(seen))
        if earlier.start < each.day < period.end and each.network in seen
    ]
    if crossed:
        return "definition changed"
    if metric.basis == "days":
        if _known_days(store, metric, earlier, networks) < ENOUGH * earlier.days:
            return "too few days before"
    elif any(
        span[0] > earlier.start + timedelta(days=7)
        for name, span in seen.items()
        if networks is None or name in networks
    ):
        return "no data before"
    return None


def _known_days(
    store: Store, metric: Metric, period: Period, networks: Sequence[str] | None
) -> int:
    return len(set(over_time(store, metric, period, "day", networks)["period"]))


def reported(store: Store) -> dict[tuple[str, str], dict[str, tuple[date, date]]]:
    """Return, for each metric and basis that any file reports, its networks with first and last day."""
    found: dict[tuple[str, str], dict[str, tuple[date, date]]] = {}
    for row in store.rows("metrics/reported"):
        found.setdefault((row["metric"], row["basis"]), {})[row["network"]] = (
            row["first_day"],
            row["last_day"],
        )
    return found


def _asked(
    metric: Metric,
    period: Period,
    grain: str,
    networks: Sequence[str] | None,
    combine: bool,
    part: Part = WHOLE,
) -> dict:
    return asked(metric, (period.start, period.end), grain, networks, combine, part)


def sources(
    store: Store, metric: Metric, networks: Sequence[str] | None = None
) -> list[tuple[str, date]]:
    """Return the files a metric rests on, each with the day it counts from, the newest first."""
    rows = store.rows(
        "metrics/sources",
        metric=metric.metric,
        basis=metric.basis,
        networks=list(networks) if networks else None,
    )
    return [(row["file_name"], row["as_of"]) for row in rows]


def provisional_from(
    store: Store, metric: Metric, networks: Sequence[str] | None = None
) -> date | None:
    """Return the first day whose values may still change; None where all are settled."""
    if metric.basis != "days":
        return None
    rows = complete(store, metric, networks)
    return max((row["complete_until"] + timedelta(days=1) for row in rows), default=None)
