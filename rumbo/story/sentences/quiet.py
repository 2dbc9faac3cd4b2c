"""A network of which nothing has come for long, in a sentence."""

from __future__ import annotations

from datetime import date

from rumbo.locale import Words


def not_counted(network: str, last: date, words: Words) -> str:
    """Return that a network is left out, and since when nothing of it is known."""
    return words(
        "{network}: nothing since {day}; not counted.", network=words.network(network), day=last
    )
