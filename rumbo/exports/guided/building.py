"""A table and its mapping to facts, by the builders of the known formats: all of their rules hold."""

# pyarrow.compute makes its functions as it is imported.
# pyright: reportAttributeAccessIssue=false
from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from rumbo.errors import ExportError
from rumbo.exports.builders.audience import audience
from rumbo.exports.builders.days import days
from rumbo.exports.builders.measures import ROUNDED
from rumbo.exports.builders.posts import posts
from rumbo.exports.builders.reviews import reviews
from rumbo.exports.cells import is_missing
from rumbo.exports.cells.ratings import scale_of
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grid import place as place_of
from rumbo.exports.format import Block, File
from rumbo.exports.guided.mapping import BadMapping, Mapping, checked, placed
from rumbo.exports.guided.roles import roles
from rumbo.exports.guided.tables import Table, asides
from rumbo.exports.guided.unrolling import month_of
from rumbo.exports.tables.account_columns import by_account, owned
from rumbo.exports.vocabulary import is_total
from rumbo.networks import networks
from rumbo.thresholds import share
from rumbo.wording import Sentence, say

MOSTLY = share("guided.building.MOSTLY")
NAMING = ("date", "post_id", "link", "bucket", "network", "account", "account_name")
FIELDS = {
    "posts": {"date": "published_at"},
    "days": {"date": "day"},
    "mentions": {"date": "written_at"},
}
SCALE = "Ratings are read as given of {best}."
TOTAL = say("A total of the other rows.")
NOTE = say("A note under the table.")
BY_TEXT = say("No column holds an id: a publication is known again by its day and its text.")
BY_LINK = say("No column holds an id: a publication is known again by its address.")
NEEDS = {
    "network": say("Say which network this table is of."),
    "metric": say("Say of at least one column which number it holds."),
    "date": say("Say which column holds the day."),
    "said": say("Say which column holds the text or the rating."),
    "bucket": say("Say which column holds the groups."),
    "post_id": say("Say which column tells the publications apart: their id, address or text."),
}


def lacking(mapping: Mapping) -> list[Sentence]:
    """Return what must still be said before a table can be read."""
    given = mapping.roles
    missing = []
    if mapping.network is None and "network" not in given:
        missing.append("network")
    if mapping.table == "mentions" and not {"text", "title", "rating"} & set(given):
        missing.append("said")
    if mapping.table != "mentions" and not any(roles()[name].is_metric for name in given):
        missing.append("metric")
    if mapping.table in ("days", "mentions") and "date" not in given:
        missing.append("date")
    if mapping.table == "audience" and "bucket" not in given:
        missing.append("bucket")
    if mapping.table == "posts" and not {"post_id", "link", "text", "title"} & set(given):
        missing.append("post_id")
    return [NEEDS[each] for each in missing]


def read_with(table: Table, mapping: Mapping, file: File) -> Facts:
    """Return what a table says under a mapping; raise where too little of it can be read."""
    for missing in lacking(checked(mapping)):
        raise BadMapping(missing.template)
    places = placed(mapping, table.header)
    rest, gone = _without_asides(table, places)
    block = _block(rest, mapping, replace(file, order=mapping.order), places)
    facts = _owned(_builder(mapping, block), mapping)(block)
    facts.rows += len(gone)
    facts.left_out = sorted([*gone, *facts.left_out], key=lambda each: each.line)
    facts.notes += [say(ROUNDED, seen=table.rounded)] * bool(table.rounded)
    _raise_if_mostly_refused(facts)
    return _as_ratios(_of_months(facts) if table.is_monthly else facts, mapping)


def _without_asides(table: Table, places: dict[str, int]) -> tuple[Table, list[Line]]:
    """Return the table without its totals and notes, and a line for each of them."""
    naming = {place for name, place in places.items() if name in NAMING}
    found = asides(table.rows, len(table.header), naming)
    totals = found.totals | set(_dateless_totals(table, places))
    gone = [
        Line(table.lines[place], NOTE if place in found.notes else TOTAL)
        for place in sorted(totals | found.notes)
    ]
    kept = [place for place in range(len(table.rows)) if place not in totals | found.notes]
    return replace(
        table,
        rows=[table.rows[place] for place in kept],
        lines=[table.lines[place] for place in kept],
        records=[table.records[place] for place in kept] if table.records else [],
    ), gone


def _dateless_totals(table: Table, places: dict[str, int]) -> Iterable[int]:
    """Yield the rows that say «Total» anywhere and have no day, where the others have one."""
    if "date" in places:
        for place, cell in enumerate(table.cells(places["date"])):
            if is_missing(cell) and any(map(is_total, table.rows[place])):
                yield place


def _block(table: Table, mapping: Mapping, file: File, places: dict[str, int]) -> Block:
    names = FIELDS.get(mapping.table, {})
    block = Block(
        file=file,
        network=mapping.network or "",
        columns={names.get(name, name): place for name, place in places.items()},
        header=table.header,
        rows=table.rows,
        lines=table.lines,
        sheet=table.sheet,
        header_record=table.header_record,
        records=table.records,
        broken=table.broken,
        unended=table.unended,
    )
    return _identified(block) if mapping.table == "posts" else block


def _identified(block: Block) -> Block:
    """Return a block of posts that has a column of ids: its own, the addresses, or made of day and text."""
    if "post_id" in block.columns or _id_in_link(block):
        return block
    if "link" in block.columns:
        return replace(block, columns=block.columns | {"post_id": block.columns["link"]})
    named = [name for name in ("published_at", "text", "title") if name in block.columns]
    cells = zip(*(block.cells(name) for name in named), strict=True)
    return replace(
        block,
        columns={name: place + 1 for name, place in block.columns.items()} | {"post_id": 0},
        header=["", *block.header],
        rows=[[_digest(own), *row] for own, row in zip(cells, block.rows, strict=True)],
    )


def _digest(cells: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(map(str.strip, cells)).encode()).hexdigest()[:16]


def _id_in_link(block: Block) -> str | None:
    """Return the pattern of the ids in the network's addresses, if every address here has one."""
    known = networks().get(block.network)
    pattern = known and known.id_in_link
    if not pattern or "link" not in block.columns:
        return None
    links = [cell for cell in block.cells("link") if cell.strip()]
    return pattern.pattern if links and all(map(pattern.search, links)) else None


def _builder(mapping: Mapping, block: Block) -> Callable[[Block], Facts]:
    if mapping.table == "days":
        return days(order=mapping.order, decimal=mapping.decimal, summaries=True)
    if mapping.table == "mentions":
        return _mentions(mapping, block)
    if mapping.table == "audience":
        return audience("bucket", mapping.breakdown or "groups", decimal=mapping.decimal)
    build = posts(
        order=mapping.order,
        decimal=mapping.decimal,
        id_is=r"(?s:.+)",
        id_in_link=_id_in_link(block),
        undated="date" not in mapping.roles,
    )
    if "post_id" in mapping.roles:
        return build
    return _with_note(build, BY_LINK if "link" in mapping.roles else BY_TEXT)


def _mentions(mapping: Mapping, block: Block) -> Callable[[Block], Facts]:
    """Return the builder of what people wrote: reviews where they rate, on the least usual scale that holds all."""
    if "rating" not in mapping.roles:
        return reviews(block.network, scale=None, kind="comment", order=mapping.order or "dmy")
    scale = scale_of(block.cells("rating"))
    build = reviews(block.network, scale=scale, order=mapping.order or "dmy")
    return _with_note(build, say(SCALE, best=round(scale))) if scale else build


def _with_note(build: Callable[[Block], Facts], note: Sentence) -> Callable[[Block], Facts]:
    def with_note(block: Block) -> Facts:
        facts = build(block)
        facts.notes.append(note)
        return facts

    return with_note


def _owned(build: Callable[[Block], Facts], mapping: Mapping) -> Callable[[Block], Facts]:
    """Return the builder with each row given to its account: the column's, or the one of the mapping."""
    given = mapping.roles
    account = next((name for name in ("account", "account_name") if name in given), "")
    network = "network" if "network" in given else ""
    if account or network:
        name = "account_name" if account == "account" and "account_name" in given else ""
        return by_account(build, account=account, network=network, name=name)
    if not mapping.account:
        return build
    own = mapping.account.strip().lstrip("@")
    return lambda block: owned(build(block), f"{mapping.network}:{own}", own)


def _raise_if_mostly_refused(facts: Facts) -> None:
    if len(facts.refused) > MOSTLY * max(facts.rows, 1):
        first = facts.refused[0]
        raise ExportError(
            "With this mapping {refused} of {rows} rows cannot be read. The first is {place}: {reason}",
            refused=len(facts.refused),
            rows=facts.rows,
            place=place_of(first.line),
            reason=first.reason,
        )


def _of_months(facts: Facts) -> Facts:
    """Return the facts with what stands at the first of a month as what it is: a value of the whole month."""
    chunks, _ = (facts.tables.pop(name, ()) for name in ("day_values", "coverage"))
    for row in (row for chunk in chunks for row in chunk.to_pylist() if not row["is_doubtful"]):
        first, last = month_of(row["day"])
        named = {name: [row[name]] for name in ("line", "account_id", "metric", "val")}
        facts.add("period_values", named | {"from_day": first, "to_day": last}, 1)
    return facts


def _as_ratios(facts: Facts, mapping: Mapping) -> Facts:
    """Return the facts with the shares as ratios, also where the file writes them as such."""
    if mapping.shares == "percent":
        return facts
    if chunks := facts.tables.get("audience_values"):
        facts.tables["audience_values"] = [_times_hundred(chunk) for chunk in chunks]
    return facts


def _times_hundred(chunk: pa.Table) -> pa.Table:
    is_share, place = pc.ends_with(chunk["metric"], "_share"), chunk.schema.get_field_index("val")
    values = pc.if_else(is_share, pc.multiply(chunk["val"], 100.0), chunk["val"])
    return chunk.set_column(place, chunk.schema.field(place), values)
