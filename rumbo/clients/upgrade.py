"""A business of an older Rumbo: its files are read anew, and every number that moves by that is listed.

It happens once, where its store is first opened; a copy of the store as it was lies in `before/`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from rumbo.clients.business import Client
from rumbo.clients.rereading import read_again
from rumbo.errors import RumboError, StoreError
from rumbo.settings import private, private_folder
from rumbo.store.migrating import FOLDER
from rumbo.store.opening import glanced
from rumbo.store.uploads.imports import import_anew
from rumbo.store.uploads.receptions import came_as, write_lost
from rumbo.store.uploads.statements import said_of
from rumbo.wording import Sentence, say

COPY, LIST = "unread.duckdb", "moved.jsonl"
NUMBERS = "store/numbers"
LOST = "«{file}» is kept no longer, so it could not be read anew: what it said stays, and the day that was known of it stands as the last that it covers."
UNREADABLE = "«{file}» could not be read anew, so what it said stays: {reason}"
REFUSED = "«{file}» does not say it: {reason}"
GONE = "«{file}» does not say it, read by the Rumbo of today."
OTHERWISE = "«{file}» says it so, read by the Rumbo of today."
NEWER = "«{file}» counts now: what it says has grown since, or it is of a later day."
REDATED = "«{file}» dates it on {new} now, before on {old}."
FOUND = "«{file}» was not read so far before."
log = logging.getLogger(__name__)
Row = dict[str, Any]
Key = tuple[str, date | None, str | None, str]
_brought_up: list[Client] = []


def bring_up(here: Client) -> None:
    """Read anew what came before an upload had three days, and write down which numbers moved."""
    store = here.store
    if not store.rows("uploads/unread"):
        return
    with store.held():
        due = {row["upload_id"] for row in store.rows("uploads/unread")}
        folder = private_folder(here.folder / FOLDER)
        store.copy_to(folder / COPY)
        before = _numbers(_as_it_was(here, folder))
        notes = [note for each in _came(here, due) if (note := _read_anew(here, each))]
        _write(folder / LIST, notes, list(_moved(here, before, _numbers(store.rows(NUMBERS)))))
    _brought_up.append(here)


def just_brought_up() -> Iterator[Client]:
    """Yield each business whose files this program has read anew, once."""
    while _brought_up:
        yield _brought_up.pop(0)


def moved(here: Client) -> list[Row]:
    """Return the numbers that moved when a business came to the form of today, old and new with the reason."""
    try:
        lines = (here.folder / FOLDER / LIST).read_text("utf-8").splitlines()
    except OSError:
        return []
    return [row | {"reason": Sentence(**row["reason"])} for row in map(json.loads, lines)]


def _came(here: Client, due: set[str]) -> list[Row]:
    return [row for row in here.store.rows("uploads/came") if row["upload_id"] in due]


def _read_anew(here: Client, came: Row) -> Sentence | None:
    """Let a file say what it says today; return why it could not, None where it could."""
    store, upload_id = here.store, came["upload_id"]
    try:
        reading = read_again(here.originals, came, said_of(store, upload_id))
        if reading is None:
            why = say(LOST, file=came["file_name"])
        elif reading.outcome != "recognised":
            why = _unreadable(came, reading.message.english())
        else:
            import_anew(store, reading, came_as(came), [])
            return None
    except StoreError:
        raise
    except RumboError as error:
        why = _unreadable(came, error.sentence.english())
    except Exception as error:
        log.exception("%s could not be read anew", came["file_name"])
        why = _unreadable(came, f"{type(error).__name__}: {error}")
    write_lost(store, upload_id)
    return why


def _unreadable(came: Row, reason: str) -> Sentence:
    return say(UNREADABLE, file=came["file_name"], reason=reason)


def _as_it_was(here: Client, folder: Path) -> list[Row]:
    """Return the numbers of the store before its first step, which derived them by the rules of then."""
    copies = sorted(each for each in folder.glob("*.duckdb") if each.stem.isdigit())
    try:
        return glanced(copies[0], NUMBERS)
    except (IndexError, StoreError):
        return here.store.rows(NUMBERS)


def _numbers(rows: Iterable[Row]) -> dict[Key, Row]:
    """Return numbers by what they are of; a publication is the same on another day."""
    return {
        (
            row["account_id"],
            None if row["basis"] == "posts" else row["day"],
            row["what"],
            row["metric"],
        ): row
        for row in rows
    }


def _moved(here: Client, before: Mapping[Key, Row], after: Mapping[Key, Row]) -> Iterator[Row]:
    refused: dict[str, Sentence | None] = {}
    for key in sorted(before.keys() | after.keys(), key=str):
        old, new = before.get(key), after.get(key)
        if _said(old) != _said(new):
            named = (old or new or {}) | {"old": old and old["val"], "new": new and new["val"]}
            named |= {"file_name": (new or old or {})["file_name"]}
            named |= {"day": (new or old or {})["day"]}
            yield named | {"reason": _reason(here, old, new, refused)}


def _said(row: Row | None) -> tuple[float, date | None] | None:
    return (row["val"], row["day"]) if row else None


def _reason(
    here: Client, old: Row | None, new: Row | None, refused: dict[str, Sentence | None]
) -> Sentence:
    if old and new and old["val"] == new["val"]:
        return say(REDATED, file=new["file_name"], old=str(old["day"]), new=str(new["day"]))
    if old and new:
        template = OTHERWISE if old["upload_id"] == new["upload_id"] else NEWER
        return say(template, file=new["file_name"])
    if new:
        return say(FOUND, file=new["file_name"])
    upload_id, file = (old or {})["upload_id"], (old or {})["file_name"]
    if upload_id not in refused:
        refused[upload_id] = _first_refusal(here, upload_id)
    why = refused[upload_id]
    return say(REFUSED, file=file, reason=why.english()) if why else say(GONE, file=file)


def _first_refusal(here: Client, upload_id: str) -> Sentence | None:
    for row in here.store.rows("uploads/lines", upload_id=upload_id, outcome="refused"):
        if row["reason"]:
            return Sentence(**json.loads(row["reason"]))
    return None


def _write(path: Path, notes: list[Sentence], rows: list[Row]) -> None:
    names = ("account_id", "day", "what", "metric", "file_name", "old", "new")
    lines = [{"reason": _plain(note)} for note in notes]
    lines += [
        {each: row[each] for each in names} | {"reason": _plain(row["reason"])} for row in rows
    ]
    text = "".join(json.dumps(each, ensure_ascii=False, default=str) + "\n" for each in lines)
    path.write_text(text, "utf-8")
    private(path)


def _plain(sentence: Sentence) -> Row:
    return {"template": sentence.template, "values": dict(sentence.values)}
