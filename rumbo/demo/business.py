"""The café itself: its names, its calendar, and how its year goes up and down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np

SEED = 20191115
NAME = "Café Brújula"
HANDLE = "cafebrujula.vlc"
INSTAGRAM_ID = "17841409263758140"
FACEBOOK_ID = "102735519846203"
ZONE = ZoneInfo("Europe/Madrid")
PACIFIC = ZoneInfo("America/Los_Angeles")

FIRST, LAST = date(2025, 9, 15), date(2026, 11, 15)
DAYS = [FIRST + timedelta(days=place) for place in range((LAST - FIRST).days + 1)]
ASKING_FROM = date(2026, 4, 1)
VIRAL_DAY = date(2026, 5, 14)
FALLAS = (date(2026, 3, 12), date(2026, 3, 20))
CHRISTMAS = (date(2025, 12, 15), date(2026, 1, 6))
CLOSED = (date(2025, 12, 25), date(2026, 1, 1), date(2026, 1, 6))
EXPORTS = ((date(2025, 9, 15), date(2026, 8, 31)), (date(2026, 6, 1), date(2026, 11, 15)))

_MONTHS = (0.9, 0.98, 1.08, 1.02, 1.05, 1.0, 0.88, 0.6, 0.95, 1.05, 1.04, 1.08)
_WEEK = (0.78, 0.93, 0.97, 1.02, 1.08, 1.24, 1.12)


def stream(name: str) -> np.random.Generator:
    """Return the chance of one part of the café's life, independent of all the others."""
    return np.random.default_rng([SEED, *name.encode()])


def place(day: date) -> int:
    """Return the place of a day in `DAYS`."""
    return (day - FIRST).days


def season(day: date) -> float:
    """Return how lively the time of the year is: Fallas and Christmas up, August down."""
    middles = [date(year, month, 15).toordinal() for year in (2025, 2026) for month in range(1, 13)]
    level = float(np.interp(day.toordinal(), middles, _MONTHS * 2))
    if FALLAS[0] <= day <= FALLAS[1]:
        level *= 1.3
    if CHRISTMAS[0] <= day <= CHRISTMAS[1]:
        level *= 1.12
    return level


def weekday(day: date) -> float:
    """Return how lively the day of the week is: closed on Mondays, full on Saturdays."""
    return _WEEK[day.weekday()]


def growth(day: date) -> float:
    """Return the size of the audience, 1 at the beginning."""
    return 1 + 0.2 * place(day) / len(DAYS)


def conversation(day: date) -> float:
    """Return how far the habit of asking and answering has come, from 0 to 1."""
    return min(1.0, max(0.0, (day - ASKING_FROM).days / 90))


def counts(rng: np.random.Generator, mean: float | np.ndarray, steadiness: float) -> np.ndarray:
    """Return negative-binomial counts of a mean; the smaller the steadiness, the wilder."""
    level = np.maximum(mean, 1e-9)
    return rng.negative_binomial(steadiness, steadiness / (steadiness + level))


def spread(rng: np.random.Generator, total: int, day: date, pull: np.ndarray) -> np.ndarray:
    """Return a total shared over `DAYS` from a day on; what comes after the last day is left out."""
    shares = np.zeros(len(DAYS) + 1)
    left = min(len(pull), len(DAYS) - place(day))
    shares[place(day) : place(day) + left] = pull[:left]
    shares[-1] = max(0.0, 1 - shares.sum())
    return rng.multinomial(total, shares)[:-1]


def added(series: Iterable[np.ndarray]) -> np.ndarray:
    """Return the sum of daily series, day by day."""
    return np.sum(list(series), axis=0)


def fading(first: float, soon: float, half: float, late: float) -> np.ndarray:
    """Return daily shares: the first day, then a quick fading, then a long tail of `late` days."""
    ages = np.arange(1, 600)
    quick, slow = np.exp(-ages / half), np.exp(-ages / late)
    tail = (1 - first) * (soon * quick / quick.sum() + (1 - soon) * slow / slow.sum())
    return np.concatenate([[first], tail])
