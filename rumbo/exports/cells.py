"""Cells to numbers, days and durations, a whole column at a time.

A column is parsed once per distinct text: exports repeat themselves, and the sign of the
decimals or the order of day and month belongs to the column, never to the cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, TypeVar

from rumbo.exports.vocabulary import fold, months

Value = TypeVar("Value")
Order = Literal["mdy", "dmy", "ymd"]

MISSING = frozenset(
    {
        "",
        "-",
        "--",
        "—",
        "–",
        "undefined",
        "nan",
        "n/a",
        "null",
        "none",
        "#div/0!",
        "#n/a",
        "(not set)",
        "no data",
    }
)
_PADDING = "'\u00a0\u202f\u2009 \t"
_DIGITS = re.compile(r"[-+−]?(?:\d[\d.,\u00a0\u202f\u2009' ]*|[.,]\d+)(?:[eE][-+]?\d+)?")
_GROUPED = re.compile(r"[-+−]?\d{1,3}([.,\u00a0\u202f\u2009' ])\d{3}(?:\1\d{3})*")


class Unreadable(ValueError):
    """A cell that holds something else than its column."""


@dataclass(frozen=True)
class Column:
    """The parsed cells of a column (None is missing) and the places of those that do not parse."""

    values: list
    bad: list[int]


def is_missing(cell: str) -> bool:
    """Return whether the cell is one of the ways exports write that there is no value."""
    return cell.strip(_PADDING).casefold() in MISSING


def _column(cells: Sequence[str], parse: Callable[[str], object]) -> Column:
    known: dict[str, object] = {}
    broken: set[str] = set()
    for cell in set(cells):
        try:
            known[cell] = None if is_missing(cell) else parse(cell.strip(_PADDING))
        except (ValueError, OverflowError):
            known[cell] = None
            broken.add(cell)
    bad = [place for place, cell in enumerate(cells) if cell in broken] if broken else []
    return Column([known[cell] for cell in cells], bad)


# Numbers


def numbers(cells: Sequence[str], decimal: str | None = ".") -> Column:
    """Return the cells as floats; a percent sign is dropped, not applied.

    The decimal sign is the format's, or with None the one the whole column agrees on.
    """
    sign = decimal or decimal_sign(cells)
    return _column(cells, lambda cell: number(cell, sign))


def number(cell: str, decimal: str = ".") -> float:
    """Return the number in the cell.

    >>> number("1,234.5"), number("12,5 %", ","), number("−7")
    (1234.5, 12.5, -7.0)
    """
    text = cell.strip(_PADDING).removesuffix("%").strip(_PADDING)
    if not _DIGITS.fullmatch(text):
        raise Unreadable(cell)
    text = text.replace("−", "-")
    other = "," if decimal == "." else "."
    head, _, tail = text.partition(decimal)
    separators = re.findall(r"[.,\u00a0\u202f\u2009' ]", head)
    if separators and not _GROUPED.fullmatch(head):
        raise Unreadable(cell)
    if other in tail or decimal in tail:
        raise Unreadable(cell)
    return float(re.sub(r"[.,\u00a0\u202f\u2009' ]", "", head) + ("." + tail if tail else ""))


def is_number(cell: str) -> bool:
    """Return whether the cell holds a number in one of its forms."""
    return bool(_DIGITS.fullmatch(cell.strip(_PADDING).removesuffix("%").strip(_PADDING)))


def decimal_sign(cells: Iterable[str]) -> str:
    """Return the decimal sign of a column: the one that cannot be a thousands separator."""
    points = commas = 0
    for cell in set(cells):
        text = cell.strip(_PADDING).removesuffix("%").strip(_PADDING)
        if not _DIGITS.fullmatch(text) or not re.search("[.,]", text):
            continue
        last = max(text.rfind("."), text.rfind(","))
        both = "." in text and "," in text
        if (
            both
            or text.count(text[last]) == 1
            and not re.fullmatch(r"[-+−]?[1-9]\d{0,2}[.,]\d{3}", text)
        ):
            points += text[last] == "."
            commas += text[last] == ","
    return "," if commas > points else "."


# Durations


def durations(cells: Sequence[str]) -> Column:
    """Return the cells as seconds: plain seconds, M:SS or H:MM:SS."""
    return _column(cells, duration)


def duration(cell: str) -> float:
    """Return the seconds of '0:01:21', '1:21' or '81'."""
    if ":" not in cell:
        return number(cell)
    parts = cell.split(":")
    if len(parts) > 3 or not all(re.fullmatch(r"\d+(\.\d+)?", part) for part in parts):
        raise Unreadable(cell)
    seconds = 0.0
    for part in parts:
        seconds = seconds * 60 + float(part)
    return seconds


# Moments


@dataclass(frozen=True, order=True)
class Moment:
    """A day as written, with its clock time where there is one; year 0 is a year not written."""

    year: int
    month: int
    day: int
    clock: time | None = None
    offset: timedelta | None = None

    @property
    def date(self) -> date:
        """Return the day; raise where the year is not known."""
        return date(self.year, self.month, self.day)

    def utc(self, zone: object) -> datetime | None:
        """Return the moment in UTC, without a zone; the zone is the export's unless it writes one."""
        if self.clock is None:
            return None
        naive = datetime.combine(self.date, self.clock)
        if self.offset is not None:
            return naive - self.offset
        return naive.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)  # type: ignore[arg-type]


_CLOCK = r"(?:[T ,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?\s?m\.?)?)?"
_OFFSET = r"\s*(?P<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})" + _CLOCK + _OFFSET, re.I
)
_PACKED = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_YEAR_LAST = re.compile(
    r"(?P<first>\d{1,2})[-/.](?P<second_>\d{1,2})[-/.](?P<year>\d{4}|\d{2})" + _CLOCK + _OFFSET,
    re.I,
)
_WORDED = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?"  # a weekday
    r"(?:(?P<month_a>[^\W\d]+)\.?\s+(?P<day_a>\d{1,2})|(?P<day_b>\d{1,2})\.?(?:\s+de)?\s+(?P<month_b>[^\W\d]+)\.?)"
    r"(?:,?\s+(?:de\s+|del\s+)?(?P<year>\d{4}))?" + _CLOCK + _OFFSET,
    re.I,
)
_WEEKDAY_MONTH = re.compile(r"[^\W\d]+\.?,?\s+(?P<rest>[^\W\d]+\.?\s+\d{1,2}.*)", re.I)


def moments(cells: Sequence[str], order: Order | None = "mdy") -> Column:
    """Return the cells as moments; with no order given, the column must show which it is."""
    decided = order or day_month_order(cells)
    return _column(cells, lambda cell: moment(cell, decided))


def day_month_order(cells: Iterable[str]) -> Order | None:
    """Return the order of day and month that the whole column agrees on, or None if it does not tell."""
    first = second = False
    for cell in set(cells):
        if match := _YEAR_LAST.fullmatch(cell.strip(_PADDING)):
            first |= int(match["first"]) > 12
            second |= int(match["second_"]) > 12
    if first == second:
        return None
    return "dmy" if first else "mdy"


def moment(cell: str, order: Order | None = "mdy") -> Moment:
    """Return the moment in the cell.

    >>> moment("8 de marzo"), moment("Mon Feb 17 2025").date.isoformat()
    (Moment(year=0, month=3, day=8, clock=None, offset=None), '2025-02-17')
    """
    text = cell.strip(_PADDING)
    if match := _YEAR_FIRST.fullmatch(text) or _PACKED.fullmatch(text):
        return _moment(match, int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _YEAR_LAST.fullmatch(text):
        if order not in ("mdy", "dmy"):
            raise Unreadable(cell)
        first, second = int(match["first"]), int(match["second_"])
        month, day = (first, second) if order == "mdy" else (second, first)
        year = int(match["year"])
        return _moment(match, year + 2000 if year < 100 else year, month, day)
    return _worded(text)


def _worded(text: str) -> Moment:
    for candidate in (text, *(m["rest"] for m in (_WEEKDAY_MONTH.fullmatch(text),) if m)):
        match = _WORDED.fullmatch(candidate)
        if match and (month := months().get(fold(match["month_a"] or match["month_b"]))):
            return _moment(
                match, int(match["year"] or 0), month, int(match["day_a"] or match["day_b"])
            )
    raise Unreadable(text)


def _moment(match: re.Match[str], year: int, month: int, day: int) -> Moment:
    date(year or 2000, month, day)  # raises on a day that the calendar does not have
    found = match.groupdict()
    clock = offset = None
    if found.get("hour") is not None:
        hour = int(found["hour"])
        if half := found["half"]:
            hour = hour % 12 + (12 if half[0] in "pP" else 0)
        clock = time(hour, int(found["minute"]), int(found["second"] or 0))
        offset = _offset(found["offset"])
    return Moment(year, month, day, clock, offset)


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text.upper() in ("Z", "UTC", "GMT"):
        return timedelta(0)
    span = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return -span if text[0] == "-" else span
