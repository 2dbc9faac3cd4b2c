"""How texts without a label sound, of a network and a language: counts, what they say of all, how sure that is."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

import numpy as np

from rumbo.reputation.tone.correction import Corrected, corrected
from rumbo.reputation.tone.lexicon import FOLDER
from rumbo.reputation.tone.scoring import TONES, Judged, judged
from rumbo.store.store import Store, now

FEWEST = 50  # texts of one language on one network


@dataclass(frozen=True)
class Text:
    """What somebody wrote, how it sounds, and how it is meant where somebody has read it."""

    account_id: str
    mention_id: str
    network: str
    here_at: datetime
    author: str | None
    text: str
    link: str | None
    said: str | None
    judged: Judged

    @property
    def tone(self) -> str | None:
        """Return what counts: the word of who read it, else the estimate."""
        return self.said or self.judged.tone


@dataclass(frozen=True)
class Estimate:
    """Of one network and language: texts by tone as judged or said, and the share of each tone behind them.

    `shares` is None of fewer than fifty texts; in the order of TONES.
    """

    network: str
    language: str
    counts: tuple[int, ...]
    shares: Corrected | None


@dataclass(frozen=True)
class Sounds:
    """All texts of some days; `unjudged` are those of no language that is judged, `read` those somebody read."""

    texts: tuple[Text, ...]
    estimates: tuple[Estimate, ...]
    unjudged: int
    read: int
    agreed: int


def sounds(store: Store, kinds: tuple[str, ...], start: date, end: date) -> Sounds:
    """Return how what was written from `start` up to, not including, `end` sounds."""
    rows = store.rows("mentions/texts", kinds=list(kinds), from_day=start, to_day=end)
    texts = tuple(Text(**row, judged=judged(row["text"])) for row in rows)
    groups: dict[tuple[str, str], list[Text]] = defaultdict(list)
    for each in texts:
        if each.judged.tone and each.judged.language:
            groups[each.network, each.judged.language].append(each)
    read = [each for each in texts if each.said and each.judged.tone]
    return Sounds(
        texts,
        tuple(_estimate(*key, own) for key, own in sorted(groups.items())),
        sum(each.judged.tone is None for each in texts),
        len(read),
        sum(each.said == each.judged.tone for each in read),
    )


def state_tones(store: Store, said: Iterable[tuple[str, str, str]]) -> None:
    """Write down how texts are meant: account, mention and tone of each."""
    rows = [
        {"account_id": account, "mention_id": mention, "tone": tone, "said_at": now()}
        for account, mention, tone in said
        if tone in TONES
    ]
    if rows:
        with store.change() as change:
            change.append("tones_said", rows)


def right(language: str) -> float:
    """Return how many of a hundred labelled texts of each tone and set were judged right, 0–1."""
    return float(np.mean([np.diag(each) / each.sum(axis=1) for each in confusions()[language]]))


def measured_on(language: str) -> int:
    """Return on how many labelled texts that was measured."""
    return int(confusions()[language].sum())


def _estimate(network: str, language: str, texts: list[Text]) -> Estimate:
    guessed = Counter(each.judged.tone for each in texts if not each.said)
    known = Counter(each.said for each in texts)
    of_tone = np.array([guessed[tone] for tone in TONES], float)
    counts = tuple(guessed[tone] + known[tone] for tone in TONES)
    if len(texts) < FEWEST or not of_tone.sum():
        return Estimate(network, language, counts, None)
    behind = corrected(of_tone, confusions()[language])
    sure, rest = np.array([known[tone] for tone in TONES]), of_tone.sum()
    among = [(each * rest + sure) / len(texts) for each in (behind.share, behind.low, behind.high)]
    return Estimate(network, language, counts, Corrected(*among))


@cache
def confusions() -> dict[str, np.ndarray]:
    """Return how labelled texts were judged, by language: shape (sets, true tone, judged tone)."""
    found: dict[str, dict[str, np.ndarray]] = defaultdict(dict)
    with (FOLDER / "confusions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            own = found[row["language"]].setdefault(row["texts"], np.zeros((3, 3)))
            own[TONES.index(row["truth"]), TONES.index(row["said"])] = float(row["count"])
    return {language: np.stack(list(sets.values())) for language, sets in found.items()}
