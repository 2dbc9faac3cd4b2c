"""Text to grids: which delimiter, which quotes, which encoding."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace

from rumbo.exports.files.cut_lines import UNSURE, unsure_cells
from rumbo.exports.files.decode import decodings
from rumbo.exports.files.grid import Grid
from rumbo.exports.files.repairs import unwrapped

csv.field_size_limit(2**27)
DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 65_536


def text_grids(data: bytes) -> Iterator[list[Grid]]:
    """Yield the ways to cut a text into cells, the likeliest first; each is one grid."""
    for decoded, encoding in decodings(data):
        text = decoded.replace("\x00", "")
        yield from _cuts(text, encoding)
        if (bare := unwrapped(text)) is not None:
            yield from _cuts(bare, encoding)


def _cuts(text: str, encoding: str) -> Iterator[list[Grid]]:
    skipped, declared = 0, None
    first = text[: text.find("\n") + 1] if "\n" in text else text
    if first.strip().strip('"').casefold().startswith("sep="):
        declared = first.strip("\r\n").strip('"')[4:5] or "\t"
        text, skipped = text[len(first) :], 1
    votes = _votes(text[:SAMPLE])
    order = sorted(DELIMITERS, key=lambda sign: (sign == declared, votes[sign]), reverse=True)
    for delimiter in order:
        if delimiter == order[0] or votes[delimiter]:
            yield [_grid(text, delimiter, skipped, encoding)]


def _grid(text: str, delimiter: str, skipped: int, encoding: str) -> Grid:
    try:
        if text.count('"') % 2:
            raise csv.Error("one quotation mark too many, or too few")
        rows, lines = _cut(text, delimiter, skipped, strict=True)
        broken = frozenset()
    except csv.Error:
        rows, lines = _cut(text, delimiter, skipped, strict=False)
        broken = _broken_rows(text, delimiter, skipped)
    is_open = bool(rows) and not text.endswith(("\n", "\r"))
    unsure = unsure_cells(rows, is_open=is_open and not text.endswith('"'))
    for place in unsure:
        rows[place][-1] = ""
    notes = tuple(UNSURE[why] for why in dict.fromkeys(unsure.values()))
    grid = Grid(rows, lines, None, encoding, delimiter, notes, broken)
    return replace(grid, unended=lines[-1]) if is_open else grid


def _cut(
    text: str, delimiter: str, skipped: int, *, strict: bool
) -> tuple[list[list[str]], list[int]]:
    rows, lines, line = [], [], skipped + 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    for row in reader:
        rows.append(row)
        lines.append(line)
        line = skipped + reader.line_num + 1
    return rows, lines


def _broken_rows(text: str, delimiter: str, skipped: int) -> frozenset[int]:
    """Return the lines of the rows whose quotes are not those that a program writes."""
    broken, line, taken = set(), skipped + 1, []
    source = (taken.append(each) or each for each in io.StringIO(text, newline=""))
    reader = csv.reader(source, delimiter=delimiter)
    for _ in reader:
        if not _is_well_quoted(taken, delimiter):
            broken.add(line)
        taken.clear()
        line = skipped + reader.line_num + 1
    return frozenset(broken)


def _is_well_quoted(lines: list[str], delimiter: str) -> bool:
    """Return whether quotes come in pairs, and nothing but a delimiter stands behind a closing one."""
    try:
        deque(csv.reader(lines, delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error:
        return False
    return sum(line.count('"') for line in lines) % 2 == 0


def _votes(sample: str) -> dict[str, float]:
    """Return for each delimiter how many cells it cuts in rows of one and the same width."""
    complete = sample[: sample.rfind("\n")] if len(sample) == SAMPLE else sample
    votes = {}
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(complete, newline=""), delimiter=delimiter)
        widths = Counter(len(row) for row in reader if len(row) > 1)
        votes[delimiter] = max(((width - 1) * count for width, count in widths.items()), default=0)
    return votes
