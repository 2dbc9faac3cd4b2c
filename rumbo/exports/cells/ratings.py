"""Cells to ratings: digits, «4 out of 5», stars, and words that stand for one of five."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rumbo.exports.cells.numbers import decimal_sign, number
from rumbo.exports.vocabulary import vocabulary

SCALES = (5.0, 10.0, 100.0)  # best ratings that are usual
_SIGNED = re.compile(r"[+-]?\d(?:\.\d+)?")
IN_WORDS = 5.0  # the scale of ratings in words
_OUT_OF = re.compile(
    r"(?P<given>\d+(?:[.,]\d+)?)\s*(?:(?:out of|/|de|von|su|sur)\s*(?P<best>\d+))?"
    r"(?:\s*(?:[^\W\d]+|[★⭐]))?",
    re.I,
)


def rating(cell: str, decimal: str = ".") -> float:
    """Return the rating in a cell; of words that of a scale to five.

    >>> rating("FIVE"), rating("1 out of 5 stars"), rating("★★★☆☆"), rating("7,5", ","), rating("Muy bueno")
    (5.0, 1.0, 3.0, 7.5, 4.0)
    """
    text = cell.strip().strip("'")
    if worded := vocabulary("ratings").meaning(text):
        return float(worded[0])
    if set(text) <= set("★⭐☆") and text:
        return float(len(text) - text.count("☆"))
    match = _OUT_OF.fullmatch(text)
    return number(match["given"] if match else text, decimal)


def tone(cell: str) -> str | None:
    """Return how a monitor says that a text sounds: in words, or as a number with its sign; None of anything else.

    >>> tone("Positive"), tone("-3"), tone("0"), tone("mixed"), tone("")
    ('positive', 'negative', 'neutral', None, None)
    """
    if worded := vocabulary("tones").meaning(cell.strip()):
        return worded[0]
    if not _SIGNED.fullmatch(cell.strip()):
        return None
    given = float(cell)
    return "positive" if given > 0 else "negative" if given < 0 else "neutral"


def is_worded(cell: str) -> bool:
    """Return whether a rating is told in words."""
    return vocabulary("ratings").meaning(cell.strip()) is not None


def scale_of(column: Sequence[str]) -> float | None:
    """Return the best rating that a column can hold: as it says itself, else the least usual one that holds all.

    >>> scale_of(["8/10", "3/10"]), scale_of(["Excellent", "Poor"]), scale_of(["7", "9,5"]), scale_of(["101"])
    (10.0, 5.0, 10.0, None)
    """
    whole = {match["best"] for match in map(_OUT_OF.fullmatch, map(str.strip, column)) if match}
    if len(whole - {None}) == 1:
        return float((whole - {None}).pop())
    if any(map(is_worded, column)):
        return IN_WORDS
    best = max(_told(column), default=0.0)
    return next((scale for scale in SCALES if best <= scale), None)


def _told(column: Sequence[str]) -> Iterable[float]:
    decimal = decimal_sign(column)
    for cell in column:
        try:
            yield rating(cell, decimal)
        except ValueError:
            continue
