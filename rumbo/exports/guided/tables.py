"""Where the table is in a file that no format knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from rumbo.exports.cells import is_missing, is_number
from rumbo.exports.cells.moments import is_a_day
from rumbo.exports.files.grids import Grid
from rumbo.exports.vocabulary import fold, is_a_word, is_total, months
from rumbo.thresholds import count, share

WITHIN = count("guided.tables.WITHIN")
FEWEST_ROWS = FEWEST_GROUPS = count("guided.tables.FEWEST_ROWS")
YEAR = re.compile(r"20\d\d")
FEW, NAMED = share("guided.tables.FEW"), share("guided.tables.NAMED")


class Asides(NamedTuple):
    """The places of rows that are no rows of the table."""

    totals: set[int]
    notes: set[int]


@dataclass(frozen=True)
class Table:
    """A header and the rows under it, each with its line in the file."""

    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    records: list[int] = field(default_factory=list)
    header_record: int = 0
    sheet: str | None = None
    broken: frozenset[int] = frozenset()
    unended: int | None = None
    is_monthly: bool = False  # its days are the first of months
    rounded: str = ""  # a number of it that was written in thousands or millions: 1.2K

    def cells(self, place: int) -> list[str]:
        """Return a column; a row too short for it gives an empty cell."""
        return [row[place] if place < len(row) else "" for row in self.rows]

    def samples(self, place: int) -> list[str]:
        """Return a column without the totals and notes around it: what it is judged by."""
        return [self.rows[row][place] if place < len(self.rows[row]) else "" for row in self.plain]

    @cached_property
    def plain(self) -> list[int]:
        """Return the places of the rows that are neither a total nor a note."""
        aside = asides(self.rows, len(self.header))
        known = aside.totals | aside.notes
        return [place for place in range(len(self.rows)) if place not in known]

    @property
    def signature(self) -> str:
        """Return what the table is known by again: its folded headers, whatever their order."""
        return signature(self.header)


def asides(
    rows: Sequence[Sequence[str]], width: int, naming: Collection[int] | None = None
) -> Asides:
    """Return the places of rows that are totals of the others, and of notes under the table.

    A total says so in a column that names its row, any where none is given; a column that says
    «Total» in most rows speaks of each row, not of all of them. A note is a line of one cell.
    """
    totals: dict[int, list[int]] = {}
    filled: Counter[int] = Counter()
    for place, row in enumerate(rows):
        said = [number for number, cell in enumerate(row) if cell.strip()]
        filled.update(said)
        for number in said:
            if (naming is None or number in naming) and is_total(row[number]):
                totals.setdefault(number, []).append(place)
    found = {
        place
        for number, places in totals.items()
        if len(places) <= FEW * filled[number] or len(places) == 1 < filled[number]
        for place in places
    }
    return Asides(found, _notes(rows, width))


def _notes(rows: Sequence[Sequence[str]], width: int) -> set[int]:
    notes: set[int] = set()
    for place in range(len(rows) - 1, -1, -1):
        if sum(bool(cell.strip()) for cell in rows[place]) >= min(2, width):
            break
        notes.add(place)
    return notes


def signature(header: Iterable[str]) -> str:
    """Return folded headers as one text, the same for any order of the columns."""
    return "|".join(sorted(folded for cell in header if (folded := fold(cell))))


def tables_of(grid: Grid) -> list[Table]:
    """Return the tables of a grid, each with its header; titles part them where they stand under each other."""
    starts = [*_titles(grid), len(grid.rows)]
    ends = zip([0, *starts], starts, strict=False)
    return [table for start, end in ends for table in _tables(grid, start, end)]


def _titles(grid: Grid) -> list[int]:
    """Return where a title of one cell stands below rows of values and above the names of another table."""
    filled = [place for place in grid.filled if not _is_remark(grid.rows[place])]
    said = [_said(grid.rows[place]) for place in filled]
    valued = (at for at, row in enumerate(said) if len(row) > 1 and any(map(_is_told, row)))
    first = next(valued, len(said))
    return [
        filled[at]
        for at in range(first + 1, len(said) - 1)
        if len(said[at]) == 1 < len(said[at + 1])
        and not any(map(_is_told, (*said[at], *said[at + 1])))
    ]


def _tables(grid: Grid, start: int, end: int) -> list[Table]:
    """Return the table of some rows of a grid: the first row as wide as most, and of names, is its header.

    Where the row right above names groups, and the names repeat under each, there is a table a group.
    """
    filled = [place for place in grid.filled if start <= place < end]
    top = _header(grid, filled)
    if top is None:
        return []
    table = _table(grid, filled, top)
    return _under_groups(table, grid.rows[top - 1]) if top - 1 in filled else [table]


def _under_groups(table: Table, above: Sequence[str]) -> list[Table]:
    written = [cell.strip() for cell in (*above, *[""] * len(table.header))][: len(table.header)]
    groups = ["" if cell == before else cell for before, cell in pairwise(["", *written])]
    starts = [at for at, cell in enumerate(groups) if cell and table.header[at].strip()]
    names = [cell.strip() or group for cell, group in zip(table.header, groups, strict=True)]
    under = [fold(name) for name in names[starts[0] :] if name] if starts else []
    if len(starts) < FEWEST_GROUPS or len(set(under)) == len(under):
        return [replace(table, header=_of_years(names, groups))]
    ends = [*starts[1:], len(names)]
    return [
        _some_columns(table, names, [*range(starts[0]), *range(start, end)], groups[start])
        for start, end in zip(starts, ends, strict=True)
    ]


def _some_columns(table: Table, names: Sequence[str], places: Sequence[int], group: str) -> Table:
    return replace(
        table,
        header=[names[place] for place in places],
        rows=[[row[at] if at < len(row) else "" for at in places] for row in table.rows],
        sheet=" ".join(filter(None, (table.sheet, group))),
    )


def _of_years(names: Sequence[str], groups: Sequence[str]) -> list[str]:
    """Return the names, those of months with the year that stands above them or before."""
    written, year = [], ""
    for name, group in zip(names, groups, strict=True):
        year = group if YEAR.fullmatch(group) else year
        written.append(f"{name} {year}" if year and fold(name) in months() else name)
    return written


def _table(grid: Grid, filled: Sequence[int], top: int) -> Table:
    below = [place for place in filled if place > top]
    above = [place for place in filled if place < top]
    title = _said(grid.rows[above[-1]]) if above else []
    return Table(
        header=_titled(grid.rows[top], title, [grid.rows[place] for place in below]),
        rows=[grid.rows[place] for place in below],
        lines=[grid.lines[place] for place in below],
        records=below,
        header_record=top,
        sheet=grid.sheet,
        broken=grid.broken,
        unended=grid.unended,
    )


def _titled(
    header: Sequence[str], title: Sequence[str], rows: Sequence[Sequence[str]]
) -> list[str]:
    """Return a header whose one column of values beside the days bears the title above it: «Primary» says nothing."""
    named = [place for place, cell in enumerate(header) if cell.strip()]
    is_card = len(title) == 1 and named == [0, 1] and not _is_remark(title)
    days = sum(is_a_day(row[0]) for row in rows if row)
    if not is_card or days < (1 - FEW) * len(rows) or is_a_word(header[1]):
        return list(header)
    return [header[0], title[0], *header[2:]]


def _header(grid: Grid, filled: Sequence[int]) -> int | None:
    widths = Counter(width for place in filled if (width := _width(grid.rows[place])) > 1)
    usual = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))[0]
    if usual < 2 or widths.total() <= FEWEST_ROWS:
        return None
    for place in filled[:WITHIN]:
        row = grid.rows[place]
        named = _said(row)
        is_named = len(named) >= max(2, NAMED * usual)
        if is_named and sum(map(_is_value, named)) <= FEW * len(named):
            if _are_groups(named, grid, filled[filled.index(place) + 1 :]):
                continue
            return place if sum(each > place for each in filled) >= FEWEST_ROWS else None
    return None


def _are_groups(named: Sequence[str], grid: Grid, below: Sequence[int]) -> bool:
    """Return whether names that stand again and again side by side have a row of other names below them."""
    beside = sum(one == other for one, other in pairwise(named))
    names = _said(grid.rows[below[0]]) if below else []
    is_below = len(names) > len(named) and not any(map(_is_told, names))
    return beside > 1 and is_below


def _said(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def _is_told(cell: str) -> bool:
    return _is_value(cell) or is_a_day(cell)


def _is_remark(row: Sequence[str]) -> bool:
    return next(iter(_said(row)), "").startswith("#")


def _width(row: Sequence[str]) -> int:
    return max((place for place, cell in enumerate(row, 1) if cell.strip()), default=0)


def _is_value(cell: str) -> bool:
    return is_number(cell) or is_missing(cell) or cell.startswith(("http://", "https://"))
