"""Tables of a network's own numbers, divided by a column of text before them whose name is new."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rumbo.exports.files.grids import Grid
from rumbo.exports.format import File, Format, Found, Section
from rumbo.exports.tables.counts import filled, is_of_numbers
from rumbo.exports.tables.table_stacks import Stack, as_found
from rumbo.exports.vocabulary import fold

FEWEST = 4  # columns that make the others' names no coincidence
GROUP = "group"


def by_new_group(
    format_: Format,
    grids: Sequence[Grid],
    file: File,
    section: Callable[[str], Section],
    needs: Sequence[str],
    lacks: Sequence[str],
) -> Iterator[Found]:
    """Yield the tables whose columns are all known but the first, which becomes the field `group`.

    Their headers have all of `needs` and none of `lacks`; `section` is that of a breakdown of the
    first column's folded name.
    """
    words = format_.vocabulary
    for grid in grids:
        header = grid.rows[grid.filled[0]] if grid.filled else []
        named, fields = [cell for cell in header if cell.strip()], {*words.columns(header)}
        if (
            len(named) < FEWEST
            or words.meaning(header[0])
            or not all(map(words.meaning, named[1:]))
        ):
            continue
        if fields.issuperset(needs) and fields.isdisjoint(lacks):
            stack = Stack([], grid.filled[0], grid.filled[1:])
            each = as_found(format_, grid, file, stack, section(fold(header[0])))
            if not is_of_numbers(filled(each.block, 0)):
                columns = each.block.columns | {GROUP: 0}
                yield replace(each, block=replace(each.block, columns=columns))
