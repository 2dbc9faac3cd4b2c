"""Questions and their answers as data: given rows, parameters, and what a person says must come out.

`<subject>/<name>.toml` holds cases of `queries/<subject>/<name>.sql`. A table is a list of rows, the
first one its column names; `"-"` is null. `reads` names the table to look at after a query that
writes, `first` the queries that are carried out before it. `views/<name>.toml` looks at a view by itself.
"""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Rows = list[list[Any]]

# What a row must hold but most questions do not look at.
UNSAID = (
    {"upload_id": "u1", "network": "instagram", "file_name": "file.csv", "format": "f"}
    | {
        "sha256": "s1",
        "covered_until": date(2026, 1, 31),
        "received_on": date(2026, 2, 1),
        "notes": "[]",
        "reader_version": "0",
        "imported_at": datetime(2026, 2, 1, 10),
        "absent_means": "unknown",
        "said_at": datetime(2026, 2, 1, 10),
        "created_at": datetime(2026, 2, 1, 10),
        "kind": "review",
        "title": "t",
        "sense": "at_least",
        "basis": "posts",
        "ends": False,
    }
    | {
        f"rows_{name}": 0
        for name in ("read", "new", "updated", "repeated", "not_taken", "refused", "left_out")
    }
)


@dataclass
class Case:
    """One thing that a query must get right."""

    query: str
    says: str
    given: dict[str, Rows]
    expect: Rows
    params: dict[str, Any] = field(default_factory=dict)
    reads: str = ""
    first: list[str] = field(default_factory=list)

    @property
    def view(self) -> str:
        """Return the view that is looked at by itself, empty where a question is asked."""
        return self.query.removeprefix("views/") if self.query.startswith("views/") else ""


def cases() -> list[Case]:
    """Return every case of every query."""
    return [
        Case(f"{path.parent.name}/{path.stem}", **_filled(case, text.get("given", {})))
        for path in sorted(HERE.glob("*/*.toml"))
        for text in [tomllib.loads(path.read_text(encoding="utf-8"))]
        for case in text["case"]
    ]


def _filled(case: dict[str, Any], given: dict[str, Rows]) -> dict[str, Any]:
    params = {name: unless_null(value) for name, value in case.get("params", {}).items()}
    return case | {"given": given | case.get("given", {}), "params": params}


def unless_null(value: Any) -> Any:
    """Return a value as written, or None for the sign of null."""
    return None if value == "-" else value


def as_dicts(rows: Rows, needed: list[str]) -> list[dict[str, Any]]:
    """Return rows by column name, with what must be there but is not said."""
    names, *lines = rows
    unsaid = {name: UNSAID[name] for name in needed if name in UNSAID}
    return [
        unsaid | {name: unless_null(cell) for name, cell in zip(names, line, strict=True)}
        for line in lines
    ]
