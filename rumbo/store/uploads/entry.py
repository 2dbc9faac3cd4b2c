"""An upload put into a store and taken out of it again, within a change."""

from __future__ import annotations

from datetime import datetime

from rumbo.exports.facts import SCHEMAS, Facts
from rumbo.exports.reading import Reading
from rumbo.store.change import Change
from rumbo.store.uploads.deriving import Identity, derive, identify, identity
from rumbo.store.uploads.receptions import Reception
from rumbo.store.uploads.staging import (
    account_rows,
    as_json,
    lines_without_facts,
    observed,
    upload_row,
)
from rumbo.store.uploads.statements import said_of
from rumbo.wording import say

NOT_COUNTED = say("Only zeros of a time when the network did not count this: not measured.")
SLICE = 100_000  # lines of which is told at once
MOST_LINES = 2**31 - 1
OBSERVATIONS = tuple(name for name in SCHEMAS if name != "coverage")


def enter(
    change: Change,
    reading: Reading,
    facts: Facts,
    came: Reception,
    before: Identity | None = None,
) -> None:
    """Put in what a file says under the id that it came with, and derive what is known by it.

    `before` is who was who before the change, where something else of it bears on that.
    """
    upload_id = came.upload_id
    upload = upload_row(upload_id, reading, facts, came.received_on, came.at)
    said = said_of(change, upload_id)
    own = upload["stated_on"] or upload["covered_until"]
    pictured_on = said.exported_on or own or said.beside_on or came.received_on
    before = before or identity(change)
    change.append("uploads", [upload])
    change.append("upload_accounts", account_rows(upload_id, facts))
    for name in (*OBSERVATIONS, "coverage"):
        for chunk in facts.tables.get(name, ()):
            change.append(name, observed(chunk, upload_id, pictured_on))
    identify(change, upload_id)
    _become(change, upload_id, facts)
    derive(change, upload_id, before)
    change.run("imports/taken", upload_id=upload_id)
    change.append("upload_lines", lines_without_facts(upload_id, facts))
    change.run("imports/count_lines", upload_id=upload_id)


def leave(change: Change, upload_id: str) -> None:
    """Take out an upload with all that it says, as if it had never come; what was said of it stays."""
    before = identity(change)
    change.run("imports/forget_upload", upload_id=upload_id)
    identify(change, upload_id)
    derive(change, upload_id, before)
    change.run("imports/forget_observations", upload_id=upload_id)


def take_back(change: Change, upload_id: str, at: datetime) -> None:
    """Let an upload count no longer."""
    change.run("imports/undo", upload_id=upload_id, undone_at=at)
    change.append("undoings", [{"upload_id": upload_id, "said_at": at}])


def _become(change: Change, upload_id: str, facts: Facts) -> None:
    """Say of each line what becomes of it; a large file slice by slice."""
    last = facts.rows // SLICE
    for number in range(last + 1):
        change.run(
            "imports/lines",
            upload_id=upload_id,
            not_counted=as_json(NOT_COUNTED),
            from_line=number * SLICE,
            to_line=(number + 1) * SLICE if number < last else MOST_LINES,
        )
