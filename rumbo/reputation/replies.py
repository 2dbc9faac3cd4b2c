"""Reviews that wait for an answer, and drafts of it from the business's own templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rumbo.plain import invisible_out
from rumbo.store.store import Store, now

KINDS = ("good", "middling", "bad")
NAME = "{name}"  # stands for the author in a template
LONGEST = 1500


def unanswered(store: Store, limit: int) -> list[dict[str, Any]]:
    """Return reviews without an answer, the oldest first; each row says how many there are in all."""
    return store.rows("mentions/unanswered", limit=limit)


def templates(store: Store) -> dict[str, str]:
    """Return how the business answers, by the kind of review."""
    return {row["kind"]: row["text"] for row in store.rows("mentions/templates")}


def state_templates(store: Store, said: Mapping[str, str]) -> None:
    """Write down how the business answers from now on; what does not change is not written again."""
    known = templates(store)
    rows = [
        {"kind": kind, "text": text.strip()[:LONGEST], "said_at": now()}
        for kind, text in said.items()
        if kind in KINDS and text.strip()[:LONGEST] != known.get(kind, "")
    ]
    if rows:
        with store.change() as change:
            change.append("reply_templates", rows)


def kind_of(rating: float | None) -> str:
    """Return which template answers a review of so many stars out of five.

    >>> kind_of(5.0), kind_of(3.0), kind_of(1.0), kind_of(None)
    ('good', 'middling', 'bad', 'middling')
    """
    if rating is None:
        return "middling"
    return "good" if rating >= 4 else "middling" if rating >= 3 else "bad"


def draft(template: str, author: str | None) -> str:
    """Return an answer with the author's first name in it; without one its place closes up.

    >>> draft("Hola, {name}: gracias.", "Ana Ruiz"), draft("Hola, {name}: gracias.", None)
    ('Hola, Ana: gracias.', 'Hola: gracias.')
    """
    first = invisible_out(author or "").split()
    if first:
        return template.replace(NAME, first[0])
    return template.replace(f", {NAME}", "").replace(f" {NAME}", "").replace(NAME, "")
