"""An older store brought to the form of today: by numbered steps, a copy of it first."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import duckdb

from rumbo.clock import now
from rumbo.errors import StoreBroken
from rumbo.settings import private, private_folder
from rumbo.store import queries
from rumbo.store.making import HALF, settle
from rumbo.store.running import append, rows, run
from rumbo.store.troubles import broken, newer

FOLDER = "before"  # where copies lie of stores as they were before a step


@cache
def steps() -> dict[int, str]:
    """Return the query of each step by its number."""
    return {int(name.partition("/")[2][:4]): name for name in queries.names("migrations")}


def latest() -> int:
    """Return the number of the last step there is."""
    return max(steps(), default=0)


def is_new(hub: duckdb.DuckDBPyConnection) -> bool:
    """Return whether a store holds nothing yet, not even tables."""
    return not _tables(hub)


def is_due(hub: duckdb.DuckDBPyConnection, path: Path) -> bool:
    """Return whether a store has steps before it; raise where it is none, or of a later Rumbo."""
    if "state" not in _tables(hub):
        raise broken(path, f"{path.name} is no store of Rumbo")
    if done(hub) > latest():
        raise newer(path)
    return done(hub) < latest()


def put_by(path: Path, number: int) -> None:
    """Copy a store that nobody holds to where it is found if a step should fail."""
    folder = private_folder(path.parent / FOLDER)
    half = folder / f"{number:04}{HALF}"
    try:
        shutil.copyfile(path, half)
        settle(private(half), folder / f"{number:04}.duckdb")
    finally:
        half.unlink(missing_ok=True)


def migrate(hub: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Take the steps that a store has before it, each in a transaction."""
    for number in range(done(hub) + 1, latest() + 1):
        hub.begin()
        try:
            run(hub, steps()[number], {})
            _note(hub, number)
            hub.commit()
        except duckdb.Error as error:
            raise _failed(path, number, error) from error


def note_all(hub: duckdb.DuckDBPyConnection) -> None:
    """Write down that a store made today has all steps behind it."""
    for number in steps():
        _note(hub, number)


def done(hub: duckdb.DuckDBPyConnection) -> int:
    """Return the number of the last step a store has taken."""
    if "migrations" not in _tables(hub):
        return 0
    return rows(run(hub, "store/migrated", {}))[0]["number"]


def _note(hub: duckdb.DuckDBPyConnection, number: int) -> None:

    append(hub, "migrations", [{"number": number, "done_at": now()}])


def _tables(hub: duckdb.DuckDBPyConnection) -> set[str]:
    return {row[0] for row in hub.execute("SHOW TABLES").fetchall()}


def _failed(path: Path, number: int, error: Exception) -> StoreBroken:
    return broken(path, f"step {number} to the form of today failed ({str(error).splitlines()[0]})")
