"""Tables of what people say: one row a review, a mention or an answer to a survey.

A row without an id is known by what it says, when and by whom. A day without a clock is its midnight.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime, time

from rumbo.exports import cells
from rumbo.exports.builders.duplicates import leave_out_twins
from rumbo.exports.builders.rows import ENDS_WITHIN, NOT_A_DATE, Rows
from rumbo.exports.cells.ratings import IN_WORDS, is_worded, rating, tone
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block
from rumbo.exports.mentions import Mention, add_mentions
from rumbo.wording import say

DASHED = re.compile(r"^(\d{1,2})-([^\W\d]{3,})-(\d{4})")
AHEAD = re.compile(r"\s*GMT([+-])(\d{1,2}):?(\d{2})?$")
ZONE = re.compile(r"(?<=[\dm.MZ]) (?!(?:UTC|GMT|[AaPp]\.?\s?[Mm])\b)[A-Z]{3,4}$")
REPLIES = ("answered_at", "answered_s", "answered_ms", "answer")
BODY = ("title", "text", "positive", "negative")
NOTE = say("A note between the rows.")
TWICE = say("The same review stands in this file twice; one row was kept.")
NOT_A_RATING = "Column «{column}»: «{seen}» is not a rating of this scale."


def reviews(
    network: str,
    *,
    scale: float | None = 5.0,
    kind: str = "review",
    order: cells.Order = "mdy",
    id_in_link: str | None = None,
) -> Callable[[Block], Facts]:
    """Return a builder of mentions; `scale` is the best rating, None where there are no ratings.

    The order of day and month is the one the column shows, or else `order`.
    """

    def build(block: Block) -> Facts:
        rows = Rows(block)
        _leave_out_notes(rows)
        rows.refuse_misshapen()
        written = _times(rows, ("written_at", "hour"), ("written_s", "written_ms"), order)
        answered = _times(rows, ("answered_at",), ("answered_s", "answered_ms"), order)
        _refuse_undated(rows, written)
        ratings = _ratings(rows, scale) if scale else [None] * len(block.rows)
        ids = _ids(rows, written, ratings, id_in_link, timed=kind == "survey")
        _refuse_broken_off(rows, ids)
        leave_out_twins(rows, ids, lambda: _ranks(block, answered), TWICE)
        accounts = _accounts(rows, network)
        tells_replies = any(name in block.columns for name in REPLIES)
        texts = [_text(rows, place) for place in range(len(block.rows))]
        add_mentions(
            rows.facts,
            (
                Mention(
                    line=block.lines[place],
                    account_id=accounts[place],
                    mention_id=ids[place],
                    kind=kind,
                    written_at=written[place],
                    author=_cell(rows, "author", place),
                    rating=ratings[place],
                    rating_scale=scale,
                    text=texts[place],
                    link=_cell(rows, "link", place),
                    answered_at=answered[place],
                    answer=(answer := _cell(rows, "answer", place)),
                    is_answered=bool(answered[place] or answer) if tells_replies else None,
                    parent_id=_cell(rows, "parent", place),
                    tone=tone(_cell(rows, "sentiment", place) or ""),
                )
                for place in rows.kept
            ),
        )
        return rows.facts

    return build


def _ranks(block: Block, answered: list) -> list[tuple]:
    """Return the rank of each row among others of the same review: the later answer, then the cells."""
    return [(at or datetime.min, row) for at, row in zip(answered, block.rows, strict=True)]


def _leave_out_notes(rows: Rows) -> None:
    for place, row in enumerate(rows.block.rows):
        if len(rows.block.header) > 2 and sum(bool(cell.strip()) for cell in row) == 1:
            rows.leave_out(place, NOTE)


def _cell(rows: Rows, name: str, place: int) -> str | None:
    column = rows.block.columns.get(name)
    row = rows.block.rows[place]
    cell = row[column].strip() if column is not None and column < len(row) else ""
    return None if cells.is_missing(cell) else cell


def _text(rows: Rows, place: int) -> str | None:
    parts = (_cell(rows, name, place) for name in BODY)
    return "\n".join(dict.fromkeys(filter(None, parts))) or None


def _times(
    rows: Rows, written: tuple[str, ...], counted: tuple[str, str], order: cells.Order
) -> list[datetime | None]:
    """Return the moment of each row: from its date (and hour), or from the seconds since 1970."""
    named = [rows.cells(name) for name in written]
    joined = [_plain(*each) for each in zip(*named, strict=True)]
    shown = cells.day_month_order(named[0]) or order
    times = [each and _utc(each) for each in cells.moments(joined, shown).values]
    for name, unit in zip(counted, (1, 1000), strict=True):
        for place, cell in enumerate(rows.cells(name)):
            if times[place] is None and cell.strip().isdigit():
                times[place] = _since_1970(int(cell) / unit)
    return times


def _plain(day: str, hour: str = "") -> str:
    """Return a date and its hour in a form that all dates are read in.

    >>> _plain("14-Mar-2026 1:05PM"), _plain("2026/03/14 9:05:00 AM GMT+1"), _plain("2026-03-14", "9")
    ('14 Mar 2026 1:05PM', '2026/03/14 9:05:00 AM +01:00', '2026-03-14 9:00')
    """
    clock = f"{hour.strip()}:00" if hour.strip().isdigit() else hour.strip()
    text = DASHED.sub(r"\1 \2 \3", f"{day.strip()} {clock}".strip())
    if match := AHEAD.search(text):
        return f"{text[: match.start()]} {match[1]}{int(match[2]):02}:{match[3] or '00'}"
    return ZONE.sub("", text)


def _utc(moment: cells.Moment) -> datetime | None:
    if not moment.year:
        return None
    return moment.utc(UTC) or datetime.combine(moment.date, time())


def _since_1970(seconds: float) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return None


def _refuse_undated(rows: Rows, written: list[datetime | None]) -> None:
    names = ("written_at", "written_ms", "written_s")
    column = next(name for name in names if name in rows.block.columns)
    for place, moment in enumerate(written):
        if moment is None:
            rows.refuse_cell(place, column, NOT_A_DATE)


def _ratings(rows: Rows, scale: float) -> list[float | None]:
    column = rows.cells("rating")
    decimal = cells.decimal_sign(column)
    ratings: list[float | None] = []
    for place, cell in enumerate(column):
        try:
            ratings.append(_rating(cell, decimal, scale))
        except ValueError:
            ratings.append(-1.0)
        if (rating := ratings[-1]) is not None and not 0 <= rating <= scale:
            rows.refuse_cell(place, "rating", NOT_A_RATING)
    return ratings


def _rating(cell: str, decimal: str, scale: float) -> float | None:
    if cells.is_missing(cell):
        return None
    return -1.0 if is_worded(cell) and scale != IN_WORDS else rating(cell, decimal)


def _ids(
    rows: Rows,
    written: list[datetime | None],
    ratings: list,
    id_in_link: str | None,
    *,
    timed: bool,
) -> list[str]:
    """Return each row's id; a timed one is known by its second, not by its words."""
    ids = []
    for place, at in enumerate(written):
        own, link = _cell(rows, "mention_id", place), _cell(rows, "link", place)
        match = re.search(id_in_link, link) if id_in_link and link else None
        said = (
            str(at),
            _cell(rows, "author", place),
            str(ratings[place]),
            "" if timed else (_text(rows, place) or "").replace("\r\n", "\n"),
        )
        digest = hashlib.sha256("\x1f".join(each or "" for each in said).encode()).hexdigest()
        ids.append(own or (match[1] if match else digest[:16]))
    return ids


def _refuse_broken_off(rows: Rows, ids: list[str]) -> None:
    """Refuse the rows known by their words alone whose last words stand in the next line."""
    block, written = rows.block, rows.cells("mention_id")
    for place, own in enumerate(ids):
        following = block.rows[place + 1] if place + 1 < len(block.rows) else []
        goes_on = len(following) == 1 < len(block.header) - 1
        if own == written[place].strip() or own in (_cell(rows, "link", place) or ""):
            continue
        if goes_on:
            rows.refuse(place, ENDS_WITHIN)


def _accounts(rows: Rows, network: str) -> list[str]:
    """Return whose review each row is; one place alone is the account that the file does not name."""
    owners = [cell.strip() for cell in rows.cells("place")]
    several = len({owners[place] for place in rows.kept} - {""}) > 1
    return [f"{network}:{own if several else ''}" for own in owners]
