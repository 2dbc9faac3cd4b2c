"""Universal Analytics (until 2024), CSV and XLSX: a table by one dimension, and the same visits by day.

The last row of each is a total with an empty first cell. Numbers of a CSV follow the language of
the screen; the order of day and month is the one in which the days lie in the report's period.
"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports import cells
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_DATE, Rows
from rumbo.exports.builders.web import TOTAL, add_web, breakdown
from rumbo.exports.cells.periods import Span, period_in
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.table_stacks import as_found, stacks

OWN = ("page_views", "ratio", "hour")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of a workbook with a summary, or of a CSV with remarks, if one is of this kind."""
    said = [cell for grid in grids for row in grid.rows[:12] for cell in row[:1]]
    period = next(filter(None, map(period_in, said)), None)
    if not period:
        return []
    found = [
        as_found(format_, grid, file, stack, format_.sections[0])
        for grid in grids
        for stack in stacks(grid)
    ]
    tables = [each for each in found if _is_table(each.block)]
    for each in tables:
        own = next(filter(None, map(period_in, each.block.title)), period)
        each.block.title[:] = [f"{own[0]} - {own[1]}"]
    known = {name for each in tables for name in each.block.columns}
    return tables if known & set(OWN) or _has_day_index(tables) else []


def _has_day_index(tables: list[Found]) -> bool:
    return any(
        cell.casefold().startswith(("day index", "índice"))
        for each in tables
        for cell in each.block.header
    )


def _is_table(block: Block) -> bool:
    return any(name[0] == "@" or name in ("day", "hour") for name in block.columns)


def _table(block: Block) -> Facts:
    rows = Rows(block)
    dimensions = [name for name in block.columns if name.startswith("@")]
    named = [name for name in (*dimensions, "day", "hour") if name in block.columns]
    for place, told in enumerate(zip(*map(rows.cells, named), strict=True)):
        if not any(map(str.strip, told)):
            rows.leave_out(place, TOTAL)
    rows.refuse_misshapen()
    period = period_in(block.title[0])
    spans = _spans(rows, period)
    hours = ["hour"] if "hour" in block.columns else []
    name, buckets = breakdown(rows, [*dimensions, *hours])
    sign = cells.decimal_sign(cell for row in block.rows for cell in row)
    metrics = parse_metrics(rows, {"day", "hour", "ratio", *dimensions}, sign)
    add_web(rows, "universal_analytics:", spans, (name.replace("@", ""), buckets), metrics)
    rows.facts.span = period
    return rows.facts


def _spans(rows: Rows, period: Span | None) -> list[Span | None]:
    if "day" not in rows.block.columns:
        return [period] * len(rows.block.rows)
    written = rows.cells("day")
    for order in ("mdy", "dmy"):
        days = cells.days_written(written, order)
        if period is None or all(day is None or period[0] <= day <= period[1] for day in days):
            break
    for place, day in enumerate(days):
        if day is None:
            rows.refuse_cell(place, "day", NOT_A_DATE)
    return [(day, day) if day else None for day in days]


FORMAT = Format(
    id="universal_analytics",
    network="universal_analytics",
    name="Universal Analytics",
    words="universal_analytics",
    find=_find,
    sections=(Section((), _table),),
)
