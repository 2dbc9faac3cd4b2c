"""How a file came in: on which day, and what was answered; all that is needed to read it again."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rumbo import __version__, clock
from rumbo.exports.cells.moments import Order
from rumbo.exports.reading import Reading
from rumbo.store.store import Change, Store, now


@dataclass(frozen=True)
class Reception:
    """What is known of the coming of a file beside its bytes."""

    network: str | None = None
    account: str | None = None
    mapping: str | None = None  # JSON, of a table that no format knows
    is_ours: bool = False
    year: int | None = None
    order: Order | None = None
    upload_id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    received_on: date = field(default_factory=clock.today)
    at: datetime = field(default_factory=now)


def came_as(row: Mapping[str, Any]) -> Reception:
    """Return how a file came in, from its row in the store or its line in the journal."""
    return Reception(
        row["network"],
        row["account"],
        row["mapping"],
        row["is_ours"],
        row.get("year"),
        row.get("day_order"),
        row["upload_id"],
        _day(row["received_on"]),
        _moment(row["said_at"]),
    )


def write(change: Change, reading: Reading, came: Reception) -> None:
    """Write down how a file came in, and what it said."""
    said = change.run("imports/said", upload_id=came.upload_id)[0]["said"]
    row: dict[str, Any] = {
        "upload_id": came.upload_id,
        "sha256": reading.sha256,
        "file_name": reading.file,
        "received_on": came.received_on,
        "network": came.network,
        "account": came.account,
        "mapping": came.mapping,
        "is_ours": came.is_ours,
        "year": came.year,
        "day_order": came.order,
        "said": said,
        "reader_version": __version__,
        "said_at": came.at,
    }
    change.append("receptions", [row])


def write_again(change: Change, upload_id: str) -> None:
    """Write down that a file was read anew, and what it says now."""
    said = change.run("imports/said", upload_id=upload_id)[0]["said"]
    change.append("rereadings", [_reread(upload_id, said)])


def write_lost(store: Store, upload_id: str) -> None:
    """Write down that a file was to be read anew and could not be: it is not tried again."""
    with store.change(is_shown=False) as change:
        change.append("rereadings", [_reread(upload_id, None)])


def _reread(upload_id: str, said: str | None) -> dict[str, Any]:
    return {
        "upload_id": upload_id,
        "said": said,
        "reader_version": __version__,
        "said_at": now(),
    }


def _day(written: date | str) -> date:
    return date.fromisoformat(written) if isinstance(written, str) else written


def _moment(written: datetime | str) -> datetime:
    return datetime.fromisoformat(written) if isinstance(written, str) else written
