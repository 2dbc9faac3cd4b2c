"""The series that calibrate the forecasts: read, cut into tasks, whole accounts left out."""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from rumbo.statistics.weeks import by_week

FEWEST = {"day": 56, "week": 26}
FULL, SHORT = {"day": 1130, "week": 160}, {"day": 70, "week": 60}
ALIKE = 40  # days by which an account is known again


@dataclass(frozen=True)
class Series:
    """A series of one account by day or week, oldest first.

    `kind` is count, seldom (things that come one by one), level, growth (gained − lost) or none.
    """

    name: str
    account: str
    every: str
    values: np.ndarray
    kind: str = "count"


@dataclass(frozen=True)
class Task:
    """What was known at a moment and what came after it."""

    series: Series
    past: np.ndarray
    came: np.ndarray
    origin: int = 0

    @property
    def weeks(self) -> float:
        """Return how many weeks are to come."""
        return len(self.came) / (7 if self.series.every == "day" else 1)


def read(path: Path) -> list[Series]:
    rows: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows[row["series"], row["account"], row["every"]].append(float(row["value"]))
    return [Series(*key, np.array(values)) for key, values in sorted(rows.items())]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def social(series: list[Series]) -> list[Series]:
    """Return the series of accounts of which something is known by day: the others are no accounts of networks."""
    known = {each.account for each in series if each.every == "day"}
    return [each for each in series if each.account in known]


def joined(series: list[Series], others: list[Series]) -> list[Series]:
    """Return all series, an account that is in both under one name and each of its series once."""
    names, twice = {}, set()
    ends = {_end(each.values): each for each in series if np.ptp(each.values[-ALIKE:])}
    for other in others:
        for last in range(len(other.values), ALIKE - 1, -1):
            same = ends.get(_end(other.values[:last]))
            if same:
                names[other.account] = same.account
                twice.add(other.name)
                break
    return series + [
        replace(each, account=names.get(each.account, each.account))
        for each in others
        if each.name not in twice
    ]


def _end(values: np.ndarray) -> tuple[float, ...]:
    """Return the last days of a series as tables that leave unknown days out tell them."""
    return tuple(np.nan_to_num(values[-ALIKE:]))


def by_weeks(series: list[Series]) -> list[Series]:
    """Return the weekly totals of the daily counts, for accounts of which no weekly ones are given."""
    given = {each.account for each in series if each.every == "week"}
    return [
        Series(f"{each.name} by week", each.account, "week", by_week(each.values), each.kind)
        for each in series
        if each.every == "day" and each.kind == "count" and each.account not in given
    ]


def tasks(each: Series, steps: int, origins: int = 3) -> Iterator[Task]:
    """Yield up to three moments of a series, with a long and with a short memory."""
    for origin in range(1, origins + 1):
        moment = len(each.values) - steps * origin
        if moment < FEWEST[each.every]:
            return
        came = each.values[moment : moment + steps]
        for longest in (FULL[each.every], SHORT[each.every]):
            yield Task(each, each.values[:moment][-longest:], came, origin)


def pairs(series: list[Series]) -> Iterator[tuple[Series, Series]]:
    """Yield two series of one account and one length, the next larger one below the smaller."""
    counts = [each for each in series if each.kind == "count"]
    ordered = sorted(counts, key=lambda each: (each.every, each.account, each.values.mean()))
    for at, smaller in enumerate(ordered):
        for larger in ordered[at + 1 :]:
            same = (smaller.account, smaller.every) == (larger.account, larger.every)
            if same and len(smaller.values) == len(larger.values):
                yield smaller, larger
                break
