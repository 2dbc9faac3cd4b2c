"""How to get each network's files: `data/howto.csv`, worded so that a moved menu is still found."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from rumbo.settings import DATA


@dataclass(frozen=True, eq=False)
class HowTo:
    """The way to one export of one network, and what to expect of it.

    `days_back` is how far back from today the network lets one download, None where it sets no
    limit; `seen` whether real files were read (files), only their description, or none.
    """

    network: str
    export: str
    names: dict[str, str]
    paths: dict[str, str]
    expectations: dict[str, str]
    days_back: int | None
    seen: str
    formats: tuple[str, ...]

    def name(self, language: str) -> str:
        """Return what the export is called, in a language."""
        return self.names.get(language, self.names["en"])

    def path(self, language: str) -> str:
        """Return the way through the network's menus, in a language."""
        return self.paths.get(language, self.paths["en"])

    def expect(self, language: str) -> str:
        """Return what to expect of the download, in a language."""
        return self.expectations.get(language, self.expectations["en"])


@cache
def howtos() -> tuple[HowTo, ...]:
    """Return the way to every export, by network."""
    with (DATA / "howto.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_howto(row) for row in csv.DictReader(file))


def howto(network: str, *exports: str) -> HowTo | None:
    """Return the way to the first of these exports that a network has."""
    own = {each.export: each for each in howtos() if each.network == network}
    return next((own[export] for export in exports if export in own), None)


def _howto(row: dict[str, str]) -> HowTo:
    return HowTo(
        row["network"],
        row["export"],
        {"en": row["en"], "es": row["es"]},
        {"en": row["en_path"], "es": row["es_path"]},
        {"en": row["en_expect"], "es": row["es_expect"]},
        int(row["days_back"]) if row["days_back"] else None,
        row["seen"],
        tuple(row["formats"].split()),
    )
