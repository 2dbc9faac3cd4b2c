"""Columns of cells, parsed a whole column at a time.

A column is parsed once per distinct text: exports repeat themselves, and the sign of the
decimals or the order of day and month belongs to the column, never to the cell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

MISSING = frozenset(
    {
        "",
        "-",
        "--",
        "—",
        "–",
        "undefined",
        "nan",
        "n/a",
        "null",
        "none",
        "#div/0!",
        "#n/a",
        "(not set)",
        "no data",
    }
)
PADDING = "'\u00a0\u202f\u2009 \t"


class Unreadable(ValueError):
    """A cell that holds something else than its column."""


@dataclass(frozen=True)
class Column:
    """The parsed cells of a column (None is missing) and the places of those that do not parse."""

    values: list
    bad: list[int]


def is_missing(cell: str) -> bool:
    """Return whether the cell is one of the ways exports write that there is no value."""
    return cell.strip(PADDING).casefold() in MISSING


def parsed(
    cells: Sequence[str],
    parse: Callable[[str], object],
    plain: Mapping[str, object] | None = None,
) -> Column:
    """Return the cells as `parse` understands them; it raises ValueError where it does not.

    `plain` holds the cells that need no parsing.
    """
    known: dict[str, object] = dict(plain or {})
    broken: set[str] = set()
    for cell in set(cells).difference(known):
        try:
            known[cell] = None if is_missing(cell) else parse(cell.strip(PADDING))
        except (ValueError, OverflowError):
            known[cell] = None
            broken.add(cell)
    bad = [place for place, cell in enumerate(cells) if cell in broken] if broken else []
    return Column([known[cell] for cell in cells], bad)
