"""A large text in parts that end where a row ends, each below the same header.

Memory holds one part at a time. What a reader takes from a whole column (the decimal sign, the
account of most rows, columns of nothing but zeros) it takes from each part, which are some
thirty thousand rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rumbo.exports.files.decode import MARKS
from rumbo.exports.format import Block

LARGE, PART = 48 * 2**20, 8 * 2**20
QUOTE, END = b'"', b"\n"


@dataclass(frozen=True)
class Piece:
    """Some rows of a text below its header, and how many lines and rows of the file they hide."""

    data: bytes
    lines_before: int

    def moved(self, block: Block, records_before: int) -> Block:
        """Return the table of the part with the lines and places its rows have in the whole file."""
        lines = self.lines_before
        return replace(
            block,
            lines=[line + lines for line in block.lines],
            records=[record + records_before for record in block.records],
            broken=frozenset(line + lines for line in block.broken),
            unended=None if block.unended is None else block.unended + lines,
        )


def is_large(data: bytes) -> bool:
    """Return whether a text is read in parts: a long one, of bytes that show where its rows end.

    A quotation mark too many or too few, anywhere, moves every end of a row behind it.
    """
    if len(data) <= LARGE or data.startswith(tuple(mark for mark, _ in MARKS[1:])):
        return False
    return b"\x00" not in data[:PART] and data.count(END) > 1 and data.count(QUOTE) % 2 == 0


def first_part(data: bytes) -> bytes:
    """Return the beginning of a large text, up to the end of a row."""
    return data[: _end(data, 0)]


def other_parts(data: bytes, header_line: int) -> Iterator[Piece]:
    """Yield the rest of a large text, part by part, below all that stands up to the header's last line."""
    start = _end(data, 0)
    head = b"".join(data[:start].splitlines(keepends=True)[:header_line])
    lines = data.count(END, 0, start) - head.count(END)
    while start < len(data):
        end = _end(data, start)
        yield Piece(head + data[start:end], lines)
        lines += data.count(END, start, end)
        start = end


def _end(data: bytes, start: int) -> int:
    """Return where the last row ends that a part from `start` on can hold."""
    end = start + PART
    while end < len(data):
        open_quotes = data.count(QUOTE, start, end) % 2
        place = end
        while (line := data.rfind(END, start, place)) >= 0:
            open_quotes ^= data.count(QUOTE, line, place) % 2
            place = line
            if not open_quotes:
                return line + 1
        end += PART
    return len(data)
