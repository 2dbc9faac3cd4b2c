"""What divides a table, by shape: the columns of text before its first number, whatever they are called."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from rumbo.exports.format import Block
from rumbo.exports.tables.counts import filled, is_of_numbers, is_unknown_count
from rumbo.exports.vocabulary import Vocabulary, fold


def with_dimensions(block: Block, words: Vocabulary, mark: str, times: Collection[str]) -> Block:
    """Return the block with a field for each column of text that stands before the first number.

    A known name keeps its field; any other is the folded name of the column behind the `mark`.
    """
    columns = dict(block.columns)
    taken = {place: name for name, place in columns.items()}
    for place, header in enumerate(block.header):
        name = taken.get(place, "")
        if name in times:
            continue
        if not header.strip() or _measures(block, place):
            break
        meaning = words.meaning(header)
        if not name and not (meaning and not meaning[0]):
            columns[mark + fold(header)] = place
    return replace(block, columns=columns)


def telling_apart(block: Block, keys: Sequence[object], words: Vocabulary, mark: str) -> Block:
    """Return the block with a field for each unknown column of text in which rows of one key differ.

    One that says the same of all rows of a key describes it, and is no part of it.
    """
    columns = dict(block.columns)
    for place, header in enumerate(block.header):
        if place in block.columns.values() or not header.strip() or words.meaning(header):
            continue
        if not is_of_numbers(filled(block, place)) and _differs(block.cells_at(place), keys):
            columns[mark + fold(header)] = place
    return replace(block, columns=columns)


def with_own_counts(block: Block, words: Vocabulary, mark: str) -> Block:
    """Return the block with a field for each unknown column of counts: its name behind the `mark`."""
    columns = dict(block.columns)
    for place, header in enumerate(block.header):
        if place not in block.columns.values() and is_unknown_count(block, place, words):
            columns.setdefault(mark + header.strip(), place)
    return replace(block, columns=columns)


def _differs(cells: Sequence[str], keys: Sequence[object]) -> bool:
    first: dict[object, str] = {}
    return any(
        cell.strip() and first.setdefault(key, cell) != cell
        for cell, key in zip(cells, keys, strict=True)
    )


def totals(values: Mapping[str, Sequence[float | None]], candidates: Collection[int]) -> set[int]:
    """Return the candidates that are what all other rows add up to, in at least one metric.

    >>> totals({"visits": [2.0, 3.0, 5.0], "buyers": [1.0, 1.0, 1.0]}, {2})
    {2}
    >>> totals({"visits": [2.0, 3.0, 4.0]}, {2})
    set()
    """
    return {
        place
        for place in candidates
        if any(_is_sum_of_others(column, place, candidates) for column in values.values())
    }


def _is_sum_of_others(
    column: Sequence[float | None], place: int, candidates: Collection[int]
) -> bool:
    own = column[place]
    others = [value for at, value in enumerate(column) if value and at not in candidates]
    return bool(own) and len(others) > 1 and abs(sum(others) - (own or 0)) <= 1e-6 * abs(own or 0)


def _measures(block: Block, place: int) -> bool:
    cells = filled(block, place)
    return not cells or is_of_numbers(cells)
