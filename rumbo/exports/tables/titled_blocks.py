"""Files of Meta's overview: blocks parted by blank lines, each under a title of one cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rumbo.exports.files.grid import HEADER_WITHIN, Grid
from rumbo.exports.format import Block, File, Format, Found
from rumbo.exports.vocabulary import Vocabulary
from rumbo.thresholds import count

SMALL = count("tables.titled_blocks.SMALL")
Shaped = Callable[[str, Sequence[Sequence[str]]], str]


def by_title(
    format_: Format,
    grids: Sequence[Grid],
    file: File,
    shaped: Shaped | None = None,
) -> list[Found]:
    """Return the blocks whose title the format's vocabulary knows, and those that are known by their shape.

    The field of the title, `what` or `what@network`, is the one column name of the block; `shaped`
    tells that of an unknown title by the rows below it, an empty text where it is none.
    """
    found = []
    for grid in grids:
        top = map(trimmed, grid.rows[:HEADER_WITHIN])
        is_known = any(_titles(row, format_.vocabulary) for row in top)
        if is_known or shaped and _is_small(grid):
            for places in _blocks(grid, format_.vocabulary):
                found += _found(format_, grid, file, places, shaped)
    return found


def _found(
    format_: Format, grid: Grid, file: File, places: list[int], shaped: Shaped | None
) -> Iterator[Found]:
    """Yield the block of a title and the rows below it, if it is known."""
    title = trimmed(grid.rows[places[0]])
    rows = [grid.rows[place] for place in places[1:]]
    if not (meaning := _told(title, rows, format_, shaped)):
        return
    what, _, network = meaning[0].partition("@")
    block = Block.of(
        grid,
        file,
        network or format_.network,
        {what: 0},
        rows[0] if rows else [],
        places[1:],
        title=title,
        records=[],
    )
    for section in format_.sections:
        if not section.any_of or what in section.any_of:
            yield Found(section, block, [meaning[1]])
            return


def _is_small(grid: Grid) -> bool:
    """Return whether a grid is a picture of an account, under a title: not a table of many rows."""
    return 0 < len(grid.filled) < SMALL and len(trimmed(grid.rows[grid.filled[0]])) == 1


def _told(
    title: list[str], rows: Sequence[Sequence[str]], format_: Format, shaped: Shaped | None
) -> tuple[str, frozenset[str]] | None:
    """Return what a block is: by the words of its title, else by its shape."""
    if known := _titles(title, format_.vocabulary):
        return known
    what = shaped(title[0], rows) if shaped and len(title) == 1 else ""
    return (what, frozenset()) if what else None


def trimmed(row: Sequence[str]) -> list[str]:
    """Return the row without the blank cells at its end."""
    width = len(row)
    while width and not row[width - 1].strip():
        width -= 1
    return list(row[:width])


def _titles(row: Sequence[str], words: Vocabulary) -> tuple[str, frozenset[str]] | None:
    """Return what a row means as the title of a block: one cell, and a known one."""
    return words.meaning(row[0]) if len(row) == 1 else None


def _blocks(grid: Grid, words: Vocabulary) -> list[list[int]]:
    """Return the places of the rows of each block; blank rows part them, or titles alone."""
    blocks: list[list[int]] = [[]]
    for place, row in enumerate(map(trimmed, grid.rows)):
        if not row or _titles(row, words):
            blocks.append([])
        if row:
            blocks[-1].append(place)
    return [block for block in blocks if block]
