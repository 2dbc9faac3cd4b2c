"""Meta Business Suite, Results > Top content formats: what each kind of content added up to.

Blocks of a row of names over a row of values; the period is nowhere in the file.
"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.errors import ExportError
from rumbo.exports import cells
from rumbo.exports.builders.audience import add_buckets
from rumbo.exports.facts import Facts, Line
from rumbo.exports.files.grids import Grid
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.tables.paired_rows import ORDERED, kind_of, was_moved
from rumbo.exports.tables.titled_blocks import by_title, trimmed
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say

METRICS = ("views", "interactions", "published", "reach")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the blocks if one of them names a kind of content that we know."""
    found = by_title(format_, grids, file)
    if not any(vocabulary("kinds").known(each.block.header) for each in found):
        return []
    if was_moved([each.block for each in found]):
        raise ExportError(
            "This is Meta's file of content formats, but its lines do not stand where Meta puts them, so its values cannot be told apart. Download it again and drop it as it is."
        )
    return found


def _kinds(block: Block) -> Facts:
    (metric,), names = block.columns, trimmed(block.header)
    facts = Facts(rows=len(block.rows) - 1, notes=[] if metric == "published" else [ORDERED])
    for line, row in zip(block.lines[1:], map(trimmed, block.rows[1:]), strict=True):
        try:
            named = list(zip(map(kind_of, names), map(cells.number, row), strict=True))
            if any(map(cells.is_number, names)) or len(block.rows) > 2:  # one may be another's
                raise ValueError(names)
        except ValueError:
            reason = say("The values do not stand under the {count} names.", count=len(names))
            facts.refused.append(Line(line, reason))
            continue
        found = [(line, *each) for each in named]
        add_buckets(facts, f"{block.network}:", "content_format", metric, found)
    return facts


FORMAT = Format(
    id="meta_top_formats",
    network="meta",
    name="Meta content formats",
    words="meta_formats",
    find=_find,
    sections=(Section((), _kinds, any_of=METRICS),),
)
