"""Two tables side by side under headers of the same names, joined into one by what a row is about."""

from __future__ import annotations

from dataclasses import replace

from rumbo.errors import ExportError
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import fold

LOST = "Of two tables side by side the second has lost its first column. Download the file again."


def sides(block: Block, key: str) -> Block:
    """Return one table with a row for each key: what the sides share once, their own columns each.

    A key is where a side begins. The order is that of the first side, then what only others have.
    """
    name = fold(block.header[block.columns[key]])
    starts = [place for place, cell in enumerate(block.header) if fold(cell) == name]
    ends = [*starts[1:], len(block.header)]
    fields = {place: field for field, place in block.columns.items()}
    known = {fold(block.header[place]): field for place, field in fields.items()}
    joined: dict[str, dict[str, str]] = {}
    lines: dict[str, int] = {}
    for start, end in zip(starts, ends, strict=True):
        names = [fold(cell) for cell in block.header[start:end] if cell.strip()]
        if len(set(names)) < len(names):
            raise ExportError(LOST)
        named = {place: known.get(fold(block.header[place])) for place in range(start, end)}
        for row, line in zip(block.rows, block.lines, strict=True):
            cells = {
                field: row[place].strip()
                for place, field in named.items()
                if field and place < len(row)
            }
            if not any(cells.values()):
                continue
            own = joined.setdefault(cells.get(key, ""), {})
            lines.setdefault(cells.get(key, ""), line)
            own.update({field: cell for field, cell in cells.items() if cell or field not in own})
    columns = list(dict.fromkeys(known.values()))
    return replace(
        block,
        columns={field: place for place, field in enumerate(columns)},
        header=[block.header[block.columns[field]] for field in columns],
        rows=[[own.get(field, "") for field in columns] for own in joined.values()],
        lines=list(lines.values()),
        records=[block.header_record + 1 + place for place in range(len(joined))],
    )
