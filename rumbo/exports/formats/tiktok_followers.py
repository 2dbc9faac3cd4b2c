"""TikTok Studio, Analytics > Viewers and Followers > Download data: five small tables.

Headers stay English, dates are localised and have no year. «undefined» is a value that TikTok
does not know. Shares are fractions. The last hours of the last day are 0 while not yet computed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rumbo.exports.builders.audience import add_buckets
from rumbo.exports.builders.days import days
from rumbo.exports.builders.duplicates import keep_apart
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_DATE, Rows
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.owner_names import account_in_name
from rumbo.wording import say

HANDLE = account_in_name(r"Followers_@?([\w.]{2,24})", below=True)
NOT_YET = say("TikTok had not counted this hour yet.")
TWICE = say("The same group stands in this file twice; one row was kept.")


def _activity(block: Block) -> Facts:
    rows = Rows(block)
    rows.refuse_misshapen()
    moments = _moments(rows)
    (active,) = parse_metrics(rows, {"day", "hour"}).values()
    keep_apart(rows, moments, {"active": active}, TWICE)
    _leave_out_uncounted(rows, moments, active)
    for place in rows.kept:
        if (at := moments[place]) and (value := active[place]) is not None:
            found = (block.lines[place], str(at[1]), value)
            add_buckets(rows.facts, "tiktok:", "hour", "active_followers", [found], (at[0], at[0]))
    return rows.facts


def _moments(rows: Rows) -> list[tuple[date, int] | None]:
    """Return the day and hour of each row; a row without them is refused."""
    day_of, moments = _days(rows.block), []
    for place, (day, hour) in enumerate(zip(rows.cells("day"), rows.cells("hour"), strict=True)):
        known = hour.strip().isdecimal() and int(hour) < 24
        if not known:
            rows.refuse_cell(place, "hour", "Column «{column}»: «{seen}» is not an hour.")
        elif day.strip() not in day_of:
            rows.refuse_cell(place, "day", NOT_A_DATE)
        moments.append((day_of[day.strip()], int(hour)) if place in rows else None)
    return moments


def _days(block: Block) -> dict[str, date]:
    """Return the day of each date as it is written: read as those of any table of days."""
    first: dict[str, int] = {}
    for place, cell in enumerate(block.cells("day")):
        first.setdefault(cell.strip(), place)
    chosen = list(first.values())
    table = replace(
        block.renamed({"hour": ""}),
        rows=[block.rows[place] for place in chosen],
        lines=chosen,
        records=[],
    )
    known = days()(table).table("day_values")
    names = {place: cell for cell, place in first.items()}
    found = zip(known["line"].to_pylist(), known["day"].to_pylist(), strict=True)
    return {names[line]: day for line, day in found}


def _leave_out_uncounted(rows: Rows, moments: list[tuple[date, int] | None], values: list) -> None:
    """Leave out the zeros after the last hour that has any follower, whatever the order of the rows."""
    known = {place: each for place in rows.kept if (each := moments[place])}
    for place in sorted(known, key=known.__getitem__, reverse=True):
        if values[place]:
            break
        rows.leave_out(place, NOT_YET)


def _shares(column: str) -> Callable[[Block], Facts]:
    def build(block: Block) -> Facts:
        rows = Rows(block)
        rows.refuse_misshapen()
        (fractions,) = parse_metrics(rows, {column}).values()
        for place, value in enumerate(fractions):
            if value is not None and not 0 <= value <= 1:
                rows.refuse_cell(place, "share", "Column «{column}»: «{seen}» is not a share.")
        buckets = [cell.strip() for cell in rows.cells(column)]
        keep_apart(rows, buckets, {"share": fractions}, TWICE)
        found = [
            (block.lines[place], buckets[place], 100 * value)
            for place in rows.kept
            if (value := fractions[place]) is not None
        ]
        add_buckets(rows.facts, "tiktok:", column, "followers_share", found)
        return rows.facts

    return build


def _format(ending: str, name: str, *sections: Section) -> Format:
    return Format(
        f"tiktok_{ending}",
        "tiktok",
        f"TikTok {name}",
        "tiktok_followers",
        sections,
        account=HANDLE,
    )


FORMATS = (
    _format("viewers", "viewers", Section(("day", "viewers", "new_viewers"), days())),
    _format(
        "follower_history",
        "followers by day",
        Section(("day", "followers", "net_followers"), days()),
    ),
    _format(
        "follower_activity",
        "active followers by hour",
        Section(("day", "hour", "active_followers"), _activity),
    ),
    _format("follower_gender", "followers by sex", Section(("gender", "share"), _shares("gender"))),
    _format(
        "follower_territories",
        "followers by country",
        Section(("territory", "share"), _shares("territory")),
    ),
)
