"""The end of a line that may not be its end: a file that was cut, or lines that were wrapped.

A number has no end of its own: 13 may be what is left of 1,380. So the last cell of a line that was never ended,
and of one that goes on in the next, says nothing unless it shows that it is whole.
"""

from __future__ import annotations

import re

from rumbo.wording import say

CUT, WRAPPED = "cut", "wrapped"
UNSURE = {
    CUT: say(
        "The last line of the file has no end, so its last cell may be cut: it was left empty. All the others were read."
    ),
    WRAPPED: say(
        "A number was broken over two lines: the cell that ended the first of them was left empty."
    ),
}
_PIECE = re.compile(r"[\d.,:%/ -]*\d[\d.,:%/ -]*")

_NUMBER = re.compile(r"(?<![^\W\d_])(?<!\d)\d+[.,]?$")


def unsure_cells(rows: list[list[str]], *, is_open: bool) -> dict[int, str]:
    """Return the rows whose last cell may lack its end, each with the reason."""
    unsure = {
        place: WRAPPED
        for place, (row, below) in enumerate(zip(rows, rows[1:], strict=False))
        if len(row) > 1 and len(below) == 1 and _goes_on(row[-1], below[0])
    }
    if is_open and len(rows) > 1 and not _is_whole(rows):
        unsure[len(rows) - 1] = CUT
    return unsure


def _goes_on(cell: str, below: str) -> bool:
    is_number = bool(_NUMBER.search(cell)) or "/" in cell and cell[-1].isdigit()
    return is_number and bool(_PIECE.fullmatch(below.strip()))


def _is_whole(rows: list[list[str]]) -> bool:
    """Return whether the last cell of the last row is empty, or a number that nothing can follow.

    Nothing follows a percent sign, nor a nought where only whole numbers stand above it.
    """
    *above, row = rows
    cell, width = row[-1].strip() if row else "", len(row)
    others = [other[-1].strip() for other in above if len(other) == width][-50:]
    numbers = [other for other in others if other[:1].isdigit()]
    if cell == "0":
        return bool(numbers) and all(map(str.isdecimal, numbers))
    return not cell or cell[0].isdigit() and cell.endswith("%")
