"""A business's own results as a file: a column of days or weeks, and a column of numbers for each result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.files.grids import Grid, is_workbook, text_grids, workbook_grids
from rumbo.metrics.outcomes.weeks import LONGEST_NAME, monday

HEADER_WITHIN = 10
DAILY = timedelta(days=6)  # with less between most rows, a row is a day and not a week

Results = dict[str, dict[date, float]]


def read_outcomes(data: bytes) -> Results:
    """Return each column of numbers by the Monday of its weeks; days are added up, and a week told on
    fewer days than usual is left out.

    Raises ExportError where no table with days and numbers can be found.
    """
    ways = [workbook_grids(data)] if is_workbook(data) else list(text_grids(data))
    for grids in ways:
        for grid in grids:
            for start in range(min(HEADER_WITHIN, len(grid.rows))):
                if found := _table(grid, start):
                    return found
    raise ExportError(
        "This file has no column of days beside columns of numbers. Name the columns in its first row."
    )


def _table(grid: Grid, start: int) -> Results:
    header, body = grid.rows[start], [row for row in grid.rows[start + 1 :] if any(row)]
    for place, name in enumerate(header):
        days = _days([_cell(row, place) for row in body])
        if (
            not name.strip()
            or len(days) < 2
            or sum(day is not None for day in days) < 0.8 * len(days)
        ):
            continue
        columns = {
            title.strip()[:LONGEST_NAME]: _numbers([_cell(row, other) for row in body], grid)
            for other, title in enumerate(header)
            if other != place and title.strip()
        }
        return {
            title: weeks
            for title, values in columns.items()
            if values and (weeks := _by_week(days, values))
        }
    return {}


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _days(written: list[str]) -> list[date | None]:
    if not any(any(map(str.isdigit, each)) for each in written):
        return [None] * len(written)
    return cells.days_written(written, cells.day_month_order(written) or "dmy")


def _numbers(written: list[str], grid: Grid) -> list[float | None]:
    """Return the numbers of a column, empty where it is one of words, or where nobody knows what they are."""
    decimal = cells.typed_sign(written, in_sheet=grid.sheet is not None)
    if cells.contradicting(written, decimal):
        return []
    found: list[float | None] = []
    for each in written:
        try:
            found.append(cells.number(each, decimal) if each else None)
        except ValueError:
            return []
    return found if any(each is not None for each in found) else []


def _by_week(days: list[date | None], values: list[float | None]) -> dict[date, float]:
    told = sorted(
        (day, value) for day, value in zip(days, values, strict=True) if day and value is not None
    )
    if len(told) < 2:
        return {}
    rows = sorted({day for day in days if day})
    gaps = sorted(later - day for day, later in pairwise(rows))
    typical = gaps[len(gaps) // 2]
    if typical > timedelta(days=10):
        raise ExportError("These results are by month or longer. By week or by day is needed.")
    weeks: dict[date, float] = {}
    for day, value in told:
        weeks[monday(day)] = weeks.get(monday(day), 0.0) + value
    if typical >= DAILY:
        return weeks
    counts = Counter(monday(day) for day, _ in told)
    usual = sorted(counts.values())[len(counts) // 2]  # six where the shop closes on Sundays
    return {week: value for week, value in weeks.items() if counts[week] >= usual}
