"""What is said of a file that is in already: its account, its year, its day order, the day of its export.

The statement is an entry of the journal; the file is read anew under the id it came with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rumbo.clients.business import Client
from rumbo.clients.rereading import read_again
from rumbo.errors import ExportError, NotFound
from rumbo.exports.reading import Reading
from rumbo.store.uploads.answers import stated_in
from rumbo.store.uploads.imports import Receipt, import_anew
from rumbo.store.uploads.preferences import UNKNOWN
from rumbo.store.uploads.receptions import came_as
from rumbo.store.uploads.statements import Said, said_of, statement

ZONES = timedelta(days=1)  # a file and this machine may keep different clocks
TELLS_ITSELF = {
    "account": "«{file}» names its account itself.",
    "year": "The dates of «{file}» bear their year themselves.",
    "order": "The dates of «{file}» tell themselves which number is the day.",
}
LATER = "«{file}» was received on {received}: it cannot have been exported on {day}."
EARLIER = "«{file}» speaks of {last}: it cannot have been exported on {day}."
NOTHING_LEFT = "Read so, «{file}» says nothing that can be: {reason}"


def amend(here: Client, upload_id: str, what: str, answer: Any) -> Receipt:
    """Say something of a file that counts, or take back what was said (None); return its new receipt.

    `what` is `exported_on` (a day), `account` (a name), `year` (a number) or `order` (dmy, mdy). Raises
    NotFound where no such file counts, ExportError where the file itself tells otherwise, AnswerNeeded
    where without the statement nobody knows whose it is. Nothing is changed then.
    """
    came = reception(here, upload_id)
    said = said_of(here.store, upload_id)
    if answer is None and getattr(said, what) is None:
        raise NotFound("Nothing of this was said of «{file}».", file=came["file_name"])
    if answer is not None:
        _must_be_open(plainly(here, came), what, answer, came["received_on"])
    reading = reread(here, came, replace(said, **{what: answer}))
    _must_say_something(reading)
    with here.store.held():
        return import_anew(here.store, reading, came_as(came), [statement(upload_id, what, answer)])


def reception(here: Client, upload_id: str) -> dict[str, Any]:
    """Return how a file that counts came in; raise NotFound where there is none of that id."""
    for row in here.store.rows("uploads/came"):
        if row["upload_id"] == upload_id:
            return row
    raise NotFound(UNKNOWN, upload=upload_id)


def plainly(here: Client, came: Mapping[str, Any]) -> Reading:
    """Return what a file says without any answer about its dates."""
    return reread(here, {**came, "year": None, "day_order": None}, Said())


def open_in(reading: Reading) -> list[str]:
    """Return what may be said of a file: the day of its export always, the rest where it leaves that open."""
    facts = reading.facts
    is_unnamed = facts.is_named_outside or any(each.endswith(":") for each in stated_in(facts))
    found = {"account": is_unnamed, "year": facts.year_is_open, "order": facts.order_is_open}
    return ["exported_on", *(what for what, is_open in found.items() if is_open)]


def reread(here: Client, came: Mapping[str, Any], said: Said) -> Reading:
    """Return what a file says, as it came and as was said since; raise NotFound where it is kept no longer."""
    reading = read_again(here.originals, came, said)
    if reading is None:
        raise NotFound(
            "«{file}» is kept no longer, so it cannot be read anew.", file=came["file_name"]
        )
    return reading


def _must_be_open(reading: Reading, what: str, answer: Any, received_on: date) -> None:
    if what not in open_in(reading):
        raise ExportError(TELLS_ITSELF[what], file=reading.file)
    if what != "exported_on":
        return
    if answer > received_on + ZONES:
        raise ExportError(LATER, file=reading.file, day=str(answer), received=str(received_on))
    days = reading.facts.days()
    if days and answer < days[1] - ZONES:
        raise ExportError(EARLIER, file=reading.file, day=str(answer), last=str(days[1]))


def _must_say_something(reading: Reading) -> None:
    if reading.outcome != "recognised":
        raise ExportError(reading.message.template, **reading.message.values)
    facts = reading.facts
    if facts.refused and not any(
        chunk.num_rows for each in facts.tables.values() for chunk in each
    ):
        reason = facts.refused[0].reason.english()
        raise ExportError(NOTHING_LEFT, file=reading.file, reason=reason)
