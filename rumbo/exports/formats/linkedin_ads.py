"""LinkedIn Campaign Manager, Export: campaigns or ads, in total, by day, by week or by month.

Lines above the header state the report's days. «Start Date» is a day, or the first one of its week, its
month or the whole report: the dates of all rows tell which. Known from programs that read such files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.builders.measures import RESAVED
from rumbo.exports.builders.spending import spend
from rumbo.exports.cells.moments import Order, day_month_order
from rumbo.exports.cells.periods import Span
from rumbo.exports.cells.steps import DAY, WEEK, month_end
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say

NUMBERED = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
TOTALS = r"(?:Totale?s?|Gesamt|Insgesamt)\s*$"
WHOLE = "All rows begin on {first}: what they say was taken as that of the whole report, {first} to {last}."
DAYLESS = "LinkedIn Ads: the lines above the header that state the days of the report are missing, so nothing tells whether a row is of a day, a week or a month. Drop the file as LinkedIn gave it."
ALONE = "LinkedIn Ads: all rows begin on {seen}, within a report of {first} to {last}: nothing tells whether they are of that day, its week or its month. Export the report by day."
SPEND = spend("linkedin_ads:", ("campaign", "ad"), words="linkedin_ads", totals=TOTALS)


def _campaigns(block: Block) -> Facts:
    """Return what was spent; numbers come in the language of the screen: no spreadsheet changed their sign."""
    order = _order(block)
    starts = cells.days_written(block.cells("starts"), order)
    period = _period(block, order)
    ends = _ends(sorted({day for day in starts if day}), period)
    facts = SPEND(_with_ends(block, starts, ends))
    facts.notes = [note for note in facts.notes if note != RESAVED]
    if period and ends == {period[0]: period[1]} and period[0] < period[1]:
        facts.notes.append(say(WHOLE, first=str(period[0]), last=str(period[1])))
    return facts


def _with_ends(block: Block, starts: Sequence[date | None], ends: Mapping[date, date]) -> Block:
    """Return the block with the first and the last day of each row where its first one stood."""
    place = block.columns["starts"]
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
    """Return the last day of what begins on each: of a day itself, of a week, a month or the report.

    Two rows that neither weeks nor months lie between prove days; all else needs the report's days.
    """
    gaps = [later - day for day, later in pairwise(starts)]
    months = bool(gaps) and DAY not in gaps and all(day.day == 1 for day in starts[1:])
    if not starts or any(gap % WEEK for gap in gaps) and not months:
        return {start: start for start in starts}
    if period is None or starts[-1] > period[1]:
        raise ExportError(DAYLESS)
    if months:
        return {start: min(month_end(start), period[1]) for start in starts}
    if gaps:
        return {start: min(start + WEEK - DAY, period[1]) for start in starts}
    if starts[0] != period[0]:
        raise ExportError(ALONE, seen=str(starts[0]), first=str(period[0]), last=str(period[1]))
    return {period[0]: period[1]}


FORMAT = Format(
    id="linkedin_ads",
    network="linkedin_ads",
    name="LinkedIn Ads",
    words="linkedin_ads",
    sections=(Section(("starts", "campaign", "spend", "impressions"), _campaigns),),
)
