"""What a column of a table can be to Rumbo, as data: `roles.csv`.

`tables` are the kinds of table the role occurs in, `cells` the shape its cells have, `size` the
usual power of ten of a count beside the views of the same row, `fields` the other names that the
networks' vocabularies have for it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLES = ("posts", "days", "audience", "mentions")
IGNORED = "ignored"
NUMERIC = ("count", "level", "signed", "decimal", "share")


@dataclass(frozen=True)
class Role:
    """One thing that a column can be."""

    name: str
    tables: tuple[str, ...]
    cells: str
    size: float | None

    @property
    def is_metric(self) -> bool:
        """Return whether the cells are values of a metric."""
        return self.cells in NUMERIC


@cache
def roles() -> dict[str, Role]:
    """Return every role by its name; a column that is none of them is ignored."""
    return {
        row["role"]: Role(
            row["role"],
            tuple(row["tables"].split()),
            row["cells"],
            float(row["size"]) if row["size"] else None,
        )
        for row in _rows()
    }


@cache
def role_of_field() -> dict[str, str]:
    """Return the role that each field of a vocabulary stands for."""
    known = {row["role"]: row["role"] for row in _rows()}
    for row in _rows():
        known |= {field: row["role"] for field in row["fields"].split("|") if field}
    return known


def roles_of(table: str) -> dict[str, Role]:
    """Return the roles that occur in a kind of table."""
    return {name: role for name, role in roles().items() if table in role.tables}


@cache
def _rows() -> list[dict[str, str]]:
    path = Path(__file__).with_name("roles.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
