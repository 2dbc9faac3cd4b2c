"""Files of Meta's overview: blocks parted by blank lines, each under a title of one cell."""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports.files.grid import HEADER_WITHIN, Grid
from rumbo.exports.format import Block, File, Format, Found
from rumbo.exports.vocabulary import Vocabulary


def by_title(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the blocks whose title the format's vocabulary knows.

    The field of the title, `what` or `what@network`, is the one column name of the block.
    """
    found = []
    for grid in grids:
        top = map(trimmed, grid.rows[:HEADER_WITHIN])
        if not any(_titles(row, format_.vocabulary) for row in top):
            continue
        for places in _blocks(grid, format_.vocabulary):
            title = trimmed(grid.rows[places[0]])
            if not (meaning := _titles(title, format_.vocabulary)):
                continue
            what, _, network = meaning[0].partition("@")
            rows = [grid.rows[place] for place in places[1:]]
            block = Block(
                file=file,
                network=network or format_.network,
                columns={what: 0},
                header=rows[0] if rows else [],
                rows=rows,
                lines=[grid.lines[place] for place in places[1:]],
                title=title,
                sheet=grid.sheet,
                broken=grid.broken,
                unended=grid.unended,
                is_resaved=grid.delimiter == ";",
            )
            section = next((each for each in format_.sections if what in each.any_of), None)
            if section:
                found.append(Found(section, block, [meaning[1]]))
    return found


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
