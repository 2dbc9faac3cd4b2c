"""Days, weeks and months that a report counts from its own first day."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.exports.cells.periods import Span


def nth_day(number: int, span: Span) -> Span:
    """Return the day that lies so many days after the first."""
    day = span[0] + timedelta(days=number)
    return day, day


def nth_week(number: int, span: Span) -> Span:
    """Return the calendar week, Sunday to Saturday, that lies so many after the first day's.

    >>> [str(day) for day in nth_week(0, (date(2026, 1, 1), date(2026, 6, 30)))]
    ['2026-01-01', '2026-01-03']
    """
    sunday = span[0] - timedelta(days=(span[0].weekday() + 1) % 7) + timedelta(weeks=number)
    return max(sunday, span[0]), min(sunday + timedelta(days=6), span[1])


def nth_month(number: int, span: Span) -> Span:
    """Return the calendar month that lies so many after the first day's, within the report."""
    year, month = divmod(span[0].year * 12 + span[0].month - 1 + number, 12)
    return _month(year, month + 1, span)


def month_within(month: int, span: Span) -> Span | None:
    """Return the month of that number in a report of at most a year; None where it is in two years."""
    years = [year for year in range(span[0].year, span[1].year + 1) if _touches(year, month, span)]
    return _month(years[0], month, span) if len(years) == 1 else None


def _touches(year: int, month: int, span: Span) -> bool:
    return (span[0].year, span[0].month) <= (year, month) <= (span[1].year, span[1].month)


def _month(year: int, month: int, span: Span) -> Span:
    following = date(year + month // 12, month % 12 + 1, 1)
    return max(date(year, month, 1), span[0]), min(following - timedelta(days=1), span[1])
