"""What people say: reviews, comments, messages, one row each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from rumbo.exports.facts import Facts
from rumbo.exports.vocabulary import vocabulary


@dataclass(frozen=True)
class Mention:
    """A review, comment or message; times in UTC, the rating on its own scale.

    `is_answered` is None where the file says nothing of replies; `parent_id` is the mention it replies to,
    `tone` how the file says that it sounds: positive, neutral, negative; None where it does not.
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
    parent_id: str | None = None
    tone: str | None = None


def add_mentions(facts: Facts, mentions: Iterable[Mention]) -> None:
    """Add mentions to the facts, column by column."""
    rows = [replace(each, author=somebody(each.author)) for each in mentions]
    names = Mention.__dataclass_fields__
    facts.add("mentions", {name: [getattr(row, name) for row in rows] for name in names}, len(rows))


def somebody(author: str | None) -> str | None:
    """Return an author by name, None where it is nobody: all that are called so are no one person who returns.

    >>> somebody("Ana"), somebody("A Google user"), somebody("[deleted]")
    ('Ana', None, None)
    """
    name = (author or "").strip()
    return None if not name or vocabulary("nobody").meaning(name) else author
