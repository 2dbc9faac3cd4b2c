"""What the things of `data/` are called: `data/names/<things>.csv`, a row a thing and language."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from rumbo.settings import DATA

FOLDER = DATA / "names"
LANGUAGE = "language"

Names = Mapping[str, Mapping[str, str]]  # by language: what a thing's name, definition, … is


@cache
def names(things: str) -> dict[tuple[str, ...], dict[str, dict[str, str]]]:
    """Return the names of things by their key: the columns that stand before the language."""
    found: dict[tuple[str, ...], dict[str, dict[str, str]]] = {}
    with (FOLDER / f"{things}.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        columns = list(rows.fieldnames or ())
        key = columns[: columns.index(LANGUAGE)]
        for row in rows:
            own = found.setdefault(tuple(row.pop(each) for each in key), {})
            own[row.pop(LANGUAGE)] = row
    return found


def called(names: Names, what: str, language: str) -> str:
    """Return a thing's name, definition, … in a language; in English where it has none in that.

    >>> called({"en": {"name": "Reach"}, "es": {"name": "Alcance"}}, "name", "es")
    'Alcance'
    """
    return names.get(language, {}).get(what) or names["en"][what]
