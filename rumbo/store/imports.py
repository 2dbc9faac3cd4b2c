"""A reading into a store, in one transaction; and out again."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rumbo import __version__
from rumbo.errors import AnswerNeeded, ExportError, NotFound
from rumbo.exports.facts import SCHEMAS, Facts, Line
from rumbo.exports.reading import Reading
from rumbo.store.answers import account_needed, answered, stated_in
from rumbo.store.deriving import derive, resolution
from rumbo.store.store import Change, Store, now
from rumbo.wording import Sentence, say

NOT_COUNTED = say("Only zeros of a time when the network did not count this: not measured.")
SLICE = 100_000  # rows whose lines are told at once
OBSERVATIONS = tuple(name for name in SCHEMAS if name != "coverage")
DAYS = (
    ("posts", "published_on"),
    ("day_values", "day"),
    ("period_values", "to_day"),
    ("audience_values", "to_day"),
    ("web_values", "to_day"),
    ("spend", "to_day"),
    ("mentions", "written_at"),
    ("mentions", "answered_at"),
)


@dataclass
class Receipt:
    """What became of a file: its rows, or the question it leaves open, or why nothing was stored."""

    file: str
    outcome: str  # imported, repeated, question, refused
    message: Sentence
    reading: Reading
    upload_id: str | None = None
    rows: dict[str, int] = field(default_factory=dict)
    needs: str | None = None  # network, account or client
    network: str | None = None  # of which an account is asked
    choices: list[str] = field(default_factory=list)
    is_ours: bool = False  # whose account it is was asked, and answered


def import_reading(
    store: Store, reading: Reading, network: str | None = None, account: str | None = None
) -> Receipt:
    """Store what a file says; nothing is stored while it leaves a question open.

    `network` answers a Meta file that does not say which of the two, `account` one that names none.
    """
    if reading.outcome != "recognised":
        return Receipt(reading.file, "refused", reading.message, reading)
    as_of = reading.facts.exported_on or _last_day(reading.facts)
    replaced = None
    with store.turn:  # two who drop the same file at once are told so one after the other
        for known in store.rows("imports/known", sha256=reading.sha256):
            if as_of is None or known["as_of"] == as_of:
                if not (account and known["upload_id"] in _unanswered(store)):
                    return _repeated(reading, known)
                replaced = known["upload_id"]  # it comes in again, now of a known account
        try:
            facts = answered(store, reading, network, account)
        except AnswerNeeded as question:
            return _question(reading, question)
        except ExportError as error:
            return Receipt(reading.file, "refused", error.sentence, reading)
        return _import(store, reading, facts, as_of or date.today(), replaced)


def open_question(store: Store, reading: Reading, network: str) -> Receipt:
    """Return the question of which account a file is that came before there were several."""
    return _question(reading, account_needed(store, network, reading))


def _unanswered(store: Store) -> set[str]:
    return {row["upload_id"] for row in store.rows("uploads/unanswered")}


def undo(store: Store, upload_id: str) -> None:
    """Make an upload count no longer; what other uploads say stands again."""
    if upload_id not in {
        row["upload_id"] for row in store.rows("uploads/all") if not row["undone_at"]
    }:
        raise NotFound("There is no upload «{upload}» to undo.", upload=upload_id)
    with store.change() as change:
        before = resolution(change)
        change.run("imports/undo", upload_id=upload_id, undone_at=now())
        derive(change, upload_id, before)
        change.check("import")


def _import(
    store: Store, reading: Reading, facts: Facts, as_of: date, replaced: str | None
) -> Receipt:
    upload_id = uuid.uuid4().hex[:12]
    with store.change() as change:
        before = resolution(change)
        if replaced:
            change.run("imports/undo", upload_id=replaced, undone_at=now())
        change.append("uploads", [_upload(upload_id, reading, facts, as_of)])
        change.append("upload_accounts", _accounts(upload_id, facts))
        for name in (*OBSERVATIONS, "coverage"):
            for chunk in facts.tables.get(name, ()):
                change.append(name, _observed(chunk, upload_id, as_of))
        _become(change, upload_id, facts)
        change.append("upload_lines", _without_facts(upload_id, facts))
        change.run("imports/count_lines", upload_id=upload_id)
        derive(change, upload_id, before)
        change.check("import")
    upload = next(row for row in store.rows("uploads/all") if row["upload_id"] == upload_id)
    rows = {
        key.removeprefix("rows_"): value for key, value in upload.items() if key.startswith("rows_")
    }
    return Receipt(reading.file, "imported", reading.message, reading, upload_id, rows)


def _become(change: Change, upload_id: str, facts: Facts) -> None:
    """Say of each line what becomes of it; a large file slice by slice."""
    slices = 1 + facts.rows // SLICE
    for number in range(slices):
        change.run(
            "imports/lines",
            upload_id=upload_id,
            not_counted=_json(NOT_COUNTED),
            slices=slices,
            slice=number,
        )


def _repeated(reading: Reading, known: dict[str, Any]) -> Receipt:
    read = known["rows_read"]
    rows = {"read": read, "new": 0, "updated": 0, "repeated": read, "refused": 0, "left_out": 0}
    message = Sentence(
        "This file is already in, received as «{file}». Nothing was added.",
        {"file": known["file_name"]},
    )
    return Receipt(reading.file, "repeated", message, reading, known["upload_id"], rows)


def _question(reading: Reading, asked: AnswerNeeded) -> Receipt:
    return Receipt(
        reading.file,
        "question",
        asked.sentence,
        reading,
        needs=asked.needs,
        network=asked.network,
        choices=asked.choices,
    )


# Rows


def _last_day(facts: Facts) -> date | None:
    """Return the last day a file speaks of: what it counts from if it does not say when it was made."""
    latest = [
        pc.max(chunk[column]).as_py()
        for table, column in DAYS
        for chunk in facts.tables.get(table, ())
    ]
    days = [each.date() if isinstance(each, datetime) else each for each in latest if each]
    return max(days, default=None)


def _upload(upload_id: str, reading: Reading, facts: Facts, as_of: date) -> dict[str, Any]:
    counts = dict.fromkeys(
        ("rows_read", "rows_new", "rows_updated", "rows_repeated", "rows_refused", "rows_left_out"),
        0,
    )
    networks = {account.partition(":")[0] for account in stated_in(facts)}
    return counts | {
        "upload_id": upload_id,
        "sha256": reading.sha256,
        "file_name": reading.file,
        "format": reading.format,
        "language": reading.language,
        "network": "+".join(sorted(networks)) or reading.network,
        "as_of": as_of,
        "notes": json.dumps([_plain(note) for note in facts.notes], ensure_ascii=False),
        "reader_version": __version__,
        "imported_at": now(),
        "undone_at": None,
    }


def _accounts(upload_id: str, facts: Facts) -> list[dict[str, Any]]:
    return [
        {"upload_id": upload_id, "account_id": each, "account_name": facts.accounts.get(each)}
        for each in sorted(stated_in(facts))
    ]


def _observed(table: pa.Table, upload_id: str, as_of: date) -> pa.Table:
    """Return the rows with their upload; a picture of one moment without a day is of the export's day."""
    for name in ("from_day", "to_day"):
        if name in table.column_names:
            place = table.schema.get_field_index(name)
            table = table.set_column(
                place, name, pc.fill_null(table[name], pa.scalar(as_of, pa.date32()))
            )
    all_the_same = pa.repeat(pa.scalar(0, pa.int8()), table.num_rows)
    return table.append_column(
        "upload_id", pa.DictionaryArray.from_arrays(all_the_same, pa.array([upload_id]))
    )


def _without_facts(upload_id: str, facts: Facts) -> list[dict[str, Any]]:
    def rows(lines: list[Line], outcome: str) -> list[dict[str, Any]]:
        return [
            {
                "upload_id": upload_id,
                "line": each.line,
                "outcome": outcome,
                "reason": _json(each.reason),
            }
            for each in lines
        ]

    return rows(facts.refused, "refused") + rows(facts.left_out, "left_out")


def _json(sentence: Sentence) -> str:
    return json.dumps(_plain(sentence), ensure_ascii=False)


def _plain(sentence: Sentence) -> dict[str, Any]:
    return {"template": sentence.template, "values": dict(sentence.values)}
