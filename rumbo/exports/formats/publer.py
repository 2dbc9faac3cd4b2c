"""Publer, Post Insights and Overview: remarks with the period, then one table, or several under each other.

«-» is a metric that the network does not give. The overview names no network: the addresses of its
best posts do. What a member or a hashtag adds up to is told by the posts: left aside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rumbo.exports import cells
from rumbo.exports.builders.audience import audience
from rumbo.exports.builders.measures import parse_metrics
from rumbo.exports.builders.rows import NOT_A_NUMBER, Rows
from rumbo.exports.builders.suites import suite_posts
from rumbo.exports.builders.web import UNDATED
from rumbo.exports.cells.periods import Span
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import SEVERAL, Block, File, Format, Found, Section, by_header
from rumbo.exports.tables.account_columns import some_rows
from rumbo.exports.tables.table_stacks import any_remark, as_found, remarked, stacks
from rumbo.exports.vocabulary import vocabulary
from rumbo.networks import network_of_link
from rumbo.wording import say

REPEATED = say("What the posts of the period already say.")
BETWEEN = say("A value stands in the gap between two tables: this row was moved.")
BEST = suite_posts(order="ymd", undated=True, account="", network="")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the tables of an overview, each for the network of its posts' addresses."""
    if not any_remark(grids):
        return []
    found = []
    for grid in grids:
        networks = Counter(network_of_link(row[0]) for row in grid.rows if row)
        del networks[""]
        if not networks:  # cut before its posts: whose followers these are is not told
            continue
        network = next(iter(networks)) if len(networks) == 1 else SEVERAL
        for stack in stacks(grid):
            columns = format_.vocabulary.columns(grid.rows[stack.header or 0])
            section = next((each for each in format_.sections if each.fits(columns)), None)
            if section:
                each = as_found(format_, grid, file, stack, section)
                found.append(replace(each, block=replace(each.block, network=network)))
    return found


def _period(block: Block) -> Span | None:
    said = remarked(block, lambda name: (vocabulary("publer").meaning(name) or ("",))[0])
    try:
        return tuple(cells.moment(said[name]).date for name in ("start", "end"))  # type: ignore[return-value]
    except (KeyError, ValueError):
        return None


def _summary(block: Block) -> Facts:
    rows, span = Rows(block), _period(block)
    rows.refuse_misshapen()
    metrics = parse_metrics(rows, {"workspace", "social_accounts"})
    _refuse_unnumbered(rows, "social_accounts")
    for place in rows.kept:
        if not span:
            rows.refuse(place, UNDATED)
            continue
        known = {
            name: each for name, values in metrics.items() if (each := values[place]) is not None
        }
        columns = {"line": [block.lines[place]] * len(known), "account_id": f"{block.network}:"}
        columns |= {"from_day": span[0], "to_day": span[1], "metric": list(known)}  # type: ignore[index]
        rows.facts.add("period_values", columns | {"val": list(known.values())}, len(known))
    rows.facts.span = span
    return rows.facts


def _refuse_unnumbered(rows: Rows, name: str) -> None:
    """Refuse the rows without the number that each row of their table has: they are another table's."""
    for place, cell in enumerate(rows.cells(name)):
        if name in rows.block.columns and not cell.strip().isdecimal():
            rows.refuse_cell(place, name, NOT_A_NUMBER)


def _places(block: Block) -> Facts:
    """Return the followers by country and by town: two tables side by side, of any lengths."""
    whole = Rows(block)
    whole.refuse_misshapen()
    for place, row in enumerate(block.rows):
        if _period(block) is None:
            whole.refuse(place, UNDATED)
        elif any(
            cell.strip() for name, cell in zip(block.header, row, strict=False) if not name.strip()
        ):
            whole.refuse(place, BETWEEN)
    facts = whole.facts
    for name in ("countries", "cities"):
        if name not in block.columns:
            continue
        place = block.columns[name]
        pairs = [
            (line, row[place : place + 2])
            for line, row in ((block.lines[at], block.rows[at]) for at in whole.kept)
            if any(map(str.strip, row[place : place + 2]))
        ]
        part = replace(
            block,
            columns={name: 0, "followers": 1},
            header=[block.header[place], "Users"],
            rows=[row for _, row in pairs],
            lines=[line for line, _ in pairs],
            records=[],
        )
        told = audience(name, name, period=_period)(part)
        facts.merge([replace(told, rows=0)])
    return facts


def _best(block: Block) -> Facts:
    """Return the posts, each of the network of its address."""
    networks: dict[str, list[int]] = {}
    for place, link in enumerate(block.cells("link")):
        networks.setdefault(network_of_link(link) or block.network, []).append(place)
    return Facts().merge(BEST(some_rows(block, rows, name)) for name, rows in networks.items())


def _repeated(block: Block) -> Facts:
    return Facts(rows=len(block.rows), left_out=[Line(line, REPEATED) for line in block.lines])


FORMATS = (
    Format(
        id="publer_posts",
        network=SEVERAL,
        name="Publer posts",
        words="publer",
        find=by_header,
        sections=(
            Section(
                ("published_at", "account", "network", "link", "text"), suite_posts(order="ymd")
            ),
        ),
    ),
    Format(
        id="publer_overview",
        network=SEVERAL,
        name="Publer overview",
        words="publer",
        find=_find,
        sections=(
            Section(("workspace", "followers"), _summary),
            Section(("countries", "audience"), _places),
            Section(("link", "text", "clicks"), _best),
            Section(("hashtag",), _repeated, any_of=("interactions",)),
            Section(("member", "reach"), _repeated),
        ),
    ),
)
