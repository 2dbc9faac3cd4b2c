"""LinkedIn: the competitors of a page, the archive of a person's shares, the analytics of one post.

The archive has no metrics: it tells what was published and when (UTC). In the competitors' sheet
the row above the header is the period, as text or as a spreadsheet's count of days.
"""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.exports import cells
from rumbo.exports.builders.audience import audience
from rumbo.exports.builders.posts import posts
from rumbo.exports.builders.web import UNDATED
from rumbo.exports.cells.periods import Span
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block, Format, Section
from rumbo.exports.tables.label_sheets import by_label

POST_ID = r"(?:urn(?::|%3A)li(?::|%3A)\w+?(?::|%3A)|-(?:activity|share|ugcPost)-)(\d+)"


def _period(block: Block) -> Span | None:
    found = [day for cell in block.title if (day := _day(cell))]
    return (found[0], found[1]) if len(found) == 2 else None


def _day(cell: str) -> date | None:
    try:
        if cell.strip().isdigit():
            return date(1899, 12, 30) + timedelta(days=int(cell))
        return cells.moment(cell, "mdy").date
    except (ValueError, OverflowError):
        return None


def _competitors(block: Block) -> Facts:
    span = _period(block)
    if span is None:
        return Facts(rows=len(block.rows), refused=[Line(line, UNDATED) for line in block.lines])
    facts = audience("page", "page", period=_period)(block)
    facts.span = span
    return facts


def _post(block: Block) -> Facts:
    order = "mdy" if block.header[block.columns["link"]].casefold() == "post url" else "dmy"
    return posts(order=order, id_in_link=POST_ID)(block)


FORMATS = (
    Format(
        id="linkedin_competitors",
        network="linkedin",
        name="LinkedIn competitors",
        words="linkedin_competitors",
        sections=(
            Section(("page", "followers", "new_followers"), _competitors),
            Section(("page", "new_followers", "published"), _competitors),
        ),
    ),
    Format(
        id="linkedin_shares",
        network="linkedin",
        name="LinkedIn shares",
        words="linkedin_shares",
        sections=(
            Section(
                ("published_at", "link", "text"), posts(zone="UTC", order="ymd", id_in_link=POST_ID)
            ),
        ),
    ),
    Format(
        id="linkedin_post",
        network="linkedin",
        name="LinkedIn post",
        words="linkedin_post",
        find=by_label,
        sections=(Section(("link", "published_at", "impressions"), _post),),
    ),
)
