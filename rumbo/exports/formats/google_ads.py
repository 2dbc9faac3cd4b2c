"""Google Ads, Campaigns > Download: the period in a line above the header, several rows of totals at the end.

« --» is a value that does not apply. The currency is a column. The title is the report's own name.
Numbers are written as the account's language writes them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rumbo.exports import cells
from rumbo.exports.builders.measures import RESAVED
from rumbo.exports.builders.spending import Span, spend
from rumbo.exports.cells.periods import period_in
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section

WEEK = timedelta(days=6)
TOTALS = r"(?:Totale?s?|Gesamt|Insgesamt)\s?:"


def _period(block: Block) -> Span | None:
    return next(filter(None, map(period_in, reversed(block.title))), None)


SPEND = spend(
    "google_ads:", ("campaign", "ad_group"), words="google_ads", totals=TOTALS, period=_period
)


def _campaigns(block: Block) -> Facts:
    """Return what was spent; numbers come in the account's own language: no spreadsheet changed their sign."""
    facts = SPEND(_of_weeks(block))
    facts.notes = [note for note in facts.notes if note != RESAVED]
    return facts


def _of_weeks(block: Block) -> Block:
    """Return the block with the days of each week in place of its Monday, within those of the report."""
    if "week" not in block.columns:
        return block
    place, whole = block.columns["week"], _period(block)
    days = cells.days_written(block.cells("week"), block.file.order)
    rows = [
        [*row[:place], _week(day, whole), *row[place + 1 :]] if day else row
        for row, day in zip(block.rows, days, strict=True)
    ]
    return replace(block, rows=rows).renamed({"week": "month"})


def _week(monday: date, whole: Span | None) -> str:
    first, last = whole or (date.min, date.max)
    return f"{max(monday, first)} to {min(monday + WEEK, last)}"


FORMAT = Format(
    id="google_ads",
    network="google_ads",
    name="Google Ads",
    words="google_ads",
    ends_lines=True,
    sections=(Section(("campaign", "clicks", "impressions", "spend"), _campaigns),),
)
