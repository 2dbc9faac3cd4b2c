"""What the remarks above a report of Google Analytics say: whose it is, and of which days."""

from __future__ import annotations

import re
from dataclasses import replace

from rumbo.exports.format import Block
from rumbo.exports.tables.counts import filled
from rumbo.exports.tables.table_stacks import remarked
from rumbo.exports.vocabulary import vocabulary

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
