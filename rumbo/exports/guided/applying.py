"""A file that no format knows, read under a mapping, as if the mapping were a format of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from rumbo import clock
from rumbo.errors import RumboError
from rumbo.exports.builders.bounds import keep_within, latest_day
from rumbo.exports.format import SEVERAL, File
from rumbo.exports.guided.building import read_with
from rumbo.exports.guided.checking import two_ways
from rumbo.exports.guided.mapping import BadMapping, Mapping
from rumbo.exports.guided.proposing import propose
from rumbo.exports.guided.tables import Table
from rumbo.exports.guided.unrolling import tables_in
from rumbo.exports.reading import Reading
from rumbo.exports.retention import tell
from rumbo.wording import Sentence, say

FORMAT = "guided:"  # what stands before the name of a mapping where formats are named
NAMELESS = "table"
SOME = 50  # rows read for a preview
SHOWN = {
    "posts": ("published_on", "kind", "text", "link", "duration_seconds"),
    "post_values": (),
    "day_values": ("day",),
    "period_values": ("from_day", "to_day"),
    "audience_values": ("bucket",),
    "mentions": ("written_at", "author", "rating", "text"),
}
LAST = ("kind", "text", "link")  # long: behind what is measured
EITHER = "Say whether the day or the month stands first in «{seen}»."
NOT_READ = "Not kept: {names}. Drop each as a file of its own."
OTHERS = "Only the largest table was read, of {count} in this file."


def proposed(reading: Reading) -> tuple[Table, Mapping] | None:
    """Return the table of a file and what its columns are likely to be; None where it has none."""
    tables = tables_in(reading.data) if reading.outcome == "guided" else []
    return (tables[0], propose(tables[0], reading.file)) if tables else None


def mapped(reading: Reading, mapping: Mapping, today: date | None = None) -> Reading:
    """Return what the file says under a mapping; where it cannot be read so, the file with that reason."""
    tables = tables_in(reading.data)
    try:
        table = _meant(tables, mapping)
        if mapping.order is None and (seen := two_ways(table, mapping)):
            raise BadMapping(EITHER, seen=seen)
        facts = read_with(table, mapping, File(reading.file, today or clock.today()))
    except RumboError as error:
        return replace(reading, outcome="guided", message=error.sentence)
    keep_within(facts, latest_day(today or clock.today()))
    tell(facts, [], None)
    if len(tables) > 1:
        facts.notes += _others(tables, table)
    name = mapping.name or NAMELESS
    networks = {
        account.partition(":")[0]
        for chunks in facts.tables.values()
        for chunk in chunks
        for account in chunk["account_id"].unique().to_pylist()
    }
    return replace(
        reading,
        outcome="recognised",
        message=say("{name}: {rows} rows read.", name=name, rows=facts.rows),
        format=f"{FORMAT}{name}",
        network=networks.pop() if len(networks) == 1 else SEVERAL,
        facts=facts,
    )


def known_by(reading: Reading, mappings: Iterable[Mapping]) -> Mapping | None:
    """Return the mapping that was made for a table with the headers of this file's, None if none was."""
    signatures = {table.signature for table in tables_in(reading.data)}
    return next((each for each in mappings if each.signature in signatures), None)


def _meant(tables: list[Table], mapping: Mapping) -> Table:
    """Return the table with the mapping's headers, else the largest: what it lacks is said of that one."""
    for table in tables:
        if table.signature == mapping.signature:
            return table
    if not tables:
        raise RumboError("There is no table in this file.")
    return tables[0]


def _others(tables: list[Table], read: Table) -> Iterator[Sentence]:
    """Yield that only one table of a file was read, and what the others are called."""
    yield say(OTHERS, count=len(tables))
    named = dict.fromkeys(each.sheet for each in tables if each is not read and each.sheet)
    if named:
        yield say(NOT_READ, names=", ".join(f"«{name}»" for name in named))


def preview(table: Table, mapping: Mapping, count: int = 5) -> list[dict[str, Any]]:
    """Return the first rows as they would be understood: what each is of, and its values side by side."""
    first = replace(table, rows=table.rows[:SOME], lines=table.lines[:SOME], records=[])
    facts = read_with(first, mapping, File("", clock.today()))
    rows: dict[int, dict[str, Any]] = {}
    for name, shown in SHOWN.items():
        for row in facts.table(name).to_pylist():
            seen = rows.setdefault(row["line"], {"network": row["account_id"].partition(":")[0]})
            seen |= {key: row[key] for key in shown if row.get(key) is not None}
            if "metric" in row:
                seen[row["metric"]] = row["val"]
    return [
        {key: row[key] for key in sorted(row, key=lambda each: each in LAST)}
        for row in list(rows.values())[:count]
    ]


def complaint(reading: Reading) -> Sentence:
    """Return how to have a table imported that no format knows, on the command line."""
    return say(
        "{reason} Its columns are named on the Import screen, or with --mapping FILE; `inspect --json` proposes a mapping.",
        reason=reading.message,
    )
