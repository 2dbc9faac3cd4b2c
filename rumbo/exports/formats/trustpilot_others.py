"""Trustpilot: reviews of products, and reviews gathered into a table without a header line.

The table without a header is known by its cells: a moment in UTC, one to five stars, a title, a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.wording import say

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
COLUMNS = {"written_at": 0, "rating": 1, "title": 2, "text": 3}
TAKEN = say(
    "The file has no header line: its columns were taken as moment, stars, title and text of Trustpilot reviews."
)
REVIEWS = reviews("trustpilot", order="ymd")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables whose first row is a review already, as most others are."""
    return [
        Found(format_.sections[0], _block(format_, grid, file), [])
        for grid in grids
        if grid.rows and _is_review(grid.rows[0]) and _mostly(grid.rows)
    ]


def _is_review(row: list[str]) -> bool:
    return (
        len(row) == len(COLUMNS)
        and MOMENT.fullmatch(row[0].strip()) is not None
        and row[1].strip() in {"1", "2", "3", "4", "5"}
    )


def _mostly(rows: list[list[str]]) -> bool:
    return sum(map(_is_review, rows)) > len(rows) / 2


def _block(format_: Format, grid: Grid, file: File) -> Block:
    header = ["1", "2", "3", "4"]
    return Block.of(grid, file, format_.network, COLUMNS, header, grid.filled, header_record=-1)


def _headless(block: Block) -> Facts:
    facts = REVIEWS(block)
    facts.notes.append(TAKEN)
    return facts


FORMATS = (
    Format(
        id="trustpilot_products",
        network="trustpilot",
        name="Trustpilot product reviews",
        words="trustpilot_products",
        sections=(Section(("mention_id", "rating", "written_at", "product", "sku"), REVIEWS),),
    ),
    Format(
        id="trustpilot_headless",
        network="trustpilot",
        name="Trustpilot reviews without a header",
        find=_find,
        sections=(Section((), _headless),),
    ),
)
