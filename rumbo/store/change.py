"""A transaction on a store."""

from __future__ import annotations

from typing import Any

import duckdb
import pyarrow as pa

from rumbo.errors import RumboError
from rumbo.store import queries, running


class Change:
    """A transaction on a store."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor
        self.said: set[str] = set()  # the tables that have gained rows

    def run(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Carry out a query file and return the rows of its last statement."""
        return running.rows(running.run(self._cursor, name, params))

    rows = run  # asked as a store is, in the midst of a change

    def append(self, table: str, rows: pa.Table | list[dict[str, Any]]) -> None:
        """Add rows to a table; their columns are matched by name."""
        self.said.add(table)
        running.append(self._cursor, table, rows)

    def check(self, when: str) -> None:
        """Run the checks due at that time; a row that breaks one breaks the transaction."""
        for name in queries.names("checks"):
            if queries.is_due(name, when) and (broken := self.run(name)):
                raise RumboError(
                    "The store would contradict itself ({check}): {row}. Nothing was changed.",
                    check=name,
                    row=broken[0],
                )
