"""Meta Business Suite, Audience: age and sex, towns, countries; a picture of one moment.

Two generations: wide blocks without percent signs and without a network (2025 on), long blocks
with percent signs in the language's own decimals and the total of followers (to 2024).
"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports import cells
from rumbo.exports.audiences import add_buckets, percentages
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.grids import Grid
from rumbo.exports.titled import by_title
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the blocks; a total alone, without a breakdown, is no audience."""
    found = by_title(format_, grids, file)
    return found if any("total" not in each.block.columns for each in found) else []


def _audience(block: Block) -> Facts:
    (breakdown,) = block.columns
    if not block.rows:  # a network without followers: a title and nothing below it
        return Facts()
    if breakdown == "total":
        return _total(block)
    return _ages(block) if breakdown == "age_gender" else _places(block, breakdown)


def _total(block: Block) -> Facts:
    facts = Facts(rows=len(block.rows) - 1)
    for line, row in zip(block.lines[1:], block.rows[1:], strict=True):
        try:
            value = cells.number(row[0])
        except ValueError:
            facts.refused.append(
                Line(line, say("«{seen}» is not a number of followers.", seen=row[0][:40]))
            )
            continue
        add_buckets(facts, f"{block.network}:", "total", "followers", [(line, "total", value)])
    return facts


def _ages(block: Block) -> Facts:
    facts = Facts(rows=len(block.rows) - 1)
    decimal = cells.decimal_sign(cell for row in block.rows[1:] for cell in row[1:])
    genders = vocabulary("genders")
    for place, header in enumerate(block.header[1:], 1):
        if not header.strip():
            continue
        gender = (genders.meaning(header) or (header.strip(),))[0]
        rows = [
            (line, row[place])
            for line, row in zip(block.lines[1:], block.rows[1:], strict=True)
            if place < len(row)
        ]
        ages = [row[0].strip() for row in block.rows[1:] if place < len(row)]
        values = percentages(block, facts, rows, decimal)
        named = [
            (line, f"{gender} {age}", value)
            for (line, _), age, value in zip(rows, ages, values, strict=True)
            if value is not None
        ]
        add_buckets(facts, f"{block.network}:", "age_gender", "followers_share", named)
    return facts


def _places(block: Block, breakdown: str) -> Facts:
    long = (
        len(block.header) == 2 and len(block.rows) > 2 or block.columns and block.network != "meta"
    )
    if long:
        rows = [
            (line, row[0].strip(), row[1])
            for line, row in zip(block.lines[1:], block.rows[1:], strict=True)
            if len(row) > 1
        ]
    else:
        line = block.lines[1] if len(block.lines) > 1 else block.lines[0]
        values = block.rows[1] if len(block.rows) > 1 else []
        rows = [
            (line, name.strip(), value)
            for name, value in zip(block.header, values, strict=False)
            if name.strip()
        ]
    facts = Facts(rows=len(block.rows) - 1)
    decimal = cells.decimal_sign(value for _, _, value in rows)
    parsed = percentages(block, facts, [(line, value) for line, _, value in rows], decimal)
    named = [
        (line, name, value)
        for (line, name, _), value in zip(rows, parsed, strict=True)
        if value is not None
    ]
    add_buckets(facts, f"{block.network}:", breakdown, "followers_share", named)
    return facts


FORMAT = Format(
    id="meta_audience",
    network="meta",
    name="Meta audience",
    words="meta_audience",
    find=_find,
    sections=(Section((), _audience, any_of=("age_gender", "countries", "cities", "total")),),
)
