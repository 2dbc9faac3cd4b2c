"""Lines that were moved: does the row with the names of the columns stand where it belongs?"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports import cells
from rumbo.exports.cells.moments import is_a_day
from rumbo.exports.vocabulary import Vocabulary

SEEN = 20


def is_displaced(above: Sequence[list[str]], below: Sequence[list[str]], header: list[str]) -> bool:
    """Return whether a row above a header is one of its table's: as full, with the same kinds of cells."""
    named = sum(bool(cell.strip()) for cell in header)
    return any(
        2 * sum(bool(cell.strip()) for cell in row) > named
        and len(row) >= named
        and any(_are_alike(row, other) for other in below[:SEEN])
        for row in above
    )


def is_cut(header: Sequence[str], below: Sequence[list[str]], words: Vocabulary) -> bool:
    """Return whether a header goes on in the row below it: «Users» that was «Users new»."""
    rest = [cell for cell in below[0] if cell.strip()] if below else []
    if len(rest) != 1 or not header or not header[-1].strip():
        return False
    whole = words.named(header[-1] + rest[0])
    return whole is not None and whole != words.meaning(header[-1])


def _are_alike(one: list[str], other: list[str]) -> bool:
    kinds = [
        (_kind(cell), _kind(mate))
        for cell, mate in zip(one, other, strict=False)
        if cell.strip() and mate.strip()
    ]
    told = {kind for kind, _ in kinds} & {"number", "date"}
    return len(kinds) > 1 and bool(told) and all(kind == mate for kind, mate in kinds)


def _kind(cell: str) -> str:
    if cells.is_number(cell):
        return "number"
    return "date" if is_a_day(cell) else "text"
