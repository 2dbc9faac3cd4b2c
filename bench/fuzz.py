"""Damage every golden file in every way we know, and check that nothing false is read.

    python bench/fuzz.py [--count 5000] [--seed 1] [--show]

No damage may raise an error or take over five seconds, and every number that is stored stands in
a cell of the damaged file. Where only the structure was damaged (cut, shifted, re-delimited,
re-encoded, lines moved), a value is that of the whole file under the same key, or it is not there.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.damage import JOINS, STRUCTURE, Damage, damages
from bench.damage.anywhere import cut
from bench.damage.lines import (
    decimal_comma,
    drop_line,
    repeat_line,
    replace_delimiter,
    swap_lines,
    wrap_lines,
)
from bench.damage.rows import drop_rows, empty_a_column, empty_cells, swap_rows
from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.cells.ratings import rating
from rumbo.exports.facts import SCHEMAS
from rumbo.exports.files.grids import is_archive, is_workbook, text_grids, workbook_grids
from rumbo.exports.files.repairs import number_shown_as_date
from rumbo.exports.format import SEVERAL
from rumbo.exports.reading import Reading, all_formats, read
from tests.exports.golden import TODAY, golden_files

RESULTS = Path(__file__).parent / "results" / "fuzz.json"
SLOWEST = 5.0
# Replaced in names too: «Salto, Uruguay» may be read as «Salto; Uruguay».
ONE_DELIMITER = str.maketrans(";\t|", ",,,", "\r")
# Two blocks alike, of days or of one total each: a row moved from one to the other, or the lines
# between them gone, leave a file that the network might have given.
TWINS = {"en-two-networks", "es-2023"}
# Tables of a report that are alike, one row a numbered day and one value: a row moved from one to the
# other leaves a report that the network might have given.
ALIKE = {"ga4_report"}
MOVES = {swap_rows, swap_lines, drop_rows, drop_line, repeat_line}
# Only the order of its lines tells whose a value is: the receipt always says so.
ORDERED = {"meta_top_formats"}
# Most rows are of the own account; where rows are missing, each still is of the account it names.
SHARED = {"instagram_content", "facebook_content", "facebook_videos", "instagram_stories"}
# A place that stands alone is the account the file need not name.
ALONE = {"google_business_performance"}
# Hours summed up over the days of the file: fewer days, another figure.
SUMMED = {"tiktok_follower_activity"}
# What has no id is known by its words: other words, or a line more or less in them, another review.
REWORDED = {
    *(replace_delimiter, decimal_comma, empty_cells, empty_a_column),
    *(repeat_line, drop_line, swap_lines, wrap_lines),
}
# Some networks never end their last line, so a cut one looks whole: its last number may be the beginning
# of another. Reading it costs that; refusing it cost the last cell of every healthy file (DECISIONS.md).
LINE_MAY_END = {each.id for each in all_formats() if not each.ends_lines}
DIGEST = re.compile("[0-9a-f]{16}")
# Here a rating is a word: it is recommended or it is not.
WORDED = ("mentions", "facebook:")
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
            rating,
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


def damages_of(path: Path) -> tuple[Damage, ...]:
    """Return what is done to a golden file."""
    moves = {swap_rows, swap_lines, drop_rows} if path.stem in TWINS else set()
    told = {swap_lines, swap_rows} if path.parent.name in ORDERED else set()
    return tuple(each for each in damages(path) if each not in moves | told)


def attempt(path: Path, damage: Damage, chance: random.Random) -> Trial:
    """Damage a file once and read it."""
    before = chance.getstate()
    trial = Trial(path, damage.__name__, damage(path.read_bytes(), chance))
    start = time.perf_counter()
    try:
        reading = read(path.name, trial.data, TODAY)
    except Exception as error:  # noqa: BLE001
        trial.wrong = f"error {error!r}"
        return trial
    trial.seconds = time.perf_counter() - start
    trial.outcome = reading.outcome
    facts = _facts(reading)
    trial.wrong = _complaint(path, damage, trial, facts)
    if another := JOINS.get(damage):
        chance.setstate(before)
        trial.wrong = trial.wrong or _against_both(path, another(chance), facts)
    return trial


def _complaint(path: Path, damage: Damage, trial: Trial, facts: dict[tuple, object]) -> str:
    if trial.seconds > SLOWEST:
        return f"{trial.seconds:.1f} s"
    if not (is_archive(trial.data) or path.suffix == ".json"):
        there = _numbers(trial.data) if facts else set()
        for key, value in facts.items():
            is_number = isinstance(value, float) and key[:2] != WORDED
            if is_number and round(value, 9) not in there:
                return f"{key} {value} stands in no cell"
    if damage not in STRUCTURE or damage in JOINS or path.parent.name in SUMMED:
        return ""
    return _against_whole(path, damage, facts)


def _against_whole(path: Path, damage: Damage, facts: dict[tuple, object]) -> str:
    whole = facts_of(path)
    if path.parent.name in ALONE:
        whole = whole | {(key[0], _unnamed(key[1]), *key[2:]): each for key, each in whole.items()}
    if path.parent.name in SHARED:
        known = {(key[0], *key[2:]): each for key, each in whole.items()}
        own = {key: (key[0], *key[2:]) for key in facts}
        whole = {key: known[each] for key, each in own.items() if each in known} | whole
    by_day = {value for key, value in whole.items() if "none" in key}
    is_moved = path.parent.name in ALIKE and damage in MOVES
    for key, value in facts.items():
        if "\n" in "".join(map(str, key)) and damage in REWORDED:
            continue
        if is_moved and "none" in key and value in by_day:
            continue
        if value is None or damage in REWORDED and DIGEST.fullmatch(str(key[-1])):
            continue
        if key not in whole:
            return f"{key} {value} is not in the whole file"
        if damage is cut and path.parent.name in LINE_MAY_END and _begins(value, whole[key]):
            continue
        if whole[key] != value:
            return f"{key} {value} is {whole[key]} in the whole file"
    return ""


def _begins(value: object, whole: object) -> bool:
    """Return whether a number is what another begins with: 19 of 19.33."""
    are_numbers = isinstance(value, float) and isinstance(whole, float)
    return are_numbers and f"{whole:.12g}".startswith(f"{value:.12g}")


def _against_both(path: Path, other: Path, facts: dict[tuple, object]) -> str:
    """Compare with the two files that were joined, by network: together they name accounts more exactly."""
    known: dict[tuple, set] = defaultdict(set)
    for each in (path, other):
        for key, value in facts_of(each).items():
            known[_of_network(key)].add(value)
            known[_of_network((key[0], SEVERAL, *key[2:]))].add(value)
    for key, value in facts.items():
        if value is not None and value not in known.get(_of_network(key), ()):
            return f"{key} {value} is in neither file"
    return ""


def _of_network(key: tuple) -> tuple:
    return (key[0], key[1].partition(":")[0], *key[2:])


def _unnamed(account: str) -> str:
    return account.partition(":")[0] + ":"


def trials_of(path: Path, count: int, seed: int) -> list[Trial]:
    """Return that many trials of a file, always the same ones, whatever other files there are."""
    chance = random.Random(f"{seed} {path.parent.name}/{path.name}")
    return [attempt(path, chance.choice(damages_of(path)), chance) for _ in range(count)]


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
