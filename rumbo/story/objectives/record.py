"""How earlier forecasts turned out, as a sentence."""

from __future__ import annotations

from rumbo.locale import Words
from rumbo.objectives.judged.record import FEWEST, PROMISED, TrackRecord


def record_sentence(record: TrackRecord, words: Words) -> str | None:
    """Return how often earlier forecasts held, or why that is not said yet; None before there is any."""
    if record.share is not None:
        return words(
            "Of {n} forecasts whose date has come, {inside} ended within the range that was given: {share}. It should be about {promised}.",
            n=record.scored,
            inside=record.inside,
            share=words.number(record.share, "ratio"),
            promised=words.number(PROMISED, "ratio"),
        )
    if not record.scored + record.waiting:
        return None
    if not record.scored:
        return words(
            "What is forecast here is kept, and checked when its day comes; after {fewest} checks this line says how often it was right. Not one has come due yet.",
            fewest=FEWEST,
        )
    return words(
        "What is forecast here is kept, and checked when its day comes; after {fewest} checks this line says how often it was right. Checked so far: {n}.",
        n=record.scored,
        fewest=FEWEST,
    )
