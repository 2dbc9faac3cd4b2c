"""A reading into a store, in one transaction; and out again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from rumbo import clock
from rumbo.errors import AnswerNeeded, ExportError, NotFound
from rumbo.exports.facts import SCHEMAS, Facts
from rumbo.exports.reading import Reading
from rumbo.store.answers import account_needed, answered
from rumbo.store.deriving import derive, identify, identity
from rumbo.store.doubts import ask_in_doubt, set_apart
from rumbo.store.receptions import Reception, write
from rumbo.store.staging import (
    account_rows,
    as_json,
    covered_until,
    lines_without_facts,
    observed,
    upload_row,
)
from rumbo.store.store import Change, Store, now
from rumbo.wording import Sentence, say

NOT_COUNTED = say("Only zeros of a time when the network did not count this: not measured.")
Keep = Callable[[Reading], None]
SLICE = 100_000  # rows whose lines are told at once
OBSERVATIONS = tuple(name for name in SCHEMAS if name != "coverage")


@dataclass
class Receipt:
    """What became of a file: its rows, or the question it leaves open, or why nothing was stored."""

    file: str
    outcome: str  # imported, repeated, question, refused
    message: Sentence
    reading: Reading
    upload_id: str | None = None
    rows: dict[str, int] = field(default_factory=dict)
    needs: str | None = None  # network, account, year, order or client
    network: str | None = None  # of which an account is asked
    choices: list[str] = field(default_factory=list)
    is_ours: bool = False  # whose account it is was asked, and answered
    days: tuple[date, date] | None = None  # of which the file speaks, where a question is open


def import_reading(
    store: Store,
    reading: Reading,
    network: str | None = None,
    account: str | None = None,
    keep: Keep | None = None,
    *,
    mapping: str | None = None,
    is_ours: bool = False,
) -> Receipt:
    """Store what a file says; nothing is stored while it leaves a question open.

    `network` answers a Meta file that does not say which of the two, `account` one that names none;
    `keep` puts the bytes where they are safe before anything of them counts. `mapping` (JSON) and
    `is_ours` are written down with the other answers, so that the file can be read again.
    """
    if reading.outcome != "recognised":
        return Receipt(reading.file, "refused", reading.message, reading)
    received_on = clock.today()
    until = covered_until(reading.facts, received_on)
    replaced = None
    with store.turn:  # two who drop the same file at once are told so one after the other
        for known in store.rows("imports/known", sha256=reading.sha256):
            if until is None or known["covered_until"] == until:
                if not (account and known["upload_id"] in _unanswered(store)):
                    if keep:
                        keep(reading)  # where its bytes were lost they are there again
                    return _repeated(reading, known)
                replaced = known["upload_id"]  # it comes in again, now of a known account
        try:
            facts = answered(store, reading, network, account)
            ask_in_doubt(store, replace(reading, facts=facts), account)
        except AnswerNeeded as question:
            return open_receipt(reading, question)
        except ExportError as error:
            return Receipt(reading.file, "refused", error.sentence, reading)
        apart = set_apart(store, facts) if account else []
        came = Reception(network, account, mapping, is_ours, received_on=received_on)
        return _import(store, reading, facts, came, replaced, keep, apart)


def import_again(store: Store, reading: Reading, came: Reception) -> Receipt:
    """Store what a file says as it came then: under its id, its day and the answers given; nothing is asked."""
    if reading.outcome != "recognised":
        return Receipt(reading.file, "refused", reading.message, reading)
    facts = answered(store, reading, came.network, came.account)
    return _import(store, reading, facts, came)


def open_question(store: Store, reading: Reading, network: str) -> Receipt:
    """Return the question of which account a file is that came before there were several."""
    return open_receipt(reading, account_needed(store, network, reading))


def _unanswered(store: Store) -> set[str]:
    return {row["upload_id"] for row in store.rows("uploads/unanswered")}


def undo(store: Store, upload_id: str, at: datetime | None = None) -> None:
    """Make an upload count no longer; what other uploads say stands again."""
    if upload_id not in {
        row["upload_id"] for row in store.rows("uploads/all") if not row["undone_at"]
    }:
        raise NotFound("There is no upload «{upload}» to undo.", upload=upload_id)
    with store.change() as change:
        before = identity(change)
        _take_back(change, upload_id, at or now())
        identify(change, upload_id)
        derive(change, upload_id, before)
        change.check("import")


def _import(
    store: Store,
    reading: Reading,
    facts: Facts,
    came: Reception,
    replaced: str | None = None,
    keep: Keep | None = None,
    apart: Sequence[str] = (),
) -> Receipt:
    upload_id, received_on = came.upload_id, came.received_on
    upload = upload_row(upload_id, reading, facts, received_on, came.at)
    pictured_on = upload["stated_on"] or upload["covered_until"] or received_on
    with store.change() as change:
        before = identity(change)
        if replaced:
            _take_back(change, replaced, now())
        change.append("uploads", [upload])
        change.append("upload_statements", [_apart(each) for each in apart])
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
        change.check("import")
        write(change, reading, came)
        if keep:
            keep(reading)
    upload = next(row for row in store.rows("uploads/all") if row["upload_id"] == upload_id)
    rows = {
        key.removeprefix("rows_"): value for key, value in upload.items() if key.startswith("rows_")
    }
    return Receipt(reading.file, "imported", reading.message, reading, upload_id, rows)


def _take_back(change: Change, upload_id: str, at: datetime) -> None:
    change.run("imports/undo", upload_id=upload_id, undone_at=at)
    change.append("undoings", [{"upload_id": upload_id, "said_at": at}])


def _apart(upload_id: str) -> dict[str, Any]:
    """Return the statement that an upload which names no account is of none of those that are named."""
    return {"upload_id": upload_id, "what": "account", "answer": None, "said_at": now()}


def _become(change: Change, upload_id: str, facts: Facts) -> None:
    """Say of each line what becomes of it; a large file slice by slice."""
    slices = 1 + facts.rows // SLICE
    for number in range(slices):
        change.run(
            "imports/lines",
            upload_id=upload_id,
            not_counted=as_json(NOT_COUNTED),
            slices=slices,
            slice=number,
        )


def _repeated(reading: Reading, known: dict[str, Any]) -> Receipt:
    read = known["rows_read"]
    nothing = dict.fromkeys(("new", "updated", "not_taken", "refused", "left_out"), 0)
    rows = {"read": read, "repeated": read} | nothing
    message = Sentence(
        "This file is already in, received as «{file}». Nothing was added.",
        {"file": known["file_name"]},
    )
    return Receipt(reading.file, "repeated", message, reading, known["upload_id"], rows)


def open_receipt(reading: Reading, asked: AnswerNeeded) -> Receipt:
    """Return the receipt of a file that leaves a question open."""
    return Receipt(
        reading.file,
        "question",
        asked.sentence,
        reading,
        needs=asked.needs,
        network=asked.network,
        choices=asked.choices,
        days=reading.facts.days(),
    )
