"""The publications of the period that stood out, above and below what was to be expected of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from rumbo.locale import Words
from rumbo.metrics.frames import records, rows
from rumbo.metrics.publications.fair import publications
from rumbo.story.about import About
from rumbo.story.sentences.fair import caption_start, headline, kind_name, standing_name
from rumbo.story.slides import Slide, SlideTable

EACH = 3  # named above, and below
LENGTH = 60


def slides(about: About) -> Iterator[Slide]:
    """Yield what can be said of the publications of the period, and those that stood out."""
    words, frame = about.words, _of_period(about)
    if frame.empty:
        return
    shown = _standing_out(frame)
    yield Slide(
        "posts",
        "why",
        headline(list(frame["standing"]), words),
        (_how(words),) if shown else (),
        table=_table(shown, words) if shown else None,
        status=words("Posts"),
    )


def _of_period(about: About) -> pd.DataFrame:
    frame = publications(about.store)
    days = pd.to_datetime(frame["day"]).dt.date
    inside = (days >= about.period.start) & (days < about.period.end)
    if about.networks is not None:
        inside &= frame["network"].isin(list(about.networks))
    return rows(frame, inside)


def _standing_out(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the publications furthest above and furthest below what was to be expected, as a share of it."""
    known = rows(frame, frame["standing"].isin(["above", "within", "below"]))
    ratio = (known["value"] + 1) / (known["expected"] + 1)
    placed = known.assign(ratio=ratio).sort_values(["ratio", "post_id"], ascending=[False, True])
    best = records(rows(placed, placed["ratio"] >= 1).head(EACH))
    worst = records(rows(placed, placed["ratio"] < 1).tail(EACH))
    return [*best, *worst]


def _how(words: Words) -> str:
    return words(
        "Each beside the publications of its network and format nearest in time, at equal age."
    )


def _table(shown: list[dict[str, Any]], words: Words) -> SlideTable:
    heads = (
        words("Day"),
        words("Post"),
        words("Interactions"),
        words("Expected"),
        words("Against what was expected"),
    )
    return SlideTable(heads, tuple(_row(each, words) for each in shown))


def _row(row: dict[str, Any], words: Words) -> tuple[str, ...]:
    where = f"{words.network(row['network'])} · {kind_name(row['kind'], words)}"
    unit = "count" if row["high"] >= 20 else "per_post"
    return (
        words.short_day(row["day"]),
        f"{words.text(caption_start(row['text'], words, LENGTH))} ({where})",
        words.number(row["value"]),
        f"{words.number(row['low'], unit)}–{words.number(row['high'], unit)}",
        standing_name(row["standing"], words),
    )
