"""Comments and messages with who wrote them and when they were answered, from an inbox or kept by hand.

No network gives such a file itself. The header must name the network of each row, the author, the text
and the moment of the answer, so that nothing else is taken for one.
"""

from __future__ import annotations

from rumbo.exports.builders.reviews import reviews
from rumbo.exports.facts import Facts
from rumbo.exports.format import SEVERAL, Block, Format, Section
from rumbo.exports.tables.account_columns import by_account
from rumbo.exports.vocabulary import vocabulary


def _conversations(block: Block) -> Facts:
    order = "mdy" if vocabulary("conversations").language(block.header) == "en" else "dmy"
    build = reviews(SEVERAL, scale=None, kind="comment", order=order)
    return by_account(build, network="network")(block)


FORMAT = Format(
    id="conversations",
    network=SEVERAL,
    name="Comments and messages",
    words="conversations",
    sections=(Section(("written_at", "author", "text", "answered_at", "network"), _conversations),),
)
