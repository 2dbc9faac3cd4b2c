"""Files of Meta's overview: blocks parted by blank lines, each under a title of one cell."""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports.format import Block, File, Format, Found
from rumbo.exports.grids import Grid


def by_title(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the blocks whose title the format's vocabulary knows.

    The field of the title, `what` or `what@network`, is the one column name of the block.
    """
    found = []
    for grid in grids:
        for places in _blocks(grid):
            title = [cell for cell in grid.rows[places[0]] if cell.strip()]
            if len(title) != 1 or not (meaning := format_.vocabulary.meaning(title[0])):
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
            )
            section = next((each for each in format_.sections if what in each.any_of), None)
            if section:
                found.append(Found(section, block, [meaning[1]]))
    return found


def trimmed(row: Sequence[str]) -> list[str]:
    """Return the row without the blank cells at its end."""
    width = max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)
    return list(row[:width])


def _blocks(grid: Grid) -> list[list[int]]:
    """Return the places of the rows of each block; blank rows part them."""
    blocks: list[list[int]] = [[]]
    for place, row in enumerate(grid.rows):
        if any(cell.strip() for cell in row):
            blocks[-1].append(place)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]
