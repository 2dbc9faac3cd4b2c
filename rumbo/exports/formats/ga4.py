"""Google Analytics 4: reports and Explorations as CSV, many tables under each other.

Each table has its own first and last day in the remarks above it. «Nth day» counts from that first
day, weeks run from Sunday, and the first rows may be missing: rows are never numbered. Numbers are
plain in every language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.builders import web
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_DATE, Rows
from rumbo.exports.cells.counted_periods import COUNTED, WEEKS, counted_span
from rumbo.exports.cells.periods import Span, are_days, period_in
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section, by_header
from rumbo.exports.tables.counts import is_average
from rumbo.exports.tables.dimensions import totals, with_dimensions
from rumbo.exports.tables.report_remarks import (
    SEGMENT,
    by_segment,
    owner,
    owner_by_order,
    told,
    with_segments,
    with_times,
)
from rumbo.exports.tables.side_by_side import unpivoted
from rumbo.exports.tables.table_stacks import any_remark, as_found, stacks
from rumbo.exports.vocabulary import fold, vocabulary
from rumbo.wording import say

TIMES = ("day", "date_hour", "month", *WEEKS, *COUNTED)
WEEK = re.compile(r" [-–—] ")
BEGINS = "# ---"
SIGNED = {"engaged_sessions", "event_count", "@channel", "@first_channel", "@source_medium"}
JOINED = re.compile(r"[a-z][A-Z]")  # sessionSource, as no report spells it
INDEX = re.compile(r"0\d{3}")  # how Google numbers days, weeks and months
MOVED = "Column «{column}»: «{seen}» is the number of a day, not a name: this row was moved."
DAYS = "Column «{column}»: «{seen}» are days, not a name: this row was moved."
NAMELESS = say("The line that names the property is missing above this table.")
COHORT = say("A table of cohorts (how many came back): not kept.")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables that begin with a time or a dimension, below a remark."""
    if not any_remark(grids, BEGINS):
        return _of_the_interface(format_, grids, file)
    found = []
    for grid in (unpivoted(grid, format_.vocabulary, "@") for grid in grids):
        tables = stacks(grid)
        property_ = owner([remark for stack in tables for remark in stack.remarks])
        each_found = [as_found(format_, grid, file, each, format_.sections[0]) for each in tables]
        for stack, each in zip(tables, each_found, strict=True):
            property_ = owner(stack.remarks) or property_ or owner_by_order(each.block)
            each.block.title[:] = [*property_, *stack.remarks]  # another report's may follow
        found += _divided_tables(format_, each_found, [stack.remarks for stack in tables])
    return _of_one_period(found)


def _divided_tables(
    format_: Format, found: list[Found], remarks: list[list[str]]
) -> Iterator[Found]:
    """Yield the tables with what divides them, those of several segments as one of all users and one of the others."""
    blocks = with_segments([each.block for each in found], remarks)
    for each, block in zip(found, blocks, strict=True):
        divided = with_dimensions(with_times(block), format_.vocabulary, "@", (*TIMES, "year"))
        if _is_table(divided):
            yield from (replace(each, block=part) for part in by_segment(divided))


def _of_the_interface(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables that programs fetch: a column of days, all names as Google writes them, one as it alone does."""
    return [
        each
        for each in by_header(replace(format_, sections=FETCHED), grids, file)
        if all(format_.vocabulary.meaning(cell) for cell in each.block.header if cell.strip())
        and (SIGNED & each.block.columns.keys() or any(map(JOINED.search, each.block.header)))
    ]


def _of_one_period(found: list[Found]) -> list[Found]:
    """Return the tables; one with other days than most is told that its remarks were moved.

    All of a report are of its days, but for the cohorts.
    """
    periods = [_period(each.block, told(each.block)) for each in found]
    usual = Counter(
        period
        for each, period in zip(found, periods, strict=True)
        if period and "cohort" not in each.block.columns
    ).most_common(2)
    if len(usual) < 2:
        return found
    if _is_comparison(found, periods):
        return found
    kept = usual[0][0] if usual[0][1] > usual[1][1] else None
    return [
        each
        if period == kept or not _is_measured(each.block)
        else replace(each, block=replace(each.block, is_displaced=True))
        for each, period in zip(found, periods, strict=True)
    ]


def _is_measured(block: Block) -> bool:
    """Return whether a table tells a number that we know: of another nothing is kept that could be misplaced."""
    known = (name for name in block.columns if name not in (*TIMES, "year") and name[0] != "@")
    return "cohort" not in block.columns and any(known)


def _is_comparison(found: list[Found], periods: list[Span | None]) -> bool:
    """Return whether each table stands there once for every period: a report compared with other days."""
    said = Counter(tuple(each.block.header) for each in found)
    told = {(tuple(each.block.header), period) for each, period in zip(found, periods, strict=True)}
    return len(told) == len(found) and set(said.values()) == {len(set(periods))}


def _is_table(block: Block) -> bool:
    begins = any(name in TIMES or name[0] == "@" or name == "cohort" for name in block.columns)
    is_told = begins or _is_summary(block)
    return is_told and "ua" not in block.columns and len(block.header) > 1


def _is_summary(block: Block) -> bool:
    """Return whether a table is one row of numbers: what the whole period brought, as a snapshot begins."""
    words = vocabulary("ga4")
    known = all(words.meaning(cell) or is_average(cell) for cell in block.header if cell.strip())
    return known and bool(block.columns) and len(block.rows) == 1


def _table(block: Block) -> Facts:
    if "cohort" in block.columns or _are_weeks(block):
        return Facts(rows=len(block.rows), left_out=[Line(line, COHORT) for line in block.lines])
    rows, said = Rows(block), told(block)
    period, account = _period(block, said), f"ga4:{said.get('property', '')}"
    dimensions = [name for name in block.columns if name.startswith("@")]
    ranges = web.compared(rows, dimensions)
    dimensions = [name for name in dimensions if name != ranges]
    _leave_out_called_totals(rows, dimensions)
    rows.refuse_misshapen()
    _refuse_moved(rows, dimensions, said)
    if period is None and "property" in said and not set(TIMES) & block.columns.keys():
        for place in rows.kept:
            rows.refuse(place, web.UNDATED)
    spans = web.spans_named(rows, ranges) if ranges else _spans(rows, period)
    metrics = parse_metrics(rows, {*TIMES, "year", *dimensions, ranges})
    _leave_out_sums(rows, dimensions, metrics)
    web.add_web(rows, account, spans, _divided(rows, dimensions, said), metrics)
    web.note_segments(rows, said.get(SEGMENT, ""), SEGMENT if SEGMENT in dimensions else "")
    if account != "ga4:":
        rows.facts.accounts = {account: said["property"]}
    rows.facts.span = period
    return rows.facts


def _are_weeks(block: Block) -> bool:
    """Return whether all rows of a table are of a week named by its two days, as those of cohorts are."""
    first = [row[0].strip() for row in block.rows if row and web.RANGE not in block.columns]
    return len(first) > 1 and all(are_days(cell) and WEEK.search(cell) for cell in first)


def _leave_out_called_totals(rows: Rows, dimensions: list[str]) -> None:
    """Leave out the rows that are called a total, and those of a table by time that name neither time nor bucket."""
    times = [name for name in TIMES if name in rows.block.columns]
    named = [*zip(*map(rows.cells, (*times, *dimensions)), strict=True)] or [()] * len(
        rows.block.rows
    )
    for place, row in enumerate(rows.block.rows):
        filled = list(filter(None, map(str.strip, named[place])))
        beyond = row[len(rows.block.header) :]
        said = (*row[:1], *beyond, *filled[: len(filled) == 1])
        is_called = any(fold(each) in web.TOTALS for each in said)
        if is_called or times and not filled:
            rows.leave_out(place, web.TOTAL)


def _leave_out_sums(rows: Rows, dimensions: list[str], metrics: Mapping[str, Sequence]) -> None:
    """Leave out the rows without a name that are what the others add up to: any other is an empty bucket."""
    named = list(zip(*map(rows.cells, dimensions), strict=True))
    for place in totals(metrics, {at for at, each in enumerate(named) if not any(each)}):
        rows.leave_out(place, web.TOTAL)


def _refuse_moved(rows: Rows, dimensions: list[str], said: dict) -> None:
    """Refuse the rows that remarks say too little of, and those that belong to a table of days."""
    half = len({"start", "end"} & said.keys()) == 1
    nameless = "account" in said and "property" not in said  # with neither, it is of no known one
    first = dimensions[0] if dimensions else ""
    for place in rows.kept:
        if half or nameless:
            rows.refuse(place, web.UNDATED if half else NAMELESS)
        elif dimensions and INDEX.fullmatch(rows.cells(first)[place].strip()):
            rows.refuse_cell(place, first, MOVED)
        elif dimensions and are_days(rows.cells(first)[place]):
            rows.refuse_cell(place, first, DAYS)


def _divided(rows: Rows, dimensions: list[str], said: dict) -> tuple[str, list[str]]:
    """Return what divides a table and the bucket of each row; hours divide, and so does the segment of all of it."""
    more = {}
    if "date_hour" in rows.block.columns:
        more["hour"] = [cell.strip()[8:] for cell in rows.cells("date_hour")]
    if SEGMENT in said:
        more[SEGMENT] = [said[SEGMENT]] * len(rows.block.rows)
    return web.breakdown(rows, dimensions, more)


def _period(block: Block, said: dict) -> Span | None:
    try:
        return tuple(cells.moment(said[name], "ymd").date for name in ("start", "end"))  # type: ignore[return-value]
    except (KeyError, ValueError):
        return next(filter(None, map(period_in, block.title)), None)


def _spans(rows: Rows, period: Span | None) -> list[Span | None]:
    name = next((each for each in TIMES if each in rows.block.columns), None)
    if name is None:
        return [period] * len(rows.block.rows)
    spans: list[Span | None] = []
    for place, (cell, year) in enumerate(zip(rows.cells(name), rows.cells("year"), strict=True)):
        spans.append(counted_span(name, cell.strip(), year.strip(), period))
        if spans[-1] is None and period is None and name in COUNTED:
            rows.refuse(place, web.UNDATED)
        elif spans[-1] is None:
            rows.refuse_cell(place, name, NOT_A_DATE)
    return spans


FETCHED = tuple(
    Section(
        (time,), _table, any_of=("sessions", "users", "page_views", "event_count"), lacks=("ua",)
    )
    for time in ("day", "month", *WEEKS)
)
FORMAT = Format(
    id="ga4_report",
    network="ga4",
    name="Google Analytics 4",
    words="ga4",
    find=_find,
    sections=(Section((), _table),),
)
