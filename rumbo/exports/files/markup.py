"""Tables in a web page or in XML, as many programs write them under the name of an Excel file."""

from __future__ import annotations

from html.parser import HTMLParser

from rumbo.exports.files.decode import decode
from rumbo.exports.files.grid import SHEET, Grid

START = 4096
TABLES, ROWS, CELLS = {"table"}, {"tr", "row"}, {"td", "th", "cell"}
UNSEEN = {"style", "script", "title"}
WIDEST = 500


def is_markup(data: bytes) -> bool:
    """Return whether the bytes are a page or an XML sheet that holds a table of several rows."""
    start = decode(data[:START])[0].lstrip("\ufeff \r\n\t")
    if not start.startswith("<") or "<table" not in decode(data)[0].casefold():
        return False
    return bool(markup_grids(data))


def markup_grids(data: bytes) -> list[Grid]:
    """Return a grid for each table of at least two rows.

    A line is the one where its row begins; where several rows share one, it is the place of the row.
    """
    text, encoding = decode(data)
    parser = _Tables()
    parser.feed(text)
    tables = [table for table in parser.tables if sum(len(row) > 1 for _, row in table) > 1]
    return [
        Grid(
            [row for _, row in table],
            [number * SHEET + line for line in _lines(table)],
            encoding=encoding,
        )
        for number, table in enumerate(tables)
    ]


def _lines(table: list[tuple[int, list[str]]]) -> list[int]:
    lines = [line for line, _ in table]
    return lines if len(set(lines)) == len(lines) else list(range(1, len(lines) + 1))


class _Tables(HTMLParser):
    """Gathers the rows of the outermost tables; a cell counts once it is closed, so none is read half."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[tuple[int, list[str]]]] = []
        self.depth = self.unseen = 0
        self.row: list[str] | None = None
        self.cell: list[str] | None = None
        self.span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        if tag in TABLES:
            self.depth += 1
            if self.depth == 1:
                self.tables.append([])
        elif self.depth == 1 and tag in ROWS:
            self._close_row()
            self.row = []
            self.tables[-1].append((self.getpos()[0], self.row))
        elif self.depth == 1 and tag in CELLS and self.row is not None:
            self._close_cell()
            self._skip_to(dict(attrs).get("ss:index"))
            span = dict(attrs).get("colspan") or ""
            self.cell, self.span = [], min(int(span), WIDEST) if span.isdecimal() else 1
        elif tag == "br" and self.cell is not None:
            self.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN and self.unseen > 0
        if tag in TABLES and self.depth:
            if self.depth == 1:
                self._close_row()
            self.depth -= 1
        elif self.depth == 1 and tag in ROWS:
            self._close_row()
        elif self.depth == 1 and tag in CELLS:
            self._close_cell()

    def handle_data(self, data: str) -> None:
        if self.cell is not None and not self.unseen:
            self.cell.append(data)

    def _skip_to(self, index: str | None) -> None:
        """Fill up to the place that an XML sheet names, counted from 1."""
        if self.row is not None and index and index.isdecimal():
            self.row.extend([""] * (min(int(index), WIDEST) - 1 - len(self.row)))

    def _close_cell(self) -> None:
        if self.row is not None and self.cell is not None:
            self.row.extend(["".join(self.cell).strip(), *[""] * (self.span - 1)])
        self.cell = None

    def _close_row(self) -> None:
        self._close_cell()
        self.row = None
