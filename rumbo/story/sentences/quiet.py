"""A network of which nothing has come for long, in a sentence."""

from __future__ import annotations

from datetime import date

from rumbo.locale import Words

SAID = {"given_up": "It was given up.", "missing": "Its files are missing."}


def not_counted(network: str, last: date, words: Words) -> str:
    """Return that a network is left out, and since when nothing of it is known."""
    return words(
        "{network}: nothing since {day}; not counted.", network=words.network(network), day=last
    )


def why_not_counted(network: str, last: date, said: str | None, words: Words) -> str:
    """Return the same with what was said of it, where anything was."""
    left = not_counted(network, last, words)
    return f"{left} {words(SAID[said])}" if said else left
