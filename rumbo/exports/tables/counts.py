"""Which columns of a table count something, by what stands in them and by what no count is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rumbo.exports.cells import is_number, spelled_out
from rumbo.exports.cells.columns import is_missing
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import Vocabulary, fold, vocabulary
from rumbo.thresholds import count, share

SAMPLE = 500
BRACKETED = re.compile(r"(?P<name>[^()]+) \((?P<of>[^()]+)\)")
CURRENCY = re.compile(r"[A-Z]{3}|[^\w\s]+")
ID_DIGITS = count("tables.counts.ID_DIGITS")
MOSTLY = share("tables.counts.MOSTLY")


def filled(block: Block, place: int) -> list[str]:
    """Return the first cells of a column that hold anything."""
    cells = [row[place] for row in block.rows[:SAMPLE] if place < len(row)]
    return [cell for cell in cells if not is_missing(cell)]


def is_of_numbers(cells: Sequence[str]) -> bool:
    """Return whether nearly all of the cells are numbers, rounded ones («1.2K») too, and there are any."""
    return bool(cells) and sum(map(_is_counted, cells)) >= MOSTLY * len(cells)


def _is_counted(cell: str) -> bool:
    return is_number(cell) or spelled_out(cell) != cell


def is_unknown_count(block: Block, place: int, words: Vocabulary) -> bool:
    """Return whether a column counts something under a name that is not in the words.

    Averages and rates follow from counts; a column of the period that another is compared with is known.
    """
    header = block.header[place]
    if not header.strip() or is_number(header) or words.meaning(header):
        return False
    period, _, name = header.rpartition(" ")
    if any(map(str.isdigit, period)) and words.meaning(name) or is_average(header):
        return False
    return not _is_part(block, place) and _counts(filled(block, place))


def _is_part(block: Block, place: int) -> bool:
    """Return whether a column is a part of one that is kept: «Views (mobile)» beside «Views (total)»."""
    part = BRACKETED.fullmatch(block.header[place].strip())
    if not part or CURRENCY.fullmatch(part["of"]):
        return False
    wholes = (BRACKETED.fullmatch(block.header[at].strip()) for at in block.columns.values())
    return any(whole and whole["name"] == part["name"] for whole in wholes)


def is_average(header: str) -> bool:
    """Return whether a column is a rate, a share, an average or a price: nothing that adds up.

    >>> is_average("Avg. watch time"), is_average("Coste / conv."), is_average("Clicks")
    (True, True, False)
    """
    known, folded = vocabulary("averages").meanings, f" {fold(header)} "
    return "%" in header or " / " in header or any(f" {word} " in folded for word in known)


def _counts(cells: Sequence[str]) -> bool:
    """Return whether cells are numbers other than noughts and percentages, and number nothing."""
    if not any(cell.strip("0., ") for cell in cells) or not all(map(_is_counted, cells)):
        return False
    if any(cell.strip().endswith("%") for cell in cells):
        return False
    return not all(cell.strip().isdecimal() and len(cell.strip()) >= ID_DIGITS for cell in cells)
