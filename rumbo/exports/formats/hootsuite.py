"""Hootsuite Analytics: account metrics by day, and posts, each with a second row below the header.

That row says how each column is aggregated: «Daily aggregated» is kept, «Overall» repeats one number
on every day. The header alone does not tell the two apart. Known from descriptions only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from rumbo.exports.builders.days import days
from rumbo.exports.builders.suites import suite_posts
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import SEVERAL, Block, File, Format, Found, Section, by_header
from rumbo.exports.tables.description_row import described
from rumbo.exports.vocabulary import vocabulary
from rumbo.networks import network_of_link, networks
from rumbo.wording import say

SHORT = {
    "IG": "instagram",
    "FB": "facebook",
    "LI": "linkedin",
    "TW": "x",
    "X": "x",
    "TT": "tiktok",
    "YT": "youtube",
    "PI": "pinterest",
}
MOVED = say(
    "The row below the header does not stand under it: which number is a day's is not told."
)
NETWORKLESS = say(
    "Nothing here says of which network these numbers are. Put its name into the file's, such as «instagram», and drop it again."
)
POSTS = described(suite_posts(order="ymd", account="", network=""), ("post_id", "day"))


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables with a row of aggregations below the header, and the posts, of the network named."""
    found = [
        each
        for each in by_header(format_, grids, file)
        if _is_of_networks(each.block) or _aggregations(each.block)
    ]
    own = [_network(f"{each.block.sheet} {each.block.header}") for each in found]
    others = {each for each in own if each}
    whole = _network(file.name) or (others.pop() if len(others) == 1 else SEVERAL)
    return [
        replace(each, block=replace(each.block, network=network or whole))
        for each, network in zip(found, own, strict=True)
    ]


def _network(text: str) -> str:
    """Return the one network that a text names, or Hootsuite's short name of it: «FB - Posts table»; else nothing."""
    hosted = [name for name, each in networks().items() if each.hosts and len(name) > 1]
    named = {name for name in hosted if name in text.casefold()}
    named |= {name for short, name in SHORT.items() if text.startswith(f"{short} - ")}
    return named.pop() if len(named) == 1 else ""


def _of_one_network(build: Callable[[Block], Facts]) -> Callable[[Block], Facts]:
    """Return the builder for tables whose network is told; the rows of others are refused."""

    def built(block: Block) -> Facts:
        network = _linked(block) if block.network == SEVERAL else block.network
        if network:
            return build(replace(block, network=network))
        reasons = [Line(line, NETWORKLESS) for line in block.lines]
        return Facts(rows=len(block.rows), refused=reasons)

    return built


def _linked(block: Block) -> str:
    """Return the one network of the table's links, or an empty text."""
    links = block.cells("link") if "link" in block.columns else []
    networks = set(map(network_of_link, links)) - {""}
    return networks.pop() if len(networks) == 1 else ""


def _is_of_networks(block: Block) -> bool:
    """Return whether the ids bear a network's name, as in no network's own files: «Instagram Post ID»."""
    name = block.header[block.columns["post_id"]] if "post_id" in block.columns else ""
    return any(vocabulary("networks").meaning(word) for word in re.split(r"[\W_]+", name))


def _aggregations(block: Block) -> list[str]:
    """Return how each column is aggregated, if the first row says so and nothing else."""
    words = vocabulary("hootsuite")
    row = block.rows[0] if block.rows else []
    said = [(words.meaning(cell) or ("",))[0] for cell in row]
    told = {name for name, cell in zip(said, row, strict=True) if cell.strip()}
    return said if told and told <= {"daily", "overall"} else []


def _is_aligned(block: Block) -> bool:
    """Return whether every column but the day's says how it is aggregated, and nothing else does."""
    day, (row, *_) = block.columns["day"], block.rows
    told = [place for place, cell in enumerate(row) if cell.strip()]
    return told == [
        place for place, cell in enumerate(block.header) if cell.strip() and place != day
    ]


def _days(block: Block) -> Facts:
    said, words = _aggregations(block), vocabulary("hootsuite")
    if not _is_aligned(block):
        return Facts(rows=len(block.rows), refused=[Line(line, MOVED) for line in block.lines])
    columns = {"day": block.columns["day"]}
    for place, cell in enumerate(block.header):
        name = (words.meaning(cell) or ("",))[0]
        if name and place < len(said) and said[place] == "daily":
            columns.setdefault(name, place)
    return described(days(order="ymd"), ("day",))(replace(block, columns=columns))


FORMAT = Format(
    id="hootsuite",
    network=SEVERAL,
    name="Hootsuite",
    words="hootsuite",
    find=_find,
    sections=(
        Section(
            ("day", "post_id", "text"),
            _of_one_network(lambda block: POSTS(block.renamed({"day": "published_at"}))),
        ),
        Section(
            ("day",),
            _of_one_network(_days),
            any_of=("followers", "reach", "views", "impressions"),
            lacks=("text",),
        ),
    ),
)
