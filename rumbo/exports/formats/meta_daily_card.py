"""Meta Business Suite, Results: one metric a card, one row a day; the account is nowhere in the file.

A card of follows leaves out the days without any; the hour switches with the clocks of the United
States and says nothing about the day. Two generations: one block, or Facebook's and Instagram's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rumbo.errors import Guided
from rumbo.exports.builders.days import days
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.titled_blocks import by_title
from rumbo.exports.vocabulary import fold, vocabulary

CARD = 2  # columns
SEVERAL_VALUES = "This daily card of Meta has several columns of values ({columns}). Say what each is, or download the card of each account on its own."
METRICS = (
    "reach",
    "views",
    "viewers",
    "profile_visits",
    "new_followers",
    "interactions",
    "link_clicks",
)


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the cards: titled blocks whose first row is a date word and one value column."""
    dates = vocabulary("meta_dates")
    found = [
        each
        for each in by_title(format_, grids, file)
        if len(each.block.header) >= 2 and dates.meaning(each.block.header[0])
    ]
    for each in found:
        if len(named := [cell.strip() for cell in each.block.header if cell.strip()]) > CARD:
            raise Guided(SEVERAL_VALUES, columns=", ".join(f"«{name}»" for name in named[1:]))
    for grid in grids if not found else ():
        first = next((row for row in grid.rows if any(row)), [])
        if len(first) == 2 and dates.meaning(first[0]) and fold(first[1]) == "primary":
            raise Guided(
                "This is a daily card of Meta, but the title that says which metric it holds was removed. Say which metric it holds, or download it again and do not open it before dropping it."
            )
    return [
        replace(
            each,
            block=replace(each.block, is_displaced=_contradicts(format_, each.block)),
            languages=[*each.languages, meaning[1]],
        )
        for each in found
        if (meaning := dates.meaning(each.block.header[0]))
    ]


def _contradicts(format_: Format, block: Block) -> bool:
    """Return whether a card's column bears another card's name than the title above it."""
    title, column = fold(block.title[0]), fold(block.header[1])
    (metric,) = block.columns
    named = format_.vocabulary.meaning(block.header[1])
    is_shorter = column in title or title in column  # «Follows» below «Instagram follows»
    return bool(named) and named[0] != f"{metric}@{block.network}" and not is_shorter


def _card(block: Block) -> Facts:
    (metric,) = block.columns
    table = replace(
        block, columns={"day": 0, metric: 1}, rows=block.rows[1:], lines=block.lines[1:]
    )
    return days(absent="zero" if metric == "new_followers" else "unknown")(table)


FORMAT = Format(
    id="meta_daily_card",
    network="meta",
    name="Meta daily card",
    words="meta_cards",
    ends_lines=True,
    find=_find,
    sections=(Section((), _card, any_of=METRICS),),
)
