"""What a format is: the tables it holds, how their headers are known, what their rows become."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from rumbo.exports.cells.moments import Order
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.tables.moved_header import is_cut, is_displaced
from rumbo.exports.vocabulary import Vocabulary, vocabulary, without_currency

SEVERAL = "multi"  # the network of a file with publications of several


@dataclass(frozen=True)
class File:
    """What is known of a file beside its bytes.

    `today` is the day it was received; `order` and `year` are what its user says of its dates.
    """

    name: str
    today: date
    folder: str = ""
    order: Order | None = None
    year: int | None = None

    @property
    def stem(self) -> str:
        """Return the name without folders and ending."""
        return PurePosixPath(self.name.replace("\\", "/")).stem


@dataclass(frozen=True)
class Block:
    """One table of a file: its title lines, header, rows, and the field each column holds.

    `records` are the places of its rows among all of the file, where that is known; `broken` are
    the lines of rows whose quotation marks are wrong, `unended` the last line where it has no end.
    A displaced table has rows of values above its header. `span` are the days that the file's name
    states; a resaved file bears the mark of a spreadsheet, which may have written its dates anew.
    """

    file: File
    network: str
    columns: dict[str, int]
    header: list[str]
    rows: list[list[str]]
    lines: list[int]
    title: list[str] = field(default_factory=list)
    sheet: str | None = None
    header_record: int = 0
    records: list[int] = field(default_factory=list)
    broken: frozenset[int] = frozenset()
    unended: int | None = None
    is_displaced: bool = False
    span: tuple[date, date] | None = None
    is_resaved: bool = False

    @classmethod
    def of(
        cls,
        grid: Grid,
        file: File,
        network: str,
        columns: dict[str, int],
        header: list[str],
        places: Sequence[int],
        **more: Any,
    ) -> Block:
        """Return the table that some rows of a grid are; `more` is what else is known of it."""
        block = cls(
            file,
            network,
            columns,
            header,
            rows=[grid.rows[place] for place in places],
            lines=[grid.lines[place] for place in places],
            sheet=grid.sheet,
            records=list(places),
            broken=grid.broken,
            unended=grid.unended,
            is_resaved=grid.delimiter == ";",
        )
        return replace(block, **more)

    def cells(self, name: str) -> list[str]:
        """Return the column of a field; a row too short for it gives an empty cell."""
        return self.cells_at(self.columns[name])

    def cells_at(self, place: int) -> list[str]:
        """Return a column by its place; a row too short for it gives an empty cell."""
        try:
            return [row[place] for row in self.rows]
        except IndexError:
            return [row[place] if place < len(row) else "" for row in self.rows]

    def renamed(self, names: Mapping[str, str]) -> Block:
        """Return the block with some fields under other names; an empty name drops its column."""
        if not names:
            return self
        columns = {names.get(name, name): place for name, place in self.columns.items()}
        return replace(self, columns={name: place for name, place in columns.items() if name})


@dataclass(frozen=True)
class Section:
    """A table a format may hold: it is there when its header has all of `needs` and none of `lacks`.

    A section that is not `main` adds to a file but does not make it one of this format.
    """

    needs: tuple[str, ...]
    build: Callable[[Block], Facts]
    any_of: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    main: bool = True

    def fits(self, columns: dict[str, int]) -> bool:
        """Return whether a header with these fields is the header of this table."""
        named = columns.keys() | set(map(without_currency, columns))
        return (
            named.issuperset(self.needs)
            and named.isdisjoint(self.lacks)
            and (not self.any_of or not named.isdisjoint(self.any_of))
        )


@dataclass(frozen=True)
class Found:
    """A table that was found: the section it fits, its block, the languages of its header."""

    section: Section
    block: Block
    languages: list[frozenset[str]]


Find = Callable[["Format", Sequence[Grid], File], list[Found]]


@dataclass(frozen=True)
class Format:
    """A kind of file that a network gives.

    `find` looks for the format's tables in the grids of a file; by default it looks for headers.
    `document` reads a JSON document instead, and returns None for one of another kind.
    `stated_on` tells the export's own day from the file's name, `span` the days that it says to
    cover, `account` whose it is by the name of its zip or folder; with `older_too`, publications
    before those days are told as well. A format that `ends_lines` ends the last one too, so that a
    file of it without that end was cut. Columns of one that `is_asked` bear the words of who asked:
    questions, terms searched for.
    """

    id: str
    network: str
    name: str
    words: str = ""
    sections: tuple[Section, ...] = ()
    find: Find | None = None
    document: Callable[[object, File], Facts | None] | None = None
    stated_on: Callable[[File], date | None] = lambda _: None
    span: Callable[[File], tuple[date, date] | None] = lambda _: None
    account: Callable[[File], str | None] = lambda _: None
    older_too: bool = False
    ends_lines: bool = False
    is_asked: bool = False

    def tables(self, grids: Sequence[Grid], file: File) -> list[Found]:
        """Return the tables of this format that the grids hold; none if the file is another's."""
        found = (self.find or by_header)(self, grids, file)
        return found if any(each.section.main for each in found) else []

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the words of the headers."""
        return vocabulary(self.words)


def by_header(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables whose header row names the fields that a section needs."""
    found = []
    for grid in grids:
        starts = list(_headers(format_, grid))
        ends = [start for start, _, _ in starts[1:]] + [len(grid.rows)]
        previous = 0
        for (start, section, columns), end in zip(starts, ends, strict=False):
            found.append(_found(format_, grid, file, (previous, start, end), section, columns))
            previous = end
    return found


def _headers(format_: Format, grid: Grid) -> Iterator[tuple[int, Section, dict[str, int]]]:
    """Yield the header rows: near the top, or after a blank or a shorter line further down."""
    words = format_.vocabulary
    for place in grid.heads.get(words.name, ()):
        columns = words.columns(grid.rows[place])
        for section in format_.sections:
            if section.fits(columns):
                yield place, section, columns
                break


def _found(
    format_: Format,
    grid: Grid,
    file: File,
    cut: tuple[int, int, int],
    section: Section,
    columns: dict[str, int],
) -> Found:
    previous, start, end = cut
    kept = grid.filled[bisect_left(grid.filled, start + 1) : bisect_left(grid.filled, end)]
    header, above = grid.rows[start], grid.rows[previous:start]
    block = Block.of(
        grid,
        file,
        format_.network,
        columns,
        header,
        kept,
        title=[cell for row in above for cell in row if cell],
        header_record=start,
        span=format_.span(file),
    )
    is_moved = is_displaced(above, block.rows, header)
    is_moved = is_moved or is_cut(header, block.rows, format_.vocabulary)
    meanings = filter(None, map(format_.vocabulary.meaning, header))
    languages = [languages for _, languages in meanings]
    return Found(section, replace(block, is_displaced=is_moved), languages)
