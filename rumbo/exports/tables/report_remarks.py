"""What the remarks above a report of Google Analytics say: whose it is, and of which days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rumbo.exports.format import Block
from rumbo.exports.tables.counts import filled
from rumbo.exports.tables.table_stacks import remarked
from rumbo.exports.vocabulary import vocabulary

SEGMENT, EVERYONE = "@segment", "everyone"
TIMES = {
    "date_hour": re.compile(r"20\d\d[01]\d[0-3]\d[0-2]\d"),
    "day": re.compile(r"20\d\d[01]\d[0-3]\d"),
}
DAY = re.compile(r"20\d{6}")


def told(block: Block) -> dict:
    """Return what the remarks above a table say; in a language nobody knows, by their form and order.

    The days are the two of eight digits; account and property stand last before them.
    """
    said = remarked(block, _meaning)
    pairs = [part for part in (each.partition(":") for each in block.title) if part[2].strip()]
    days = [value.strip() for _, _, value in pairs if DAY.fullmatch(value.strip())]
    if len(days) != 2 or said.keys() >= {"start", "end"}:
        return said
    said |= dict(zip(("start", "end"), days, strict=True))
    names = [value.strip() for _, _, value in pairs if value.strip() not in days]
    if len(names) > 1 and not said.keys() & {"account", "property"}:
        said |= dict(zip(("account", "property"), names[-2:], strict=True))
    return said


def owner(remarks: list[str]) -> list[str]:
    """Return the remarks that name account and property: they stand above the first table only."""
    names = ("account", "property")
    told = {_meaning(each.partition(":")[0]): each for each in reversed(remarks)}
    return [told[name] for name in names if name in told]


def owner_by_order(block: Block) -> list[str]:
    """Return the same remarks where only their order tells them, under their English names."""
    said = told(block)
    return [f"{name}: {said[name]}" for name in ("account", "property") if name in said]


def _meaning(name: str) -> str | None:
    return (vocabulary("ga4").meaning(name) or (None,))[0]


def with_times(block: Block) -> Block:
    """Return the block with its days and hours, written in digits alone, as such: whatever they are called."""
    columns, taken = dict(block.columns), set(block.columns.values())
    for place in range(len(block.header)):
        cells = filled(block, place) if place not in taken else []
        for name, form in TIMES.items():
            if len(cells) > 1 and name not in columns and all(map(form.fullmatch, cells)):
                columns[name] = place
                break
    return replace(block, columns=columns)


def by_segment(block: Block) -> Iterator[Block]:
    """Yield the block; one with a column of segments as two: all users without that column, and the others.

    The segments of a report overlap, so none of them is a part of the whole.
    """
    place = block.columns.get(SEGMENT)
    everyone = [
        place is not None and place < len(row) and _meaning(row[place]) == EVERYONE
        for row in block.rows
    ]
    if not any(everyone):
        yield block
        return
    columns = {name: at for name, at in block.columns.items() if name != SEGMENT}
    yield replace(_of_rows(block, everyone), columns=columns)
    if not all(everyone):
        yield _of_rows(block, [not each for each in everyone])


def _of_rows(block: Block, wanted: Sequence[bool]) -> Block:
    def chosen(each: Sequence) -> list:
        return [one for one, is_wanted in zip(each, wanted, strict=True) if is_wanted]

    return replace(
        block, rows=chosen(block.rows), lines=chosen(block.lines), records=chosen(block.records)
    )


def with_segments(blocks: Sequence[Block], said: Sequence[Sequence[str]]) -> list[Block]:
    """Return the blocks, those that a remark says to be of a segment with its name among their remarks.

    It stands right above the days, as a question does above a table of an overview: it is a segment's where all
    users stand there for the same table, or below the remark that names the property of a report of one table.
    """
    named = [_above_days(remarks) for remarks in said]
    whole = {
        tuple(block.header)
        for block, name in zip(blocks, named, strict=True)
        if _meaning(name) == EVERYONE
    }
    is_report = len(blocks) == 1 and "property" in map(_name, said[0])
    return [
        replace(block, title=[*block.title, f"{SEGMENT}: {name}"])
        if name and _meaning(name) != EVERYONE and (is_report or tuple(block.header) in whole)
        else block
        for block, name in zip(blocks, named, strict=True)
    ]


def _above_days(remarks: Sequence[str]) -> str:
    """Return the remark right above the first day where it is no `name: value`; else an empty text."""
    names = [_name(each) for each in remarks]
    place = names.index("start") - 1 if "start" in names else -1
    above = remarks[place].strip() if place >= 0 else ""
    return above if not names[place] and above.strip("- ") and ":" not in above else ""


def _name(remark: str) -> str | None:
    return _meaning(remark.partition(":")[0]) if ":" in remark else None
