"""Deep views at hand: worked out once, in memory, for as long as the store stays as it is.

What metrics are made of is put together by views over views; on a small store a question spends nearly all of its time
on that. A reader's path names the tables in memory before the views of the store, so that a query is the same with and
without them. Who changes the store never sees them, and while a change becomes true nobody does.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Set
from contextlib import contextmanager, suppress

import duckdb

FACTS = ("facts_posts", "facts_days", "facts_mentions", "facts_periods")
VIEWS = frozenset({"heard", *FACTS})
LARGEST = 300_000  # rows; a question about more takes its time elsewhere, and memory is short
ANSWERS = "memory,app"  # where a name is looked for, first and then


class AtHand:
    """The views that a store has at hand while it is open."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._too_large: set[str] = set()

    def begin(self, hub: duckdb.DuckDBPyConnection) -> None:
        """Begin with nothing at hand, as the memory of a store just opened does."""
        self._hub, self._is_moving = hub, False
        self._there: set[str] = set()

    def reach(self, cursor: duckdb.DuckDBPyConnection, wanted: Set[str]) -> None:
        """Let a reader find what it asks for at hand, each view worked out by who asks for it first."""
        every = "facts" in wanted
        own = (VIEWS & wanted | (set(FACTS) if every else set())) - self._too_large
        if not own:
            return
        with self._lock:
            if self._is_moving:
                return
            for view in sorted(own - self._there):
                self._work_out(cursor, view)
            if every and "facts" not in self._there and self._there.issuperset(FACTS):
                parts = " union all ".join(f"from memory.{each}" for each in FACTS)
                cursor.execute(f"create view memory.facts as {parts}")
                self._there.add("facts")
        cursor.execute(f"SET search_path = '{ANSWERS}'")

    def _work_out(self, cursor: duckdb.DuckDBPyConnection, view: str) -> None:
        made = f"create table memory.{view} as from app.{view} limit {LARGEST + 1}"
        (rows,) = cursor.execute(made).fetchone() or (0,)
        self._there.add(view)
        if rows > LARGEST:
            self._too_large.add(view)
            self._forget(cursor, view)

    @contextmanager
    def moving(self) -> Iterator[None]:
        """Have nothing at hand while a change becomes true, and what was there before never again."""
        with self._lock:
            self._is_moving = True
        try:
            yield
        finally:
            with self._lock, suppress(duckdb.Error), self._hub.cursor() as cursor:
                for view in sorted(self._there):  # «facts» before the tables it is of
                    self._forget(cursor, view)
                self._is_moving = False  # what could not be forgotten is never reached again

    def _forget(self, cursor: duckdb.DuckDBPyConnection, view: str) -> None:
        cursor.execute(f"DROP {'VIEW' if view == 'facts' else 'TABLE'} memory.{view}")
        self._there.remove(view)
