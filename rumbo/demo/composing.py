"""Captions for the café's posts: no sentence twice with the same filling, endings in turn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from rumbo.demo import captions, endings
from rumbo.demo.business import ASKING_FROM, stream
from rumbo.demo.occasions import OCCASIONS

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


def captions_for(days: Sequence[date]) -> list[str]:
    """Return a caption for each day, in the order given."""
    composer = Composer(stream("captions"))
    return [composer.caption(day) for day in days]


@dataclass
class Composer:
    """What has been said already, so that it is not said again."""

    rng: np.random.Generator
    uses: Counter[str] = field(default_factory=Counter)
    said: set[str] = field(default_factory=set)

    def caption(self, day: date) -> str:
        """Return the caption of a day's post."""
        if day in OCCASIONS:
            return "\n\n".join([OCCASIONS[day], *self._hashtags()])
        pattern = self._pattern(day)
        lead = self._filled(pattern)
        return "\n\n".join([lead, *self._ending(pattern, day), *self._hashtags()])

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

    def _filled(self, pattern: str) -> str:
        slots = SLOT.findall(pattern)
        if not slots:
            return pattern
        known = [
            each
            for each in captions.FILLINGS[_group(pattern)]
            if pattern.format(**each) not in self.said
        ]
        chosen = min(known, key=lambda each: (self.uses[str(each)], self.rng.random()))
        self.uses[str(chosen)] += 1
        self.said.add(pattern.format(**chosen))
        return pattern.format(**chosen)

    def _ending(self, pattern: str, day: date) -> list[str]:
        if pattern in captions.OTHER_LANGUAGES or pattern.endswith("?"):
            return []
        about, asking = _group(pattern), day >= ASKING_FROM
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
