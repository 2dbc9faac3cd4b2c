"""A business made anew from the files it received and from what its people said."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from rumbo.clients.business import STORE, Client
from rumbo.clients.rereading import LOST, read_again
from rumbo.errors import RumboError, StoreBroken, StoreError
from rumbo.settings import private_folder
from rumbo.store.journal import statements
from rumbo.store.making import HALF, settle
from rumbo.store.migrating import FOLDER
from rumbo.store.store import Store, now
from rumbo.store.troubles import on_disk
from rumbo.store.uploads.deriving import derive_spans
from rumbo.store.uploads.imports import import_again, undo
from rumbo.store.uploads.receptions import came_as
from rumbo.store.uploads.statements import said_of
from rumbo.wording import Sentence, say

AGAIN = f"again{HALF}"
REPLAYED = ("receptions", "undoings")  # written anew while files come in again
Row = dict[str, Any]


@dataclass
class Rebuilt:
    """What came of it: how many files came in again, and which say something else than they did."""

    uploads: int = 0
    different: list[Row] = field(default_factory=list)  # upload, file, reason
    is_replaced: bool = False
    digest: Row = field(default_factory=dict)


def rebuild(client: Client, *, anyway: bool = False) -> Rebuilt:
    """Make a store anew beside the old one; it takes its place where nothing is lost by that.

    That is: where every file says what it said, or where the old store cannot be read, or `anyway`.
    The old store is laid into the folder `before/`.
    """
    is_readable = _is_readable(client.store)
    half = client.folder / AGAIN / STORE
    with client.store.put_away():
        _forget(half)
        if not is_readable and not client.store.journal.path.exists():
            raise StoreBroken(
                "«{client}» cannot be rebuilt: what was said of its files is lost with its store. Restore an export, or import the files in {folder} into a new business.",
                client=client.slug,
                folder=str(client.originals),
            )
        try:
            private_folder(half.parent)
            found = _made_again(client, half)
            if not found.different or not is_readable or anyway:
                _take_the_place(client, half)
                found.is_replaced = True
        except OSError as error:
            raise on_disk(error, client.folder) from None
        finally:
            _forget(half)
    return found


def _made_again(client: Client, half: Path) -> Rebuilt:
    """Fill a store with all that was said and received."""
    store, found = Store(half), Rebuilt()
    try:
        said = list(statements(client.store.journal.path))
        _say_again(store, [each for each in said if each[0] not in REPLAYED])
        newest = {row["upload_id"]: row["said"] for table, row in said if table == "rereadings"}
        for table, row in _in_order(said):
            if table == "undoings":
                with suppress(RumboError):  # what did not come in again counts no longer anyway
                    undo(store, row["upload_id"], datetime.fromisoformat(row["said_at"]))
            elif reason := _receive_again(
                client, store, row, newest.get(row["upload_id"], row["said"])
            ):
                found.different.append(_named(row) | {"reason": reason})
            else:
                found.uploads += 1
        found.digest = store.rows("store/digest")[0]
    finally:
        store.close()
    return found


def _say_again(store: Store, said: list[tuple[str, Row]]) -> None:
    by_table: dict[str, list[Row]] = {}
    for table, row in said:
        by_table.setdefault(table, []).append(row)
    known = {row["name"] for row in store.rows("store/journal_tables")}
    with store.change() as change:
        for table in by_table.keys() & known:
            change.append(table, by_table[table])
        derive_spans(change)  # of what was typed in, which comes with no file


def _in_order(said: list[tuple[str, Row]]) -> Iterator[tuple[str, Row]]:
    """Yield what came in and what was taken back, by the moment at which it was."""
    events = [each for each in said if each[0] in REPLAYED]
    yield from sorted(events, key=lambda each: (each[1]["said_at"], each[0] == "receptions"))


def _receive_again(client: Client, store: Store, row: Row, then: str | None) -> Sentence | None:
    """Import a file as it came; return in what it differs from what it said `then`, None where it does not."""
    try:
        reading = read_again(client.originals, row, said_of(store, row["upload_id"]))
        if reading is None:
            return LOST
        receipt = import_again(store, reading, came_as(row))
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - one file that breaks must not lose the others
        return say("It cannot be read any more: {reason}", reason=str(error))
    if receipt.outcome != "imported":
        return say("It is refused now: {reason}", reason=receipt.message)
    now_said = store.rows("imports/said", upload_id=row["upload_id"])[0]["said"]
    return None if then in (None, now_said) else say("It reads differently now.")


def _named(row: Row) -> Row:
    return {"upload": row["upload_id"], "file": row["file_name"]}


def _is_readable(store: Store) -> bool:
    try:
        store.rows("store/digest")
    except StoreBroken:
        return False
    return True


def _take_the_place(client: Client, half: Path) -> None:
    """Lay the old store aside and put the new one where it was."""
    aside = private_folder(client.folder / FOLDER)
    old = client.folder / STORE
    stamp = f"{now():%Y%m%dT%H%M%S}"
    for each in (old, old.with_name(f"{STORE}.wal")):
        if each.exists():
            each.replace(aside / f"{stamp}-{each.name}")
    settle(half, old)


def _forget(half: Path) -> None:
    shutil.rmtree(half.parent, ignore_errors=True)  # holds nothing but what was made here
