"""Healthy files made of the golden ones: other rows, other figures in them, other ends of lines."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from rumbo.exports.builders.posts import ATTRIBUTES
from rumbo.exports.cells import is_number
from rumbo.exports.files.grid import Grid
from rumbo.exports.files.grids import text_grids
from rumbo.exports.format import Block, File, Format
from rumbo.exports.reading import read
from tests.exports.golden import TODAY

KEYS = ATTRIBUTES | {
    "day",
    "video",
    "starts",
    "ends",
    "period",
    "time",
    "date_hour",
    "month",
    "hour",
    "video_id",
    "page_id",
}


def tables(format_: Format, path: Path) -> tuple[Grid, list[Block]] | None:
    """Return the one grid of a text that is of a format, and its tables; None of any other file."""
    file = File(path.name, TODAY)
    for grids in text_grids(path.read_bytes()):
        if (format_.sections or format_.find) and (found := format_.tables(grids, file)):
            return grids[0], [each.block for each in found]
    return None


def made(format_: Format, path: Path, seed: int) -> Iterator[bytes]:
    """Yield a healthy file: some rows of each table left out, the figures of a column exchanged."""
    grid, blocks = tables(format_, path) or (None, [])
    if grid is None:
        return
    chance = random.Random(f"{path.parent.name} {path.name} {seed}")  # noqa: S311
    rows, gone = [list(row) for row in grid.rows], set()
    facts = read(path.name, path.read_bytes(), TODAY).facts
    aside = {each.line for each in (*facts.left_out, *facts.refused)}
    # Golden files hold rows that are wrong on purpose.
    gone |= {grid.lines.index(each.line) for each in facts.refused}
    for block in blocks:
        places = [grid.lines.index(line) for line in block.lines if line not in aside]
        _exchange(rows, block, places, chance)
        gone |= {place for place in places[3:] if chance.random() < 0.2}
    kept = [row for place, row in enumerate(rows) if place not in gone]
    yield _written(kept, grid.delimiter or ",", chance, ends=format_.ends_lines)


def _exchange(
    rows: list[list[str]], block: Block, places: Sequence[int], chance: random.Random
) -> None:
    for name, column in block.columns.items():
        cells = [rows[place][column] for place in places if column < len(rows[place])]
        if name in KEYS or len(cells) < len(places) or not all(map(is_number, cells)):
            continue
        chance.shuffle(cells)
        for place, cell in zip(places, cells, strict=True):
            rows[place][column] = cell


def _written(
    rows: Sequence[Sequence[str]], delimiter: str, chance: random.Random, *, ends: bool
) -> bytes:
    text, end = io.StringIO(newline=""), chance.choice(("\n", "\r\n"))
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    whole = text.getvalue()
    is_ended = ends or chance.random() < 0.5
    return (whole if is_ended else whole.removesuffix(end)).encode(
        chance.choice(("utf-8", "utf-8-sig", "utf-16"))
    )
