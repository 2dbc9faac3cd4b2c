"""How a text sounds: positive, neutral or negative, in the languages that are judged; in others it is not guessed.

A language is judged that has a scorer here and its confusions in `data/tone/confusions.csv`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from rumbo.reputation.tone.languages import language_of
from rumbo.reputation.tone.rules import felt

Scorer = Callable[[str], float]  # a text to how it feels, −1 to 1
TONES = ("negative", "neutral", "positive")
LONGEST = 2000  # letters that are read of a text


@dataclass(frozen=True)
class Judged:
    """What was found of a text: its language, how it sounds (None where that is not judged), how strongly."""

    language: str | None
    tone: str | None
    score: float = 0.0


@lru_cache(maxsize=32768)
def judged(text: str) -> Judged:
    """Return how a text sounds.

    >>> judged("El café está buenísimo").tone, judged("The coffee was awful").tone, judged("O café é bom").tone
    ('positive', 'negative', None)
    """
    short = text[:LONGEST]
    language = language_of(short)
    if language not in SCORERS:
        return Judged(language, None)
    scorer, apart = SCORERS[language]
    score = scorer(short)
    return Judged(language, tone_of(score, apart), score)


def tone_of(score: float, apart: float) -> str:
    """Return what a score says; between −apart and apart it is neutral."""
    return "positive" if score >= apart else "negative" if score <= -apart else "neutral"


@cache
def _vader() -> Any:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


def _english(text: str) -> float:
    return _vader().polarity_scores(text)["compound"]


SCORERS: dict[str | None, tuple[Scorer, float]] = {"es": (felt, 0.2), "en": (_english, 0.05)}
