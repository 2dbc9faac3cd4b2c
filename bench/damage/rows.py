"""Damage to the rows of a table, of a text or of a workbook's largest sheet."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from functools import lru_cache

import xlsxwriter

from rumbo.exports.files.decode import decode
from rumbo.exports.files.grids import is_workbook, text_grids
from rumbo.exports.files.sheets import sheets

Change = Callable[[list[list[str]]], None]
Sheet = tuple[str, int, list[list[str]]]


def empty_cells(data: bytes, chance: random.Random) -> bytes:
    def change(rows: list[list[str]]) -> None:
        for _ in range(chance.randrange(1, 6)):
            row = chance.choice(rows)
            if row:
                row[chance.randrange(len(row))] = ""

    return _on_rows(data, change)


def empty_a_column(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(20)

    def change(rows: list[list[str]]) -> None:
        for row in rows[1:]:
            row[place : place + 1] = [""] * len(row[place : place + 1])

    return _on_rows(data, change)


def shift_cells(data: bytes, chance: random.Random) -> bytes:
    def change(rows: list[list[str]]) -> None:
        row = chance.choice(rows[1:] or rows)
        place = chance.randrange(len(row) + 1)
        if chance.random() < 0.5 and row:
            del row[min(place, len(row) - 1)]
        else:
            row.insert(place, "")

    return _on_rows(data, change)


def shift_column(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(20)
    add = chance.random() < 0.5

    def change(rows: list[list[str]]) -> None:
        width = max(map(len, rows))
        header = next(number for number, row in enumerate(rows) if len(row) == width)
        for row in rows[header + 1 :]:
            if add:
                row.insert(place, "")
            else:
                del row[place : place + 1]

    return _on_rows(data, change)


def shift_header(data: bytes, chance: random.Random) -> bytes:
    """Move the cells of the widest first row, most often the header, and no other."""

    def change(rows: list[list[str]]) -> None:
        header = next((row for row in rows if len(row) == max(map(len, rows))), [])
        place = chance.randrange(len(header) + 1)
        if chance.random() < 0.5 and header:
            del header[min(place, len(header) - 1)]
        else:
            header.insert(place, "")

    return _on_rows(data, change)


def swap_rows(data: bytes, chance: random.Random) -> bytes:
    def change(rows: list[list[str]]) -> None:
        if len(rows) > 2:
            one, two = chance.sample(range(1, len(rows)), 2)
            rows[one], rows[two] = rows[two], rows[one]

    return _on_rows(data, change)


def drop_rows(data: bytes, chance: random.Random) -> bytes:
    def change(rows: list[list[str]]) -> None:
        start = chance.randrange(len(rows))
        del rows[start : start + chance.randrange(1, 4)]

    return _on_rows(data, change)


def pad(data: bytes, chance: random.Random) -> bytes:
    more = chance.randrange(1, 6)

    def change(rows: list[list[str]]) -> None:
        for row in rows:
            row += [""] * more

    return _on_rows(data, change)


def text_of(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the sign between its cells."""
    grid = next(text_grids(data))[0]
    return decode(data)[0], grid.delimiter or ","


def written(rows: list[list[str]], sign: str) -> bytes:
    """Return rows as text."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _on_rows(data: bytes, change: Change) -> bytes:
    """Return the file with its rows changed: those of the text, or of a sheet of the workbook."""
    if is_workbook(data):
        return _on_sheet(data, change)
    text, sign = text_of(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    change(rows)
    return written(rows, sign)


@lru_cache(maxsize=4)
def _opened(data: bytes) -> list[Sheet]:
    return sheets(data)


def _on_sheet(data: bytes, change: Change) -> bytes:
    tables = sheets_of(data)
    change(max(tables, key=lambda each: len(each[2]))[2])
    return workbook(tables)


def sheets_of(data: bytes) -> list[Sheet]:
    """Return the sheets of a workbook: name, first line, rows; to be changed at will."""
    return [(name, first, [list(row) for row in rows]) for name, first, rows in _opened(data)]


def workbook(tables: list[Sheet]) -> bytes:
    """Return a workbook with those sheets, every cell as text."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, first, rows in tables:
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows, first - 1):
                for place, cell in enumerate(row):
                    if cell:
                        sheet.write_string(at, place, cell)
    return out.getvalue()
