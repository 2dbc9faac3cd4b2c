"""In which language a text is written, by its most usual words: es and en are told apart from their neighbours."""

from __future__ import annotations

import csv
from functools import cache

from rumbo.reputation.tone.lexicon import FOLDER, words_of


def language_of(text: str) -> str | None:
    """Return the language whose usual words stand in a text most often; None where none or two do.

    >>> language_of("El café no está bueno"), language_of("We love the coffee"), language_of("O café não é bom")
    ('es', 'en', 'pt')
    >>> language_of("👏👏") is None
    True
    """
    said = words_of(text)
    counts = sorted(((sum(each in own for each in said), code) for code, own in usual().items()))
    (second, _), (most, found) = counts[-2:]
    return found if most > second else None


@cache
def usual() -> dict[str, frozenset[str]]:
    """Return the usual words of each language, as `data/tone/languages.csv` has them."""
    with (FOLDER / "languages.csv").open(encoding="utf-8", newline="") as file:
        return {row["language"]: frozenset(row["words"].split()) for row in csv.DictReader(file)}
