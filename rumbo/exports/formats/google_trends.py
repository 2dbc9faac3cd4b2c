"""Google Trends: interest over time, and related searches without a header (top, rising).

The interest is an index of 0 to 100 within its own file, never a count: it is not added or compared
across files. A rise without a number («Breakout») and «<1» have no value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rumbo.exports import cells
from rumbo.exports.builders.rows import NOT_A_DATE, Rows
from rumbo.exports.builders.web import UNDATED, add_web
from rumbo.exports.cells.counted_periods import nth_month
from rumbo.exports.cells.periods import Span, are_days
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.table_stacks import stacks
from rumbo.exports.vocabulary import Vocabulary, vocabulary
from rumbo.wording import say

TIMES = ("day", "week", "month")
TITLE = re.compile(r"(?P<term>.+?): \((?P<when>.+)\)\s*$")
MISPLACED = say(
    "An index of 0 to 100 belongs to the top, a rise in percent to the rising searches."
)
CLOCK = re.compile(r",?\s*\d{1,2}:\d{2}\s*[AP]?\.?\s?M?\.?", re.I)


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of a file that begins with a category."""
    words, grid = vocabulary("google_trends"), grids[0]
    first = next((row for row in grid.rows if any(row)), [""])
    if not _is_category(first, words):
        return []
    _, languages = words.meaning(first[0].partition(":")[0]) or ("", frozenset())
    found = []
    begins = [place for place, row in enumerate(grid.rows) if _is_category(row, words)]
    for stack in stacks(grid):
        top = stack.header or 0
        meaning = words.meaning(grid.rows[top][0])
        if meaning and meaning[0] != "category":
            begun = max((place for place in begins if place <= top), default=0)
            ends = next((place for place in begins if place > top), len(grid.rows))
            rows = [place for place in stack.rows if place < ends]
            block = _block(format_, grid, file, top, rows, meaning[0])
            block.title.extend(",".join(filter(None, row)) for row in grid.rows[begun:][:3])
            found.append(Found(format_.sections[0], block, [languages]))
    return found


def _is_category(row: list[str], words: Vocabulary) -> bool:
    """Return whether a report begins with a row: another may follow in the same file."""
    name, _, value = ",".join(row).partition(":")
    return bool(value) and (words.meaning(name) or ("",))[0] == "category"


def _block(
    format_: Format, grid: Grid, file: File, header: int, rows: list[int], name: str
) -> Block:
    own, columns = grid.rows[header], {name: 0}
    return Block.of(grid, file, format_.network, columns, own, rows, header_record=header)


def _table(block: Block) -> Facts:
    (name,) = block.columns
    if name not in TIMES:
        return _related(replace(block, header=["query", "value"]), name)
    rows = Rows(block)
    rows.refuse_misshapen()
    spans = [_span(rows, name, place) for place in range(len(block.rows))]
    for column, header in enumerate(block.header[1:], 1):
        term = header.partition(": (")[0].strip()
        values = [_value(row[column]) if column < len(row) else None for row in block.rows]
        part = Rows(block)
        for place in set(range(len(block.rows))) - set(rows.kept):
            part.leave_out(place, UNDATED)
        add_web(part, "google_trends:", spans, ("term", [term] * len(spans)), {"interest": values})
        rows.facts.extend("web_values", part.facts.tables.get("web_values", ()))
    return rows.facts


def _related(block: Block, name: str) -> Facts:
    rows = Rows(block)
    rows.refuse_misshapen()
    match = next(filter(None, map(TITLE.match, block.title)), None)
    span = _when(match["when"], block.title[0]) if match else None
    for place, row in enumerate(block.rows):
        if span is None:
            rows.refuse(place, UNDATED)
        elif (
            are_days(row[0])
            or (name == "rising") != row[-1].strip().endswith("%")
            and _value(row[-1]) is not None
        ):
            rows.refuse(place, MISPLACED)
    values = [_value(row[1]) if len(row) > 1 else None for row in block.rows]
    buckets = [row[0].strip() for row in block.rows]
    metric = {"interest" if name == "top" else "rise_percent": values}
    add_web(rows, "google_trends:", [span] * len(buckets), (f"related_{name}", buckets), metric)
    rows.facts.span = span
    return rows.facts


def _when(text: str, category: str) -> Span | None:
    """Return the days of a title; day and month stand in the order they show, or that of the language."""
    parts = re.split(r" [-–—] ", text.replace("\u202f", " "))[:2]
    days = [CLOCK.sub("", part).split(", ")[0].strip() for part in parts]
    meaning = vocabulary("google_trends").meaning(category.partition(":")[0])
    is_english = meaning is not None and "en" in meaning[1]
    order = cells.day_month_order(days) or ("mdy" if is_english else "dmy")
    try:
        first, last = (cells.moment(day, order).date for day in days)
    except ValueError:
        return None
    return first, last


def _span(rows: Rows, name: str, place: int) -> Span | None:
    try:
        written = rows.block.rows[place][0].strip()
        first: date = cells.moment(f"{written}-01" if name == "month" else written, "ymd").date
    except (ValueError, IndexError):
        rows.refuse_cell(place, name, NOT_A_DATE)
        return None
    if name == "month":
        return nth_month(0, (first, date(first.year, 12, 31)))
    return first, first + timedelta(days=6 if name == "week" else 0)


def _value(cell: str) -> float | None:
    try:
        return cells.number(cell)
    except ValueError:
        return None


FORMAT = Format(
    id="google_trends",
    network="google_trends",
    name="Google Trends",
    words="google_trends",
    find=_find,
    is_asked=True,
    sections=(Section((), _table),),
)
