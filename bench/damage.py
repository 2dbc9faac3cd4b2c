"""What can happen to a file between the network and us: each kind of damage as a function of its bytes."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import xlsxwriter

from rumbo.exports.decode import decode
from rumbo.exports.grids import is_archive, is_workbook, text_grids
from rumbo.exports.sheets import sheets

Damage = Callable[[bytes, random.Random], bytes]
Change = Callable[[list[list[str]]], None]


# Damage to bytes: a cell may hold something else afterwards


def cut_out(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, 40) :]


def repeat(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    end = start + chance.randrange(1, 200)
    return data[:end] + data[start:]


def swap(data: bytes, chance: random.Random) -> bytes:
    one, two, length = (chance.randrange(len(data)) for _ in range(3))
    one, two, length = min(one, two), max(one, two), 1 + length % 20
    if one + length > two:
        return data
    parts = (data[two : two + length], data[one + length : two], data[one : one + length])
    return data[:one] + b"".join(parts) + data[two + length :]


def scatter(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


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


# Damage to structure: every cell that is left holds what it held


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data))]


def encode(data: bytes, chance: random.Random) -> bytes:
    text, _ = _text(data)
    name = chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
    return text.encode(name, errors="replace")


def delimit(data: bytes, chance: random.Random) -> bytes:
    text, sign = _text(data)
    other = chance.choice([each for each in ",;\t|" if each != sign])
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=other, lineterminator=chance.choice(["\n", "\r\n"])).writerows(rows)
    return out.getvalue().encode()


def replace_delimiter(data: bytes, chance: random.Random) -> bytes:
    text, sign = _text(data)
    return text.replace(sign, chance.choice([",", ";", "\t"])).encode()


def unquote(data: bytes, chance: random.Random) -> bytes:
    text, sign = _text(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    sign = chance.choice([sign, ";", "\t"])
    return "\n".join(sign.join(row) for row in rows).encode() + b"\n"


def drop_a_quote(data: bytes, chance: random.Random) -> bytes:
    places = [place for place, byte in enumerate(data) if byte == 34]
    if not places:
        return data
    place = chance.choice(places)
    return data[:place] + data[place + 1 :]


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
        for row in rows[1:]:
            if add:
                row.insert(place, "")
            else:
                del row[place : place + 1]

    return _on_rows(data, change)


def swap_rows(data: bytes, chance: random.Random) -> bytes:
    def change(rows: list[list[str]]) -> None:
        if len(rows) > 2:
            one, two = chance.sample(range(1, len(rows)), 2)
            rows[one], rows[two] = rows[two], rows[one]

    return _on_rows(data, change)


def swap_lines(data: bytes, chance: random.Random) -> bytes:
    lines = _lines(data)
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines).encode()


def drop_line(data: bytes, chance: random.Random) -> bytes:
    lines = _lines(data)
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines).encode()


def repeat_line(data: bytes, chance: random.Random) -> bytes:
    lines = _lines(data)
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "\n".join(lines).encode()


def wrap_lines(data: bytes, chance: random.Random) -> bytes:
    width = chance.randrange(30, 200)
    lines = [line[at : at + width] for line in _lines(data) for at in range(0, len(line), width)]
    return "\n".join(lines).encode()


def quote_lines(data: bytes, chance: random.Random) -> bytes:
    lines = ['"' + line.replace('"', '""') + '"' if line else "" for line in _lines(data)]
    if chance.random() < 0.5:  # half of them only
        lines = [
            each if chance.random() < 0.5 else line
            for each, line in zip(lines, _lines(data), strict=True)
        ]
    return "\n".join(lines).encode()


def pad(data: bytes, chance: random.Random) -> bytes:
    more = chance.randrange(1, 6)

    def change(rows: list[list[str]]) -> None:
        for row in rows:
            row += [""] * more

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


def behead(data: bytes, chance: random.Random) -> bytes:
    """Keep the later part of the file, from a line on."""
    lines = _lines(data)
    return "\n".join(lines[chance.randrange(len(lines)) :]).encode()


def halve(data: bytes, chance: random.Random) -> bytes:
    """Keep the first lines, with or without the end of the last."""
    lines = _lines(data)
    kept = "\n".join(lines[: chance.randrange(1, len(lines) + 1)])
    return (kept + chance.choice(["", "\n"])).encode()


def join_itself(data: bytes, _: random.Random) -> bytes:
    """Append the file to itself, header and all."""
    return b"\n".join([_text(data)[0].rstrip("\n").encode(), _text(data)[0].encode()])


def decimal_comma(data: bytes, chance: random.Random) -> bytes:
    """Save the file as a spreadsheet does that writes decimals with a comma."""
    text, sign = _text(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    for row in rows:
        row[:] = [
            cell.replace(".", ",") if re.fullmatch(r"-?\d+\.\d+%?", cell) else cell for cell in row
        ]
    return _written(rows, chance.choice([";", "\t"]))


def end_lines(data: bytes, chance: random.Random) -> bytes:
    """Write other line ends, or none after the last."""
    text = _text(data)[0].replace("\r\n", "\n").rstrip("\n")
    end = chance.choice(["\n", "\r\n"])
    return (text.replace("\n", end) + chance.choice(["", end, end * 3])).encode()


def drop_rows(data: bytes, chance: random.Random) -> bytes:
    def change(rows: list[list[str]]) -> None:
        start = chance.randrange(len(rows))
        del rows[start : start + chance.randrange(1, 4)]

    return _on_rows(data, change)


EMPTIED: tuple[Damage, ...] = (empty_cells, empty_a_column)
BYTES: tuple[Damage, ...] = (cut_out, repeat, swap, scatter)
STRUCTURE: tuple[Damage, ...] = (
    cut,
    encode,
    delimit,
    replace_delimiter,
    unquote,
    drop_a_quote,
    shift_cells,
    shift_column,
    shift_header,
    swap_rows,
    swap_lines,
    drop_line,
    drop_rows,
    repeat_line,
    wrap_lines,
    quote_lines,
    behead,
    halve,
    join_itself,
    decimal_comma,
    end_lines,
    pad,
)
IN_SHEETS: tuple[Damage, ...] = (
    shift_cells,
    shift_column,
    shift_header,
    swap_rows,
    drop_rows,
    pad,
)


def damages(path: Path) -> tuple[Damage, ...]:
    """Return what can be done to a file: a workbook has rows and no lines, a zip has neither."""
    data = path.read_bytes()
    if is_archive(data) or path.suffix == ".json":
        return (*BYTES, cut)
    if is_workbook(data):
        return (*BYTES, cut, *EMPTIED, *IN_SHEETS)
    if b"\r" in data and b"\n" not in data:
        return (*BYTES, cut)
    return (*BYTES, *EMPTIED, *STRUCTURE)


def _text(data: bytes) -> tuple[str, str]:
    grid = next(text_grids(data))[0]
    return decode(data)[0], grid.delimiter or ","


def _lines(data: bytes) -> list[str]:
    return _text(data)[0].split("\n")


def _written(rows: list[list[str]], sign: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _on_rows(data: bytes, change: Change) -> bytes:
    """Return the file with its rows changed: those of the text, or of a sheet of the workbook."""
    if is_workbook(data):
        return _on_sheet(data, change)
    text, sign = _text(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    change(rows)
    return _written(rows, sign)


@lru_cache(maxsize=4)
def _opened(data: bytes) -> list[tuple[str, int, list[list[str]]]]:
    return sheets(data)


def _on_sheet(data: bytes, change: Change) -> bytes:
    """Return a workbook with the sheets, that of the most rows changed, every cell as text."""
    tables = [(name, first, [list(row) for row in rows]) for name, first, rows in _opened(data)]
    change(max(tables, key=lambda each: len(each[2]))[2])
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, first, rows in tables:
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows, first - 1):
                for place, cell in enumerate(row):
                    if cell:
                        sheet.write_string(at, place, cell)
    return out.getvalue()
