"""Meta Business Suite, Results > Top content formats: what each kind of content added up to.

Blocks of a row of names over a row of values; the period is nowhere in the file.
"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports import cells
from rumbo.exports.audiences import add_buckets
from rumbo.exports.facts import Facts, Line
from rumbo.exports.format import Block, File, Format, Found, Section
from rumbo.exports.grids import Grid
from rumbo.exports.titled import by_title, trimmed
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say

METRICS = ("views", "interactions", "published", "reach")


def _find(format_: Format, grids: Sequence[Grid], file: File) -> list[Found]:
    """Return the blocks if one of them names a kind of content that we know."""
    found = by_title(format_, grids, file)
    kinds = vocabulary("kinds")
    return found if any(kinds.known(each.block.header) for each in found) else []


def _kinds(block: Block) -> Facts:
    (metric,), facts, names = block.columns, Facts(rows=len(block.rows) - 1), trimmed(block.header)
    for line, row in zip(block.lines[1:], map(trimmed, block.rows[1:]), strict=True):
        try:
            values = [cells.number(cell) for cell in row]
            named = list(zip(map(_kind, names), values, strict=True))
        except ValueError:
            reason = say("The values do not stand under the {count} names.", count=len(names))
            facts.refused.append(Line(line, reason))
            continue
        found = [(line, kind, value) for kind, value in named]
        add_buckets(facts, f"{block.network}:", "content_format", metric, found)
    return facts


def _kind(name: str) -> str:
    return (vocabulary("kinds").meaning(name) or (name.strip(),))[0]


FORMAT = Format(
    id="meta_top_formats",
    network="meta",
    name="Meta content formats",
    words="meta_formats",
    find=_find,
    sections=(Section((), _kinds, any_of=METRICS),),
)
