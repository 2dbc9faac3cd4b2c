"""LinkedIn Campaign Manager, Export: campaigns or ads, in total, by day, by week or by month.

Lines above the header state the report's days. «Start Date» is a day, or the first one of its week, its
month or the whole report: the dates of all rows tell which. Known from programs that read such files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from rumbo.exports import cells
from rumbo.exports.builders.measures import RESAVED
from rumbo.exports.builders.spending import spend
from rumbo.exports.cells.moments import Order, day_month_order
from rumbo.exports.cells.periods import Span
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.vocabulary import vocabulary

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
NUMBERED = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
TOTALS = r"(?:Totale?s?|Gesamt|Insgesamt)\s*$"
SPEND = spend("linkedin_ads:", ("campaign", "ad"), words="linkedin_ads", totals=TOTALS)


def _campaigns(block: Block) -> Facts:
    """Return what was spent; numbers come in the language of the screen: no spreadsheet changed their sign."""
    facts = SPEND(_with_ends(block))
    facts.notes = [note for note in facts.notes if note != RESAVED]
    return facts


def _with_ends(block: Block) -> Block:
    """Return the block with the first and the last day of each row where its first one stood."""
    place, order = block.columns["starts"], _order(block)
    starts = cells.days_written(block.cells("starts"), order)
    ends = _ends(sorted({day for day in starts if day}), _period(block, order))
    rows = [
        [*row[:place], f"{start} to {ends[start]}", *row[place + 1 :]] if start else row
        for row, start in zip(block.rows, starts, strict=True)
    ]
    return replace(block, rows=rows).renamed({"starts": "month"})


def _order(block: Block) -> Order:
    """Return the order of day and month: the one that all dates show, else that of the header's language."""
    written = [*block.cells("starts"), *NUMBERED.findall(" ".join(block.title))]
    is_english = vocabulary("linkedin_ads").language(block.header) == "en"
    return day_month_order(written) or block.file.order or ("mdy" if is_english else "dmy")


def _period(block: Block, order: Order) -> Span | None:
    """Return the days of the report, by the lines above it."""
    written = [found for line in block.title for found in NUMBERED.findall(line)]
    days = [day for day in cells.days_written(written[:2], order) if day]
    return (days[0], days[1]) if len(days) == 2 and days[0] <= days[1] else None


def _ends(starts: Sequence[date], period: Span | None) -> dict[date, date]:
    """Return the last day of what begins on each: the same, unless all begin weeks, months or the report."""
    if period is None or not starts or starts[-1] > period[1]:
        return {start: start for start in starts}
    whole = len(starts) == 1 and starts[0] == period[0]
    weeks = len(starts) > 1 and all((later - day) == WEEK for day, later in pairwise(starts))
    months = len(starts) > 1 and all(day.day == 1 for day in starts[1:])
    if not (whole or weeks or months):
        return {start: start for start in starts}
    following = [day - DAY for day in starts[1:]]
    return dict(zip(starts, [*following, period[1]], strict=True))


FORMAT = Format(
    id="linkedin_ads",
    network="linkedin_ads",
    name="LinkedIn Ads",
    words="linkedin_ads",
    sections=(Section(("starts", "campaign", "spend", "impressions"), _campaigns),),
)
