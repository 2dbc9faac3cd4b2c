"""The periods a report can be about: months, quarters, years, or any days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from babel.dates import format_date

from rumbo.errors import RumboError
from rumbo.locale import Words
from rumbo.metrics.series import Period


def period(text: str) -> Period:
    """Return the period that a text names: 2026, 2026-Q4, 2026-10, or 2026-10-01..2026-10-31.

    >>> period("2026-Q4").days
    92
    """
    try:
        if match := re.fullmatch(r"(\d{4})", text):
            return _months(int(match[1]), 1, 12)
        if match := re.fullmatch(r"(\d{4})-[QqTt]([1-4])", text):
            return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
        if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
            return _months(int(match[1]), int(match[2]), 1)
        first, _, last = text.partition("..")
        return days(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        raise RumboError(
            "«{text}» is no period: write 2026, 2026-Q4, 2026-10 or 2026-10-01..2026-10-31.",
            text=text,
        ) from None


def days(first: date, last: date) -> Period:
    """Return the period from a day to another, both in it; raise RumboError where it is none."""
    if last < first:
        raise RumboError(
            "The period ends on {last}, before it starts on {first}.", first=first, last=last
        )
    return Period(first, last + timedelta(days=1))


def months(first: date, last: date) -> list[Period]:
    """Return the months that hold any of these days, the newest first."""
    return _pieces(first, last, 1)


def quarters(first: date, last: date) -> list[Period]:
    """Return the quarters that hold any of these days, the newest first."""
    return _pieces(first, last, 3)


def weeks_until(last: date, count: int = 12) -> Period:
    """Return that many weeks, the last of them ending on a day."""
    return Period(last - timedelta(days=7 * count - 1), last + timedelta(days=1))


def name(of: Period, words: Words) -> str:
    """Return a period in words: October 2026, or its first and last day."""
    last = of.end - timedelta(days=1)
    for length, form in ((12, "y"), (3, "QQQQ y"), (1, "LLLL y")):
        if (
            of == _months(of.start.year, of.start.month, length)
            and (of.start.month - 1) % length == 0
        ):
            text = format_date(of.start, form, locale=words.language)
            return text[:1].upper() + text[1:]
    return words.span(of.start, last)


def _months(year: int, month: int, count: int) -> Period:
    end = year * 12 + month - 1 + count
    return Period(date(year, month, 1), date(end // 12, end % 12 + 1, 1))


def _pieces(first: date, last: date, length: int) -> list[Period]:
    pieces = [_months(first.year, (first.month - 1) // length * length + 1, length)]
    while pieces[-1].end <= last:
        pieces.append(_months(pieces[-1].end.year, pieces[-1].end.month, length))
    return pieces[::-1]
