"""Meta Business Suite, Audience: age and sex, towns, countries; a picture of one moment.

Two generations: wide blocks without percent signs and without a network (2025 on), long blocks
with percent signs in the language's own decimals and the total of followers (to 2024).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale

from rumbo.exports import cells
from rumbo.exports.builders.audience import add_buckets, percentages
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.titled_blocks import by_title, trimmed
from rumbo.exports.vocabulary import BY_FREQUENCY, fold, vocabulary
from rumbo.thresholds import count
from rumbo.wording import say

MOST = count("formats.meta_audience.MOST")
AGE = re.compile(r"\d+\s*(?:[-–]\s*\d+|\+)")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the blocks; a total alone, without a breakdown, is no audience.

    In a language nobody knows, ages tell the file, and the shape of the others what they divide.
    """
    found = by_title(format_, grids, file, _by_shape)
    is_told = any(each.languages[0] or "age_gender" in each.block.columns for each in found)
    return found if is_told and any("total" not in each.block.columns for each in found) else []


def _by_shape(title: str, rows: Sequence[Sequence[str]]) -> str:
    """Return what a block under an unknown title divides: ages, towns, else what its title says."""
    names, *values = map(trimmed, rows) if rows else [[]]
    ages = [AGE.fullmatch(row[0].strip()) for row in values]
    if len(values) > 1 and all(ages) and len(names) > 1:
        return "age_gender"
    is_wide = len(values) == 1 and len(values[0]) == len(names) > 1
    if not is_wide or any(map(cells.is_number, names)):
        return ""
    shares = cells.numbers(values[0], None)
    if shares.bad or max(each or 0 for each in shares.values) > MOST:
        return ""
    if all("," in name for name in names):
        return "cities"
    countries = sum(fold(name) in _countries() for name in names)
    return "countries" if 2 * countries > len(names) else fold(title)


@cache
def _countries() -> frozenset[str]:
    """Return the names of countries in the languages of the files, folded."""
    told = (Locale(language).territories.values() for language in (*BY_FREQUENCY, "ca", "nl"))
    return frozenset(fold(name) for names in told for name in names)


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
            found = [(line, "total", cells.number(row[0]))]
        except ValueError:
            reason = say("«{seen}» is not a number of followers.", seen=row[0][:40])
            facts.refused.append(Line(line, reason))
            continue
        add_buckets(facts, f"{block.network}:", "total", "followers", found)
    return facts


def _ages(block: Block) -> Facts:
    facts = Facts(rows=len(block.rows) - 1)
    genders, header = vocabulary("genders"), trimmed(block.header)
    rows = [each for each in _of_width(block, facts, len(header)) if _is_of_age(each, facts)]
    decimal = cells.decimal_sign(cell for _, row in rows for cell in row[1:])
    is_known = vocabulary("meta_audience").meaning(block.title[0])
    if unknown := [cell for cell in header[1:] if is_known and not _is_gender(cell)]:
        reason = say("«{seen}» is not a sex: the lines of this file were moved.", seen=unknown[0])
        facts.refused += [Line(line, reason) for line, _ in rows]
        return facts
    for place, written in enumerate(header[1:], 1):
        if not written.strip() or any(map(str.isdigit, written)):
            continue
        gender = (genders.meaning(written) or (fold(written),))[0]
        named = [(line, f"{gender} {row[0].strip()}", row[place]) for line, row in rows]
        _add_shares(block, facts, "age_gender", named, decimal)
    return facts


def _is_gender(written: str) -> bool:
    bare = written.strip()
    return not bare or any(map(str.isdigit, bare)) or bool(vocabulary("genders").meaning(bare))


def _is_of_age(numbered: tuple[int, list[str]], facts: Facts) -> bool:
    line, row = numbered
    if AGE.fullmatch(row[0].strip()):
        return True
    facts.refused.append(Line(line, say("«{seen}» is not an age.", seen=row[0].strip()[:40])))
    return False


def _places(block: Block, breakdown: str) -> Facts:
    header, facts = trimmed(block.header), Facts(rows=len(block.rows) - 1)
    if block.network != "meta" or len(header) == 2 and len(block.rows) > 2:
        found = [(line, row[0].strip(), row[1]) for line, row in _of_width(block, facts, 2)]
    else:
        rows = _of_width(block, facts, len(header))
        found = [
            (line, name.strip(), value)
            for line, row in rows[:1]
            for name, value in zip(header, row, strict=True)
            if name.strip()
        ]
    found = _apart(found, facts) if breakdown == "countries" else found
    if not _are_places([name for _, name, _ in found], breakdown):
        reason = say("These are not names of {places}.", places=breakdown)
        facts.refused += [Line(line, reason) for line in {line for line, _, _ in found}]
        return facts
    decimal = cells.decimal_sign(value for _, _, value in found)
    _add_shares(block, facts, breakdown, found, decimal)
    return facts


def _apart(found: list[tuple[int, str, str]], facts: Facts) -> list[tuple[int, str, str]]:
    """Return the countries without the towns that stand among them in a row of their own."""
    towns = [(line, name) for line, name, _ in found if "," in name]
    if len(towns) == len(found) or len({line for line, *_ in found}) == 1:
        return found
    for line, name in towns:
        facts.refused.append(Line(line, say("«{seen}» is a town, not a country.", seen=name[:40])))
    return [each for each in found if "," not in each[1]]


def _are_places(names: list[str], breakdown: str) -> bool:
    """Return whether the names are of such places: a town comes with its region or country."""
    if any(character.isdigit() or character in "\r\n" for name in names for character in name):
        return False
    if any(map(vocabulary("genders").meaning, names)):
        return False
    regions = sum("," in name for name in names)
    return regions > 0 if breakdown == "cities" else regions <= len(names) / 2


def _of_width(block: Block, facts: Facts, width: int) -> list[tuple[int, list[str]]]:
    """Return the rows under the first that have as many cells as it; the others are refused."""
    rows = []
    for line, row in zip(block.lines[1:], map(trimmed, block.rows[1:]), strict=True):
        if len(row) == width and line not in block.broken:
            rows.append((line, row))
        else:
            reason = say(
                "{seen} values stand under {expected} names.", seen=len(row), expected=width
            )
            facts.refused.append(Line(line, reason))
    return rows


def _add_shares(
    block: Block, facts: Facts, breakdown: str, rows: list[tuple[int, str, str]], decimal: str
) -> None:
    values = percentages(block, facts, [(line, value) for line, _, value in rows], decimal)
    refused = {each.line for each in facts.refused}
    named = [
        (line, name, value)
        for (line, name, _), value in zip(rows, values, strict=True)
        if value is not None and line not in refused
    ]
    add_buckets(facts, f"{block.network}:", breakdown, "followers_share", named)


FORMAT = Format(
    id="meta_audience",
    network="meta",
    name="Meta audience",
    words="meta_audience",
    find=_find,
    sections=(Section((), _audience),),
)
