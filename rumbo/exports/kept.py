"""How much of a file was kept: nothing of value is dropped without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rumbo.exports.cells import is_number
from rumbo.exports.columns import is_missing
from rumbo.exports.format import Block, Found
from rumbo.exports.vocabulary import Vocabulary
from rumbo.wording import Sentence, say

ENOUGH = 0.98  # share of the rows below which a receipt is a warning
SAMPLE = 500
SHOWN = 12
NOT_KEPT = "Columns of numbers that were not kept: {columns}. What stands in them is in no figure; the original file stays."


def told_of_columns(found: list[Found], words: Vocabulary) -> list[Sentence]:
    """Return a sentence that names the columns of numbers that nobody kept, if there are any."""
    names = list(dict.fromkeys(name for each in found for name in _not_kept(each.block, words)))
    if not names:
        return []
    more = ", …" if len(names) > SHOWN else ""
    return [say(NOT_KEPT, columns=", ".join(f"«{name}»" for name in names[:SHOWN]) + more)]


def is_partial(rows: Mapping[str, int]) -> bool:
    """Return whether more rows of a file were refused than a clean import may lack."""
    return rows.get("refused", 0) > (1 - ENOUGH) * rows.get("read", 0)


def _not_kept(block: Block, words: Vocabulary) -> Iterator[str]:
    kept = set(block.columns.values())
    for place, header in enumerate(block.header):
        if place in kept or not header.strip() or is_number(header) or words.meaning(header):
            continue
        if words.meaning(header.rpartition(" ")[2]):  # of the period that another is compared with
            continue
        filled = [row[place] for row in block.rows[:SAMPLE] if place < len(row)]
        filled = [cell for cell in filled if not is_missing(cell)]
        if any(cell.strip("0., ") for cell in filled) and all(map(is_number, filled)):
            yield header.strip()
