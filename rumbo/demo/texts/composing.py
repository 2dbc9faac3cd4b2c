"""Captions for the café's posts: no sentence twice with the same filling, endings in turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from rumbo.demo.business import Cafe, stream
from rumbo.demo.texts import captions, endings
from rumbo.demo.texts.occasions import occasions

SEASONS = {
    3: "spring",
    4: "spring",
    5: "spring",
    6: "summer",
    7: "summer",
    8: "summer",
    10: "autumn",
    11: "autumn",
    12: "winter",
    1: "winter",
    2: "winter",
}
SLOT = re.compile(r"\{(\w+)\}")
CLAUSE = re.compile(r"[:.;,!?]")
KITCHEN, NEIGHBOURS, PEOPLE = "La cocina y el café", "El barrio", "La gente de la barra"
TOPICS = {
    "dulce": "Del horno: {dulce}",
    "cafe": "Café nuevo: {cafe}",
    "salado": "L'esmorzaret: {salado}",
}
TEAM = re.compile(r"Amparo|Lucía|Nacho|Vicent|Sara")


@dataclass(frozen=True)
class Caption:
    """What a post says, and what a plan calls it: empty where nobody would have planned it."""

    text: str
    topic: str = ""
    pillar: str = ""


def captions_for(cafe: Cafe, days: Sequence[date]) -> list[Caption]:
    """Return a caption for each day, in the order given."""
    composer = Composer(cafe, occasions(cafe), stream("captions"))
    return [composer.caption(day) for day in days]


@dataclass
class Composer:
    """What has been said already, so that it is not said again."""

    cafe: Cafe
    occasions: dict[date, str]
    rng: np.random.Generator
    uses: Counter[str] = field(default_factory=Counter)
    said: set[str] = field(default_factory=set)

    def caption(self, day: date) -> Caption:
        """Return the caption of a day's post."""
        if text := self.occasions.get(day):
            topic = CLAUSE.split(text.lstrip("¿"))[0]
            return Caption("\n\n".join([text, *self._hashtags()]), topic, NEIGHBOURS)
        pattern = self._pattern(day)
        filling = self._filling(pattern)
        lead = pattern.format(**filling)
        text = "\n\n".join([lead, *self._ending(pattern, day), *self._hashtags()])
        return Caption(text, *_planned(pattern, filling))

    def _pattern(self, day: date) -> str:
        season = captions.SEASONAL.get(SEASONS.get(day.month, ""), ())
        fixed = [each for each in captions.ALWAYS if not SLOT.search(each)]
        fresh = [
            [each for each in pool if not self.uses[each]]
            for pool in (season, fixed, captions.OTHER_LANGUAGES)
        ]
        choice = int(self.rng.choice(4, p=(0.25, 0.27, 0.04, 0.44)))
        if choice == 0 and fresh[0]:
            return self._least_used(fresh[0][:1])
        if choice in (1, 2) and fresh[choice]:
            return self._least_used(fresh[choice])
        return self._least_used([each for each in captions.ALWAYS if SLOT.search(each)])

    def _filling(self, pattern: str) -> dict[str, str]:
        """Return what is named in a sentence, so that no sentence is said twice."""
        if not SLOT.search(pattern):
            return {}
        pool = captions.FILLINGS[_group(pattern)]
        fresh = [each for each in pool if pattern.format(**each) not in self.said] or pool
        chosen = min(fresh, key=lambda each: (self.uses[str(each)], self.rng.random()))
        self.uses[str(chosen)] += 1
        self.said.add(pattern.format(**chosen))
        return chosen

    def _ending(self, pattern: str, day: date) -> list[str]:
        if pattern in captions.OTHER_LANGUAGES or pattern.endswith("?"):
            return []
        about, asking = _group(pattern), day >= self.cafe.asking_from
        detailed = self.rng.random() < 0.3 and pattern in captions.ALWAYS
        detail = [self._least_used(endings.DETAILS[about])] if detailed else []
        pool, chance = (endings.QUESTIONS[about], 0.82) if asking else (endings.INVITES, 0.35)
        return detail + ([self._least_used(pool)] if self.rng.random() < chance else [])

    def _hashtags(self) -> list[str]:
        count = int(self.rng.choice((0, 2, 3, 4), p=(0.15, 0.25, 0.35, 0.25)))
        tags = self.rng.choice(endings.HASHTAGS, size=count, replace=False)
        return [" ".join(tags)] if count else []

    def _least_used(self, pool: Sequence[str]) -> str:
        chosen = min(pool, key=lambda each: (self.uses[each], self.rng.random()))
        self.uses[chosen] += 1
        return chosen


def _group(pattern: str) -> str:
    """Return what a sentence is about: the filling it asks for, or nothing in particular."""
    slots = SLOT.findall(pattern)
    return slots[0].lower() if slots else ""


def _planned(pattern: str, filling: dict[str, str]) -> tuple[str, str]:
    """Return what a plan calls a sentence and under which pillar; nothing for what came up by itself."""
    if filling:
        return TOPICS[_group(pattern)].format(**filling), KITCHEN
    named = TEAM.search(pattern)
    return (f"Quién está detrás de la barra: {named[0]}", PEOPLE) if named else ("", "")
