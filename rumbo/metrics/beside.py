"""Several metrics at once, as a screen needs them: over time, and each beside the period before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd

from rumbo.metrics.glossary import Metric, era_names, tables
from rumbo.metrics.quiet import quiet_of
from rumbo.metrics.series import ENOUGH, Break, Comparison, Period, Total, reported
from rumbo.store.store import Store

Key = tuple[str, str]
Spans = Mapping[Key, Mapping[str, tuple[date, date]]]


def several(
    store: Store,
    metrics: Sequence[Metric],
    period: Period,
    grain: str,
    networks: Sequence[str] | None = None,
    combine: bool = False,
) -> dict[Key, pd.DataFrame]:
    """Return the values of metrics by period and network, as `over_time` does for one."""
    found = {}
    for basis, names in _by_basis(metrics).items():
        frame = store.query(
            "metrics/several",
            metrics=names,
            basis=basis,
            networks=list(networks) if networks else None,
            from_day=period.start,
            split=period.start,
            to_day=period.end,
            grain=grain,
            combine=combine,
        )
        rows = dict(iter(frame.groupby("metric", sort=False)))
        found |= {(name, basis): rows.get(name, frame[:0]) for name in names}
    return found


def _by_basis(metrics: Sequence[Metric]) -> dict[str, list[str]]:
    """Return the names of the metrics of each basis: one basis is asked for at a time."""
    found: dict[str, list[str]] = {}
    for each in metrics:
        found.setdefault(each.basis, []).append(each.metric)
    return found


def beside_before(
    store: Store,
    metrics: Sequence[Metric],
    period: Period,
    networks: Sequence[str] | None = None,
    known: Spans | None = None,
    earlier: Period | None = None,
) -> dict[Key, list[tuple[str, Comparison]]]:
    """Return each metric in a period beside an earlier one: networks together where they may be.

    The largest network comes first. `known` is what `reported` returns, where it is at hand;
    `earlier` as many days just before, where no other is given.
    """
    then, seen = earlier or period.before(), known or reported(store)
    asked = [each for each in metrics if each.agg != "none"]
    networks = without_quiet(metrics, seen, period, networks)
    rows = list(_totals(store, asked, then, period, networks))
    return {
        (each.metric, each.basis): _compared(each, rows, period, then, networks, seen)
        for each in metrics
    }


def without_quiet(
    metrics: Sequence[Metric], seen: Spans, period: Period, networks: Sequence[str] | None
) -> Sequence[str] | None:
    """Return the networks but for those of which nothing is known in a period while others go on."""
    own = [seen.get((each.metric, each.basis), {}) for each in metrics]
    there = [
        {name: span for name, span in each.items() if networks is None or name in networks}
        for each in own
    ]
    gone = quiet_of(there, period.start)
    if not gone:
        return networks
    return sorted({name for each in there for name in each} - set(gone))


def _totals(
    store: Store,
    metrics: Sequence[Metric],
    earlier: Period,
    period: Period,
    networks: Sequence[str] | None,
) -> Iterator[dict[str, Any]]:
    """Yield the totals of both periods; where days lie between them each is asked for alone."""
    joined = earlier.end == period.start
    asked = [(earlier.start, period.end)] if joined else []
    asked += [] if joined else [(each.start, each.end) for each in (earlier, period)]
    for basis, names in _by_basis(metrics).items():
        for first, end in asked:
            yield from store.rows(
                "metrics/several",
                metrics=names,
                basis=basis,
                networks=list(networks) if networks else None,
                from_day=first,
                split=period.start if joined else first,
                to_day=end,
                grain="total",
                combine=True,
            )


def _compared(
    metric: Metric,
    rows: list[dict],
    period: Period,
    earlier: Period,
    networks: Sequence[str] | None,
    seen: Spans,
) -> list[tuple[str, Comparison]]:
    own = [row for row in rows if (row["metric"], row["basis"]) == (metric.metric, metric.basis)]
    spans = {
        name: span
        for name, span in seen.get((metric.metric, metric.basis), {}).items()
        if networks is None or name in networks
    }
    found = []
    for network in dict.fromkeys(row["network"] for row in own):
        now, before = (
            next((row for row in own if row["network"] == network and row["period"] == start), None)
            for start in (period.start, earlier.start)
        )
        here = spans if network == "all" else {network: spans[network]}
        refusal = _refusal(metric, period, earlier, here, now, before)
        found.append((network, _comparison(now, before, refusal)))
    return sorted(found, key=lambda each: -(each[1].now.value or 0.0))


def _comparison(now: dict | None, before: dict | None, refusal: str | None) -> Comparison:
    this, that = _total(now), _total(before)
    change = None
    if refusal is None and this.value is not None and that.value:
        change = this.value / that.value - 1
    return Comparison(this, that, change, refusal)


def _total(row: dict | None) -> Total:
    return Total(row["val"], row["items"], row["last_day"]) if row else Total(None, 0, None)


def _refusal(
    metric: Metric,
    period: Period,
    earlier: Period,
    spans: Mapping[str, tuple[date, date]],
    now: dict | None,
    before: dict | None,
) -> str | None:
    """Return why no change may be said: nothing before, too little before, another definition."""
    if not now or now["val"] is None:
        return "no data now"
    if not before or before["val"] is None:
        return "no data before"
    if any(earlier.start < each.day < period.end for each in eras_of(metric, spans)):
        return "definition changed"
    if any(first > earlier.start + timedelta(days=7) for first, _ in spans.values()):
        late = max(first for first, _ in spans.values())
        return "no data before" if late >= period.start else "too few days before"
    if metric.basis == "days" and before["known_days"] < ENOUGH * earlier.days:
        return "too few days before"
    if any(
        last < period.start + timedelta(days=int(ENOUGH * period.days))
        for _, last in spans.values()
    ):
        return "too few days"
    return None


def eras_of(metric: Metric, networks: Mapping[str, object] | Sequence[str]) -> list[Break]:
    """Return the changes of what a metric means on these networks."""
    parts = [
        part
        for part in tables()["metric_parts"]
        if (part["metric"], part["basis"]) == (metric.metric, metric.basis)
    ]
    found = {
        (era["network"], era["from_day"]): Break(era["network"], era["from_day"], era_names(era))
        for era in tables()["eras"]
        for part in parts
        if part["term"] == era["term"]
        and part["network"] in ("*", era["network"])
        and era["network"] in networks
    }
    return sorted(found.values(), key=lambda each: (each.day, each.network))
