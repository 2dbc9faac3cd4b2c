"""What becomes of each row of a table: kept, refused or left out, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from rumbo.exports.cells import is_number
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block
from rumbo.exports.vocabulary import fold
from rumbo.thresholds import count
from rumbo.wording import Sentence, say

SHOWN = 40
# Cells at the end of a row are dropped for many rows alike: by Meta a page of 256 publications at
# a time, by a spreadsheet sixteen lines of the sheet at a time.
PAGE, SHEET_ROWS = count("builders.rows.PAGE"), count("builders.rows.SHEET_ROWS")
WIDTH = {
    "more": "The row has {seen} cells for {expected} columns: a delimiter inside a text moved its values.",
    "fewer": "The row has {seen} cells for {expected} columns: it was cut or lost a cell.",
}
ENDS_WITHIN = say("The row ends too early: the file was cut here, or the line was broken.")
SHIFTED = say("The last column is empty here: the cells of this row may have been moved.")
MISQUOTED = say("A quotation mark opens or closes in the wrong place.")
DISPLACED = say(
    "The title or the names of the columns do not stand where they belong: lines of this file were moved."
)
REORDERED = say(
    "A spreadsheet had changed the order of day and month: the dates were read in the order they show."
)
NO_VALUE = say("The row holds no value.")
REMARK = say("A remark below the table, not data.")
NOT_A_DATE = "Column «{column}»: «{seen}» is not a date as this network writes it."
NOT_A_NUMBER = "Column «{column}»: «{seen}» is not a number."
NOT_A_COUNT = "Column «{column}»: «{seen}» is not a whole number."


class Rows:
    """The rows of a block on their way to facts: each is refused or left out once, or stays."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.facts = Facts(rows=len(block.rows))
        self._gone: set[int] = set()

    def __contains__(self, place: int) -> bool:
        return place not in self._gone

    @property
    def kept(self) -> list[int]:
        """Return the places of the rows that are still there."""
        gone = self._gone
        return [place for place in range(len(self.block.rows)) if place not in gone]

    @property
    def is_whole(self) -> bool:
        """Return whether every row is still there."""
        return not self._gone

    def cells(self, name: str) -> list[str]:
        """Return the column of a field, empty where the table has none."""
        if name in self.block.columns:
            return self.block.cells(name)
        return [""] * len(self.block.rows)

    def refuse(self, place: int, reason: Sentence) -> None:
        """Note that a row cannot be read."""
        self._go(place, reason, self.facts.refused)

    def refuse_cell(self, place: int, name: str, template: str) -> None:
        """Refuse a row for one of its cells; the template speaks of its {column} and what is {seen} there."""
        column = self.block.columns.get(name, len(self.block.header))
        row, header = self.block.rows[place], self.block.header
        title = header[column].strip() if column < len(header) else name
        seen = row[column].strip() if column < len(row) else ""
        self.refuse(place, say(template, column=title, seen=seen[:SHOWN]))

    def leave_out(self, place: int, reason: Sentence) -> None:
        """Note that a row is understood and is no fact: a total, a note, a repetition."""
        self._go(place, reason, self.facts.left_out)

    def leave_out_summaries(self, name: str, words: Collection[str], reason: Sentence) -> None:
        """Leave out rows that begin with one of the words (folded), or have it in a column.

        `word*` is a beginning.
        """
        whole = {word for word in words if not word.endswith("*")}
        begins = tuple(word[:-1] for word in words if word.endswith("*"))
        for place, (row, cell) in enumerate(zip(self.block.rows, self.cells(name), strict=True)):
            for first in map(fold, {cell, row[0]}) if whole or begins else ():
                if first in whole or (begins and first.startswith(begins)):
                    self.leave_out(place, reason)

    def leave_out_remark(self) -> None:
        """Leave out a last row that is a sentence and nothing else, as «Showing top 500 results»."""
        last = self.block.rows[-1] if self.block.rows else []
        said = [cell for cell in last if cell.strip()]
        is_sentence = len(said) == 1 and last[0] == said[0] and not said[0][:1].isdigit()
        if is_sentence and " " in said[0].strip():
            self.leave_out(len(self.block.rows) - 1, REMARK)

    def leave_out_empty(self, metrics: Mapping[str, Sequence[float | None]]) -> None:
        """Leave out the rows without any value."""
        columns = list(metrics.values())
        for place in self.kept:
            if all(column[place] is None for column in columns):
                self.leave_out(place, NO_VALUE)

    def refuse_misshapen(self) -> None:
        """Refuse the rows whose cells do not stand under their headers: no value of theirs is sure."""
        block = self.block
        named = max((p for p, cell in enumerate(block.header) if cell.strip()), default=-1) + 1
        is_ragged = any(len(row) < named for row in block.rows)
        dropped = self._dropped_together(named) if is_ragged else ()
        shifted = self._without_last(named) if block.sheet else ()
        for place, row in enumerate(block.rows):
            if block.is_displaced:
                self.refuse(place, DISPLACED)
            elif block.lines[place] in block.broken:
                is_last = block.lines[place] == block.unended
                self.refuse(place, ENDS_WITHIN if is_last else MISQUOTED)
            elif len(row) > len(block.header) or any(row[named:]):
                self._refuse_width(place, "more", len(row), named)
            elif place in shifted:
                self.refuse(place, SHIFTED)
            elif len(row) < named and block.lines[place] == block.unended:
                self.refuse(place, ENDS_WITHIN)
            elif len(row) < named and place not in dropped:
                self._refuse_width(place, "fewer", len(row), named)

    def _refuse_width(self, place: int, how: str, seen: int, named: int) -> None:
        self.refuse(place, say(WIDTH[how], seen=seen, expected=named))

    def _without_last(self, named: int) -> Collection[int]:
        """Return the rows of a sheet that lack the number in the last column: their cells were moved.

        The rows of a sheet are all of one width, so that is all that a lost cell leaves to see.
        """
        kept = self.kept
        last = ["".join(self.block.rows[place][named - 1 : named]).strip() for place in kept]
        lacking = [place for place, cell in zip(kept, last, strict=True) if not cell]
        if len(lacking) == len(kept):
            is_kept = named - 1 in self.block.columns.values()
            return lacking if is_kept or self._has_nameless_values(named) else ()
        is_counted = all(map(is_number, filter(None, last)))
        return lacking if len(lacking) == 1 < len(kept) and is_counted else ()

    def _has_nameless_values(self, named: int) -> bool:
        """Return whether values stand in a column without a name, between columns that have one."""
        gaps = [place for place in range(1, named) if not self.block.header[place].strip()]
        return any("".join(row[gap : gap + 1]).strip() for row in self.block.rows for gap in gaps)

    def _dropped_together(self, named: int) -> Collection[int]:
        """Return the rows left short together with others; the header's own group is never short."""
        top, records = self.block.header_record, self.block.records
        return {
            *self._short_groups([(record - top - 1) // PAGE for record in records], 0, named),
            *self._short_groups(
                [record // SHEET_ROWS for record in records], top // SHEET_ROWS, named
            ),
        }

    def _short_groups(self, groups: list[int], whole: int, named: int) -> Iterable[int]:
        """Yield the rows of groups that are short alike; one row short of one cell has lost it."""
        members: dict[int, list[int]] = {}
        for place, group in enumerate(groups):
            members.setdefault(group, []).append(place)
        for group, places in members.items():
            widths = {len(self.block.rows[place]) for place in places}
            alike = len(widths) == 1 and max(widths) < named - (len(places) == 1)
            if group != whole and alike:
                yield from places

    def _go(self, place: int, reason: Sentence, where: list[Line]) -> None:
        if place not in self._gone:
            self._gone.add(place)
            where.append(Line(self.block.lines[place], reason))
