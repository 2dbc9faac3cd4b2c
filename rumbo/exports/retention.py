"""How much of a file was kept, in rows and in volume: nothing of value is dropped without a word.

The volume of a file is what stands in its columns of numbers, each counted by itself, since views and
seconds never add up. A column that nobody kept is lost, unless its format lists it as not kept or it is
an average or a rate, which follow from counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from rumbo.exports import cells
from rumbo.exports.builders.duplicates import TWICE_OTHERWISE
from rumbo.exports.builders.rows import NO_VALUE
from rumbo.exports.cells import is_number
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grid import Grid, place
from rumbo.exports.format import Block
from rumbo.exports.tables.counts import filled, is_of_numbers, is_unknown_count
from rumbo.exports.vocabulary import Vocabulary, is_a_word
from rumbo.thresholds import share
from rumbo.wording import Sentence, say

ENOUGH = share("retention.ENOUGH")
SHOWN = 12
SOME = 20  # cells that tell whether a column is of numbers, where no row of it was lost
NOT_KEPT = "Columns of numbers that were not kept: {columns}. What stands in them is in no figure; the original file stays."
LOSS = "Kept of this file: {rows}% of its rows and {volume}% of its volume, so sums are lower than the network's. {why}"
REFUSED = "{count} rows were left aside; the most frequent reason: {reason} Download the file again and drop it as it comes."
UNREAD = "A part of the file that Rumbo does not know was not kept: {count} rows from {line} on, «{first}»."
OFFERED = ("en", "es")  # the languages in which the way out is to download the file again
PARTS = "Drop the file as the network gave it, each table on its own."
NEWER = "The columns named here are newer than what Rumbo knows of this export, or your own: all others were kept."
COLUMNS = "Set the network to English or Spanish and download the file again: the columns named here have names that Rumbo does not know."


def tell(
    facts: Facts, tables: Sequence[Block], words: Vocabulary | None, unread: Sequence[Line] = ()
) -> None:
    """Note on the facts of a file what share of it was kept, and what was not."""
    lost, own = _lost(facts), _own_names(facts)
    unread = [each for each in unread if each.line not in lost]
    unknown = [name for block in tables for name in _unknown(block, words) if name not in own]
    shares = [share for block in tables for share in _shares(block, lost)] + [0.0] * len(unknown)
    whole = facts.rows + len(unread)
    rows = 1 - (len(lost) + len(unread)) / whole if whole else 1.0
    shares = [*(shares or [rows]), *([0.0] * bool(unread and shares))]
    facts.kept = rows, sum(shares) / len(shares)
    if columns := list(dict.fromkeys(unknown)):
        more = ", …" if len(columns) > SHOWN else ""
        names = ", ".join(f"«{name}»" for name in columns[:SHOWN]) + more
        facts.notes.append(say(NOT_KEPT, columns=names))
    facts.notes += {each.reason.english(): each.reason for each in unread}.values()
    if min(*facts.kept, *shares) < ENOUGH:
        shown = {"rows": percent(facts.kept[0]), "volume": percent(facts.kept[1])}
        is_read = any(words and words.language(block.header) in OFFERED for block in tables)
        facts.notes.append(say(LOSS, **shown, why=_why(facts, NEWER if is_read else COLUMNS)))


def outside(grids: Sequence[Grid], tables: Sequence[Block]) -> Iterator[Line]:
    """Yield the rows of values in no table of a file nor right above one, with what is said of the first of them."""
    inside = {line for block in tables for line in block.lines}
    heads = {(block.sheet, block.header_record - up) for block in tables for up in (0, 1)}
    for grid in grids:
        rows = [
            (row, line)
            for at, (row, line) in enumerate(zip(grid.rows, grid.lines, strict=True))
            if line not in inside and (grid.sheet, at) not in heads and _has_values(row)
        ]
        counted = max((sum(map(is_number, row)) for row, _ in rows), default=0)
        if len(rows) > 1 or counted > 1:
            first = grid.sheet or " · ".join(filter(None, map(str.strip, rows[0][0])))[:60]
            reason = say(UNREAD, count=len(rows), line=place(rows[0][1]), first=first)
            yield from (Line(line, reason) for _, line in rows)


def _has_values(row: Sequence[str]) -> bool:
    """Return whether a row holds a number beside something else, under no name of a total that we know."""
    filled = [cell for cell in row if cell.strip()]
    is_known = len(filled) < 2 or filled[0].startswith("#") or is_a_word(filled[0])
    return not is_known and any(map(is_number, filled[1:]))


def is_meant(own: Facts) -> bool:
    """Return whether a table was meant to give values: not one that its format leaves out as a whole."""
    empty = any(each.reason == NO_VALUE for each in own.left_out)
    return bool(own.tables or own.refused) or empty


def unnamed_columns(facts: Facts) -> str:
    """Return the columns of counts that nobody knows, as they are told; an empty text where there are none."""
    told = (note.values["columns"] for note in facts.notes if note.template == NOT_KEPT)
    return next(told, "")


def _own_names(facts: Facts) -> set[str]:
    chunks = facts.tables.get("spend", ())
    return {name for chunk in chunks for name in chunk["metric"].unique().to_pylist()}


def is_partial(notes: Sequence[Sentence]) -> bool:
    """Return whether less of a file was kept than a clean import may lack."""
    return any(note.template == LOSS for note in notes)


def _why(facts: Facts, unknown: str) -> Sentence:
    lost = [line.reason for line in (*facts.refused, *facts.left_out) if _is_lost(line.reason)]
    lost = [line.reason for line in facts.refused] + lost
    if not lost:
        return say(unknown if facts.rows and unnamed_columns(facts) else PARTS)
    by_reason = Counter(reason.english() for reason in lost)
    frequent = by_reason.most_common(1)[0][0]
    first = next(reason for reason in lost if reason.english() == frequent)
    return say(REFUSED, count=len(lost), reason=first)


def percent(share: float) -> float:
    """Return a share in percent, rounded down: what is not whole is never shown as whole."""
    return int(share * 1000) / 10


def _is_lost(reason: Sentence) -> bool:
    return reason == TWICE_OTHERWISE


def _lost(facts: Facts) -> set[int]:
    """Return the lines whose values are in no figure, though they are no total and no note."""
    left = {each.line for each in facts.left_out if _is_lost(each.reason)}
    return left | {each.line for each in facts.refused}


def _unknown(block: Block, words: Vocabulary | None) -> Iterator[str]:
    """Yield the columns of counts of a table that nobody knows."""
    kept = set(block.columns.values())
    for column, header in enumerate(block.header if words else ()):
        if words and column not in kept and is_unknown_count(block, column, words):
            yield header.strip()


def _shares(block: Block, lost: Collection[int]) -> Iterator[float]:
    """Yield the share that was kept of each known column of numbers of a table."""
    for column in sorted(set(block.columns.values())):
        if is_of_numbers(filled(block, column)[: None if lost else SOME]):
            yield _share(block, column, lost) if lost else 1.0


def _share(block: Block, column: int, lost: Collection[int]) -> float:
    written = map(cells.spelled_out, block.cells_at(column))
    values = [abs(value or 0) for value in cells.numbers([*written], None).values]
    gone = sum(value for value, line in zip(values, block.lines, strict=True) if line in lost)
    return 1 - gone / total if (total := sum(values)) else 1.0
