"""What a screen will show once files are there, and which files those are: `data/screens.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from rumbo.coverage.howto import HowTo, howto
from rumbo.names import called, names
from rumbo.settings import DATA


@dataclass(frozen=True)
class Awaited:
    """A screen that waits for files: how it is sketched, and the ways to files of which any one fills it."""

    screen: str
    drawn_as: str
    ways: tuple[HowTo, ...]

    def shows(self, language: str) -> str:
        """Return what it will show, in a language."""
        return called(names("screens")[(self.screen,)], "shows", language)


@cache
def awaited() -> dict[str, Awaited]:
    """Return what every screen waits for, by its address."""
    with (DATA / "screens.csv").open(encoding="utf-8", newline="") as file:
        return {row["screen"]: _awaited(row) for row in csv.DictReader(file)}


def _awaited(row: dict[str, str]) -> Awaited:
    ways = (howto(*each.split(":")) for each in row["files"].split())
    return Awaited(row["screen"], row["drawn_as"], tuple(filter(None, ways)))
