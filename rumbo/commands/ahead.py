"""What came of what was changed, and what is to come."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from rumbo.clients import client
from rumbo.commands.verb import DONE, REFUSED, Printer, Verb, client_option
from rumbo.diary.answers import effect_of
from rumbo.diary.effect import Effect
from rumbo.diary.journal import Entry, entries
from rumbo.glossary import Metric, metrics
from rumbo.locale import words as in_language
from rumbo.metrics.accounts import account_names
from rumbo.metrics.values import complete
from rumbo.objectives.ahead.landing import Landing
from rumbo.objectives.ahead.outlook import history, lands
from rumbo.objectives.judged.record import PROMISED, assess_every, track_record
from rumbo.plain import unmarked
from rumbo.store.store import Store
from rumbo.story.objectives.record import record_sentence
from rumbo.story.objectives.verdicts import silence_words
from rumbo.story.sentences.effects import effect_sentence, entry_facts


def _changes(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    names = account_names(store)
    found = [(each, effect_of(store, each)) for each in entries(store)]
    for entry, effect in found:
        out.answer(_change(entry, effect), _change_as_text(entry, effect, names))
    if not found:
        out.table([], {}, "The diary is empty.")
    return DONE


def _change_as_text(entry: Entry, effect: Effect | None, names: Mapping[str, str]) -> str:
    """Return an entry and what came of it as the screen tells them."""
    words = in_language("en")
    told = unmarked(effect_sentence(entry, effect, words))
    lines = [words.text(entry.title), entry_facts(entry, words, names), told]
    return f"{entry.day}  " + "\n            ".join(lines)


def _change(entry: Entry, effect: Effect | None) -> dict[str, Any]:
    low, high = (effect and effect.interval) or (None, None)
    return {
        "id": entry.entry_id,
        "kind": entry.kind,
        "day": entry.day,
        "title": entry.title,
        "network": entry.network,
        "metric": entry.metric and entry.metric.metric,
        "basis": entry.metric and entry.metric.basis,
        "answer": effect.answer if effect else "insufficient",
        "reason": effect and effect.reason,
        "before": effect and effect.usual and effect.usual.level,
        "change": effect and effect.change,
        "low": low,
        "high": high,
        "visible_now": effect and effect.visible_now,
        "weeks_before": effect and effect.weeks_before,
        "weeks_after": effect and effect.weeks_after,
    }


def _forecast_options(parser: argparse.ArgumentParser) -> None:
    client_option(parser)
    parser.add_argument(
        "--metric", metavar="M", required=True, help="id of the glossary, such as comments"
    )
    parser.add_argument("--network", metavar="N", help="one network; without it, all together")
    parser.add_argument(
        "--until",
        metavar="D",
        type=date.fromisoformat,
        required=True,
        help="last day to come, 2026-12-31",
    )


def _forecast(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    rows = [
        row
        for each in metrics()
        if each.metric == call.metric and (row := _ahead(store, each, call))
    ]
    names = ("metric", "basis", "network", "from", "until", "value", "low", "high", "reason")
    told = rows if out.as_json else [{**row, "reason": _in_words(row["reason"])} for row in rows]
    out.table(told, {name: name for name in names}, f"No file received reports “{call.metric}”.")
    return DONE if any(row["value"] is not None for row in rows) else REFUSED


def _in_words(reason: str | None) -> str | None:
    return reason and silence_words(reason, in_language("en"))


def _ahead(store: Store, metric: Metric, call: argparse.Namespace) -> dict[str, Any] | None:
    networks = [call.network] if call.network else None
    known = complete(store, metric, networks)
    if not known:
        return None
    last = min(row["complete_until"] for row in known)
    seen = history(store, metric, networks, last)
    landing = lands(metric, seen, last + timedelta(days=1), last, call.until) if seen else None
    low, high = (landing and landing.interval) or (None, None)
    return {
        "metric": metric.metric,
        "basis": metric.basis,
        "network": call.network,
        "from": last + timedelta(days=1),
        "until": call.until,
        "value": landing and landing.value,
        "low": low,
        "high": high,
        "unit": metric.unit,
        "reason": _reason(landing, last, call.until),
    }


def _reason(landing: Landing | None, last: date, until: date) -> str | None:
    if until <= last:
        return "already_known"
    return landing.ahead.reason if landing else "not_forecast"


def _record(call: argparse.Namespace, out: Printer) -> int:
    store = client(call.client).store
    kept = track_record(store, assess_every(store))
    said = record_sentence(kept, in_language("en")) or "No forecast was shown yet."
    out.answer(asdict(kept) | {"share": kept.share, "promised": PROMISED}, said)
    return DONE


CHANGES = Verb("changes", "what came of each entry of the diary", client_option, _changes)
FORECAST = Verb(
    "forecast", "what is to come of a metric, with its range", _forecast_options, _forecast
)
RECORD = Verb("record", "how earlier forecasts turned out", client_option, _record)
