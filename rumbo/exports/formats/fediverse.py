"""Mastodon and Bluesky: tables of posts, with the names that their interfaces give the fields.

Mastodon writes its posts as HTML. The address of a post of Bluesky (at://…) ends with its id.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace

from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block, Format, Section

BREAK, TAG = re.compile(r"<br\s*/?>|</p>\s*<p>", re.I), re.compile(r"</?[a-z][^<>]*>", re.I)
OWN = {"username": "account_id"}
MASTODON = posts(order="ymd", rename=OWN, id_is=r"\d{6,}")
BLUESKY = posts(
    order="ymd",
    rename=OWN,
    id_in_link=r"(?:app\.bsky\.feed\.post|bsky\.app/profile/[^/]+/post)/(\w+)",
)


def _plain(row: list[str], place: int) -> list[str]:
    """Return a row with what the HTML in one of its cells says."""
    if place >= len(row):
        return row
    said = html.unescape(TAG.sub("", BREAK.sub("\n", row[place])))
    return [*row[:place], said, *row[place + 1 :]]


def _mastodon(block: Block) -> Facts:
    return MASTODON(replace(block, rows=[_plain(row, block.columns["text"]) for row in block.rows]))


FORMATS = (
    Format(
        id="mastodon_posts",
        network="mastodon",
        name="Mastodon posts",
        words="mastodon",
        sections=(Section(("post_id", "published_at", "text", "likes", "reposts"), _mastodon),),
    ),
    Format(
        id="bluesky_posts",
        network="bluesky",
        name="Bluesky posts",
        words="bluesky",
        sections=(Section(("link", "published_at", "text", "likes", "reposts"), BLUESKY),),
    ),
)
