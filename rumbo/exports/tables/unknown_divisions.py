"""Tables of a network's own numbers, divided by the columns of text before them, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rumbo.exports.cells.moments import is_a_day
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.counts import filled, is_of_numbers
from rumbo.exports.tables.table_stacks import Stack, as_found
from rumbo.exports.vocabulary import fold
from rumbo.thresholds import count, share

FEWEST = count("tables.unknown_divisions.FEWEST")
WITHIN = count("tables.unknown_divisions.WITHIN")
MOSTLY = share("tables.unknown_divisions.MOSTLY")
GROUP, BOTH, JOIN = "group", "+", " · "


def by_new_group(
    format_: Format,
    grids: Sequence[Grid],
    file: File,
    section: Callable[[str], Section],
    needs: Sequence[str],
    lacks: Sequence[str] = (),
    fewest: int = FEWEST,
) -> Iterator[Found]:
    """Yield the tables whose columns of numbers are all known; those of text before them become the field `group`.

    Their headers have all of `needs` and none of `lacks`; `section` is that of a breakdown of the
    columns' names: the known field, else the folded name, several joined by a plus.
    """
    for found in _with_columns(format_, grids, file, section(""), needs):
        block = found.block
        named = [place for place, cell in enumerate(block.header) if cell.strip()]
        texts = _leading_texts(block, named)
        counted = [block.header[place] for place in named if place not in texts]
        if not texts or len(named) < fewest or not all(map(format_.vocabulary.meaning, counted)):
            continue
        if block.columns.keys().isdisjoint(lacks):
            name = BOTH.join(_name(block, place) for place in texts)
            yield replace(found, section=section(name), block=_divided(block, texts))


def by_ids(
    format_: Format,
    grids: Sequence[Grid],
    file: File,
    section: Section,
    needs: Sequence[str],
    names: Sequence[str],
    form: re.Pattern[str],
) -> Iterator[Found]:
    """Yield the tables whose first column holds ids of that form, whatever it and the texts beside it are called.

    `names` are the fields of the id, the text and the day; the header has all of `needs`.
    """
    for found in _with_columns(format_, grids, file, section, needs):
        ids = [cell.strip() for cell in filled(found.block, 0)]
        fitting = sum(bool(form.fullmatch(cell)) for cell in ids)
        if not ids or fitting < MOSTLY * len(ids) or len(set(ids)) < len(ids):
            continue
        named = dict(zip(names, (0, *_text_and_day(found.block)), strict=True))
        told = {name: place for name, place in named.items() if place is not None}
        yield replace(found, block=replace(found.block, columns=found.block.columns | told))


def _with_columns(
    format_: Format, grids: Sequence[Grid], file: File, section: Section, needs: Sequence[str]
) -> Iterator[Found]:
    """Yield what stands below the first row of each grid that knows a word, where it has all of `needs`."""
    words = format_.vocabulary
    for grid in grids:
        tops = [place for place in grid.filled[:WITHIN] if words.known(grid.rows[place])]
        if tops and words.columns(grid.rows[tops[0]]).keys() >= {*needs}:
            below = [place for place in grid.filled if place > tops[0]]
            yield as_found(format_, grid, file, Stack([], tops[0], below), section)


def _text_and_day(block: Block) -> tuple[int | None, int | None]:
    """Return the first column of texts and the first of days behind the first one."""
    shown = [(place, filled(block, place)) for place in range(1, len(block.header))]
    said = [(place, cells) for place, cells in shown if cells and not is_of_numbers(cells)]
    days = [place for place, cells in said if all(map(is_a_day, cells))]
    texts = [place for place, _ in said if place not in days]
    return next(iter(texts), None), next(iter(days), None)


def _leading_texts(block: Block, named: Sequence[int]) -> list[int]:
    """Return the columns of text that stand before the first of numbers."""
    texts = []
    for place in named:
        cells = filled(block, place)
        if not cells or is_of_numbers(cells):
            break
        texts.append(place)
    return texts


def _name(block: Block, place: int) -> str:
    known = {at: name for name, at in block.columns.items()}
    return known.get(place) or fold(block.header[place])


def _divided(block: Block, texts: Sequence[int]) -> Block:
    """Return the block with what divides it as one column: its own, or several joined in a new one."""
    columns = {name: place for name, place in block.columns.items() if place not in texts}
    if len(texts) == 1:
        return replace(block, columns=columns | {GROUP: texts[0]})
    width = len(block.header)
    rows = [_joined(row, texts) if len(row) == width else row for row in block.rows]
    header = [*block.header, BOTH.join(block.header[place] for place in texts)]
    return replace(block, columns=columns | {GROUP: width}, header=header, rows=rows)


def _joined(row: list[str], texts: Sequence[int]) -> list[str]:
    parts = [row[place].strip() for place in texts]
    return [*row, JOIN.join(parts) if all(parts[1:]) else parts[0]]
