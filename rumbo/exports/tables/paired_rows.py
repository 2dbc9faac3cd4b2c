"""Blocks of a row of names over a row of values, which nothing but their order ties to each other.

Two rows of names exchanged leave a file that might have been given so; what can be told is told here.
"""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.exports import cells
from rumbo.exports.format import Block
from rumbo.exports.tables.titled_blocks import trimmed
from rumbo.exports.vocabulary import vocabulary
from rumbo.wording import say

ORDERED = say(
    "In this file only the order of the lines tells whose a value is: it is right as long as nobody moved them."
)


def was_moved(blocks: Sequence[Block]) -> bool:
    """Return whether lines stand elsewhere than the network put them.

    What was published comes before the rest, a title stands over two different blocks, or a kind has
    less views than anything else.
    """
    names = [next(iter(block.columns)) for block in blocks]
    told = {name: _values(block) for name, block in zip(names, blocks, strict=True)}
    views = told.get("views", {})
    if "published" in names[:-1] or any(
        told[name] != _values(block) for name, block in zip(names, blocks, strict=True)
    ):
        return True
    return any(
        value > views.get(kind, value)
        for name in ("interactions", "published", "reach")
        for kind, value in told.get(name, {}).items()
    )


def kind_of(name: str) -> str:
    """Return our word for a kind of content, or the network's."""
    return (vocabulary("kinds").meaning(name) or (name.strip(),))[0]


def _values(block: Block) -> dict[str, float]:
    try:
        names, values = map(trimmed, block.rows[:2])
        return dict(zip(map(kind_of, names), map(cells.number, values), strict=True))
    except ValueError:
        return {}
