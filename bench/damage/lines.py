"""Damage to the lines of a text and to how it is written: every cell that is left holds what it held."""

from __future__ import annotations

import csv
import io
import random
import re
from functools import cache
from pathlib import Path

from bench.damage.rows import text_of, written
from rumbo.exports.files.grids import is_archive, is_workbook
from tests.exports.golden import golden_files


def encode(data: bytes, chance: random.Random) -> bytes:
    text, _ = text_of(data)
    name = chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
    return text.encode(name, errors="replace")


def delimit(data: bytes, chance: random.Random) -> bytes:
    text, sign = text_of(data)
    other = chance.choice([each for each in ",;\t|" if each != sign])
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=other, lineterminator=chance.choice(["\n", "\r\n"])).writerows(rows)
    return out.getvalue().encode()


def replace_delimiter(data: bytes, chance: random.Random) -> bytes:
    text, sign = text_of(data)
    return text.replace(sign, chance.choice([",", ";", "\t"])).encode()


def unquote(data: bytes, chance: random.Random) -> bytes:
    text, sign = text_of(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    sign = chance.choice([sign, ";", "\t"])
    return "\n".join(sign.join(row) for row in rows).encode() + b"\n"


def drop_a_quote(data: bytes, chance: random.Random) -> bytes:
    places = [place for place, byte in enumerate(data) if byte == 34]
    if not places:
        return data
    place = chance.choice(places)
    return data[:place] + data[place + 1 :]


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
    return b"\n".join([text_of(data)[0].rstrip("\n").encode(), text_of(data)[0].encode()])


def join_another(data: bytes, chance: random.Random) -> bytes:
    """Append another network's file, as a person does who wants all in one."""
    other = another(chance).read_bytes()
    return b"\n".join([text_of(data)[0].rstrip("\n").encode(), text_of(other)[0].encode()])


def another(chance: random.Random) -> Path:
    """Return the golden file that is appended at this chance."""
    return chance.choice(_texts())


def decimal_comma(data: bytes, chance: random.Random) -> bytes:
    """Save the file as a spreadsheet does that writes decimals with a comma."""
    text, sign = text_of(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    for row in rows:
        row[:] = [
            cell.replace(".", ",") if re.fullmatch(r"-?\d+\.\d+%?", cell) else cell for cell in row
        ]
    return written(rows, chance.choice([";", "\t"]))


def end_lines(data: bytes, chance: random.Random) -> bytes:
    """Write other line ends, or none after the last."""
    text = text_of(data)[0].replace("\r\n", "\n").rstrip("\n")
    end = chance.choice(["\n", "\r\n"])
    return (text.replace("\n", end) + chance.choice(["", end, end * 3])).encode()


def _lines(data: bytes) -> list[str]:
    return text_of(data)[0].split("\n")


@cache
def _texts() -> list[Path]:
    data = {path: path.read_bytes() for path in golden_files() if path.suffix == ".csv"}
    return [path for path in data if not is_archive(data[path]) and not is_workbook(data[path])]
