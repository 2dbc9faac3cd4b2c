"""A grid: plain rows of text, each with its line in the file, whatever kind of file they were in."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from rumbo.exports.vocabulary import is_a_word, known_to
from rumbo.thresholds import count
from rumbo.wording import Sentence, say

# The lines of the second sheet of a workbook begin at SHEET, of the third at 2 * SHEET: no sheet is longer.
SHEET = 2**21
HEADER_WITHIN = count("files.grid.HEADER_WITHIN")


@dataclass(frozen=True)
class Grid:
    """Rows of text, the line each begins on, and how they were cut out of the file.

    `broken` are the lines of rows whose quotation marks open or close in the wrong place; `unended` is the
    last line where it has no end, so that the file may have been cut there.
    """

    rows: list[list[str]]
    lines: list[int]
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    repairs: tuple[Sentence, ...] = ()
    broken: frozenset[int] = frozenset()
    unended: int | None = None

    @cached_property
    def filled(self) -> list[int]:
        """Return the rows that hold anything but blanks."""
        return [
            place
            for place, row in enumerate(self.rows)
            if row and (row[0].strip() or any(map(str.strip, row)))
        ]

    @cached_property
    def tops(self) -> list[int]:
        """Return the rows that may head a table: near the top or under a shorter row, with two known words."""
        widths = list(map(len, self.rows))
        under = zip(widths, widths[1:], strict=False)
        lower = [place for place, (above, own) in enumerate(under, 1) if above < own]
        near = range(min(HEADER_WITHIN + 1, len(widths)))
        places = [*near, *(place for place in lower if place > HEADER_WITHIN)]
        return [place for place in places if sum(map(is_a_word, self.rows[place])) > 1]

    @cached_property
    def heads(self) -> dict[str, list[int]]:
        """Return those of them with two words of a vocabulary, by its name: each is asked for by many formats."""
        found = defaultdict(list)
        for place in self.tops:
            known = Counter(chain.from_iterable(map(known_to, filter(None, self.rows[place]))))
            for name, cells in known.items():
                if cells > 1:
                    found[name].append(place)
        return found


def place(line: int) -> Sentence:
    """Return where a line stands, in words."""
    sheet, within = divmod(line, SHEET)
    if sheet:
        return say("line {line} of sheet {sheet}", line=within, sheet=sheet + 1)
    return say("line {line}", line=line)
