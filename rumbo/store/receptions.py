"""How a file came in: on which day, and what was answered; all that is needed to read it again."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rumbo import __version__, clock
from rumbo.exports.reading import Reading
from rumbo.store.store import Change, now


@dataclass(frozen=True)
class Reception:
    """What is known of the coming of a file beside its bytes."""

    network: str | None = None
    account: str | None = None
    mapping: str | None = None  # JSON, of a table that no network gives
    is_ours: bool = False
    upload_id: str = field(default_factory=lambda: uuid.uuid4().hex[:12])
    received_on: date = field(default_factory=clock.today)
    at: datetime = field(default_factory=now)


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
        "year": reading.year,
        "day_order": reading.order,
        "said": said,
        "reader_version": __version__,
        "said_at": came.at,
    }
    change.append("receptions", [row])
