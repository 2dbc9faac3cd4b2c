"""The café itself: its names, its calendar, and how its year goes up and down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import numpy as np

SEED = 20191115
NAME = "Café Brújula"
HANDLE = "cafebrujula.vlc"
INSTAGRAM_ID = "17841409263758140"
FACEBOOK_ID = "102735519846203"
ZONE = ZoneInfo("Europe/Madrid")
PACIFIC = ZoneInfo("America/Los_Angeles")
LENGTH = 427  # days that the exports tell of

_MONTHS = (0.9, 0.98, 1.08, 1.02, 1.05, 1.0, 0.88, 0.6, 0.95, 1.05, 1.04, 1.08)
_WEEK = (0.78, 0.93, 0.97, 1.02, 1.08, 1.24, 1.12)


@dataclass(frozen=True)
class Cafe:
    """The café as its exports tell of it up to their last day, a Sunday.

    What the calendar brings (seasons, feasts, closed days) stays where the calendar has it. What
    happens to the café and what it decides (the story) is written once, for exports that end on
    `SCRIPT`, and moves with the last day by whole weeks: `told` finds a day's place in the script.
    """

    last: date

    SCRIPT = date(2026, 11, 15)

    def __post_init__(self) -> None:
        if self.last.weekday() != self.SCRIPT.weekday():
            raise ValueError(f"The demo's exports end on a Sunday, which {self.last} is not.")

    @cached_property
    def days(self) -> list[date]:
        """Return the days that the exports tell of."""
        return [self.last - timedelta(days=ago) for ago in range(LENGTH - 1, -1, -1)]

    @property
    def first(self) -> date:
        """Return the first of those days."""
        return self.days[0]

    def moved(self, day: date) -> date:
        """Return when it happens what the script has on a day."""
        return day + (self.last - self.SCRIPT)

    def told(self, day: date) -> date:
        """Return the place of a day in the script."""
        return day - (self.last - self.SCRIPT)

    @property
    def asking_from(self) -> date:
        """Return the day from which the café asks in its posts and answers comments."""
        return self.moved(date(2026, 4, 1))

    @property
    def viral_day(self) -> date:
        """Return the day of the reel that went further than all others."""
        return self.moved(date(2026, 5, 14))

    @property
    def spans(self) -> tuple[tuple[date, date], tuple[date, date]]:
        """Return the days of the two exports of posts; the second tells the later ones anew."""
        first = (self.first, self.moved(date(2026, 8, 31)))
        return first, (self.moved(date(2026, 6, 1)), self.last)

    def place(self, day: date) -> int:
        """Return the place of a day in `days`."""
        return (day - self.first).days

    def growth(self, day: date) -> float:
        """Return the size of the audience, 1 at the beginning."""
        return 1 + 0.2 * self.place(day) / LENGTH

    def conversation(self, day: date) -> float:
        """Return how far the habit of asking and answering has come, from 0 to 1."""
        return min(1.0, max(0.0, (day - self.asking_from).days / 45))

    def talk(self, day: date) -> float:
        """Return how much more is commented since the café answers each comment with a question."""
        return 2.8 if day >= self.moved(date(2026, 8, 24)) else 1.0

    def spread(
        self, rng: np.random.Generator, total: int, day: date, pull: np.ndarray
    ) -> np.ndarray:
        """Return a total shared over `days` from a day on; what comes after the last day is left out."""
        shares = np.zeros(LENGTH + 1)
        left = min(len(pull), LENGTH - self.place(day))
        shares[self.place(day) : self.place(day) + left] = pull[:left]
        shares[-1] = max(0.0, 1 - shares.sum())
        return rng.multinomial(total, shares)[:-1]


def stream(name: str) -> np.random.Generator:
    """Return the chance of one part of the café's life, independent of all the others."""
    return np.random.default_rng([SEED, *name.encode()])


def is_closed(day: date) -> bool:
    """Return whether the café is closed for Christmas, New Year or the Three Kings."""
    return (day.month, day.day) in ((12, 25), (1, 1), (1, 6))


def season(day: date) -> float:
    """Return how lively the time of the year is: Fallas and Christmas up, August down."""
    before = day.replace(day=15) if day.day >= 15 else _month_before(day)
    after = _month_before(before, -1)
    share = (day - before).days / (after - before).days
    level = (1 - share) * _MONTHS[before.month - 1] + share * _MONTHS[after.month - 1]
    if (3, 12) <= (day.month, day.day) <= (3, 20):
        level *= 1.3
    if (day.month, day.day) >= (12, 15) or (day.month, day.day) <= (1, 6):
        level *= 1.12
    return level


def _month_before(day: date, months: int = 1) -> date:
    """Return the middle of the month before (or, with −1, after) that of a day."""
    place = day.year * 12 + day.month - 1 - months
    return date(place // 12, place % 12 + 1, 15)


def weekday(day: date) -> float:
    """Return how lively the day of the week is: closed on Mondays, full on Saturdays."""
    return _WEEK[day.weekday()]


def counts(rng: np.random.Generator, mean: float | np.ndarray, steadiness: float) -> np.ndarray:
    """Return negative-binomial counts of a mean; the smaller the steadiness, the wilder."""
    level = np.maximum(mean, 1e-9)
    return rng.negative_binomial(steadiness, steadiness / (steadiness + level))


def added(series: Iterable[np.ndarray]) -> np.ndarray:
    """Return the sum of daily series, day by day."""
    return np.sum(list(series), axis=0)


def fading(first: float, soon: float, half: float, late: float) -> np.ndarray:
    """Return daily shares: the first day, then a quick fading, then a long tail of `late` days."""
    ages = np.arange(1, 600)
    quick, slow = np.exp(-ages / half), np.exp(-ages / late)
    tail = (1 - first) * (soon * quick / quick.sum() + (1 - soon) * slow / slow.sum())
    return np.concatenate([[first], tail])
