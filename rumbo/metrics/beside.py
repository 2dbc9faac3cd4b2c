"""This period beside the one before: the one comparison of screens, paper and command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from rumbo.glossary import Metric
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.quiet import quiet_of
from rumbo.metrics.series import ALL, ENOUGH, Key, Period, Total, of_each_basis, reported, total_of
from rumbo.metrics.values import as_rows, asked
from rumbo.plan.adherence import BASIS, planned
from rumbo.store.store import Store
from rumbo.units import unit

SAME = 0.02  # a smaller share of the value before is no change
LATE = timedelta(days=7)  # what begins later into the period before has too little of it

Days = Mapping[str, tuple[date, date]]  # first and last day by network
Spans = Mapping[Key, Days]


@dataclass(frozen=True)
class Comparison:
    """How a period stands against the one before; no change where that cannot be said, and why not.

    `change` is as the metric's unit is compared: relative (0.1 is 10 % more), or the difference.
    """

    now: Total
    before: Total
    change: float | None
    refusal: str | None = None

    @property
    def way(self) -> Literal["up", "down", "same"] | None:
        """Return which way it went; None where that cannot be said."""
        now, before = self.now.value, self.before.value
        if self.refusal or now is None or before is None:
            return None
        if abs(now - before) <= SAME * abs(before):
            return "same"
        return "up" if now > before else "down"


def beside_before(
    store: Store,
    metrics: Sequence[Metric],
    period: Period,
    networks: Sequence[str] | None = None,
    known: Spans | None = None,
    earlier: Period | None = None,
    part: Part = WHOLE,
    combine: bool = True,
) -> dict[Key, list[tuple[str, Comparison]]]:
    """Return each metric in a period beside an earlier one: networks together where they may be.

    The largest network comes first; what may not be added up has none. `known` is what `reported`
    returns, where it is at hand; `earlier` the one before, where no other is given. `part` narrows
    it to some accounts or publications, and with `combine` off each network stands for itself, as
    rates and typical values always do: together they move with the mix of networks alone.
    """
    then, seen = earlier or period.before(), known or reported(store)
    networks = without_quiet(metrics, seen, period, networks)
    found: dict[Key, list[tuple[str, Comparison]]] = {
        (each.metric, each.basis): [] for each in metrics
    }
    for own in of_each_basis([each for each in metrics if each.agg != "none"]):
        apart = [each for each in own if combine and is_mix(each) and each.adds_over_networks]
        rows = list(
            _apart(store, own, apart, (then, period), networks, part)
            if apart
            else _totals(store, own, (then, period), networks, combine, part)
        )
        spans = {(each.metric, BASIS): planned(store) for each in own if each.basis == BASIS}
        for each in own:
            key = each.metric, each.basis
            mine = [row for row in rows if row["metric"] == each.metric]
            there = _of((dict(seen) | spans).get(key, {}), networks)
            found[key] = _compared(each, mine, (then, period), there)
    return found


def without_quiet(
    metrics: Sequence[Metric], seen: Spans, period: Period, networks: Sequence[str] | None
) -> Sequence[str] | None:
    """Return the networks but for those of which nothing is known in a period while others go on."""
    there = [_of(seen.get((each.metric, each.basis), {}), networks) for each in metrics]
    gone = quiet_of(there, period.start)
    if not gone:
        return networks
    return sorted({name for each in there for name in each} - set(gone))


def is_mix(metric: Metric) -> bool:
    """Return whether a metric of several networks moves with how much each of them counts, and nothing else."""
    return metric.agg in ("ratio", "median") and metric.basis != BASIS


def _apart(
    store: Store,
    metrics: Sequence[Metric],
    apart: Sequence[Metric],
    both: tuple[Period, Period],
    networks: Sequence[str] | None,
    part: Part,
) -> Iterator[dict[str, Any]]:
    """Yield the totals of both periods, sums of all networks and those that stand `apart` by network.

    One question, but for sums of days: on how many days any network is known the networks cannot tell.
    """
    rest = [each for each in metrics if each not in apart]
    at_once = [] if metrics[0].basis == "days" else rest
    rows = list(_totals(store, [*apart, *at_once], both, networks, False, part))
    named = {each.metric for each in apart}
    added = {each.metric for each in at_once if each.agg == "sum" and each.adds_over_networks}
    yield from _alone(row for row in rows if row["metric"] in named)
    yield from (row for row in rows if row["metric"] not in named | added)
    yield from _added(row for row in rows if row["metric"] in added)
    if not at_once:
        yield from _totals(store, rest, both, networks, True, part)


def _added(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield sums of networks as one, for each metric and period."""
    found: dict[tuple[str, date], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["metric"], row["period"]), []).append(row)
    for own in found.values():
        sums = {name: sum(row[name] for row in own) for name in ("val", "numerator", "items")}
        last = max(row["last_day"] for row in own)
        yield own[0] | sums | {"network": ALL, "last_day": last}


def _alone(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows by network; what a single network reports is all there is."""
    found, networks = list(rows), dict[str, set[str]]()
    for row in found:
        networks.setdefault(row["metric"], set()).add(row["network"])
    return [row | {"network": ALL} if len(networks[row["metric"]]) == 1 else row for row in found]


def _of(spans: Days, networks: Sequence[str] | None) -> Days:
    return {name: span for name, span in spans.items() if networks is None or name in networks}


def _totals(
    store: Store,
    metrics: Sequence[Metric],
    both: tuple[Period, Period],
    networks: Sequence[str] | None,
    combine: bool,
    part: Part,
) -> Iterator[dict[str, Any]]:
    """Yield the totals of both periods; where days lie between them each is asked for alone."""
    if not metrics:
        return
    earlier, period = both
    if earlier.end == period.start:
        days = (earlier.start, period.end)
        wanted = [asked(metrics, days, "total", networks, combine, part, period.start)]
    else:
        wanted = [asked(metrics, each.span, "total", networks, combine, part) for each in both]
    for each in wanted:
        yield from as_rows(store, each)


def _compared(
    metric: Metric, rows: list[dict], both: tuple[Period, Period], spans: Days
) -> list[tuple[str, Comparison]]:
    found = []
    for network in dict.fromkeys(row["network"] for row in rows):
        before, now = (
            next(
                (row for row in rows if (row["network"], row["period"]) == (network, each.start)),
                None,
            )
            for each in both
        )
        here = spans if network == ALL else _of(spans, [network])
        refusal = _refusal(metric, both, here, now, before)
        found.append((network, _comparison(metric, now, before, refusal)))
    largest = (lambda now: now.items) if is_mix(metric) else (lambda now: now.value or 0.0)
    return sorted(found, key=lambda each: -largest(each[1].now))


def _comparison(
    metric: Metric, now: dict | None, before: dict | None, refusal: str | None
) -> Comparison:
    this, that = total_of(now), total_of(before)
    change = None
    if refusal is None and this.value is not None and that.value is not None:
        change = unit(metric.unit).change(this.value, that.value)
    return Comparison(this, that, change, refusal)


def _refusal(
    metric: Metric,
    both: tuple[Period, Period],
    spans: Days,
    now: dict | None,
    before: dict | None,
) -> str | None:
    """Return why no change may be said: nothing before, too little before, another definition."""
    earlier, period = both
    if not now or now["val"] is None:
        return "no data now"
    if not before or before["val"] is None:
        return "no data before"
    if any(earlier.start < each.day < period.end for each in breaks(metric, spans)):
        return "definition changed"
    if any(first > earlier.start + LATE for first, _ in spans.values()):
        late = max(first for first, _ in spans.values())
        return "no data before" if late >= period.start else "too few days before"
    if metric.basis == "days" and before["known_days"] < ENOUGH * earlier.days:
        return "too few days before"
    needed = period.start + timedelta(days=int(ENOUGH * period.days))
    if any(last < needed for _, last in spans.values()):
        return "too few days"
    return None
