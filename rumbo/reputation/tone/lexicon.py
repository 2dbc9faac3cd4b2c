"""Words that judge, as data: `data/tone/words.csv`, a row a strength, and `languages.csv`, a row a language.

`what` is a feeling (−3 to 3), stronger (a factor for the feeling that follows), negation (one within the three words
before turns the feeling about) or turn (what stood before it counts less). A word that ends in `*` stands for all that
begin so; those of `*` are of every language.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from rumbo.settings import DATA

FOLDER = DATA / "tone"
SHORTEST = 3  # letters of a beginning
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_TOKEN = re.compile(r":'?-?[()d]|;\)|<3|[^\W_]+|[.!?;]|[^\w\s]")


@dataclass(frozen=True)
class Lexicon:
    """What the words of a language say; `beginnings` are those that stand for all that begin so."""

    feeling: dict[str, float]
    beginnings: dict[str, float]
    stronger: dict[str, float]
    negation: dict[str, float]
    turn: dict[str, float]

    def felt(self, token: str) -> float:
        """Return how a token feels, −3 to 3; 0 where it says nothing."""
        if token in self.feeling:
            return self.feeling[token]
        ends = range(len(token), SHORTEST - 1, -1)
        return next(
            (self.beginnings[token[:end]] for end in ends if token[:end] in self.beginnings), 0.0
        )


def fold(text: str) -> str:
    """Return a text in small letters, without accents, nor letters drawn out.

    >>> fold("¡Qué ricooo está!")
    '¡que rico esta!'
    """
    spelt = unicodedata.normalize("NFKD", text.casefold())
    return _DRAWN_OUT.sub(r"\1", "".join(each for each in spelt if not unicodedata.combining(each)))


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, accents and apostrophes kept."""
    return _WORD.findall(text.casefold())


def tokens(text: str) -> list[str]:
    """Return the words, signs and emoji of a text, folded."""
    return _TOKEN.findall(fold(text))


@cache
def lexicon(language: str) -> Lexicon | None:
    """Return the words of a language, None where there are none."""
    with (FOLDER / "words.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["language"] in (language, "*")]
    if not any(row["language"] == language for row in rows):
        return None
    found = Lexicon({}, {}, {}, {}, {})
    for row in rows:
        for word in map(fold, row["words"].split()):
            into = found.beginnings if word.endswith("*") else getattr(found, row["what"])
            into.setdefault(word.rstrip("*"), float(row["value"]))
    return found
