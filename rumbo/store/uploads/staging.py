"""A reading's facts as the rows that the store keeps of an upload."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rumbo import __version__
from rumbo.exports.facts import Facts, Line
from rumbo.exports.reading import Reading
from rumbo.store.uploads.answers import stated_in
from rumbo.wording import Sentence

COUNTS = tuple(
    f"rows_{each}"
    for each in ("read", "new", "updated", "repeated", "not_taken", "refused", "left_out")
)
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


def covered_until(facts: Facts, received_on: date) -> date | None:
    """Return the last day a file speaks of: that of the days it says to cover, else of its rows; None without any."""
    if facts.span:
        return min(facts.span[1], received_on)
    latest = [
        pc.max(chunk[column]).as_py()
        for table, column in DAYS
        for chunk in facts.tables.get(table, ())
    ]
    days = [each.date() if isinstance(each, datetime) else each for each in latest if each]
    return max(days, default=None)


def upload_row(
    upload_id: str, reading: Reading, facts: Facts, received_on: date, at: datetime
) -> dict[str, Any]:
    """Return the row of an upload; its rows are counted once they are in."""
    networks = {account.partition(":")[0] for account in stated_in(facts)}
    return dict.fromkeys(COUNTS, 0) | {
        "upload_id": upload_id,
        "sha256": reading.sha256,
        "file_name": reading.file,
        "format": reading.format,
        "language": reading.language,
        "network": "+".join(sorted(networks)) or reading.network,
        "stated_on": facts.stated_on,
        "covered_until": covered_until(facts, received_on),
        "received_on": received_on,
        "notes": json.dumps([note.plain() for note in facts.notes], ensure_ascii=False),
        "reader_version": __version__,
        "imported_at": at,
        "undone_at": None,
    }


def account_rows(upload_id: str, facts: Facts) -> list[dict[str, Any]]:
    """Return the accounts that an upload speaks of, with the names it gives them."""
    return [
        {"upload_id": upload_id, "account_id": each, "account_name": facts.accounts.get(each)}
        for each in sorted(stated_in(facts))
    ]


def observed(table: pa.Table, upload_id: str, as_of: date) -> pa.Table:
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


def lines_without_facts(upload_id: str, facts: Facts) -> list[dict[str, Any]]:
    """Return the lines of which nothing was kept, each with its reason."""

    def rows(lines: list[Line], outcome: str) -> list[dict[str, Any]]:
        return [
            {
                "upload_id": upload_id,
                "line": each.line,
                "outcome": outcome,
                "reason": as_json(each.reason),
            }
            for each in lines
        ]

    return rows(facts.refused, "refused") + rows(facts.left_out, "left_out")


def as_json(sentence: Sentence) -> str:
    """Return a sentence as the store keeps it: its template and its values."""
    return json.dumps(sentence.plain(), ensure_ascii=False)
