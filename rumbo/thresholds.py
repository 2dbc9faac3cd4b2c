"""The readers' rules of thumb: `data/thresholds.csv`, a row each.

`name` is the module below `rumbo/exports/` and its constant, `value` what it is, `why` the reason for
this value, `test` the one that fails where it is `moved`: `python -m bench.mutants --only thresholds`
moves each. Sizes of files, memory and samples are no rules of thumb: they bound the work, not what is read.
"""

from __future__ import annotations

import csv
from functools import cache

from rumbo.settings import DATA

TABLE = DATA / "thresholds.csv"


def share(name: str) -> float:
    """Return a threshold that is a share or a likeness, 0–1."""
    return float(rows()[name]["value"])


def count(name: str) -> int:
    """Return a threshold that is a number of rows, columns, letters, days or the like."""
    return int(rows()[name]["value"])


@cache
def rows() -> dict[str, dict[str, str]]:
    """Return the rows of the table by name."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}
