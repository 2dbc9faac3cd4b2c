"""Sheets of labels and values: a name in the first column, what it is in the second."""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found

LABELS = 200


def by_label(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return one table of one row for each grid whose labels are the fields of a section."""
    found = []
    for grid in grids:
        pairs = [
            (place, meaning)
            for place, row in enumerate(grid.rows[:LABELS])
            if len(row) > 1 and row[1].strip() and (meaning := format_.vocabulary.meaning(row[0]))
        ]
        columns: dict[str, int] = {}
        for number, (_, (name, _)) in enumerate(pairs):
            if name:
                columns.setdefault(name, number)
        section = next((each for each in format_.sections if each.fits(columns)), None)
        if section:
            table = _table(format_, grid, file, columns, [place for place, _ in pairs])
            found.append(Found(section, table, [languages for _, (_, languages) in pairs]))
    return found


def _table(
    format_: Format, grid: Grid, file: File, columns: dict[str, int], places: list[int]
) -> Block:
    return Block.of(
        grid,
        file,
        format_.network,
        columns,
        [grid.rows[place][0] for place in places],
        places[:1],
        rows=[[grid.rows[place][1] for place in places]],
        header_record=max(places[0] - 1, 0),
    )
