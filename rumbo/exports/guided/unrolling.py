"""Tables turned so that each row is a day, or a month, and each column a metric: long ones, and wide ones.

A long table has a row for each day and metric; a wide one a row for each metric and a column for each day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from rumbo.exports.cells import is_missing, is_number, spelled_out
from rumbo.exports.cells.moments import days_written, is_a_day
from rumbo.exports.files.grids import is_workbook, text_grids, workbook_grids
from rumbo.exports.guided.names import named
from rumbo.exports.guided.roles import roles
from rumbo.exports.guided.tables import Table, tables_of
from rumbo.exports.vocabulary import fold, months
from rumbo.thresholds import count, share

FEWEST, MOST = count("guided.unrolling.FEWEST"), count("guided.unrolling.MOST")
HALF = share("guided.unrolling.HALF")
DAY = "Date"
SINCE_1970 = re.compile(r"1\d{9}(?:\d{3})?")
EXCEL_DAYS = re.compile(r"[34]\d{4}(?:\.\d+)?")
NUMBERED = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})|(?P<first>\d{1,2})[-/.](?P<last>\d{4})"
)
NAMED = re.compile(r"(?P<name>[^\W\d]+)\.?(?: (?:de|of))?[ \-/.’']*(?P<year>\d{4}|\d{2})")


def unrolled(table: Table) -> Table:
    """Return the table with a row for each day or month, or as it is where it is neither long nor wide."""
    turned = _long(table) or _wide(table) or table
    return _with_months(_with_moments(_with_digits(turned)))


def tables_in(data: bytes) -> list[Table]:
    """Return the tables of a file, the largest first: one for each sheet that holds one."""
    ways = [workbook_grids(data)] if is_workbook(data) else text_grids(data)
    for grids in ways:
        found = [unrolled(table) for grid in grids for table in tables_of(grid)]
        if found := [table for table in found if len(table.header) > 1]:
            return sorted(found, key=lambda each: -len(each.rows) * len(each.header))
    return []


def month(cell: str) -> date | None:
    """Return the first day of the month that a cell names, None where it names none.

    >>> str(month("2026-03")), str(month("Marzo de 2026")), str(month("Mar-26")), month("2026-03-01")
    ('2026-03-01', '2026-03-01', '2026-03-01', None)
    """
    text = cell.strip()
    if match := NUMBERED.fullmatch(text):
        year, number = match["year"] or match["last"], int(match["month"] or match["first"])
    elif match := NAMED.fullmatch(text):
        year, number = match["year"], months().get(fold(match["name"]), 0)
    else:
        return None
    full = int(year) + 2000 * (len(year) == 2)
    return date(full, number, 1) if 1 <= number <= 12 and full > 2000 else None


def month_of(first: date) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _long(table: Table) -> Table | None:
    """Return a long table turned: of one date, one column of numbers and one of their names."""
    columns = [table.samples(place) for place in range(len(table.header))]
    dated = [place for place, column in enumerate(columns) if _all(column, _is_day)]
    counted = [place for place, column in enumerate(columns) if _all(column, is_number)]
    names = [place for place, column in enumerate(columns) if _names_metrics(column)]
    if len(dated) != 1 or len(counted) != 1 or len(names) != 1 or names == dated:
        return None
    keep = [p for p in range(len(table.header)) if p not in (counted[0], names[0])]
    said = [
        ([_at(row, p) for p in keep], _at(row, names[0]), _at(row, counted[0]), line)
        for row, line in zip(table.rows, table.lines, strict=True)
    ]
    return _turned(table, [table.header[place] for place in keep], said)


def _wide(table: Table) -> Table | None:
    """Return a wide table turned: its header names days or months, and one column the metrics.

    That column has names we know, or one of its own for each row.
    """
    days = [place for place, cell in enumerate(table.header) if _is_day(cell)]
    rest = [p for p, cell in enumerate(table.header) if p not in days and cell.strip()]
    names = [place for place in rest if _names_metrics(table.cells(place), fewest=1)]
    names = names or [place for place in rest if _names_rows(table.cells(place))]
    if len(days) < FEWEST or len(days) < HALF * (len(days) + len(rest)) or not names:
        return None
    keep = [p for p in rest if p != names[0] and not _all(table.cells(p), is_number)]
    said = [
        ([table.header[day], *(_at(row, p) for p in keep)], _at(row, names[0]), _at(row, day), 0)
        for day in days
        for row in table.rows
    ]
    turned = _turned(table, [DAY, *(table.header[place] for place in keep)], said)
    lines = [table.lines[0] + n for n in range(len(turned.rows))]
    return replace(turned, lines=lines, is_monthly=_are_firsts([table.header[p] for p in days]))


def _turned(
    table: Table, header: Sequence[str], said: Sequence[tuple[list[str], str, str, int]]
) -> Table:
    """Return a table of one row for each key; `said` are keys, the name of a metric, its value, its line."""
    metrics = list(dict.fromkeys(name.strip() for _, name, _, _ in said if name.strip()))
    rows: dict[tuple[str, ...], tuple[dict[str, str], int]] = {}
    for key, name, value, line in said:
        rows.setdefault(tuple(key), ({}, line))[0][name.strip()] = value
    return Table(
        header=[*header, *metrics],
        rows=[
            [*key, *(values.get(each, "") for each in metrics)] for key, (values, _) in rows.items()
        ],
        lines=[line for _, line in rows.values()],
        sheet=table.sheet,
    )


def _with_digits(table: Table) -> Table:
    """Return a table with all digits of the numbers that stand rounded in its columns of numbers."""
    rounded = {
        place: seen for place in range(len(table.header)) if (seen := _rounded(table, place))
    }
    if not rounded:
        return table
    rows = [
        [spelled_out(cell) if place in rounded else cell for place, cell in enumerate(row)]
        for row in table.rows
    ]
    return replace(table, rows=rows, rounded=next(iter(rounded.values())))


def _rounded(table: Table, place: int) -> str:
    """Return a rounded number of a column in which all else are numbers, too; empty where there is none."""
    cells = table.samples(place)
    seen = next((cell for cell in cells if spelled_out(cell) != cell), "")
    return seen if seen and _all(cells, lambda cell: is_number(spelled_out(cell))) else ""


def _with_moments(table: Table) -> Table:
    """Return a table with the days that a program or a spreadsheet wrote as one number as what they are.

    Their column is named as a date: seconds or thousandths since 1970, or days as Excel counts them.
    """
    places = [place for place in range(len(table.header)) if _counts_days(table, place)]
    if not places:
        return table
    rows = [list(row) for row in table.rows]
    for row in rows:
        for place in places:
            if moment := _counted(_at(row, place)):
                row[place] = moment.isoformat(" ")
    return replace(table, rows=rows)


def _counts_days(table: Table, place: int) -> bool:
    if named(table.header[place]).meanings.get("date", 0) < HALF:
        return False
    counted = [_counted(cell) for cell in table.samples(place)]
    return len(counted) > 1 and all(counted)


def _counted(cell: str) -> datetime | None:
    """Return the moment (UTC) that a number counts, None for any other number.

    >>> str(_counted("1788000000")), str(_counted("46266")), _counted("900")
    ('2026-08-29 10:40:00', '2026-09-01 00:00:00', None)
    """
    text = cell.strip()
    if SINCE_1970.fullmatch(text):
        seconds = int(text[:10])
        return datetime(1970, 1, 1) + timedelta(seconds=seconds)
    if EXCEL_DAYS.fullmatch(text):
        return datetime(1899, 12, 30) + timedelta(days=int(float(text)))
    return None


def _with_months(table: Table) -> Table:
    """Return a table of months with their first days in place of their names."""
    for place in range(len(table.header)):
        named_months = [month(cell) for cell in table.samples(place)]
        if len(named_months) > 1 and all(named_months):
            rows = [list(row) for row in table.rows]
            for row in rows:
                if (first := month(_at(row, place))) and place < len(row):
                    row[place] = first.isoformat()
            return replace(table, rows=rows, is_monthly=True)
    return table


def _are_firsts(header: Sequence[str]) -> bool:
    """Return whether names of columns are the first days of months, in one order or the other."""
    return any(
        all(day and day.day == 1 for day in days_written(header, order)) for order in ("dmy", "mdy")
    )


def _names_rows(column: Sequence[str]) -> bool:
    """Return whether a column has a short name of its own for each of a few rows."""
    names = [cell.strip() for cell in column]
    few = 0 < len(names) <= MOST and len(set(names)) == len(names)
    return few and all(names) and not any(is_number(name) or _is_day(name) for name in names)


def _names_metrics(column: Sequence[str], fewest: int = 2) -> bool:
    """Return whether at least half of the different cells of a column are names of metrics, and few."""
    names = {cell.strip() for cell in column if cell.strip()}
    if not fewest <= len(names) <= MOST or any(map(is_number, names)):
        return False
    return sum(map(_is_metric, names)) >= HALF * len(names)


def _is_metric(name: str) -> bool:
    told = named(name)
    return told.is_exact and any(
        role in roles() and roles()[role].is_metric for role in told.meanings
    )


def _is_day(cell: str) -> bool:
    is_long = len(cell.strip()) > 5 and not is_number(cell)
    return month(cell) is not None or is_long and is_a_day(cell)


def _all(column: Sequence[str], holds) -> bool:  # noqa: ANN001
    filled = [cell for cell in column if not is_missing(cell)]
    return bool(filled) and all(map(holds, filled))


def _at(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""
