"""Numbers of months as a table: a column of months, and one of numbers for each thing.

A column is named by what it holds: «sales», «seguidores Instagram», «fees (EUR)»; a column `currency`
speaks for the money of its row.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from babel.numbers import list_currencies

from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.files.grids import Grid, is_workbook, text_grids, workbook_grids
from rumbo.exports.vocabulary import SIGNS, fold, months
from rumbo.metrics.outcomes.months import FOLLOWERS, MonthNumber, is_money, month_of, things
from rumbo.networks import networks

HEADER_WITHIN = 10
MONTH, CURRENCY = ("month", "mes"), ("currency", "moneda", "divisa")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[-/. ](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ]((?:19|20)\d\d)")
_WORDED = re.compile(r"(.+?)(?: de)? ((?:19|20)\d\d)")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
Column = tuple[int, str, str | None, str | None]  # place, term, network, currency


@dataclass(frozen=True)
class MonthTable:
    """What a table holds, and the names of the columns that were not understood."""

    numbers: list[MonthNumber]
    left_out: list[str]


def read_numbers(data: bytes, currency: str | None = None) -> MonthTable:
    """Return the numbers of a table; `currency` is that of money whose column and row name none.

    Raises ExportError where there is no such table, where a cell cannot be read, and where one month
    is told twice with different numbers: nobody knows which of them holds, or whether they add up.
    """
    ways = [workbook_grids(data)] if is_workbook(data) else list(text_grids(data))
    for grids in ways:
        for grid in grids:
            for start in range(min(HEADER_WITHIN, len(grid.rows))):
                if columns := _columns(grid.rows[start]):
                    numbers = _each_once(_numbers(grid, start, columns, currency))
                    return MonthTable(numbers, _left_out(grid.rows[start], columns))
    raise ExportError(
        "This file has no column «month» beside columns of what can be typed in: bookings, sales, enquiries, coupons, value of sales, hours, fees, or followers with their network."
    )


def number_columns(data: bytes) -> list[str]:
    """Return the columns of a file that hold what can be typed in month by month; none where it is no such table."""
    ways = [workbook_grids(data)] if is_workbook(data) else list(text_grids(data))
    rows = (row for grids in ways for grid in grids for row in grid.rows[:HEADER_WITHIN])
    found = ((row, columns) for row in rows if (columns := _columns(row)))
    row, columns = next(found, ([], []))
    return [row[place].strip() for place, *_ in columns]


def _columns(header: Sequence[str]) -> list[Column]:
    if _place(header, MONTH) is None:
        return []
    found = ((place, *_meaning(cell)) for place, cell in enumerate(header) if cell.strip())
    return [(place, term, network, money) for place, term, network, money in found if term]


def _left_out(header: Sequence[str], columns: list[Column]) -> list[str]:
    taken = {place for place, *_ in columns} | {_place(header, MONTH), _place(header, CURRENCY)}
    return [cell for place, cell in enumerate(header) if cell.strip() and place not in taken]


def _place(header: Sequence[str], names: Sequence[str]) -> int | None:
    return next((place for place, cell in enumerate(header) if fold(cell) in names), None)


def _meaning(header: str) -> tuple[str, str | None, str | None]:
    """Return which thing a column holds, of which network, in which currency; no thing where none is known."""
    money = currency_in(header)
    bare = fold(_CODE.sub(" ", header) if money else header)
    for term, (_, written) in things().items():
        for name in sorted(map(fold, written), key=len, reverse=True):
            if term == FOLLOWERS and bare.startswith(name):
                network = _network(bare.removeprefix(name))
                return (term, network, None) if network else ("", None, None)
            if re.sub(r"[€£$]", "", bare).strip() == name:
                return term, None, money if is_money(term) else None
    return "", None, None


def _network(text: str) -> str | None:
    name = re.sub(r"^(de|en|on|of|in) ", "", text.strip())
    return next(
        (id_ for id_, each in networks().items() if name and name in map(fold, each.written)), None
    )


def currency_in(text: str) -> str | None:
    """Return the currency that a text names by its code or a sign that is of one alone.

    >>> currency_in("fees (MXN)"), currency_in("300 €"), currency_in("$ 300")
    ('MXN', 'EUR', None)
    """
    codes = [each for each in _CODE.findall(text) if each in list_currencies()]
    signs = [code.upper() for sign, code in SIGNS.items() if sign in text]
    return next(iter([*codes, *reversed(signs)]), None)


def _numbers(
    grid: Grid, start: int, columns: list[Column], usual: str | None
) -> Iterator[MonthNumber]:
    header = grid.rows[start]
    month_at, money_at = _place(header, MONTH), _place(header, CURRENCY)
    body = [(start + 1 + n, row) for n, row in enumerate(grid.rows[start + 1 :]) if any(row)]
    order = cells.day_month_order([_cell(row, month_at) for _, row in body]) or "dmy"
    for place, term, network, money in columns:
        typed = [_bare(_cell(row, place)) for _, row in body]
        sign = cells.typed_sign(typed, in_sheet=grid.sheet is not None)
        unclear = cells.contradicting(typed, sign)
        for line, row in body:
            if not (written := _cell(row, place)):
                continue
            of_row = currency_in(written) or money or currency_in(_cell(row, money_at)) or usual
            month = _month(_cell(row, month_at), order, line)
            value = _number(written, sign, unclear, line)
            yield MonthNumber(month, term, value, network, of_row if is_money(term) else None)


def _cell(row: Sequence[str], place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""


def _bare(written: str) -> str:
    return re.sub(r"[A-Za-z€£$]+", "", written).strip()


def _number(written: str, sign: str, unclear: Collection[str], line: int) -> float:
    if _bare(written) in unclear:
        raise ExportError(
            "Line {line}: «{cell}» may be thousands or have decimals; what else stands there fits neither. Write it without thousands. Nothing was kept.",
            line=line + 1,
            cell=written,
        )
    try:
        return cells.number(_bare(written), sign)
    except ValueError:
        raise ExportError(
            "Line {line}: «{cell}» is no number. Nothing was kept.", line=line + 1, cell=written
        ) from None


def _month(written: str, order: cells.Order, line: int) -> date:
    """Return the month of a cell: 2026-10, 10/2026, October 2026, octubre de 2026, or a day of it."""
    text = fold(written)
    if match := _YEAR_FIRST.fullmatch(written) or _YEAR_FIRST.fullmatch(text):
        year, month = int(match[1]), int(match[2])
    elif match := _YEAR_LAST.fullmatch(written) or _YEAR_LAST.fullmatch(text):
        month, year = int(match[1]), int(match[2])
    elif (match := _WORDED.fullmatch(text)) and match[1] in months():
        month, year = months()[match[1]], int(match[2])
    elif day := next(iter(cells.days_written([written], order)), None):
        return month_of(day)
    else:
        month, year = 0, 0
    if not 1 <= month <= 12:
        raise ExportError(
            "Line {line}: «{cell}» is no month. Write it as 2026-10. Nothing was kept.",
            line=line + 1,
            cell=written,
        )
    return date(year, month, 1)


def _each_once(numbers: Iterator[MonthNumber]) -> list[MonthNumber]:
    found: dict[tuple, MonthNumber] = {}
    for each in numbers:
        known = found.setdefault(each.about, each)
        if known.val != each.val:
            raise ExportError(
                "{month} is told twice with different numbers: {one} and {other}. Keep one of them, or their sum. Nothing was kept.",
                month=f"{each.month:%Y-%m}",
                one=known.val,
                other=each.val,
            )
    return list(found.values())
