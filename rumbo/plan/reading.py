"""Editorial plans as files: a table of text, date and network, or a planner's column per network."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time

from rumbo.errors import ExportError, RumboError
from rumbo.exports import cells
from rumbo.exports.files.grids import Grid, is_workbook, text_grids, workbook_grids
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.networks import networks
from rumbo.plan.items import Item

YES = frozenset({"true", "yes", "si", "sim", "x", "1", "verdadero", "verdadeiro"})
HEADER_WITHIN = 20
CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?::\d{2})?\s*(?:(?P<half>[ap])\.?\s?m\.?|h)?"
)


def read_plan(data: bytes) -> tuple[list[Item], list[int]]:
    """Return the planned publications of a CSV or Excel file, and the lines that hold none.

    The objective of an item is what the file says of it: a title, to be looked up among the stated.
    Raises ExportError where no table with a text, a date and a network can be found.
    """
    ways = [workbook_grids(data)] if is_workbook(data) else list(text_grids(data))
    for grids in ways:
        for grid in grids:
            found = _header(grid)
            if found:
                return _items(grid, *found)
    raise ExportError(
        "This plan has no table with a text, a date and a network. Name those three columns in its first row."
    )


def plan_in(data: bytes, today: date, is_counted: bool = False) -> list[Item]:
    """Return the publications of a file that is a plan: most are still to come, or nothing in it is counted."""
    try:
        planned, _ = read_plan(data)
    except RumboError:
        return []
    to_come = sum(each.day >= today for each in planned)
    return planned if not is_counted or 2 * to_come > len(planned) else []


def _header(grid: Grid) -> tuple[int, dict[str, int]] | None:
    for place, row in enumerate(grid.rows[:HEADER_WITHIN]):
        columns = vocabulary("networks").columns(row) | vocabulary("planner").columns(row)
        if {"text", "day"} <= columns.keys() and (
            "network" in columns or columns.keys() & networks().keys()
        ):
            return place, columns
    return None


def _items(grid: Grid, start: int, columns: dict[str, int]) -> tuple[list[Item], list[int]]:
    body = [(line, row) for line, row in zip(grid.lines, grid.rows, strict=True) if any(row)][
        start + 1 :
    ]
    written = [_cell(row, columns, "day") for _, row in body]
    days = cells.moments(written, cells.day_month_order(written) or "dmy").values
    items: list[Item] = []
    unread: list[int] = []
    for (line, row), day in zip(body, days, strict=True):
        networks, text = _networks(row, columns), _cell(row, columns, "text")
        if not (day and day.year and networks and text):
            unread.append(line)
            continue
        said = [_cell(row, columns, name) or None for name in ("pillar", "objective", "campaign")]
        at = _clock(_cell(row, columns, "time")) or day.clock
        how = vocabulary("kinds").meaning(_cell(row, columns, "format"))
        items += [
            Item(
                *(day.date, network, text[:200], said[0], said[1]),
                campaign=said[2],
                at=at or None,
                kind=how[0] if how else None,
            )
            for network in networks
        ]
    return items, unread


def _clock(text: str) -> time | None:
    """Return the time of day that a cell holds, None where it holds none.

    >>> [str(_clock(each)) for each in ("9:30 pm", "18.05 h", "9 am", "tarde")]
    ['21:30:00', '18:05:00', '09:00:00', 'None']
    """
    found = CLOCK.fullmatch(text.strip().casefold())
    if not found or not (found["minute"] or found["half"]):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % 12 + 12 * (found["half"] == "p")
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _networks(row: Sequence[str], columns: dict[str, int]) -> list[str]:
    ticked = [
        name for name in networks() if name in columns and fold(_cell(row, columns, name)) in YES
    ]
    if ticked:
        return ticked
    named = vocabulary("networks").meaning(_cell(row, columns, "network"))
    return [named[0]] if named else []


def _cell(row: Sequence[str], columns: dict[str, int], name: str) -> str:
    place = columns.get(name)
    return row[place].strip() if place is not None and place < len(row) else ""
