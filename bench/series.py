"""The series that calibrate the forecasts: read, cut into tasks, whole accounts left out."""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

CYCLE = {"day": 7, "week": 1}
FEWEST = {"day": 56, "week": 26}
FULL, SHORT = {"day": 400, "week": 400}, {"day": 70, "week": 60}


@dataclass(frozen=True)
class Series:
    """A series of one account: daily or weekly counts, oldest first."""

    name: str
    account: str
    every: str
    values: np.ndarray


@dataclass(frozen=True)
class Task:
    """What was known at a moment and what came after it."""

    series: Series
    past: np.ndarray
    came: np.ndarray


def read(path: Path) -> list[Series]:
    rows: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows[row["series"], row["account"], row["every"]].append(float(row["value"]))
    return [Series(*key, np.array(values)) for key, values in sorted(rows.items())]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def tasks(series: list[Series], every: str, steps: int, origins: int = 3) -> Iterator[Task]:
    """Yield up to three moments of each series, with a long and with a short memory."""
    for each in series:
        if each.every != every:
            continue
        for origin in range(1, origins + 1):
            moment = len(each.values) - steps * origin
            if moment < FEWEST[every]:
                break
            came = each.values[moment : moment + steps]
            for longest in (FULL[every], SHORT[every]):
                yield Task(each, each.values[:moment][-longest:], came)


def pairs(series: list[Series]) -> Iterator[tuple[Series, Series]]:
    """Yield two series of one account and one length, the next larger one below the smaller."""
    ordered = sorted(series, key=lambda each: (each.every, each.account, each.values.mean()))
    for at, smaller in enumerate(ordered):
        for larger in ordered[at + 1 :]:
            same = (smaller.account, smaller.every) == (larger.account, larger.every)
            if same and len(smaller.values) == len(larger.values):
                yield smaller, larger
                break
