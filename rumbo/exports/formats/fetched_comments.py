"""Comments under posts of Instagram, TikTok and Facebook, as programs such as Apify's fetch them.

They are what others said: mentions, and their likes are no likes of a post. The address beside a
comment says of which network it is, and some of whose: what that account writes itself is its answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.format import SEVERAL, Block, Format, Section
from rumbo.exports.tables.account_columns import beside, by_account
from rumbo.networks import network_of_link

COMMENTS = reviews(SEVERAL, scale=None, kind="comment", order="ymd")
OWNER = re.compile(r"/(@[\w.-]+)/(?:video|photo|post)/")  # of the publication it leads to
SAID = ("text", "author", "written_at")


def _comments(block: Block) -> Facts:
    links = [block.cells(name) for name in ("link", "post") if name in block.columns]
    networks = [
        next(filter(None, map(network_of_link, each)), "") for each in zip(*links, strict=True)
    ]
    owners = [
        next((match[1] for link in each if (match := OWNER.search(link))), "")
        for each in zip(*links, strict=True)
    ]
    named = beside(beside(block, "network", networks), "owner", owners)
    return _builder(all(owners))(named.renamed({"post": ""}))


def _builder(is_named: bool) -> Callable[[Block], Facts]:
    """Return the builder by network, and by account where every address names one."""
    return by_account(COMMENTS, network="network", account="owner" if is_named else "")


FORMAT = Format(
    id="fetched_comments",
    network=SEVERAL,
    name="Comments fetched by a program",
    words="fetched_comments",
    sections=(Section(SAID, _comments, any_of=("link", "post"), lacks=("caption", "rating")),),
)
