"""How to get each network's files: `data/howto.csv`, worded so that a moved menu is still found."""

from __future__ import annotations

import csv
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from rumbo.names import Names, called, names
from rumbo.settings import DATA


@dataclass(frozen=True)
class HowTo:
    """The way to one export of one network, and what to expect of it.

    `days_back` is how far back from today the network lets one download, None where it sets no
    limit; exports of one `round` are downloaded together; `seen` whether real files were read (files), only their description, or none.
    """

    network: str
    export: str
    days_back: int | None
    round: str
    seen: str
    formats: tuple[str, ...]

    @property
    def names(self) -> Names:
        """Return its name, its way and what to expect, by language."""
        return names("howto")[self.network, self.export]

    def name(self, language: str) -> str:
        """Return what the export is called, in a language."""
        return called(self.names, "name", language)

    def path(self, language: str) -> str:
        """Return the way through the network's menus, in a language."""
        return called(self.names, "path", language)

    def expect(self, language: str) -> str:
        """Return what to expect of the download, in a language."""
        return called(self.names, "expect", language)


@cache
def howtos() -> tuple[HowTo, ...]:
    """Return the way to every export, by network."""
    with (DATA / "howto.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_howto(row) for row in csv.DictReader(file))


def howto(network: str, *exports: str) -> HowTo | None:
    """Return the way to the first of these exports that a network has."""
    own = {each.export: each for each in howtos() if each.network == network}
    return next((own[export] for export in exports if export in own), None)


def way_of(network: str, formats: Collection[str]) -> HowTo | None:
    """Return the way to the export of a network that is of one of these formats, the first there is."""
    own = (each for each in howtos() if each.network == network)
    return next((each for each in own if set(each.formats) & set(formats)), None)


def _howto(row: dict[str, str]) -> HowTo:
    return HowTo(
        row["network"],
        row["export"],
        int(row["days_back"]) if row["days_back"] else None,
        row["round"],
        row["seen"],
        tuple(row["formats"].split()),
    )
