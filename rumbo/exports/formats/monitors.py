"""Mention monitors: Meltwater, Brandwatch, Talkwalker, Brand24; one row a mention anywhere on the web.

Their column sets change between exports; how they say that a mention sounds is kept as what they say,
what they say of reach is their model's and not kept, since it is told with no error. Overlapping exports meet by id, or else by address and text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section


def _mentions(order: cells.Order, fallback: str = "") -> Callable[[Block], Facts]:
    """Return a builder of mentions; a column stands in for the text where there is none."""
    build = reviews("web", scale=None, kind="mention", order=order)

    def built(block: Block) -> Facts:
        columns = dict(block.columns)
        if "published" in block.header:  # Talkwalker counts seconds since 1970, or writes a date
            columns["written_ms"] = columns["written_at"]
        return build(_filled(replace(block, columns=columns), fallback))

    return built


def _filled(block: Block, fallback: str) -> Block:
    """Return the block with the text of each row: another column's where its own is empty."""
    if fallback not in block.columns:
        return block
    other, own = block.columns[fallback], block.columns.get("text")
    if own is None:
        return replace(block, columns=block.columns | {"text": other})
    rows = [list(row) for row in block.rows]
    for row in rows:
        if max(own, other) < len(row) and not row[own].strip():
            row[own] = row[other]
    return replace(block, rows=rows)


def _format(id_: str, name: str, section: Section) -> Format:
    return Format(f"{id_}_mentions", "web", f"{name} mentions", id_, (section,))


FORMATS = (
    _format(
        "meltwater",
        "Meltwater",
        Section(
            ("written_at", "title", "link", "source"),
            _mentions("dmy", "opening"),
            any_of=("text", "opening", "mention_id"),
        ),
    ),
    _format(
        "brandwatch",
        "Brandwatch",
        Section(("query", "written_at", "link"), _mentions("ymd", "snippet")),
    ),
    _format(
        "talkwalker",
        "Talkwalker",
        Section(("link", "indexed", "written_at", "source"), _mentions("ymd", "snippet")),
    ),
    _format(
        "brand24",
        "Brand24",
        Section(
            ("mention_id", "written_at", "hour", "link", "sentiment", "category"), _mentions("ymd")
        ),
    ),
)
