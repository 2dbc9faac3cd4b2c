"""How the last two of a list are joined where a language minds the sound that follows: «Facebook e Instagram»."""

from __future__ import annotations

import re

# For a language: a conjunction, what it becomes, and the beginnings before which it does. Spanish keeps its «y»
# before a diphthong (hierro, hiato); 8 and 11 are read ocho and once.
RULES = {
    "es": (
        ("y", "e", re.compile(r"i(?![aeou])|í|hi(?![aeo])|hí", re.I)),
        ("o", "u", re.compile(r"[oó]|h[oó]|8|11(?!\d)", re.I)),
    )
}


def joined_well(text: str, last: str, language: str) -> str:
    """Return a list as its language joins it, of which the last item is known.

    >>> joined_well("Facebook y Instagram", "Instagram", "es")
    'Facebook e Instagram'
    """
    before, begins = text.removesuffix(last), re.sub(r"^\W+", "", last)
    for conjunction, other, sounds in RULES.get(language, ()):
        if before.endswith(f" {conjunction} ") and sounds.match(begins):
            return f"{before[: -len(conjunction) - 1]}{other} {last}"
    return text
