"""Cells to moments: a day as written, with its clock time where there is one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Literal, NamedTuple

from rumbo.exports.cells.columns import PADDING, Column, Unreadable, parsed
from rumbo.exports.vocabulary import fold, months
from rumbo.thresholds import count, share

Order = Literal["mdy", "dmy", "ymd"]


class Moment(NamedTuple):
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

    def utc(self, zone: tzinfo | None) -> datetime | None:
        """Return the moment in UTC, without a zone; the zone is the export's unless it writes one."""
        if self.clock is None or zone is None and self.offset is None:
            return None
        offset = self.offset
        if offset is None:
            offset = _offset_on(zone, self.year, self.month, self.day)
        if offset is None:
            offset = _offset_at(zone, self.year, self.month, self.day, self.clock.hour)
        return datetime.combine(self.date, self.clock) - offset


@lru_cache(maxsize=16384)
def _offset_on(zone: tzinfo, year: int, month: int, day: int) -> timedelta | None:
    """Return a zone's distance to UTC on a day, or None if the clocks change on it."""
    first, last = (_offset_at(zone, year, month, day, hour) for hour in (0, 23))
    return first if first == last else None


@lru_cache(maxsize=16384)
def _offset_at(zone: tzinfo, year: int, month: int, day: int, hour: int) -> timedelta:
    """Return a zone's distance to UTC in an hour: clocks change at full hours only."""
    local = datetime(year, month, day, hour, tzinfo=zone)
    return local.replace(tzinfo=None) - local.astimezone(UTC).replace(tzinfo=None)


_AT = r"(?:[T ,]+(?:(?:a las|a les|às|à|alle(?: ore)?|ore|um|om|at)[ ]+)?|[ ]-[ ])"
_CLOCK = (
    rf"(?:{_AT}"
    + r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[ap]\.?\s?m\.?)?)?"
)
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
_BARE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
SEVERAL, QUARTER = count("cells.moments.SEVERAL"), share("cells.moments.QUARTER")
_WEEKDAY_MONTH = re.compile(r"[^\W\d]+\.?,?\s+(?P<rest>[^\W\d]+\.?\s+\d{1,2}.*)", re.I)


def moments(cells: Sequence[str], order: Order | None = "mdy") -> Column:
    """Return the cells as moments; with no order given, the column must show which it is.

    What a spreadsheet took for a date with day and month the wrong way round is none.
    """
    decided = (reordered(cells, order) or order) if order else day_month_order(cells)
    column = parsed(cells, lambda cell: _quick(cell, decided) or moment(cell, decided))
    turned = _turned(cells) if order else set()
    bad = {place for place, cell in enumerate(cells) if cell in turned} if turned else ()
    return column if not bad else _without(column, bad)


def days_written(cells: Sequence[str], order: Order | None = "mdy") -> list[date | None]:
    """Return the cells as days; None for one that is none or leaves its year out."""
    return [each.date if each and each.year else None for each in moments(cells, order).values]


def _without(column: Column, bad: Collection[int]) -> Column:
    values = [None if place in bad else each for place, each in enumerate(column.values)]
    return Column(values, sorted({*column.bad, *bad}))


def _turned(cells: Iterable[str]) -> set[str]:
    """Return the cells with the year first, where those with it last show that the spreadsheet misread them.

    It makes dates of the texts it can read, 03/02 of the third of February, and leaves 03/13 as text.
    """
    distinct = set(cells)
    first = {cell for cell in distinct if cell[4:5] in ("-", "/", ".") and _YEAR_FIRST.match(cell)}
    others = distinct - first if first else ()
    last = [match for cell in others if (match := _YEAR_LAST.fullmatch(cell.strip(PADDING)))]
    if not last:
        return set()
    is_left = all(max(int(match["first"]), int(match["second_"])) > 12 for match in last)
    is_low = all(int(match["day"]) <= 12 for cell in first if (match := _YEAR_FIRST.match(cell)))
    return first if is_left and is_low else set()


def _quick(cell: str, order: Order | None) -> Moment | None:
    """Return the moment of `MM/DD/YYYY HH:MM`, whose day and minute repeat; None if it is another form."""
    day, clock = cell[:10], cell[11:]
    if len(cell) != 16 or cell[10] != " " or cell[13] != ":" or not clock[:2].isdigit():
        return None
    written = _day(day, order)
    return written and Moment(written.year, written.month, written.day, _clock(clock))


@lru_cache(maxsize=65536)
def _day(text: str, order: Order | None) -> Moment | None:
    return moment(text, order) if _YEAR_LAST.fullmatch(text) else None


@lru_cache(maxsize=2048)
def _clock(text: str) -> time:
    return time.fromisoformat(text)


def day_month_order(cells: Iterable[str]) -> Order | None:
    """Return the order of day and month that the whole column agrees on, or None if it does not tell."""
    first = second = False
    for cell in set(cells):
        if match := _YEAR_LAST.fullmatch(cell.strip(PADDING)):
            first |= int(match["first"]) > 12
            second |= int(match["second_"]) > 12
    if first == second:
        return None
    return "dmy" if first else "mdy"


def reordered(cells: Iterable[str], order: Order) -> Order | None:
    """Return the order that a spreadsheet gave all of a column, if it is not the network's.

    One day that fits the other order only is a slip; a quarter of them, and none that fits its own, are not.
    """
    if order == "ymd":
        return None
    parts = [(one, two) for one, two, _ in numbered(cells)]
    day, month = (1, 0) if order == "mdy" else (0, 1)
    own, other = (sum(each[place] > 12 for each in parts) for place in (day, month))
    if own or other < SEVERAL or other < QUARTER * len(parts):
        return None
    return "dmy" if order == "mdy" else "mdy"


def numbered(cells: Iterable[str]) -> set[tuple[int, int, int]]:
    """Return the days that are written as two numbers and a year, as they stand.

    >>> numbered(["03/04/2026 10:00", "5 de abril"])
    {(3, 4, 2026)}
    """
    matches = filter(None, map(_BARE.match, {cell[:10] for cell in cells}))
    found = (tuple(map(int, match.groups())) for match in matches)
    return {(one, two, year + 2000 if year < 100 else year) for one, two, year in found}


def moment(cell: str, order: Order | None = "mdy") -> Moment:
    """Return the moment in the cell.

    >>> moment("8 de marzo"), moment("Mon Feb 17 2025").date.isoformat()
    (Moment(year=0, month=3, day=8, clock=None, offset=None), '2025-02-17')
    """
    text = cell.strip(PADDING)
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


def is_a_day(cell: str) -> bool:
    """Return whether a cell can be read as a day, day and month standing either way round."""
    for order in ("dmy", "mdy"):
        try:
            return bool(moment(cell, order))
        except ValueError:
            continue
    return False


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
