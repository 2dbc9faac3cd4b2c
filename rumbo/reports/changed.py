"""What was decided, done or happened in the period of a page, and what the weeks say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rumbo.diary.answers import effect_of
from rumbo.diary.calendar import Occasions
from rumbo.diary.journal import LASTING, SHAPES, Entry, entries
from rumbo.figures.happenings import diary_marks
from rumbo.figures.spec import Mark
from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.objectives.journal import Objective
from rumbo.objectives.scope import account_names
from rumbo.store.store import Store
from rumbo.story.effects import effect_parts, entry_facts

MOST = 8  # more would make a book of the page


def listed(store: Store, period: Period) -> list[Entry]:
    """Return the diary entries of a period, the first first."""
    return [each for each in reversed(entries(store)) if _inside(each, period)]


def marks(told: Sequence[Entry], objective: Objective) -> list[Mark]:
    """Return the entries that the page tells and that an objective's chart marks, by their number there."""
    near = {each.entry_id for each in Occasions(tuple(told)).of(objective.networks)}
    days = Period(objective.start_day, objective.due_day + timedelta(days=1))
    return [
        replace(mark, number=number)
        for number, each in enumerate(told[-MOST:], 1)
        if each.entry_id in near
        for mark in diary_marks([each], days)
    ]


def changed(store: Store, told: Sequence[Entry], words: Words) -> dict[str, Any]:
    """Return the newest of some diary entries, numbered, each with its answer as known now."""
    more = len(told) - MOST
    return {
        "heading": words("What was changed or happened"),
        "note": words("What the weeks known by now say of it."),
        "entries": [
            {"sign": f"{SHAPES[each.kind]} {number}"} | _entry(store, each, words)
            for number, each in enumerate(told[-MOST:], 1)
        ],
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
        "title": words.text(entry.title),
        "about": entry_facts(entry, words, account_names(store)),
        "answer": answer,
        "why": why,
    }
