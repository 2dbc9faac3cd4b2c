"""Where the business stands: its metrics."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from rumbo.clients import client
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option
from rumbo.errors import NotAggregable, NotFound
from rumbo.glossary import Metric, metrics
from rumbo.metrics.beside import beside_before
from rumbo.metrics.publications.apart import apart
from rumbo.metrics.series import Period, over_time, reported
from rumbo.store.store import Store

Spans = dict[str, tuple[date, date]]


def _metrics_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument(
        "--metric",
        metavar="M",
        nargs="+",
        action="extend",
        help="ids of the glossary, such as interactions; without it, all that is reported",
    )
    parser.add_argument("--network", metavar="N", help="one network; without it, each for itself")
    parser.add_argument(
        "--from", dest="start", metavar="D", type=_day, help="first day that counts, 2026-10-01"
    )
    parser.add_argument(
        "--to", dest="end", metavar="D", type=_day, help="day before which it ends, 2026-11-01"
    )
    parser.add_argument(
        "--by",
        choices=("day", "week", "month", "total"),
        default="total",
        help="one value for each day, week from Monday, month, or for all (the default)",
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day written as 2026-10-31") from None


def _metrics(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    seen = reported(store)
    rows, refused, silent = [], False, set()
    for each in _asked(call.metric):
        spans = _spans(seen, each, call.network)
        if not spans:
            other = each.metric in silent or _other_basis(seen, each, call.network)
            if call.metric and not other:
                out.complain(f"No file received reports “{each.metric}”.")
            silent.add(each.metric)
            continue
        try:
            rows += list(_values(store, each, spans, call))
        except NotAggregable as refusal:
            out.complain(refusal.sentence)
            refused |= bool(call.metric)
    if refused and not rows:
        return REFUSED
    if hidden := len(store.rows("posts/hidden")):
        are = "publication is" if hidden == 1 else "publications are"
        out.complain(f"{hidden} {are} hidden and in no figure: `posts` lists them.")
    if undated := {row["network"]: row["undated"] for row in rows if row.get("undated")}:
        told = ", ".join(f"{network} {count}" for network, count in undated.items())
        out.complain(f"Publications without a day stand in no sum by day: {told}.")
    names = ["metric", "basis", "network", "period", "value", "unit", "items"]
    names += ["before", "change", "not_compared"] if _is_compared(call) else []
    out.table(rows, {name: name for name in names}, "Nothing is reported for these days.")
    return REFUSED if refused else DONE


def _asked(names: list[str] | None) -> list[Metric]:
    """Return the metrics asked for on every basis they have, each once, in the glossary's order."""
    known = {each.metric for each in metrics()}
    for name in names or ():
        if name not in known:
            raise NotFound("There is no metric «{name}».", name=name)
    return [each for each in metrics() if not names or each.metric in names]


def _spans(seen: dict, metric: Metric, network: str | None) -> Spans:
    spans: Spans = seen.get((metric.metric, metric.basis), {})
    return {name: span for name, span in spans.items() if network in (None, name)}


def _other_basis(seen: dict, metric: Metric, network: str | None) -> bool:
    return any(_spans(seen, each, network) for each in metrics() if each.metric == metric.metric)


def _values(
    store: Store, metric: Metric, spans: Spans, call: argparse.Namespace
) -> Iterator[dict[str, Any]]:
    first = call.start or min(span[0] for span in spans.values())
    after = call.end or max(span[1] for span in spans.values()) + timedelta(days=1)
    period = Period(first, after)
    frame = over_time(store, metric, period, call.by, list(spans))
    before = _before(store, metric, period, spans) if _is_compared(call) else {}
    beside = _apart(store, period) if metric.basis == "posts" else {}
    for row in frame.astype(object).where(frame.notna(), None).to_dict("records"):
        yield {
            "metric": metric.metric,
            "basis": metric.basis,
            "network": row["network"],
            "period": str(row["period"])[:10],
            "value": row["val"],
            "numerator": row["numerator"],
            "denominator": row["denominator"],
            "items": row["items"],
            "unit": metric.unit,
            **beside.get(row["network"], {}),
            **before.get(row["network"], {}),
        }


def _apart(store: Store, period: Period) -> dict[str, dict[str, Any]]:
    """Return by network how many of its publications are stories in all these days, and how many bear no day."""
    return {
        each.network: {"stories": each.stories, "undated": each.undated}
        for each in apart(store, period)
    }


def _is_compared(call: argparse.Namespace) -> bool:
    """Return whether a call names a period, so that there is one before."""
    return call.by == "total" and bool(call.start and call.end)


def _before(
    store: Store, metric: Metric, period: Period, spans: Spans
) -> dict[str, dict[str, Any]]:
    """Return what each network's value is beside the period before, as the screens compare it."""
    found = beside_before(store, [metric], period, list(spans), combine=False)
    return {
        network: {
            "before": each.before.value,
            "before_from": period.before().start.isoformat(),
            "change": each.change,
            "not_compared": each.refusal,
        }
        for network, each in found[metric.metric, metric.basis]
    }


METRICS = Verb("metrics", "print metrics over time or in all", _metrics_options, _metrics)
