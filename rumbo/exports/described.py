"""Tables of which one row says in words what each column is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rumbo.exports.columns import is_missing
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.exports.numbers import is_number
from rumbo.wording import say

DESCRIPTION = say("A description of the columns, not data.")


def described(build: Callable[[Block], Facts], named: Sequence[str]) -> Callable[[Block], Facts]:
    """Return the builder for tables with a row of words under none of the columns that name a row."""

    def without_description(block: Block) -> Facts:
        places = [block.columns[name] for name in named if name in block.columns]
        found = next((n for n, row in enumerate(block.rows) if _describes(row, places)), None)
        if found is None:
            return build(block)
        facts = build(_without(block, found))
        facts.rows += 1
        facts.left_out.insert(0, Line(block.lines[found], DESCRIPTION))
        return facts

    return without_description


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
