"""Comments under posts of Instagram, TikTok and Facebook, as programs such as Apify's fetch them.

They are what others said: mentions, and their likes are no likes of a post. The address beside a
comment says of which network it is.
"""

from __future__ import annotations

from dataclasses import replace

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.format import SEVERAL, Block, Format, Section
from rumbo.exports.tables.account_columns import by_account
from rumbo.networks import network_of_link

COMMENTS = by_account(reviews(SEVERAL, scale=None, kind="comment", order="ymd"), network="network")


def _comments(block: Block) -> Facts:
    width = len(block.header)
    links = [block.cells(name) for name in ("link", "post") if name in block.columns]
    networks = [
        next(filter(None, map(network_of_link, each)), "") for each in zip(*links, strict=True)
    ]
    rows = [
        [*row, *[""] * (width - len(row)), network] if len(row) <= width else row
        for row, network in zip(block.rows, networks, strict=True)
    ]
    columns = block.columns | {"network": width}
    named = replace(block, rows=rows, header=[*block.header, "network"], columns=columns)
    return COMMENTS(named.renamed({"post": ""}))


FORMAT = Format(
    id="fetched_comments",
    network=SEVERAL,
    name="Comments fetched by a program",
    words="fetched_comments",
    sections=(
        Section(
            ("text", "author", "written_at"),
            _comments,
            any_of=("link", "post"),
            lacks=("caption", "rating"),
        ),
    ),
)
