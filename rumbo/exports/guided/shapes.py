"""What the cells of a column look like, whatever stands over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from statistics import fmean, pstdev

from rumbo.exports.cells import (
    day_month_order,
    duration,
    is_missing,
    is_number,
    moment,
    numbers,
    typed_sign,
)
from rumbo.exports.cells.columns import PADDING
from rumbo.exports.vocabulary import vocabulary
from rumbo.thresholds import count, share

SAMPLE = 200
MOST = share("guided.shapes.MOST")
LONG_TEXT = count("guided.shapes.LONG_TEXT")
LONG_ID = count("guided.shapes.LONG_ID")
_LINK = re.compile(r"https?://\S+|www\.\S+", re.I)
_ID = re.compile(r"[\w:.-]{6,80}")
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.I)
_CLOCK = re.compile(r"\d{1,3}:\d{2}(?::\d{2})?(?:\.\d+)?")
_FLAGS = frozenset({"true", "false", "yes", "no", "si", "sí", "verdadero", "falso"})


@dataclass(frozen=True)
class Shape:
    """What most cells of a column are, and the figures that tell roles of that kind apart."""

    kind: str  # empty, link, date, id, kind, network, share, clock, integer, decimal, long, short
    filled: float = 0.0
    distinct: float = 0.0
    different: int = 0
    known: int = 0
    size: float | None = None  # power of ten of its mean
    top: float = 0.0
    is_steady: bool = False  # varies little, as a level does
    is_signed: bool = False
    spread: float = 0.0
    has_clock: bool = False
    has_percent: bool = False

    @property
    def is_constant(self) -> bool:
        """Return whether every cell says the same."""
        return self.different == 1 < self.known


def shape(cells: Sequence[str]) -> Shape:
    """Return the shape of a column; a long one is judged by rows from all over it."""
    step = max(1, len(cells) // SAMPLE)
    sample = cells[::step]
    known = [text for cell in sample if not is_missing(cell) and (text := cell.strip(PADDING))]
    if not known:
        return Shape("empty")
    kind = _kind(known)
    facts = {
        "filled": len(known) / len(sample),
        "distinct": len(set(known)) / len(known),
        "different": len(set(known)),
        "known": len(known),
    }
    if kind in ("integer", "decimal", "share"):
        facts |= _figures(known) | {"has_percent": any("%" in cell for cell in known)}
    if kind == "date":
        facts["has_clock"] = sum(":" in cell for cell in known) > len(known) / 2
    return Shape(kind, **facts)


def _kind(known: list[str]) -> str:
    def most(test) -> bool:  # noqa: ANN001
        return sum(bool(test(cell)) for cell in known) >= MOST * len(known)

    if most(_LINK.match):
        return "link"
    if most(_is_long_id):
        return "id"
    if _are_dates(known):
        return "date"
    if most(_CLOCK.fullmatch):
        return "clock"
    if most(is_number):
        return _kind_of_number(known)
    return _kind_of_text(known, most)


def _kind_of_number(known: list[str]) -> str:
    if sum("%" in cell for cell in known) >= MOST * len(known):
        return "share"
    values = [each for each in numbers(known, typed_sign(known)).values if each is not None]
    if all(value % 1 == 0 for value in values):
        return "integer"
    return "share" if all(0 <= value <= 1 for value in values) else "decimal"


def _kind_of_text(known: list[str], most) -> str:  # noqa: ANN001
    if most(lambda cell: cell.casefold() in _FLAGS):
        return "flag"
    for name in ("network", "kind"):
        words = vocabulary(f"{name}s")
        if most(lambda cell, words=words: words.meaning(cell) is not None):
            return name
    if most(_is_code):
        return "id"
    return "long" if fmean(map(len, known)) >= LONG_TEXT else "short"


def _is_long_id(cell: str) -> bool:
    bare = cell.lstrip("'")
    return (bare.isdigit() and len(bare) > LONG_ID) or bool(_ROUNDED.fullmatch(bare))


def _is_code(cell: str) -> bool:
    """Return whether a cell is one word that mixes letters with digits."""
    mixed = any(map(str.isdigit, cell)) and any(map(str.isalpha, cell))
    return bool(_ID.fullmatch(cell)) and mixed


def _are_dates(known: list[str]) -> bool:
    order = day_month_order(known) or "dmy"
    return sum(_is_date(cell, order) for cell in known) >= MOST * len(known)


def _is_date(cell: str, order) -> bool:  # noqa: ANN001
    try:
        return moment(cell, order) is not None
    except ValueError:
        return False


def _figures(known: list[str]) -> dict:
    values = [each for each in numbers(known, typed_sign(known)).values if each is not None]
    mean = fmean(map(abs, values)) if values else 0.0
    return {
        "size": log10(mean) if mean else None,
        "top": max(values, default=0.0),
        "is_signed": min(values, default=0.0) < 0,
        "is_steady": len(values) > 2 and mean > 0 and pstdev(values) < 0.1 * mean,
        "spread": sum(values),
    }


def seconds(cells: Sequence[str]) -> bool:
    """Return whether every cell that is filled is a length of time."""
    try:
        return all(duration(cell.strip(PADDING)) >= 0 for cell in cells if not is_missing(cell))
    except ValueError:
        return False
