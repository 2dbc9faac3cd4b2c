"""A client's store: one file, opened on demand, asked by the name of a question."""

from __future__ import annotations

import atexit
import logging
import threading
import time
import uuid
import weakref
from collections.abc import Iterator, Set
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from rumbo import clock
from rumbo.errors import StoreBusy, StoreError
from rumbo.settings import private_folder
from rumbo.store import opening, queries, running
from rumbo.store.at_hand import AtHand
from rumbo.store.change import Change
from rumbo.store.journal import Journal
from rumbo.store.lock import A_WHILE, locked, patience
from rumbo.store.troubles import is_of_the_file, missing, told

IDLE_SECONDS = 5.0
Stamp = tuple[tuple[int, int], ...]
log = logging.getLogger(__name__)
_all: weakref.WeakSet[Store] = weakref.WeakSet()


class Store:
    """The facts of one client.

    The file is held only while it is used and a few seconds longer, so that the command line can
    work beside a running app. Every call has a cursor of its own; writers take turns.
    `lock` is the file by which programs take turns; a store that `is_made` elsewhere is never made
    here: where its file is gone it says so.
    """

    def __init__(self, path: Path, lock: Path | None = None, *, is_made: bool = False) -> None:
        self.path = path
        self.lock = lock or path.with_suffix(".lock")
        self.journal = Journal(path.with_suffix(".journal.jsonl"))
        self._is_made = is_made
        self._at_hand = AtHand()
        self._hub: duckdb.DuckDBPyConnection | None = None
        self._users = 0
        self._used_at = 0.0
        self._is_watched = False
        self._is_spoilt = False
        self._version: tuple[Stamp, int] | None = None
        self._lock = threading.Lock()
        self.turn = threading.RLock()  # held by whoever writes
        _all.add(self)

    # Reading

    def query(self, name: str, **params: Any) -> pd.DataFrame:
        """Return the answer to a question of `queries/` as a frame."""
        with self._cursor(queries.views(name, params)) as cursor:
            return running.run(cursor, name, params).df()

    def rows(self, name: str, **params: Any) -> list[dict[str, Any]]:
        """Return the answer to a question as plain rows."""
        with self._cursor(queries.views(name, params)) as cursor:
            return running.rows(running.run(cursor, name, params))

    def version(self) -> int:
        """Return how often the store was changed, the key of everything cached about it; asked again only of changed files."""
        stamp = self.stamp()
        if self._version is None or self._version[0] != stamp:
            self._version = (stamp, self.rows("store/version")[0]["version"])
        return self._version[1]

    def stamp(self) -> Stamp:
        """Return what changes with every change of a store: the ages and sizes of its files."""
        files = (self.path, self.path.with_name(f"{self.path.name}.wal"))
        return tuple((at.stat().st_mtime_ns, at.stat().st_size) for at in files if at.exists())

    # Writing

    @contextmanager
    def change(self, *, is_shown: bool = True) -> Iterator[Change]:
        """Open a transaction: all that is done in it becomes true at its end, or nothing does.

        What no screen shows before the next change (`is_shown` False) leaves the version as it is.
        """
        with self.turn, self._cursor() as cursor:
            cursor.begin()
            try:
                change = Change(cursor)
                yield change
                if is_shown:
                    running.run(cursor, "store/change", {})
                with self._at_hand.moving():
                    cursor.commit()
                self.journal.follow(cursor, change.said)
            except BaseException:
                _roll_back(cursor)
                raise

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep every other program from this store for as long as several steps take."""
        with self.turn, self._cursor(), locked(self.lock, A_WHILE):
            yield

    @contextmanager
    def put_away(self) -> Iterator[None]:
        """Close the file and keep everybody from opening it, so that its folder can be moved."""
        with self.turn, self._unused(), locked(self.lock):
            if self._hub is not None:
                self._hub.close()
                self._hub = None
            self._look_for_holders()
            yield

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of this store as it stands, while others go on reading it."""
        half = private_folder(self.path.parent / opening.COPIES) / f"{uuid.uuid4().hex[:8]}.half"
        with self._cursor() as cursor:
            try:
                opening.copy(cursor, half)
                half.replace(path)
            finally:
                half.unlink(missing_ok=True)

    # Opening and closing

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._lock:
            if self._hub is not None and not self._users:
                self._hub.close()
                self._hub = None

    @contextmanager
    def _cursor(self, reads: Set[str] = frozenset()) -> Iterator[duckdb.DuckDBPyConnection]:
        with self._lock:
            if self._hub is None:
                self._hub = self._open()
                self._at_hand.begin(self._hub)
            self._users += 1
            cursor = self._hub.cursor()
        try:
            cursor.execute("USE app")
            self._at_hand.reach(cursor, reads)
            yield cursor
        except duckdb.Error as error:
            if not is_of_the_file(error):
                raise
            self._is_spoilt = True  # an engine that met such an error answers nothing any more
            raise told(error, self.path) from error
        finally:
            cursor.close()
            self._leave()

    def _leave(self) -> None:
        with self._lock:
            self._users -= 1
            self._used_at = time.monotonic()
            if self._is_spoilt and not self._users and self._hub is not None:
                self._hub.close()
                self._hub, self._is_spoilt = None, False
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
        until = time.monotonic() + patience()
        while True:
            try:
                with locked(self.lock):  # let go of between two tries: its holder may be at work
                    if not self.path.exists():
                        if self._is_made:
                            raise missing(self.path)
                        opening.make(self.path)
                    hub = opening.opened(self.path)
                    self.journal.catch_up(hub)
                    return hub
            except StoreBusy:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    @contextmanager
    def _unused(self) -> Iterator[None]:
        """Hold this store while nobody in this program reads it."""
        until = time.monotonic() + A_WHILE
        while True:
            with self._lock:
                if not self._users:
                    yield
                    return
            if time.monotonic() > until:
                raise StoreBusy("This business is being read elsewhere. Try again in a moment.")
            time.sleep(0.05)

    def _look_for_holders(self) -> None:
        """Raise where another program has the file open; one that cannot be opened is held by nobody."""
        if self.path.exists():
            try:
                opening.opened(self.path).close()
            except StoreBusy:
                raise
            except StoreError:
                return


def _roll_back(cursor: duckdb.DuckDBPyConnection) -> None:
    """Undo a transaction; that it cannot be undone never hides why it had to be."""
    try:
        cursor.rollback()
    except duckdb.Error as error:
        log.warning("A transaction could not be rolled back: %s", error)


@atexit.register
def _close_all() -> None:
    """Close every file before the program ends: a timer that did so while it ends would abort it."""
    for each in list(_all):
        each.close()


def now() -> datetime:
    """Return the moment in UTC, without a zone, as the store keeps it."""
    return clock.now()
