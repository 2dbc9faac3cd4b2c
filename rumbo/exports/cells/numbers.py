"""Cells to numbers and durations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import isfinite

from rumbo.exports.cells.columns import PADDING, Column, Unreadable, parsed

_DIGITS = re.compile(r"[-+−]?(?:\d[\d.,\u00a0\u202f\u2009'’ ]*|[.,]\d+)(?:[eE][-+]?\d+)?")
_MYRIADS = ("万", "만")
_ROUNDED = re.compile(
    r"(?P<value>\d+(?:[.,]\d{1,2})?)[\u00a0\u202f ]?"
    r"(?P<unit>(?P<thousands>[kK]|mil|Tsd\.?|tys\.?|тыс\.?)|万|만|M|Mio\.?|mio\.?|mln\.?|mill\.?|млн)"
)
_GROUPED = re.compile(r"[-+−]?[1-9]\d{0,2}([.,\u00a0\u202f\u2009'’ ])\d{3}(?:\1\d{3})*")


def numbers(cells: Sequence[str], decimal: str | None = ".") -> Column:
    """Return the cells as floats; a percent sign is dropped, not applied.

    The decimal sign is the format's, or with None the one the whole column agrees on.
    """
    sign = decimal or decimal_sign(cells)
    whole = {cell: float(cell) for cell in set(cells) if cell.isdecimal() and len(cell) < 16}
    return parsed(cells, lambda cell: number(cell, sign), whole)


def number(cell: str, decimal: str = ".") -> float:
    """Return the number in the cell.

    >>> number("1,234.5"), number("12,5 %", ","), number("−7")
    (1234.5, 12.5, -7.0)
    """
    text = _bare(cell)
    if not _DIGITS.fullmatch(text):
        raise Unreadable(cell)
    text = text.replace("−", "-")
    other = other_sign(decimal)
    head, _, tail = text.partition(decimal)
    separators = re.findall(r"[.,\u00a0\u202f\u2009'’ ]", head)
    if separators and not _GROUPED.fullmatch(head):
        raise Unreadable(cell)
    if other in tail or decimal in tail:
        raise Unreadable(cell)
    value = float(re.sub(r"[.,\u00a0\u202f\u2009'’ ]", "", head) + ("." + tail if tail else ""))
    if not isfinite(value):
        raise Unreadable(cell)
    return value


def spelled_out(cell: str) -> str:
    """Return a number that was rounded to thousands or millions with all its digits, any other cell as it is.

    >>> spelled_out("1.2K"), spelled_out("15,3 mil"), spelled_out("2 Mio."), spelled_out("950")
    ('1200', '15300', '2000000', '950')
    """
    match = _ROUNDED.fullmatch(cell.strip(PADDING))
    if not match:
        return cell
    times = 10_000 if match["unit"] in _MYRIADS else 1000 if match["thousands"] else 1_000_000
    return str(round(float(match["value"].replace(",", ".")) * times))


def is_number(cell: str) -> bool:
    """Return whether the cell holds a number in one of its forms."""
    return bool(_DIGITS.fullmatch(_bare(cell)))


def other_sign(sign: str) -> str:
    """Return the sign that parts thousands where this one begins the decimals."""
    return "," if sign == "." else "."


def decimal_sign(cells: Iterable[str]) -> str:
    """Return the decimal sign of a column: the one that cannot be a thousands separator."""
    points, commas = _votes(cells)
    return "," if commas > points else "."


def shown_sign(cells: Iterable[str]) -> str | None:
    """Return the decimal sign that the cells show, or None where they show none or both.

    >>> shown_sign(["12,5", "1,234"]), shown_sign(["1,234"]), shown_sign(["0,119"])
    (',', None, ',')
    """
    points, commas = _votes(cells)
    if bool(points) == bool(commas):
        return None
    return "." if points else ","


def typed_sign(cells: Iterable[str], *, in_sheet: bool = False) -> str:
    """Return the decimal sign of a column that a person typed: nobody types three decimals.

    In a sheet a formula may give as many, but none that ends in a nought.

    >>> typed_sign(["2.000", "950"]), typed_sign(["2,000"]), typed_sign(["2.50", "950"])
    (',', '.', '.')
    """
    written = set(cells)
    parts = [
        sign
        for sign in (".", ",")
        if any(cell.endswith("0") or not in_sheet for cell in parted(written, sign)[0])
    ]
    shown = shown_sign(written)
    return shown or (other_sign(parts[0]) if len(parts) == 1 else ".")


def parted(cells: Iterable[str], sign: str) -> tuple[set[str], set[str]]:
    """Return the cells with a sign that may part thousands in them, and those in which it cannot.

    >>> parted(["2.000", "950.5", "7"], ".")
    ({'2.000'}, {'950.5'})
    """
    signed = {cell for cell in set(cells) if sign in cell and is_number(cell)}
    thousands = {cell for cell in signed if _GROUPED.fullmatch(_bare(cell))}
    return thousands, signed - thousands


def contradicting(cells: Iterable[str], sign: str) -> set[str]:
    """Return the cells that a column leaves unclear: thousands by the sign, or three decimals behind it.

    A program writes as many decimals as a number needs, or always the same number of them: where three fit
    neither way they are unclear, and nothing else tells whether «2.000» is two.

    >>> [contradicting([cell, "950.5", "0.125"], ".") for cell in ("2.000", "1.234")]
    [{'2.000'}, set()]
    """
    distinct = set(cells)
    unclear = {cell for cell in distinct if sign in cell and _GROUPED.fullmatch(_bare(cell))}
    if not unclear:
        return unclear
    texts = (_bare(cell) for cell in distinct if is_number(cell))
    tails = {text.partition(sign)[2] for text in texts if text.strip("0")}
    is_fixed = len(set(map(len, tails))) == 1
    is_needed = not any(tail.endswith("0") and tail != "0" for tail in tails)
    return set() if is_fixed or is_needed else unclear


def _bare(cell: str) -> str:
    return cell.strip(PADDING).removesuffix("%").strip(PADDING)


def _votes(cells: Iterable[str]) -> tuple[int, int]:
    """Return how many cells can only be read with a point for their decimals, and how many with a comma."""
    points = commas = 0
    for cell in set(cells):
        text = _bare(cell)
        if not _DIGITS.fullmatch(text) or not re.search("[.,]", text):
            continue
        last = max(text.rfind("."), text.rfind(","))
        both = "." in text and "," in text
        if not both and text.count(text[last]) > 1:  # 1.234.567: the other one is that of decimals
            is_parted = bool(_GROUPED.fullmatch(text))
            points += is_parted and text[last] == ","
            commas += is_parted and text[last] == "."
        elif (
            both
            or text.count(text[last]) == 1
            and not re.fullmatch(r"[-+−]?[1-9]\d{0,2}[.,]\d{3}", text)
        ):
            points += text[last] == "."
            commas += text[last] == ","
    return points, commas


def durations(cells: Sequence[str], decimal: str = ".") -> Column:
    """Return the cells as seconds: plain seconds, M:SS or H:MM:SS."""
    return parsed(cells, lambda cell: duration(cell, decimal))


def duration(cell: str, decimal: str = ".") -> float:
    """Return the seconds of '0:01:21', '1:21' or '81'."""
    if ":" not in cell:
        return number(cell, decimal)
    parts = cell.split(":")
    if len(parts) > 3 or not all(re.fullmatch(r"\d+(\.\d+)?", part) for part in parts):
        raise Unreadable(cell)
    seconds = 0.0
    for part in parts:
        seconds = seconds * 60 + float(part)
    return seconds
