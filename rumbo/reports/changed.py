"""What was decided, done or happened in the period of a page, and what the weeks say of it."""

from __future__ import annotations

from typing import Any

from rumbo.diary.answers import effect_of
from rumbo.diary.journal import LASTING, Entry, entries
from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.objectives.scope import account_names
from rumbo.store.store import Store
from rumbo.story.effects import effect_parts, entry_facts

MOST = 8  # more would make a book of the page


def changed(store: Store, period: Period, words: Words) -> dict[str, Any]:
    """Return the diary entries of a period, the newest first, each with its answer as known now."""
    found = [each for each in entries(store) if _inside(each, period)]
    more = len(found) - MOST
    return {
        "heading": words("What was changed or happened"),
        "note": words("What the weeks known by now say of it."),
        "entries": [_entry(store, each, words) for each in found[:MOST]],
        "more": words.count("{n} more stands in the diary.", "{n} more stand in the diary.", more)
        if more > 0
        else "",
    }


def _inside(entry: Entry, period: Period) -> bool:
    return entry.day < period.end and (entry.last_day or entry.day) >= period.start


def _entry(store: Store, entry: Entry, words: Words) -> dict[str, str]:
    silent = entry.metric is None and entry.kind in LASTING
    answer, why = ("", "") if silent else effect_parts(entry, effect_of(store, entry), words)
    return {
        "title": entry.title,
        "about": entry_facts(entry, words, account_names(store)),
        "answer": answer,
        "why": why,
    }
