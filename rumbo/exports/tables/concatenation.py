"""Files put one below the other: where another network's table begins, ours has ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grid import HEADER_WITHIN
from rumbo.exports.format import Block, Format, Found
from rumbo.exports.vocabulary import is_a_word
from rumbo.thresholds import count
from rumbo.wording import say

NEAR = count("tables.concatenation.NEAR")
WIDE = count("tables.concatenation.WIDE")
ABOVE = re.compile(r"sep=.?|# ?-{3,}")
OTHERWISE = re.compile(r"[,;\t|](?=\S)")
ANOTHER = "Here another export begins ({name}). Drop each of them on its own."


def apart(
    claims: Sequence[tuple[Format, list[Found]]], own: Format, found: list[Found]
) -> tuple[list[Found], Facts]:
    """Return the tables of a format up to where another's begin, and the rows refused after that."""
    tables = [
        (each.block, format_.name)
        for format_, others in claims
        if format_ is not own
        for each in others
        if each.block.lines
    ]
    refused, kept = Facts(), []
    for each in found:
        begun = dict(_beginnings(each.block, tables))
        if not begun:
            kept.append(each)
            continue
        header = min(begun)
        end = _first_above(each.block, header)
        if end:
            kept.append(replace(each, block=_until(each.block, end)))
        if end < len(each.block.rows):  # its header may stand one row above
            name = begun[header] or begun.get(header + 1) or each.block.rows[end][0].strip()
            reason = say(ANOTHER, name=name)
            refused.refused += [Line(line, reason) for line in each.block.lines[end:]]
    refused.rows = len(refused.refused)
    return kept, refused


def _beginnings(block: Block, tables: Sequence[tuple[Block, str]]) -> Iterator[tuple[int, str]]:
    """Yield at which of its rows another's table begins, and its name where that is known.

    At its first row that is one which tells more of its columns; further down, any, or just below
    it; and there a row of nothing but names is a header, whosever it is, and what stands above one
    begins a file.
    """
    places = {line: place for place, line in enumerate(block.lines)} if tables else {}
    for other, name in tables:
        place = places.get(other.lines[0], -1)
        if place > 0 or place == 0 and len(other.columns) > len(block.columns):
            yield place, name
        elif block.lines and 0 < other.lines[0] - block.lines[-1] <= NEAR:
            yield len(block.rows), name
    is_dated = any("".join(row[:1])[:1].isdigit() for row in block.rows[:2])
    wide = 2 if is_dated else WIDE
    for place, row in enumerate(block.rows[1:], 1):  # a second row of names may explain the first
        if row and not row[0][:1].isdigit() and row != block.header and _begins(row, wide):
            yield place, ""


def _begins(row: list[str], wide: int) -> bool:
    named = [cell for cell in row if cell.strip()]
    if len(named) == 1:  # cut by another sign, a row may be one cell
        first, *rest = OTHERWISE.split(named[0])
        return bool(ABOVE.fullmatch(named[0].strip()) or rest and is_a_word(first))
    return len(set(named)) >= wide and all(map(is_a_word, named))


def _first_above(block: Block, header: int) -> int:
    """Return where what stands above a header begins: at a line of one cell, if there is one."""
    return next(
        (
            place
            for place in range(max(header - HEADER_WITHIN, 1), header)
            if sum(bool(cell.strip()) for cell in block.rows[place]) == 1
        ),
        header,
    )


def _until(block: Block, end: int) -> Block:
    return replace(
        block, rows=block.rows[:end], lines=block.lines[:end], records=block.records[:end]
    )
