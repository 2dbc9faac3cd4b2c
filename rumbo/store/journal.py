"""What people said, written beside the store as well: a line for each statement, never changed.

The store is where it is asked; the lines follow every change and are caught up with when the store is
opened. From them and the files received a store can be made anew when its own file is lost.
"""

from __future__ import annotations

import json
import logging
import os
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from rumbo.settings import private
from rumbo.store.running import rows, run

log = logging.getLogger(__name__)


class Journal:
    """The file of statements of one store."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._written: dict[
            str, int
        ] = {}  # rows of each table of statements that stand in the file

    def catch_up(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Write what the store holds and the file does not, as after a kill between the two."""
        try:
            self._cut_torn_end()
            written = Counter(table for table, _ in statements(self.path))
        except OSError as error:
            log.warning("The journal %s cannot be read: %s", self.path, error)
            return
        names = [row["name"] for row in rows(run(cursor, "store/journal_tables", {}))]
        self._written = {name: min(written[name], _count(cursor, name)) for name in names}
        self.follow(cursor, set(names))

    def follow(self, cursor: duckdb.DuckDBPyConnection, tables: set[str]) -> None:
        """Write the rows that these tables have gained; what cannot be written is caught up with later."""
        lines: list[str] = []
        gained: dict[str, int] = {}
        for table in sorted(tables & self._written.keys()):
            found = _rows_after(cursor, table, self._written[table])
            lines += [_line(table, row) for row in found]
            gained[table] = self._written[table] + len(found)
        if not lines:
            return
        try:
            with self.path.open("a", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)
                file.flush()
                os.fsync(file.fileno())
            private(self.path)
        except OSError as error:
            log.warning("The journal %s cannot be written: %s", self.path, error)
            return
        self._written |= gained

    def _cut_torn_end(self) -> None:
        """Cut off a last line that was not written to its end."""
        if not self.path.exists():
            return
        with self.path.open("rb+") as file:
            data = file.read()
            whole = data.rfind(b"\n") + 1
            if whole < len(data):
                file.truncate(whole)


def statements(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield table and row of each statement, in the order they were made; a line that is no statement is left out."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            try:
                said = json.loads(line)
                yield said["table"], said["row"]
            except (ValueError, TypeError, KeyError):
                log.warning("A line of %s is no statement", path)


def _count(cursor: duckdb.DuckDBPyConnection, table: str) -> int:
    found = cursor.table(table).count("*").fetchone()
    return found[0] if found else 0


def _rows_after(cursor: duckdb.DuckDBPyConnection, table: str, number: int) -> list[dict[str, Any]]:
    """Return the rows of a table after the first ones, in the order they were added."""
    found = cursor.table(table).limit(2**40, number)
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def _line(table: str, row: dict[str, Any]) -> str:
    return json.dumps({"table": table, "row": row}, ensure_ascii=False, default=_plain) + "\n"


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
