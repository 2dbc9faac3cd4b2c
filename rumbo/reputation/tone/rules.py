"""Rules over the words of a lexicon: negation, strength, «pero», exclamation; for any language that has words."""

from __future__ import annotations

import math

from rumbo.reputation.tone.lexicon import Lexicon, lexicon, tokens

BEFORE = 3  # words within which a negation or a stronger one counts
ENDS = frozenset(".!?;")
LOUD, SPREAD = 1.15, 15.0


def felt(text: str, language: str = "es") -> float:
    """Return how a text feels, from −1 to 1: the sum of its words, normalised as VADER's (Hutto & Gilbert, 2014).

    >>> felt("El café está buenísimo") > 0 > felt("El café no está bueno")
    True
    """
    words = lexicon(language)
    return 0.0 if words is None else _normal(_summed(tokens(text), words))


def _summed(said: list[str], words: Lexicon) -> float:
    total = 0.0
    for place, token in enumerate(said):
        if token in words.turn:
            total *= words.turn[token]
        elif own := words.felt(token):
            total += own * _factor(said[max(0, place - BEFORE) : place], words)
    return total * (LOUD if "!" in said else 1.0)


def _factor(before: list[str], words: Lexicon) -> float:
    """Return by how much the words before one change it; those of another sentence do not."""
    factor = 1.0
    for token in reversed(before):
        if token in ENDS:
            break
        factor *= words.stronger.get(token, 1.0) * words.negation.get(token, 1.0)
    return factor


def _normal(total: float) -> float:
    return total / math.sqrt(total * total + SPREAD)
