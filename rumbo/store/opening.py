"""A store's file opened: looked at first, locked down, and with all that this version of Rumbo keeps in it."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import duckdb

from rumbo import glossary
from rumbo.settings import private, private_folder
from rumbo.store import migrating, queries
from rumbo.store.making import HALF, settle
from rumbo.store.running import append, rows, run
from rumbo.store.troubles import broken, on_disk, told

MEMORY, THREADS = "350MB", 1
# Joins keep the side of which a table is built: what an upload adds is no row to the engine's own estimate before
# it is committed, so that it would build its table of a million of them.
AS_WRITTEN = "build_side_probe_side"
FLUSH = "64MB"  # what is freed beyond it goes back to the machine, which a large import needs
SPILL, COPIES = "spill", "copies"  # folders the engine may write into, beside the store
MAGIC, MAGIC_AT = b"DUCK", 8


def make(path: Path) -> None:
    """Make an empty store; its name is taken only by a file that is whole."""
    half = path.with_name(f"{path.name}.{uuid.uuid4().hex[:8]}{HALF}")
    try:
        private_folder(path.parent)
        _forget_halves(path)
        _opened(half).close()
        settle(half, path)
    except OSError as error:
        raise on_disk(error, path) from None
    finally:
        _forget(half)


def opened(path: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection to a store that is there, hardened and up to date."""
    try:
        _look(path)
        return _opened(path)
    except OSError as error:
        raise on_disk(error, path) from None


def glanced(path: Path, name: str) -> list[dict[str, Any]]:
    """Return the answer of a copy of a store as it lies there, in whatever form it has."""
    _look(path)
    with duckdb.connect(config={"memory_limit": MEMORY, "threads": THREADS}) as hub:
        file = str(path).replace("'", "''")
        hub.execute(f"ATTACH '{file}' AS app (READ_ONLY)")
        hub.execute("USE app")
        return rows(run(hub, name, {}))


def _look(path: Path) -> None:
    """Refuse what is no store before the engine sees it: for some files it would fetch an extension."""
    with path.open("rb") as file:
        beginning = file.read(MAGIC_AT + len(MAGIC))
    if beginning[MAGIC_AT:] != MAGIC:
        raise broken(path, f"{path.name} is no store of Rumbo")


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    hub = duckdb.connect(
        config={
            "memory_limit": MEMORY,
            "threads": THREADS,
            "allocator_flush_threshold": FLUSH,
            "disabled_optimizers": AS_WRITTEN,
        }
    )
    try:
        _attach(hub, path)
        if not migrating.is_new(hub) and migrating.is_due(hub, path):
            number = migrating.done(hub)
            hub.execute("CHECKPOINT app")
            hub.execute("USE memory")
            hub.execute("DETACH app")
            migrating.put_by(path, number)  # our own lock keeps others out meanwhile
            _attach(hub, path)
            migrating.migrate(hub, path)
        _harden(hub, path.parent)
        _prepare(hub)
    except duckdb.Error as error:
        hub.close()
        raise told(error, path) from None
    except BaseException:
        hub.close()
        raise
    return hub


def _attach(hub: duckdb.DuckDBPyConnection, path: Path) -> None:
    name = str(path).replace("'", "''")
    hub.execute(f"ATTACH '{name}' AS app (BLOCK_SIZE 16384)")
    private(path)
    hub.execute("USE app")


def _harden(hub: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Nothing but this file may be touched from now on, and no setting be changed."""
    hub.execute("SET temp_directory = $folder", {"folder": str(folder / SPILL)})
    hub.execute("SET allowed_directories = [$folder]", {"folder": str(folder / COPIES) + "/"})
    hub.execute("SET autoinstall_known_extensions = false")
    hub.execute("SET autoload_known_extensions = false")
    hub.execute("SET enable_external_access = false")
    hub.execute("SET lock_configuration = true")


def copy(cursor: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write all that a store holds into another file, as of one moment."""
    name, inside = str(path).replace("'", "''"), f"copy_{uuid.uuid4().hex[:8]}"
    cursor.execute(f"ATTACH '{name}' AS {inside} (BLOCK_SIZE 16384)")
    try:
        cursor.execute(f"COPY FROM DATABASE app TO {inside}")
    finally:
        cursor.execute(f"DETACH {inside}")
    private(path)


def _prepare(hub: duckdb.DuckDBPyConnection) -> None:
    """Make what is not there yet: tables, views, and the glossary of this version of Rumbo."""
    rules = queries.version("derive")
    version = glossary.version() + queries.version("tables") + rules
    is_new = migrating.is_new(hub)
    kept = "" if is_new else rows(run(hub, "store/glossary_version", {}))[0]["glossary_version"]
    if kept == version:
        return
    hub.begin()
    for name in queries.names("tables"):
        run(hub, name, {})
    if is_new:
        migrating.note_all(hub)
    run(hub, "store/forget_glossary", {"glossary_version": version})
    for table, own in glossary.tables().items():
        append(hub, table, own)
    if not is_new and not (kept or "").endswith(rules):
        _derive_anew(hub)
    hub.commit()


def _derive_anew(hub: duckdb.DuckDBPyConnection) -> None:
    """Derive what is known by the rules of today, where those of an older Rumbo were others."""
    from rumbo.store.store import Change  # both work on a store that this opens
    from rumbo.store.uploads.deriving import derive_all

    derive_all(Change(hub))


def _forget_halves(path: Path) -> None:
    """Clear away what a program that was killed had begun to make."""
    for each in path.parent.glob(f"{path.name}.*{HALF}*"):
        each.unlink(missing_ok=True)


def _forget(half: Path) -> None:
    for each in (half, half.with_name(f"{half.name}.wal")):
        each.unlink(missing_ok=True)
