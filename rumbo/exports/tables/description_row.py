"""Tables of which one row says in words what each column is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rumbo.exports.cells.columns import is_missing
from rumbo.exports.cells.numbers import is_number
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.wording import say

DESCRIPTION = say("A description of the columns, not data.")


def described(build: Callable[[Block], Facts], named: Sequence[str]) -> Callable[[Block], Facts]:
    """Return the builder for tables with a row of words under none of the columns that name a row."""

    def without_description(block: Block) -> Facts:
        bare, line = undescribed(block, named)
        facts = build(bare)
        if line is not None:
            facts.rows += 1
            facts.left_out.insert(0, Line(line, DESCRIPTION))
        return facts

    return without_description


def undescribed(block: Block, named: Sequence[str]) -> tuple[Block, int | None]:
    """Return the block without its row of words, and the line where that stood."""
    places = [block.columns[name] for name in named if name in block.columns]
    found = next((n for n, row in enumerate(block.rows) if _describes(row, places)), None)
    return (block, None) if found is None else (_without(block, found), block.lines[found])


def _describes(row: list[str], named: list[int]) -> bool:
    if any(place >= len(row) or row[place].strip() for place in named):
        return False
    return any(not is_missing(cell) and not is_number(cell) for cell in row)


def _without(block: Block, place: int) -> Block:
    def rest(values: list) -> list:
        return values[:place] + values[place + 1 :]

    return replace(
        block, rows=rest(block.rows), lines=rest(block.lines), records=rest(block.records)
    )
