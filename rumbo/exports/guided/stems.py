"""What the stems of words in a name say, where no vocabulary has the name: `stems.csv`.

Alternatives are divided by `|`; of one with a `+` all parts must be there. A stem stands at the
beginning of a word, a long one also within a compound.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from rumbo.exports.vocabulary import fold
from rumbo.thresholds import count, share

SHORT = count("guided.stems.SHORT")
SURE, LEAST = share("guided.stems.SURE"), share("guided.stems.LEAST")


def by_stems(folded: str) -> dict[str, float]:
    """Return what a folded name may mean, by the stems in it: the more of it they explain, the surer."""
    words = folded.split()
    letters = sum(map(len, words))
    scores: dict[str, float] = {}
    for role, alternatives in _stems().items():
        explained = max((_explained(each, words) for each in alternatives), default=0)
        if explained:
            scores[role] = explained / max(letters, 1)
    best = max(scores.values(), default=0.0)
    return {role: _sureness(score, best) for role, score in scores.items()}


def _sureness(score: float, best: float) -> float:
    return (LEAST + (SURE - LEAST) * min(score, 1.0)) * (score / best) ** 2


def _explained(stems: tuple[str, ...], words: list[str]) -> int:
    """Return how many letters the stems explain, 0 unless each of them is there."""
    alone = len(stems) == 1
    for stem in stems:
        if not any(_is_in(stem, word, alone) for word in words):
            return 0
    return sum(map(len, stems))


def _is_in(stem: str, word: str, alone: bool) -> bool:
    if len(stem) <= (SHORT if alone else SHORT - 1):
        return word in (stem, f"{stem}s")
    return (
        word.startswith(stem)
        or len(stem) > SHORT
        and stem in word
        or not alone
        and word.endswith(stem)
    )


@cache
def _stems() -> dict[str, list[tuple[str, ...]]]:
    path = Path(__file__).with_name("stems.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["role"]: [
                tuple(filter(None, map(fold, each.split("+")))) for each in row["stems"].split("|")
            ]
            for row in csv.DictReader(file)
        }
