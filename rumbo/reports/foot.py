"""What stands at the foot of a report: what its numbers mean, and what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rumbo import clock
from rumbo.locale import Words
from rumbo.metrics.series import sources
from rumbo.objectives.status import Standing
from rumbo.store.store import Store
from rumbo.story.bars import how_to_read

MOST_FILES = 10


def foot(store: Store, standings: Sequence[Standing], words: Words) -> dict[str, Any]:
    """Return the definitions of the metrics, the files and last day they rest on, and how to read the charts."""
    return {
        "heading": words("What the numbers mean"),
        "definitions": _definitions(standings, words),
        "reading": _reading(standings, words),
        "sources": _sources(store, standings, words),
        "made": words("Made with Rumbo on {day}", day=clock.today()),
    }


def _reading(standings: Sequence[Standing], words: Words) -> str:
    """Return how to read the bars and the charts; empty where none is drawn."""
    bars = how_to_read(standings, words)
    return bars and f"{bars} {words('In the charts the days of the period are shaded.')}"


def _definitions(standings: Sequence[Standing], words: Words) -> list[dict[str, Any]]:
    """Return the metrics of the page with what they mean, by what they are counted of."""
    bases = {
        "posts": words("Of the posts published in the period, with their values as last seen."),
        "days": words("What happened on those days."),
        "mentions": words("Of the reviews written in the period."),
        "plan": words("Of the posts planned for the period."),
    }
    metrics = [each.objective.metric for each in standings]
    used = {(each.basis, each.metric): each for each in metrics}
    return [
        {
            "basis": sentence,
            "metrics": [
                {"name": each.name(words.language), "text": each.definition(words.language)}
                for each in used.values()
                if each.basis == basis
            ],
        }
        for basis, sentence in bases.items()
        if any(each.basis == basis for each in used.values())
    ]


def _sources(store: Store, standings: Sequence[Standing], words: Words) -> str:
    """Return on which files the page rests, the newest first, and up to which day it counts."""
    files = {
        name.rsplit("/", 1)[-1]: as_of
        for each in standings
        for name, as_of in reversed(sources(store, each.objective.metric, each.objective.networks))
    }
    if not files:
        return ""
    newest = sorted(files, key=lambda name: (files[name], name), reverse=True)
    named = words.list([words.quoted(name) for name in newest[:MOST_FILES]])
    more = words(" and {n} more", n=len(files) - MOST_FILES) if len(files) > MOST_FILES else ""
    said = words(
        "Source: {files}{more}. Last export: {day}.",
        files=named,
        more=more,
        day=max(files.values()),
    )
    judged = [each.judged_on for each in standings if each.judged_on]
    return f"{said} {words('Counted up to {day}.', day=max(judged))}" if judged else said
