"""Damage to the sheets of a workbook: each that is left holds what it held."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from bench.damage.rows import sheets_of, workbook
from rumbo.exports.files.grids import is_workbook
from tests.exports.golden import golden_files


def shuffle_sheets(data: bytes, chance: random.Random) -> bytes:
    tables = sheets_of(data)
    return workbook(chance.sample(tables, len(tables)))


def drop_sheet(data: bytes, chance: random.Random) -> bytes:
    tables = sheets_of(data)
    return workbook(chance.sample(tables, max(len(tables) - 1, 1)))


def name_sheets(data: bytes, chance: random.Random) -> bytes:
    """Name the sheets as a spreadsheet does that was given none."""
    word = chance.choice(["Sheet", "Hoja", "Feuille"])
    named = enumerate(sheets_of(data), 1)
    return workbook([(f"{word}{number}", first, rows) for number, (_, first, rows) in named])


def swap_names(data: bytes, chance: random.Random) -> bytes:
    tables = sheets_of(data)
    names = chance.sample([name for name, _, _ in tables], len(tables))
    return workbook([(name, *rest) for name, (_, *rest) in zip(names, tables, strict=True)])


def join_sheets(data: bytes, _: random.Random) -> bytes:
    """Put all sheets below one another into the first."""
    (name, first, rows), *others = sheets_of(data)
    return workbook([(name, first, rows + [row for _, _, more in others for row in more])])


def add_anothers(data: bytes, chance: random.Random) -> bytes:
    """Put another network's sheets behind its own, as a person does who wants all in one."""
    others = [(f"{name} (2)", *rest) for name, *rest in sheets_of(another(chance).read_bytes())]
    return workbook([*sheets_of(data), *others])


def another(chance: random.Random) -> Path:
    """Return the golden workbook whose sheets are added at this chance."""
    return chance.choice(_books())


@cache
def _books() -> list[Path]:
    return [path for path in golden_files() if is_workbook(path.read_bytes())]
