"""What is said of a file that no format knows: by its name, as a table to be named by hand, or that it is none."""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.errors import Guided, NotUnderstood, RumboError
from rumbo.exports.cells import is_number
from rumbo.exports.cells.moments import is_a_day
from rumbo.exports.files.grids import Grid
from rumbo.exports.guided.tables import Table, tables_of
from rumbo.exports.unkept_reports import unkept_table
from rumbo.thresholds import share

DIFFERENT, EVEN = share("unknown_files.DIFFERENT"), share("unknown_files.EVEN")
TOLD = share("unknown_files.TOLD")
TABLE = "This is a table that Rumbo does not know yet: its first line reads «{first}». Say what its columns are, and it is read; nothing was stored so far."
ALONE = "This file has a header and no rows: «{first}». Choose a longer period in the network and download it again."
NONE = "Rumbo finds no table of values in this file: its first line reads «{first}». Under Help stands how to get each network's file."


def unknown(ways: Sequence[Sequence[Grid]]) -> RumboError:
    """Return what is to be said of a file that no format knows, however its text was cut into grids."""
    for grids in ways:
        if told := unkept_table(grids):
            return NotUnderstood(told.template, **told.values)
    for grids in ways:
        if any(_tells(table) for grid in grids for table in tables_of(grid)):
            return Guided(TABLE, first=_first_line(grids))
    is_header = any(_is_header_alone(grids) for grids in ways)
    return NotUnderstood(ALONE if is_header else NONE, first=_first_line(ways[0] if ways else ()))


def _is_header_alone(grids: Sequence[Grid]) -> bool:
    """Return whether a file holds names of columns and nothing below them."""
    rows = [grid.rows[place] for grid in grids for place in grid.filled]
    named = [cell for cell in rows[0] if cell.strip()] if len(rows) == 1 else []
    return len(named) > 1 and not any(map(_is_value, named))


def _tells(table: Table) -> bool:
    """Return whether a table has names of its own over rows of its width with numbers or days."""
    header, body = table.header, [table.rows[place] for place in table.plain[:200]]
    named = [cell.strip() for cell in header if cell.strip()]
    if len(set(named)) < max(2, DIFFERENT * len(header)) or any(is_number(cell) for cell in named):
        return False
    even = [row for row in body if abs(len(row) - len(header)) <= 1]
    told = max(
        sum(len(row) > place and _is_value(row[place]) for row in even)
        for place in range(len(header))
    )
    return bool(body) and len(even) >= EVEN * len(body) and told >= TOLD * len(body)


def _is_value(cell: str) -> bool:
    """Return whether a cell is a number or a day: without either, a table tells nothing over time."""
    return is_number(cell) or any(map(str.isdigit, cell)) and is_a_day(cell)


def _first_line(grids: Sequence[Grid]) -> str:
    for grid in grids:
        for row in grid.rows:
            if text := " · ".join(cell.strip() for cell in row if cell.strip()):
                return text[:60]
    return ""
