"""Sprout Social, Inbox > Export: messages as they came in, on the clock that the header names.

What the business itself sent is not what others say. Who wrote is not in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from rumbo.exports import cells
from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import SEVERAL, Block, File, Format, Found, Section
from rumbo.exports.tables.account_columns import by_account
from rumbo.exports.tables.table_stacks import Stack, as_found
from rumbo.exports.vocabulary import fold
from rumbo.wording import say

CLOCK = re.compile(r"\s*\((?P<zone>[A-Z]{2,4})\)$")
ZONES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "GMT": "UTC",
    "UTC": "UTC",
    "BST": "Europe/London",
    "CET": "Europe/Madrid",
    "CEST": "Europe/Madrid",
}
OWN = say("A message that the business sent itself.")
BUILD = by_account(reviews(SEVERAL, scale=None, kind="message"), network="network")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables whose header names a moment on a known clock, a type, a network and a message."""
    found = []
    for grid in grids:
        filled = grid.filled
        if filled and any(map(_zone, grid.rows[filled[0]])):
            stack = Stack([], filled[0], filled[1:])
            each = as_found(format_, grid, file, stack, format_.sections[0], _plain)
            if format_.sections[0].fits(each.block.columns):
                found.append(each)
    return found


def _zone(cell: str) -> str | None:
    match = CLOCK.search(cell.strip())
    return ZONES.get(match["zone"]) if match else None


def _plain(cell: str) -> str:
    return CLOCK.sub("", cell.strip())


def _inbox(block: Block) -> Facts:
    came, place = block.columns["type"], block.columns["written_at"]
    own = [
        number
        for number, row in enumerate(block.rows)
        if fold("".join(row[came : came + 1])) == "sent"
    ]
    kept = [number for number in range(len(block.rows)) if number not in set(own)]
    clock = ZoneInfo(_zone(block.header[place]) or "UTC")
    received = replace(
        block,
        rows=[_in_utc(block.rows[number], place, clock) for number in kept],
        lines=[block.lines[number] for number in kept],
        records=[block.records[number] for number in kept],
    )
    facts = BUILD(received)
    facts.rows += len(own)
    facts.left_out += [Line(block.lines[number], OWN) for number in own]
    return facts


def _in_utc(row: list[str], place: int, clock: ZoneInfo) -> list[str]:
    try:
        moment = cells.moment(row[place], "mdy").utc(clock)
    except (ValueError, IndexError):
        return row
    return [*row[:place], f"{moment.isoformat()}Z", *row[place + 1 :]] if moment else row


FORMAT = Format(
    id="sprout_inbox",
    network=SEVERAL,
    name="Sprout Social inbox",
    words="sprout_inbox",
    find=_find,
    sections=(Section(("written_at", "type", "network", "message_type", "text"), _inbox),),
)
