"""The end of a line that may not be its end: a file that was cut, or lines that were wrapped.

Many programs never end their last line, so that alone is healthy. It tells of a cut where the last cell has
another form than all above it, or where the format ends every line: 13 may then be what is left of 1,380.
A number that goes on in the next line says nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rumbo.thresholds import count
from rumbo.wording import say

if TYPE_CHECKING:
    from rumbo.exports.format import Block

CUT, WRAPPED = "cut", "wrapped"
UNSURE = {
    CUT: say(
        "The last line of the file has no end, so its last cell may be cut: it was left empty. All the others were read."
    ),
    WRAPPED: say(
        "A number was broken over two lines: the cell that ended the first of them was left empty."
    ),
}
ENOUGH = count("files.cut_lines.ENOUGH")
_DIGIT, _SIGN = re.compile(r"\d"), re.compile(r"[-/:.T]")
_PIECE = re.compile(r"[\d.,:%/ -]*\d[\d.,:%/ -]*")

_NUMBER = re.compile(r"(?<![^\W\d_])(?<!\d)\d+[.,]?$")


def unsure_cells(rows: list[list[str]], *, is_open: bool) -> dict[int, str]:
    """Return the rows whose last cell may lack its end, each with the reason."""
    unsure = {
        place: WRAPPED
        for place, (row, below) in enumerate(zip(rows, rows[1:], strict=False))
        if len(row) > 1 and len(below) == 1 and _goes_on(row[-1], below[0])
    }
    if is_open and len(rows) > 2 and _is_of_another_form(rows):
        unsure[len(rows) - 1] = CUT
    return unsure


def without_cut_cell(block: Block) -> tuple[Block, bool]:
    """Return a block of a format that ends every line without a last cell that may be cut, and whether there is one."""
    if not block.rows or block.lines[-1] != block.unended or is_whole([block.header, *block.rows]):
        return block, False
    *above, row = block.rows
    return replace(block, rows=[*above, [*row[:-1], ""]]), True


def _is_of_another_form(rows: list[list[str]]) -> bool:
    """Return whether all cells above the last one end alike or are as long, and it does not and is not."""
    *above, row = rows
    cell, width = row[-1].strip() if row else "", len(row)
    others = [other[-1].strip() for other in above[-50:] if len(other) == width][1:]
    others = [other for other in others if other[:1].isdigit()]
    if not cell or len(others) < ENOUGH:
        return False
    if all(other.endswith("%") for other in others):
        return not cell.endswith("%")
    forms = {_DIGIT.sub("0", other) for other in others}
    is_dated = len(forms) == 1 and len(_SIGN.findall(next(iter(forms)))) > 1
    return is_dated and _DIGIT.sub("0", cell) not in forms


def _goes_on(cell: str, below: str) -> bool:
    is_number = bool(_NUMBER.search(cell)) or "/" in cell and cell[-1].isdigit()
    return is_number and bool(_PIECE.fullmatch(below.strip()))


def is_whole(rows: list[list[str]]) -> bool:
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
