"""The periods a story can be about: months, quarters, years, or any days; and what each is compared with."""

from __future__ import annotations

import re
from datetime import date, timedelta

from babel.dates import format_date, format_skeleton

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


def known_part(of: Period, until: date) -> tuple[Period, Period]:
    """Return the days of a period up to one, and the same days of the period before it.

    >>> [each.end.isoformat() for each in known_part(period("2026-11"), date(2026, 11, 22))]
    ['2026-11-23', '2026-10-23']
    """
    after, earlier = until + timedelta(days=1), of.before()
    if not of.start < after < of.end:
        return of, earlier
    known = Period(of.start, after)
    same = earlier.start + timedelta(days=known.days)
    return known, Period(earlier.start, min(same, earlier.end))


def _calendar(of: Period) -> int:
    """Return how many months a period is, of one that is a month, a quarter or a year; else 0."""
    for length in (12, 3, 1):
        whole = of == _months(of.start.year, of.start.month, length)
        if whole and (of.start.month - 1) % length == 0:
            return length
    return 0


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
    text = _named(of, words)
    return text[:1].upper() + text[1:] if text else words.span(of.start, last)


def within(of: Period, words: Words) -> str:
    """Return a period as it stands within a sentence: October 2026, octubre de 2026."""
    skeleton = {12: "y", 3: "yQQQQ", 1: "yMMMM"}.get(_calendar(of))
    if skeleton:
        return format_skeleton(skeleton, of.start, locale=words.language)
    return words("the days {span}", span=words.span(of.start, of.end - timedelta(days=1)))


def _named(of: Period, words: Words) -> str:
    form = {12: "y", 3: "QQQQ y", 1: "LLLL y"}.get(_calendar(of))
    return format_date(of.start, form, locale=words.language) if form else ""


def _months(year: int, month: int, count: int) -> Period:
    end = year * 12 + month - 1 + count
    return Period(date(year, month, 1), date(end // 12, end % 12 + 1, 1))


def _pieces(first: date, last: date, length: int) -> list[Period]:
    pieces = [_months(first.year, (first.month - 1) // length * length + 1, length)]
    while pieces[-1].end <= last:
        pieces.append(_months(pieces[-1].end.year, pieces[-1].end.month, length))
    return pieces[::-1]
