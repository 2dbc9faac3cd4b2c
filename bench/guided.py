"""How many columns of a never-seen table are proposed rightly? `python -m bench.guided`.

The golden files of ten known formats, their columns shuffled and every header replaced: by a
synonym or a word of another language that stands in no vocabulary (`guided_headers.csv`, written
before the proposals were), by the header with one letter wrong, or by a word that says nothing.
Beside them, as a check from outside: names that others gave such columns in public code (`found`).
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from rumbo.exports.files.grids import is_workbook, text_grids, workbook_grids
from rumbo.exports.format import Block, File
from rumbo.exports.guided.names import vocabularies
from rumbo.exports.guided.proposing import propose
from rumbo.exports.guided.roles import IGNORED, role_of_field
from rumbo.exports.guided.tables import Table
from rumbo.exports.reading import all_formats, read
from rumbo.exports.vocabulary import fold, vocabulary

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "tests" / "exports"
RESULTS = HERE / "results" / "guided.json"
FORMATS = (
    "facebook_content",
    "facebook_videos",
    "instagram_content",
    "instagram_stories",
    "linkedin_page_content",
    "tiktok_content",
    "tiktok_overview",
    "x_content",
    "x_overview",
    "youtube_table",
)
WAYS, OUTSIDE = ("synonyms", "languages", "typo", "neutral"), "found"
SEED, ROUNDS, ASKED = 20261115, 20, 0.80
# Either answer is right: two columns that say the same thing of a row.
EITHER = (
    {"account", "account_name"},
    {"text", "title"},
)


@dataclass(frozen=True)
class Case:
    """A table of a golden file and the role of each of its columns."""

    format: str
    file: str
    table: Table
    roles: tuple[str, ...]


def cases(names: tuple[str, ...] = FORMATS) -> Iterator[Case]:
    """Yield the tables of the undamaged golden files of some formats."""
    for name in names:
        for path in sorted((GOLDEN / name).iterdir()):
            if path.suffix in (".csv", ".xlsx", ".xls") and "damaged" not in path.name:
                yield from _cases(name, path)


def _cases(name: str, path: Path) -> Iterator[Case]:
    data = path.read_bytes()
    if read(path.name, data).format != name:
        return
    grids = workbook_grids(data) if is_workbook(data) else next(text_grids(data))
    format_ = next(each for each in all_formats() if each.id == name)
    for found in format_.tables(grids, File(path.name, _today())):
        block = found.block
        table = Table(block.header, block.rows, block.lines, sheet=block.sheet)
        is_posts = {"post_id", "link", "video_id", "video"} & set(block.columns)
        yield Case(name, path.name, table, tuple(_roles(block, bool(is_posts))))


def _today():  # noqa: ANN202
    from datetime import date

    return date(2026, 11, 20)


def _roles(block: Block, is_posts: bool) -> Iterator[str]:
    """Yield the role of each column, by the format's own reader."""
    names = {place: field for field, place in block.columns.items()}
    for place in range(len(block.header)):
        field = names.get(place, "")
        role = role_of_field().get(field, IGNORED)
        yield "follows" if is_posts and role == "new_followers" else role


@cache
def held_out() -> dict[str, dict[str, list[str]]]:
    """Return the words for each role, without those that a vocabulary holds by now."""
    known = {word for name in vocabularies() for word in vocabulary(name).meanings}
    with (HERE / "guided_headers.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["role"]: {
                way: [word for word in row[way].split("|") if word and fold(word) not in known]
                for way in ("synonyms", "languages", "found")
            }
            for row in csv.DictReader(file)
        }


def renamed(
    header: str, role: str, shares: bool, way: str, chance: random.Random, place: int
) -> str:
    """Return another name for a column."""
    if way == "typo" and len(fold(header)) > 3:
        return _mistyped(header, chance)
    pool = held_out().get("rate" if shares else role, {}).get(way, [])
    if way == "neutral" or not pool:
        names = held_out()["neutral"]
        return chance.choice(names["synonyms"] + names["languages"]).format(n=place + 1)
    return chance.choice(pool)


def _mistyped(header: str, chance: random.Random) -> str:
    """Return the header with a letter dropped, doubled, changed, or two of them swapped."""
    place = chance.randrange(1, len(header) - 1)
    left, here, right = header[:place], header[place], header[place + 1 :]
    swapped = right[0] + here + right[1:]
    other = chance.choice("abcdeghilmnoprstu")
    return left + chance.choice((right, here * 2 + right, other + right, swapped))


def changed(case: Case, way: str | None, chance: random.Random) -> tuple[Table, list[str]]:
    """Return a case with every header renamed and the columns shuffled, and the roles in that order."""
    table, used = case.table, set()
    order = list(range(len(table.header)))
    chance.shuffle(order)
    header = []
    for number, place in enumerate(order):
        old = table.header[place]
        for _ in range(20):
            new = renamed(
                old, case.roles[place], "%" in old, way or chance.choice(WAYS), chance, number
            )
            if fold(new) not in used:
                break
        used.add(fold(new))
        header.append(new)
    width = len(table.header)
    rows = [[(row + [""] * width)[place] for place in order] for row in table.rows]
    return replace(table, header=header, rows=rows), [case.roles[place] for place in order]


def is_right(said: str, true: str) -> bool:
    """Return whether a proposed role is the one of the format, or says the same."""
    return said == true or any({said, true} == pair for pair in EITHER)


def measured(
    found: list[Case], way: str | None, rounds: int, show: bool = False
) -> dict[str, Counter]:
    """Return right and all columns, by format and by role."""
    counts: dict[str, Counter] = defaultdict(Counter)
    outside = {word for each in held_out().values() for word in each[OUTSIDE]}
    for case in found:
        chance = random.Random(f"{SEED} {case.format} {case.file} {case.table.sheet} {way}")
        for _ in range(rounds):
            table, roles = changed(case, way, chance)
            parts = propose(table).columns
            given = {true for part, true in zip(parts, roles, strict=True) if part.role == true}
            for place, (part, true) in enumerate(zip(parts, roles, strict=True)):
                if not any(cell.strip() for cell in table.samples(place)):
                    continue  # an empty column holds nothing to be wrong about
                if way == OUTSIDE and part.header not in outside:
                    continue  # nobody's header was found for this role
                twin = roles.count(true) > 1 and true in given and part.role == IGNORED
                right = twin or is_right(part.role, true)
                for key in ("all", case.format, f"role {true}"):
                    counts[key]["right"] += right
                    counts[key]["columns"] += 1
                if show and not right:
                    print(
                        f"{case.format:22} {part.header:30} {part.role:16} not {true:16} {part.confidence}"
                    )
    return counts


def share(counts: Counter) -> float:
    """Return the share of columns that were right."""
    return counts["right"] / max(counts["columns"], 1)


def main() -> int:
    """Print the shares and write them down; return 1 where fewer are right than is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--show", action="store_true", help="print each wrong column")
    asked = parser.parse_args()
    found = list(cases())
    began = time.perf_counter()
    results = {None: measured(found, None, asked.rounds, asked.show)}
    spent = (time.perf_counter() - began) / (asked.rounds * len(found))
    results |= {way: measured(found, way, asked.rounds) for way in (*WAYS, OUTSIDE)}
    everything = results[None]
    for name, counts in sorted(everything.items()):
        print(f"{name:28} {counts['right']:6} of {counts['columns']:6} {share(counts):7.1%}")
    for way in (*WAYS, OUTSIDE):
        print(f"{way:28} {share(results[way]['all']):21.1%}")
    print(f"{'seconds for a table':28} {spent:21.3f}")
    rows = [_row("columns proposed right", share(everything["all"]), ASKED)]
    rows += [
        _row(f"columns proposed right, {way} only", share(results[way]["all"]))
        for way in (*WAYS, OUTSIDE)
    ]
    rows += [_row(f"columns proposed right, {name}", share(everything[name])) for name in FORMATS]
    RESULTS.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0 if rows[0]["holds"] else 1


def _row(name: str, value: float, limit: float | None = None) -> dict:
    return {
        "name": name,
        "value": round(value, 4),
        "unit": "share",
        "limit": limit,
        "holds": limit is None or value >= limit,
        "against": "the fields that the format's own reader takes its columns for",
    }


if __name__ == "__main__":
    sys.exit(main())
