"""Comments and messages with who wrote them and when they were answered, from an inbox or kept by hand.

No network gives such a file itself. The header must name the network of each row, the author, the text
and the moment of the answer, so that nothing else is taken for one.
"""

from __future__ import annotations

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.format import SEVERAL, Block, Format, Section
from rumbo.exports.tables.account_columns import by_account, some_rows
from rumbo.exports.vocabulary import vocabulary


def _conversations(block: Block) -> Facts:
    order = "mdy" if vocabulary("conversations").language(block.header) == "en" else "dmy"
    facts = Facts()
    for kind, rows in _by_kind(block).items():
        build = reviews(SEVERAL, scale=None, kind=kind, order=order)
        part = some_rows(block, rows, block.network)
        facts.merge([by_account(build, network="network")(part)])
    return facts


def _by_kind(block: Block) -> dict[str, list[int]]:
    """Return the places of the comments and of the messages; what says neither is a comment."""
    found: dict[str, list[int]] = {}
    written = block.cells("kind") if "kind" in block.columns else [""] * len(block.rows)
    for place, cell in enumerate(written):
        kind = (vocabulary("message_kinds").meaning(cell) or ("comment",))[0]
        found.setdefault(kind, []).append(place)
    return found


FORMAT = Format(
    id="conversations",
    network=SEVERAL,
    name="Comments and messages",
    words="conversations",
    sections=(Section(("written_at", "author", "text", "answered_at", "network"), _conversations),),
)
