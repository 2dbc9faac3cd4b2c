"""A client's store: one file, opened on demand, asked by the name of a question."""

from __future__ import annotations

import atexit
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from rumbo.errors import NotAggregable, RumboError, StoreBusy
from rumbo.metrics import glossary
from rumbo.store import queries

IDLE_SECONDS = 5.0
WAIT_SECONDS = 10.0
MEMORY, THREADS = "350MB", 1
FLUSH = "64MB"  # what is freed beyond it goes back to the machine, which a large import needs
_all: weakref.WeakSet[Store] = weakref.WeakSet()


class Store:
    """The facts of one client.

    The file is held only while it is used and a few seconds longer, so that the command line can
    work beside a running app. Every call has a cursor of its own; writers take turns.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._hub: duckdb.DuckDBPyConnection | None = None
        self._users = 0
        self._used_at = 0.0
        self._is_watched = False
        self._lock = threading.Lock()
        self.turn = threading.RLock()  # held by whoever writes
        _all.add(self)

    # Reading

    def query(self, name: str, **params: Any) -> pd.DataFrame:
        """Return the answer to a question of `queries/` as a frame."""
        with self._cursor() as cursor:
            return _run(cursor, name, params).df()

    def rows(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Return the answer to a question as plain rows."""
        with self._cursor() as cursor:
            return _rows(_run(cursor, name, params))

    def version(self) -> int:
        """Return how often the store was changed, the key of everything cached about it."""
        return self.rows("store/version")[0]["version"]

    # Writing

    @contextmanager
    def change(self, *, is_shown: bool = True) -> Iterator[Change]:
        """Open a transaction: all that is done in it becomes true at its end, or nothing does.

        What no screen shows before the next change (`is_shown` False) leaves the version as it is.
        """
        with self.turn, self._cursor() as cursor:
            cursor.begin()
            try:
                yield Change(cursor)
                if is_shown:
                    _run(cursor, "store/change", {})
                cursor.commit()
            except BaseException:
                cursor.rollback()
                raise

    # Opening and closing

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._lock:
            if self._hub is not None and not self._users:
                self._hub.close()
                self._hub = None

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        with self._lock:
            if self._hub is None:
                self._hub = self._open()
            self._users += 1
            cursor = self._hub.cursor()
        try:
            cursor.execute("USE app")
            yield cursor
        finally:
            cursor.close()
            with self._lock:
                self._users -= 1
                self._used_at = time.monotonic()
                if not self._is_watched:
                    self._watch(IDLE_SECONDS)

    def _watch(self, seconds: float) -> None:
        """Let go of the file once it has lain idle; one timer at a time, however many calls."""
        timer = threading.Timer(seconds, self._release_when_idle)
        timer.daemon = True
        timer.start()
        self._is_watched = True

    def _release_when_idle(self) -> None:
        with self._lock:
            self._is_watched = False
            if self._hub is None:
                return
            left = self._used_at + IDLE_SECONDS - time.monotonic()
            if self._users or left > 0:
                self._watch(max(left, 0.1))
            else:
                self._hub.close()
                self._hub = None

    def _open(self) -> duckdb.DuckDBPyConnection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        hub = duckdb.connect(
            config={"memory_limit": MEMORY, "threads": THREADS, "allocator_flush_threshold": FLUSH}
        )
        until = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                hub.execute(
                    f"ATTACH '{str(self.path).replace(chr(39), chr(39) * 2)}' AS app (BLOCK_SIZE 16384)"
                )
                break
            except duckdb.IOException as error:
                if "lock" not in str(error) or time.monotonic() > until:
                    raise _busy(error) from None
                time.sleep(0.2)
        hub.execute("USE app")
        _harden(hub, self.path.parent)
        _prepare(hub)
        return hub


class Change:
    """A transaction on a store."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._cursor = cursor

    def run(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Carry out a query file and return the rows of its last statement."""
        return _rows(_run(self._cursor, name, params))

    def append(self, table: str, rows: pa.Table | list[dict[str, Any]]) -> None:
        """Add rows to a table; their columns are matched by name."""
        data = pa.Table.from_pylist(rows) if isinstance(rows, list) else rows
        if not data.num_rows:
            return
        names = [column[0] for column in self._cursor.table(table).description]
        missing = [
            pa.nulls(data.num_rows) if name not in data.column_names else data[name]
            for name in names
        ]
        self._cursor.from_arrow(pa.table(missing, names=names)).insert_into(table)

    def check(self, when: str) -> None:
        """Run the checks due at that time; a row that breaks one breaks the transaction."""
        for name in queries.names("checks"):
            if queries.is_due(name, when) and (broken := self.run(name)):
                raise RumboError(
                    "The store would contradict itself ({check}): {row}. Nothing was changed.",
                    check=name,
                    row=broken[0],
                )


def _run(
    cursor: duckdb.DuckDBPyConnection, name: str, params: dict[str, Any]
) -> duckdb.DuckDBPyConnection:
    try:
        for sql, named in queries.statements(name):
            cursor.execute(sql, {key: value for key, value in params.items() if key in named})
    except duckdb.InvalidInputException as error:
        text = str(error).removeprefix("Invalid Input Error: ")
        if text.startswith("not aggregable: "):
            raise NotAggregable("{reason}", reason=text.removeprefix("not aggregable: ")) from None
        raise
    return cursor


def _rows(cursor: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _harden(hub: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Nothing but this file may be touched from now on, and no setting be changed."""
    hub.execute("SET temp_directory = $folder", {"folder": str(folder / "spill")})
    hub.execute("SET autoinstall_known_extensions = false")
    hub.execute("SET autoload_known_extensions = false")
    hub.execute("SET enable_external_access = false")
    hub.execute("SET lock_configuration = true")


def _prepare(hub: duckdb.DuckDBPyConnection) -> None:
    """Make what is not there yet: tables, views, and the glossary of this version of Rumbo."""
    version = glossary.version() + queries.version("tables")
    if (
        hub.execute("SHOW TABLES").fetchone()
        and _rows(_run(hub, "store/glossary_version", {}))[0]["glossary_version"] == version
    ):
        return
    hub.begin()
    for name in queries.names("tables"):
        _run(hub, name, {})
    _run(hub, "store/forget_glossary", {"glossary_version": version})
    for table, rows in glossary.tables().items():
        Change(hub).append(table, rows)
    hub.commit()


@atexit.register
def _close_all() -> None:
    """Close every file before the program ends: a timer that did so while it ends would abort it."""
    for each in list(_all):
        each.close()


def _busy(error: duckdb.IOException) -> RumboError:
    text = str(error)
    holder = text[text.find("PID") :].split(")")[0] if "PID" in text else "?"
    if "lock" in text:
        return StoreBusy(
            "Another program holds this client's data ({holder}). Close it, or try again in a moment.",
            holder=holder,
        )
    return RumboError("This client's data does not open: {reason}", reason=text.splitlines()[0])


def now() -> datetime:
    """Return the moment in UTC, without a zone, as the store keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)
