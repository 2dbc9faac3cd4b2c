"""A reading into a store, in one transaction; and out again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from rumbo import clock
from rumbo.errors import AnswerNeeded, ExportError, NotFound
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.store.store import Store, now
from rumbo.store.uploads.accounts import news_of_pairs, told_pairs
from rumbo.store.uploads.answers import account_needed, answered, told_by_name
from rumbo.store.uploads.deriving import derive, identify, identity
from rumbo.store.uploads.doubts import ask_in_doubt, set_apart
from rumbo.store.uploads.entry import enter, leave, take_back
from rumbo.store.uploads.receptions import Reception, write, write_again
from rumbo.store.uploads.staging import covered_until
from rumbo.store.uploads.statements import APART, said_of, statement
from rumbo.wording import Sentence

Keep = Callable[[Reading], None]


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
    with store.turn:  # two who drop the same file at once are told so one after the other
        account = account or told_by_name(store, reading)
        known, replaced = _known(store, reading, until, account)
        if known:
            if keep:
                keep(reading)  # where its bytes were lost they are there again
            return _repeated(reading, known)
        try:
            facts = answered(store, reading, network, account)
            ask_in_doubt(store, replace(reading, facts=facts), account)
        except AnswerNeeded as question:
            return open_receipt(reading, question)
        except ExportError as error:
            return Receipt(reading.file, "refused", error.sentence, reading)
        apart = set_apart(store, facts)
        said = (network, account, mapping, is_ours, reading.year, reading.order)
        came = Reception(*said, received_on=received_on)
        return _import(store, reading, facts, came, replaced, keep, apart)


def _known(
    store: Store, reading: Reading, until: date | None, account: str | None
) -> tuple[dict[str, Any] | None, str | None]:
    """Return the upload that a file repeats, or the id of one that it replaces, since its account is known now."""
    replaced = None
    for known in store.rows("imports/known", sha256=reading.sha256):
        if until is not None and known["covered_until"] != until:
            continue
        is_answer = account and known["upload_id"] in _unanswered(store)
        if not is_answer and not (reading.facts.is_named_outside and known["is_unnamed"]):
            return known, None
        replaced = known["upload_id"]
    return None, replaced


def import_again(store: Store, reading: Reading, came: Reception) -> Receipt:
    """Store what a file says as it came then: under its id, its day and the answers given; nothing is asked.

    What was said of it afterwards stands in the store already; the reading is one of the year and the
    order that were said.
    """
    if reading.outcome != "recognised":
        return Receipt(reading.file, "refused", reading.message, reading)
    account = said_of(store, came.upload_id).account or came.account
    facts = answered(store, reading, came.network, account)
    return _import(store, reading, facts, came)


def import_anew(
    store: Store, reading: Reading, came: Reception, statements: Sequence[dict[str, Any]]
) -> Receipt:
    """Let a file that is in say what it says read anew, under its id; raise for what it leaves open then."""
    upload_id = came.upload_id
    with store.change() as change:
        before = identity(change)
        leave(change, upload_id)
        change.append("upload_statements", list(statements))
        account = said_of(change, upload_id).account or came.account
        facts = answered(change, reading, came.network, account)
        enter(change, reading, facts, came, before)
        change.check("import")
        write_again(change, upload_id)
    return receipt_of(store, reading, upload_id)


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
        take_back(change, upload_id, at or now())
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
    pairs = told_pairs(store)
    with store.change() as change:
        before = identity(change)
        if replaced:
            take_back(change, replaced, now())
        change.append("upload_statements", [statement(each, APART, "yes") for each in apart])
        enter(change, reading, facts, came, before)
        change.check("import")
        write(change, reading, came)
        if keep:
            keep(reading)
    reading.facts.notes.extend(news_of_pairs(store, pairs))
    return receipt_of(store, reading, came.upload_id)


def receipt_of(store: Store, reading: Reading, upload_id: str) -> Receipt:
    """Return the receipt of a file that is in, with what became of its rows."""
    upload = next(row for row in store.rows("uploads/all") if row["upload_id"] == upload_id)
    rows = {
        key.removeprefix("rows_"): value for key, value in upload.items() if key.startswith("rows_")
    }
    said = reading.message.values
    counted = {**said, "rows": rows["read"]} if "rows" in said else said  # one count, everywhere
    message = Sentence(reading.message.template, counted)
    return Receipt(reading.file, "imported", message, reading, upload_id, rows)


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
