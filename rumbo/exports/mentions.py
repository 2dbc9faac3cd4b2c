"""What people say: reviews, comments, messages, one row each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rumbo.exports.facts import Facts


@dataclass(frozen=True)
class Mention:
    """A review, comment or message; times in UTC, the rating on its own scale.

    `is_answered` is None where the file says nothing of replies.
    """

    line: int
    account_id: str
    mention_id: str
    kind: str
    written_at: datetime | None
    author: str | None = None
    rating: float | None = None
    rating_scale: float | None = None
    text: str | None = None
    link: str | None = None
    answered_at: datetime | None = None
    answer: str | None = None
    is_answered: bool | None = None


def add_mentions(facts: Facts, mentions: Iterable[Mention]) -> None:
    """Add mentions to the facts, column by column."""
    rows = list(mentions)
    names = Mention.__dataclass_fields__
    facts.add("mentions", {name: [getattr(row, name) for row in rows] for name in names}, len(rows))
