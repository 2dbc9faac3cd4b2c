"""Qualtrics, Data & Analysis > Export: three header rows (short names, the questions, ids as JSON).

The questions are the header. The one answered from 0 to 10 is the rating; the group that Qualtrics
makes of it (promoter, detractor) is left aside, since it follows from the rating.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.surveys import answers
from rumbo.exports.tables.table_stacks import Stack, as_found

GROUP = "NPS_GROUP"


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the answers below the row of ids, their header the questions above it."""
    found = []
    for grid in grids:
        filled = grid.filled
        if len(filled) < 3 or "ImportId" not in grid.rows[filled[2]][0]:
            continue
        short, questions = grid.rows[filled[0]], filled[1]
        each = as_found(format_, grid, file, Stack([], questions, filled[3:]), format_.sections[0])
        block = _without_groups(each.block, short)
        if format_.sections[0].fits(block.columns) and answers(block, ("written_at",)):
            found.append(replace(each, block=block))
    return found


def _without_groups(block: Block, short: list[str]) -> Block:
    """Return the block with what is no question named, so that it is not taken for an answer."""
    aside = [
        place
        for place, header in enumerate(block.header)
        if GROUP in "".join(short[place : place + 1])
    ]
    known = _aside(block)
    names = {f"aside {place}": place for place in [*aside, *known]}
    return replace(block, columns=names | block.columns)


def _aside(block: Block) -> list[int]:
    """Return the columns that Qualtrics adds to the answers."""
    words = FORMAT.vocabulary
    return [place for place, cell in enumerate(block.header) if words.meaning(cell)]


def _answers(block: Block) -> Facts:
    named = answers(block, ("written_at",)) or block
    columns = named.columns | {"mention_id": block.columns["mention_id"]}
    build = reviews("survey", scale=10.0, kind="survey", order="ymd")
    return build(replace(named, columns=columns))


FORMAT = Format(
    id="qualtrics",
    network="survey",
    name="Qualtrics",
    words="qualtrics",
    find=_find,
    is_asked=True,
    sections=(Section(("written_at", "mention_id"), _answers),),
)
