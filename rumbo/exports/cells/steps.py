"""Rows that each bear one day and are of more: of the week, the month that begins on it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from rumbo.exports.vocabulary import is_total
from rumbo.thresholds import count

SEVERAL = count("cells.steps.SEVERAL")
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
DAY, WEEK = timedelta(days=1), timedelta(weeks=1)


def ends_of_steps(days: Iterable[date], *, are_months: bool = False) -> dict[date, date]:
    """Return the last day of what begins on each, where all begin weeks or months; nothing where they are days.

    Those that `are_months` are written as such. Several rows that are all of them weeks apart are of weeks.

    >>> mondays = [date(2026, 10, 5), date(2026, 10, 12), date(2026, 10, 26)]
    >>> str(ends_of_steps(mondays)[mondays[1]]), ends_of_steps([*mondays, date(2026, 10, 27)])
    ('2026-10-18', {})
    """
    starts = sorted(set(days))
    if are_months:
        return {start: month_end(start) for start in starts}
    if len(starts) < SEVERAL:
        return {}
    if all(start.day == 1 for start in starts):
        return {start: month_end(start) for start in starts}
    if all((later - day) % WEEK == timedelta() for day, later in pairwise(starts)):
        return {start: start + WEEK - DAY for start in starts}
    return {}


def quarters(days: Iterable[date]) -> dict[date, date]:
    """Return the last day of what begins on each, where all begin quarters of a year; else nothing."""
    starts = set(days)
    if not all(start.day == 1 and start.month % 3 == 1 for start in starts):
        return {}
    return {start: month_end(start.replace(month=start.month + 2)) for start in starts}


def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def first_days(cells: Sequence[str]) -> Sequence[str]:
    """Return the first day of each month where only months are written, beside empty cells and totals.

    >>> first_days(["2026-09", "2026-10", "Total"]), first_days(["2026-09", "2026-10-02"])
    (['2026-09-01', '2026-10-01', 'Total'], ['2026-09', '2026-10-02'])
    """
    written = [cell.strip() for cell in cells]
    months = [bool(MONTH.fullmatch(cell)) for cell in written]
    if not any(months) or any(
        cell and not (is_month or is_total(cell))
        for cell, is_month in zip(written, months, strict=True)
    ):
        return cells
    return [
        f"{cell}-01" if is_month else cell for cell, is_month in zip(written, months, strict=True)
    ]
