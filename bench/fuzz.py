"""Damage every golden file in every way we know, and check that nothing false is read.

    python bench/fuzz.py [--count 5000] [--seed 1] [--show]

No damage may raise an error or take over five seconds, and every number that is stored stands in
a cell of the damaged file. Where only the structure was damaged (cut, shifted, re-delimited,
re-encoded, lines moved), a value is that of the whole file under the same key, or it is not there.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.decode import decode
from rumbo.exports.facts import SCHEMAS
from rumbo.exports.grids import is_archive, is_workbook, text_grids, workbook_grids
from rumbo.exports.reading import Reading, read
from rumbo.exports.repairs import number_shown_as_date
from rumbo.exports.reviews import stars
from tests.exports.golden import TODAY, golden_files

RESULTS = Path(__file__).parent / "results" / "fuzz.json"
SLOWEST = 5.0
# Replaced in names too: «Salto, Uruguay» may be read as «Salto; Uruguay».
ONE_DELIMITER = str.maketrans(";\t|", ",,,")
# Two blocks of days alike: a row moved from one to the other tells nobody where it was.
TWINS = {"en-two-networks"}
# Hours summed up over the days of the file: fewer days, another figure.
SUMMED = {"tiktok_follower_activity"}
# What a value is said of: its key, not the value or how it is shown.
KEYS = {
    "posts": ("account_id", "post_id"),
    "mentions": ("account_id", "mention_id"),
    **{
        name: tuple(sorted(set(schema.names) - {"line", "val", "is_doubtful", "currency"}))
        for name, schema in SCHEMAS.items()
        if "val" in schema.names
    },
}
VALUES = {"mentions": "rating", "posts": "published_on"}
Damage = Callable[[bytes, random.Random], bytes]


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


def _lines(data: bytes) -> list[str]:
    return _text(data)[0].split("\n")


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


BYTES: tuple[Damage, ...] = (cut_out, repeat, repeat_line, swap, scatter, empty_cells)
STRUCTURE: tuple[Damage, ...] = (
    cut,
    encode,
    delimit,
    replace_delimiter,
    unquote,
    drop_a_quote,
    shift_cells,
    shift_column,
    swap_rows,
    swap_lines,
    drop_line,
    wrap_lines,
    quote_lines,
    pad,
)


def _text(data: bytes) -> tuple[str, str]:
    grid = next(text_grids(data))[0]
    return decode(data)[0], grid.delimiter or ","


def _on_rows(data: bytes, change: Callable[[list[list[str]]], None]) -> bytes:
    text, sign = _text(data)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    change(rows)
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


# What must hold


@dataclass
class Trial:
    """One damaged file, and what is wrong with its reading."""

    path: Path
    damage: str
    data: bytes
    seconds: float = 0.0
    outcome: str = ""
    wrong: str = ""


@cache
def facts_of(path: Path) -> dict[tuple, object]:
    return _facts(read(path.name, path.read_bytes(), TODAY))


def _facts(reading: Reading) -> dict[tuple, object]:
    known: dict[tuple, object] = {}
    for leaf in reading.leaves():
        for name, key in KEYS.items():
            for row in leaf.facts.table(name).to_pylist() if leaf.facts.tables.get(name) else ():
                value = row[VALUES.get(name, "val")]
                known[name, *(str(row[field]).translate(ONE_DELIMITER) for field in key)] = value
    return known


def _numbers(data: bytes) -> set[float]:
    """Return every number that stands in a cell, however the file may be cut into cells."""
    try:
        ways = [workbook_grids(data)] if is_workbook(data) else text_grids(data)
    except ExportError:
        return set()
    texts = {cell for grids in ways for grid in grids for row in grid.rows for cell in row}
    found: set[float] = set()
    for text in texts:
        for parse in (
            cells.number,
            lambda each: cells.number(each, ","),
            cells.duration,
            number_shown_as_date,
            stars,
        ):
            try:
                value = parse(text)
            except ValueError:
                continue
            if value is not None:
                found |= {round(value, 9), round(value / 100, 9)}
        if len(text) < 20:  # «less than 1 %»
            found |= {int(digits) / 100 for digits in re.findall(r"\d+", text)}
    return found


def damages(path: Path) -> tuple[Damage, ...]:
    """Return what can be done to a file: a workbook or a zip has no lines."""
    data = path.read_bytes()
    if is_workbook(data) or is_archive(data) or path.suffix == ".json":
        return (cut_out, repeat, swap, scatter, cut)
    if b"\r" in data and b"\n" not in data:
        return (*BYTES, cut)
    moves = {swap_rows, swap_lines} if path.stem in TWINS else set()
    return tuple(each for each in (*BYTES, *STRUCTURE) if each not in moves)


def attempt(path: Path, damage: Damage, chance: random.Random) -> Trial:
    """Damage a file once and read it."""
    trial = Trial(path, damage.__name__, damage(path.read_bytes(), chance))
    start = time.perf_counter()
    try:
        reading = read(path.name, trial.data, TODAY)
    except Exception as error:  # noqa: BLE001
        trial.wrong = f"error {error!r}"
        return trial
    trial.seconds = time.perf_counter() - start
    trial.outcome = reading.outcome
    trial.wrong = _complaint(path, damage, trial, _facts(reading))
    return trial


def _complaint(path: Path, damage: Damage, trial: Trial, facts: dict[tuple, object]) -> str:
    if trial.seconds > SLOWEST:
        return f"{trial.seconds:.1f} s"
    if not (is_archive(trial.data) or path.suffix == ".json"):
        there = _numbers(trial.data) if facts else set()
        for key, value in facts.items():
            if isinstance(value, float) and round(value, 9) not in there:
                return f"{key} {value} stands in no cell"
    if damage not in STRUCTURE or path.parent.name in SUMMED:
        return ""
    whole = facts_of(path)
    for key, value in facts.items():
        if key not in whole:
            return f"{key} {value} is not in the whole file"
        if whole[key] != value:
            return f"{key} {value} is {whole[key]} in the whole file"
    return ""


def trials_of(path: Path, count: int, seed: int) -> list[Trial]:
    """Return that many trials of a file, always the same ones, whatever other files there are."""
    chance = random.Random(f"{seed} {path.parent.name}/{path.name}")
    return [attempt(path, chance.choice(damages(path)), chance) for _ in range(count)]


def run(count: int, seed: int) -> list[Trial]:
    """Return about that many trials, as many of each file."""
    files = golden_files()
    return [trial for path in files for trial in trials_of(path, -(-count // len(files)), seed)]


def main() -> int:
    """Print what each damage led to; return 1 if anything false was read."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=5000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", action="store_true", help="print each false reading")
    chosen = options.parse_args()
    trials = run(chosen.count, chosen.seed)
    print(f"{'damage':20} {'files':>6} {'read':>6} {'refused':>8} {'guided':>7} {'false':>6}")
    for name in sorted({trial.damage for trial in trials}):
        some = [trial for trial in trials if trial.damage == name]
        outcomes = Counter(trial.outcome for trial in some)
        false = sum(bool(trial.wrong) for trial in some)
        print(
            f"{name:20} {len(some):6} {outcomes['recognised']:6} {outcomes['refused']:8} "
            f"{outcomes['guided']:7} {false:6}"
        )
    wrong = [trial for trial in trials if trial.wrong]
    for trial in wrong if chosen.show else wrong[:10]:
        print(f"{trial.path.parent.name}/{trial.path.name} {trial.damage}: {trial.wrong}")
    slowest = max(trial.seconds for trial in trials)
    print(f"{len(trials)} files, {len(wrong)} false, slowest {slowest:.2f} s, seed {chosen.seed}")
    _write(trials, wrong, slowest)
    return bool(wrong)


def _write(trials: list[Trial], wrong: list[Trial], slowest: float) -> None:
    errors = sum(trial.wrong.startswith("error") for trial in wrong)
    rows = [
        ("errors", errors, "files", 0, f"{len(trials)} damaged golden files"),
        ("false readings", len(wrong) - errors, "files", 0, "the whole files"),
        ("slowest reading", round(slowest, 3), "s", SLOWEST, "a person's patience"),
    ]
    results = [
        {
            "name": name,
            "value": value,
            "unit": unit,
            "limit": limit,
            "holds": value <= limit,
            "against": against,
        }
        for name, value, unit, limit, against in rows
    ]
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
