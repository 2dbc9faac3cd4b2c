"""Periods as files write them: in a title line, a file name, the name of a column."""

from __future__ import annotations

import re
from datetime import date

from rumbo.exports import cells
from rumbo.exports.cells.moments import Order

Span = tuple[date, date]
_DAY = r"(?:\d{8}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}\.? (?:de )?[^\W\d]+\.? (?:de |del )?\d{4}|[^\W\d]+\.? \d{1,2},? \d{4})"
_SPAN = re.compile(
    rf"(?<!\d)(?P<first>{_DAY})(?: ?[-–—] ?| to | a | al | au | bis )(?P<last>{_DAY})(?!\d)"
)
_DASH = re.compile(r" [-–—] ")
_ZONE = re.compile(r" (?:GMT|UTC)[+-]\d{1,2}$")


def period_in(text: str, order: Order | None = "mdy") -> Span | None:
    """Return the first and the last day of the period that a text names.

    >>> [str(day) for day in period_in("GMB insights - 2026-1-1 - 2026-1-31 - 9fd7")]
    ['2026-01-01', '2026-01-31']
    """
    for match in _SPAN.finditer(" ".join(text.split())):
        try:
            first, last = (cells.moment(match[name], order).date for name in ("first", "last"))
        except ValueError:
            continue
        if first <= last:
            return first, last
    return None


def range_of(text: str) -> Span | None:
    """Return the two days that a text is, and nothing else; the first may leave its year to the last.

    >>> [str(day) for day in range_of("Dec 18 - Jan 14, 2026") or ()], range_of("Oct 1, 2026")
    (['2025-12-18', '2026-01-14'], None)
    """
    try:
        start, end = (cells.moment(each, "mdy") for each in _DASH.split(text.strip()))
        last = end.date
        first = start._replace(year=start.year or last.year).date
        first = first if start.year or first <= last else first.replace(year=last.year - 1)
    except ValueError:
        return None
    return (first, last) if first <= last else None


def are_days(text: str) -> bool:
    """Return whether a text is a day and its year, or two days as a week is named, and nothing else.

    >>> are_days("24 abr - 30 abr"), are_days("2026-05-03"), are_days("Oferta 24 abr - 30 abr")
    (True, True, False)
    """
    ends = _DASH.split(_ZONE.sub("", text.strip()))
    try:
        days = [cells.moment(end, "mdy") for end in ends]
    except ValueError:
        return False
    return len(days) == 2 or len(days) == 1 and days[0].year > 0
