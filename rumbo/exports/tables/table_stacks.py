"""Files of many tables under each other, parted by blank lines, each below lines of remarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.moved_header import is_cut


@dataclass
class Stack:
    """The places of one table's remarks, header and rows in a grid."""

    remarks: list[str] = field(default_factory=list)
    header: int | None = None
    rows: list[int] = field(default_factory=list)


def stacks(grid: Grid) -> list[Stack]:
    """Return the tables of a grid: a header after remarks or a blank line, rows until the next of them.

    A remark begins with `#`; a table without its own has those of the table above it.
    """
    found, remarks, current, fresh = [], [], None, True
    for place, row in enumerate(grid.rows):
        first = next(filter(None, map(str.strip, row)), "")
        filled = list(filter(None, map(str.strip, row))) if first.startswith("#") else []
        if filled and (current is None or fresh or len(filled) == 1):
            if current is not None:
                remarks, current = [], None
            remarks.append(",".join(filled).lstrip("# ").strip())
        elif not first:
            fresh = True
            continue
        elif current is None or fresh:
            current = Stack(remarks, place)
            found.append(current)
        else:
            current.rows.append(place)
        fresh = False
    return found


def as_found(
    format_: Format,
    grid: Grid,
    file: File,
    stack: Stack,
    section: Section,
    header: Callable[[str], str] = str,
) -> Found:
    """Return a table of a stack as the section's; `header` makes a header cell a word we know."""
    top = stack.header or 0
    names = [header(cell) for cell in grid.rows[top]]
    block = Block.of(
        grid,
        file,
        format_.network,
        format_.vocabulary.columns(names),
        grid.rows[top],
        stack.rows,
        title=stack.remarks,
        header_record=top,
    )
    block = replace(block, is_displaced=is_cut(names, block.rows, format_.vocabulary))
    meanings = filter(None, map(format_.vocabulary.meaning, names))
    return Found(section, block, [languages for _, languages in meanings])


def remarked(block: Block, words: Callable[[str], object]) -> dict[object, str]:
    """Return what the remarks `name: value` of a table say, by what the name means."""
    pairs = (remark.partition(":") for remark in block.title)
    return {
        meaning: value.strip() for name, _, value in pairs if value and (meaning := words(name))
    }


def any_remark(grids: Sequence[Grid], begins: str = "#") -> bool:
    """Return whether the first line of a file that is not empty is a remark, and begins so."""
    rows = (row for grid in grids for row in grid.rows if any(map(str.strip, row)))
    return next(("".join(row).lstrip("\ufeff \"'").startswith(begins) for row in rows), False)
