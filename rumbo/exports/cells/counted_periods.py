"""Days, weeks and months that a report counts: from its own first day, or as the calendar numbers them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from rumbo.exports.cells.moments import moment
from rumbo.exports.cells.periods import Span

_WITH_YEAR = re.compile(r"(20\d\d)[-W]{0,2}(\d\d)")


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


def week_within(number: int, span: Span, *, iso: bool = False) -> Span | None:
    """Return the week of that number in a report of at most a year; None where it is in two years, or in none."""
    found = [
        week
        for year in range(span[0].year - 1, span[1].year + 2)
        if (week := _clipped(_week(year, number, iso=iso), span))
    ]
    return found[0] if len(found) == 1 else None


def week_of(year: int, number: int, *, iso: bool = False) -> Span:
    """Return a week of a year: from Monday as ISO 8601 counts, or else from Sunday, the first with January 1st in it.

    >>> [str(day) for day in week_of(2026, 36, iso=True)], [str(day) for day in week_of(2026, 1)]
    (['2026-08-31', '2026-09-06'], ['2026-01-01', '2026-01-03'])
    """
    if iso:
        monday = date.fromisocalendar(year, number, 1)
        return monday, monday + timedelta(days=6)
    first = date(year, 1, 1)
    sunday = first - timedelta(days=(first.weekday() + 1) % 7) + timedelta(weeks=number - 1)
    if not 0 < number < 55 or sunday.year > year:
        raise ValueError(number)
    return max(sunday, first), min(sunday + timedelta(days=6), date(year, 12, 31))


def counted_span(name: str, cell: str, year: str, period: Span | None) -> Span | None:
    """Return the days that a cell of a column of times means; None where it, its year and the period do not tell."""
    try:
        return _counted(name, cell, year, period)
    except (ValueError, OverflowError):
        return None


def _counted(name: str, cell: str, year: str, period: Span | None) -> Span | None:
    if name in COUNTED:
        return COUNTED[name](int(cell), period) if period else None
    both = _WITH_YEAR.fullmatch(f"{year}{cell.zfill(2)}" if year else cell)
    if name in WEEKS:
        iso = WEEKS[name]
        if both:
            return _clipped(week_of(int(both[1]), int(both[2]), iso=iso), period)
        return week_within(int(cell), period, iso=iso) if period else None
    if name == "month" and both:
        following = date(int(both[1]) + int(both[2]) // 12, int(both[2]) % 12 + 1, 1)
        whole = date(int(both[1]), int(both[2]), 1), following - timedelta(days=1)
        return _clipped(whole, period)
    if name == "month" and re.fullmatch(r"\d{1,2}", cell):
        return month_within(int(cell), period) if period else None
    if name == "date_hour" and not re.fullmatch(r"\d{10}", cell):
        return None
    day = moment(cell[:8] if name == "date_hour" else cell, "ymd").date
    return day, day


def _clipped(span: Span | None, within: Span | None) -> Span | None:
    if span is None or within is None:
        return span
    first, last = max(span[0], within[0]), min(span[1], within[1])
    return (first, last) if first <= last else None


def _week(year: int, number: int, *, iso: bool) -> Span | None:
    try:
        return week_of(year, number, iso=iso)
    except ValueError:
        return None


def _touches(year: int, month: int, span: Span) -> bool:
    return (span[0].year, span[0].month) <= (year, month) <= (span[1].year, span[1].month)


def _month(year: int, month: int, span: Span) -> Span:
    following = date(year + month // 12, month % 12 + 1, 1)
    return max(date(year, month, 1), span[0]), min(following - timedelta(days=1), span[1])


COUNTED: dict[str, Callable[[int, Span], Span]] = {
    "day_index": nth_day,
    "week_index": nth_week,
    "month_index": nth_month,
}
WEEKS = {
    "week": False,
    "iso_week": True,
}  # whether they are those of ISO 8601, which begin on Monday
