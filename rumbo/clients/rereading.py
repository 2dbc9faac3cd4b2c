"""A file that is in, read anew from its bytes: as it came, and as was said of it since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rumbo.clients.originals import original
from rumbo.exports.guided.applying import mapped
from rumbo.exports.guided.mapping import loaded
from rumbo.exports.reading import Reading, read
from rumbo.store.uploads.statements import Said
from rumbo.wording import say

LOST = say("Its file is lost.")


def read_again(folder: Path, came: Mapping[str, Any], said: Said = Said()) -> Reading | None:  # noqa: B008 - frozen
    """Return what a file says, read as on the day it came; None where its bytes are lost.

    `came` is its row of `receptions`, from the store or the journal; `said` is what was said since.
    """
    data = original(folder, came["sha256"])
    if data is None:
        return None
    answers = {"year": said.year or came.get("year"), "order": said.order or came.get("day_order")}
    reading = replace(
        read(came["file_name"], data, _day(came["received_on"]), **answers), **answers
    )
    if reading.outcome == "guided" and came["mapping"]:
        return mapped(reading, loaded(came["mapping"]))
    return reading


def _day(written: date | str) -> date:
    return date.fromisoformat(written) if isinstance(written, str) else written
