"""Meta Ads Manager and Ads Reporting, CSV and XLSX: campaigns, ad sets or ads, in total or by day.

The first row is the total of the others; it names nothing, and its reach is not their sum. The
currency stands in the header. Results may be added only within one kind of result: left aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.builders.spending import spend
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section, by_header
from rumbo.exports.tables.counts import filled

NAMES = ("campaign", "ad_set", "ad")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of ads; the first and last day of the report may bear names that nobody knows."""
    found = by_header(format_, grids, file)
    return found or [
        replace(each, block=dated)
        for each in by_header(replace(format_, sections=UNDATED), grids, file)
        if (dated := _with_period(each.block))
    ]


def _with_period(block: Block) -> Block | None:
    """Return the block with the two columns of days that stand nowhere else: each row's report, from when to when."""
    taken = {place for name, place in block.columns.items() if name not in ("starts", "ends")}
    days = [
        (place, [day for day in cells.days_written(written, "ymd") if day])
        for place in range(len(block.header))
        if place not in taken and (written := filled(block, place))
    ]
    told = [(place, each) for place, each in days if len(each) == len(filled(block, place))]
    if len(told) != 2 or len(told[0][1]) != len(told[1][1]):
        return None
    (first, starts), (last, ends) = told
    if any(start > end for start, end in zip(starts, ends, strict=True)):
        return None
    return replace(block, columns=block.columns | {"starts": first, "ends": last})


BUILD = spend(
    "meta:ads",
    NAMES,
    words="meta_ads",
    parts=("age", "gender", "country", "region", "platform", "placement", "device"),
)
UNDATED = tuple(
    Section((name, "spend"), BUILD, any_of=("impressions", "reach", "link_clicks"))
    for name in NAMES
)
FORMAT = Format(
    id="meta_ads",
    network="meta",
    name="Meta ads",
    words="meta_ads",
    find=_find,
    sections=(
        Section(("starts", "ends"), BUILD, any_of=(*NAMES, "impressions", "reach", "link_clicks")),
    ),
)
