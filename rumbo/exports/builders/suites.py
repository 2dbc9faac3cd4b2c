"""Tables of suites that publish on many networks: posts and days, each row with its network and account."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.builders.posts import posts
from rumbo.exports.facts import Facts
from rumbo.exports.format import Block
from rumbo.exports.tables.account_columns import by_account
from rumbo.networks import network_of_link, networks

SHORT = re.compile(
    r"/(?:posts|reel|p)/([\w-]+)"
)  # a name of the publication that is no id of exports


def suite_posts(
    *,
    order: cells.Order = "mdy",
    account: str = "account",
    network: str = "network",
    name: str = "",
    undated: bool = False,
) -> Callable[[Block], Facts]:
    """Return a builder of posts of many accounts; a post without an id takes one from its address."""
    build = posts(order=order, id_is=r"\S+(?: \S+)?", undated=undated)
    return numbered(by_account(build, account=account, network=network, name=name))


def numbered(build: Callable[[Block], Facts]) -> Callable[[Block], Facts]:
    """Return the builder for blocks in which every row has a post id.

    An address that stands in several rows names none of them: the day and hour do, or at last the
    place among the rows of that address.
    """

    def built(block: Block) -> Facts:
        ids = list(
            map(_own, _cells(block, "post_id"), _links(block), _cells(block, "published_at"))
        )
        return build(_with_ids(block, _told_apart(ids, block.rows)))

    return built


def _own(written: str, link: str, published: str) -> str:
    return written or _id_in(link) or published


def _id_in(link: str) -> str:
    """Return the id of the publication in an address, or else all of it."""
    known = networks().get(network_of_link(link))
    match = (known and known.id_in_link or SHORT).search(link)
    return match[1] if match else link


def _links(block: Block) -> list[str]:
    """Return the addresses, without those that stand in rows that differ beside a date that tells them apart."""
    links = _cells(block, "link")
    if "published_at" not in block.columns:
        return links
    rows = {
        (link, *row)
        for link, row, line in zip(links, block.rows, block.lines, strict=True)
        if line not in block.broken
    }
    times = Counter(link for link, *_ in rows)
    return [link if times[link] < 2 else "" for link in links]


def _told_apart(ids: list[str], rows: list[list[str]]) -> list[str]:
    """Return the ids, those of other rows of the same address numbered; a row that stands twice is one."""
    seen: dict[str, list[list[str]]] = {}
    result = []
    for each, row in zip(ids, rows, strict=True):
        known = seen.setdefault(each, [])
        if row not in known:
            known.append(row)
        number = known.index(row) + 1
        result.append(each if number == 1 or not each else f"{each}#{number}")
    return result


def _cells(block: Block, name: str) -> list[str]:
    if name not in block.columns:
        return [""] * len(block.rows)
    return [cell.strip().lstrip("'") for cell in block.cells(name)]


def _with_ids(block: Block, ids: list[str]) -> Block:
    """Return the block with the ids in front, so that no row changes its shape."""
    columns = {name: place + 1 for name, place in block.columns.items()}
    return replace(
        block,
        columns=columns | {"post_id": 0},
        header=["post id", *block.header],
        rows=[[own, *row] for own, row in zip(ids, block.rows, strict=True)],
    )
