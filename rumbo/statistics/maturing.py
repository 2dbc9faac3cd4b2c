"""What a young publication still earns, by how earlier ones of the same business grew after that age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rumbo.statistics import Floats, Places
from rumbo.statistics.forecast import Forecast
from rumbo.statistics.significance import NORMAL

YOUNG, GROWN = 7, 28  # days: a publication grows little after the second
FEWEST = 8  # grown publications that tell how one grows
NEARLY = float(np.log(1.05))  # what is to come once a publication counts as matured
SHARES = np.array([0.1, 0.5, 0.9])
AGES = 1_000_000.0  # days: more than any publication is old

Course = tuple[Floats, Floats]  # ages in days, ascending, and what had been earned by then


@dataclass(frozen=True)
class ToCome(Forecast):
    """What is still to come of things that are there: its quantiles at `SHARES`, between them by the normal law."""

    quantiles: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def quantile(self, share: float) -> float | None:
        """Return the growth that is not exceeded with probability `share`."""
        at = [NORMAL.inv_cdf(each) for each in SHARES]
        return max(_line(NORMAL.inv_cdf(share), at, self.quantiles), 0.0)

    def interval(self) -> tuple[float, float]:
        """Return the range that holds what is to come four times out of five."""
        return self.quantiles[0], self.quantiles[2]

    def share_below(self, value: float) -> float:
        """Return the probability that less than a value is to come."""
        if value <= 0:
            return 0.0
        known = np.array(self.quantiles) + np.array([0.0, 1e-9, 2e-9])
        at = [NORMAL.inv_cdf(each) for each in SHARES]
        return NORMAL.cdf(_line(value, known, at))


def to_come(young: Sequence[tuple[float, float]], grown: Sequence[Course]) -> list[Floats] | None:
    """Return the quantiles (at `SHARES`) of what each young one still earns, given as (age, value).

    One younger than any of which it is known how they went on comes at least as far as the usual
    grown one. None where fewer than eight grown ones tell how one grows.
    """
    known, by_age = joined(grown), dict[float, Floats]()
    first = next((age for age in range(GROWN) if len(known.left(age)) >= FEWEST), None)
    if first is None:
        return None
    last = np.quantile([values[-1] for ages, values in grown if ages[-1] >= GROWN], SHARES)
    found = []
    for age, value in young:
        at = max(age, first)
        left = by_age[at] if at in by_age else by_age.setdefault(at, known.left(at))
        if len(left) < FEWEST:
            return None
        more = (value + 1) * np.expm1(np.maximum(np.quantile(left, SHARES), 0.0))
        found.append(np.maximum(more, last - value) if age < first else more)
    return found


@dataclass(frozen=True)
class Joined:
    """Grown publications of several exports one after the other: `of` which (ascending), `ages` and `values`.

    `begins` and `ends` are the places of the first and the last export of each.
    """

    of: Places
    ages: Floats
    values: Floats
    begins: Places
    ends: Places

    def left(self, age: float, near: bool = False) -> Floats:
        """Return log((last + 1) ÷ (value at an age + 1)) of those of which that is known.

        Between two exports one grows as log(1 + age), and no more once grown; `near` asks for an
        export before twice the age.
        """
        own = np.flatnonzero(self.ages[self.begins] <= age)
        after = np.searchsorted(self.of * AGES + self.ages, own * AGES + age)
        if near:
            is_near = self.ages[after] <= 2 * age
            own, after = own[is_near], after[is_near]
        before = np.maximum(after - 1, self.begins[own])
        ends, starts = (np.log1p(np.minimum(self.ages[each], GROWN)) for each in (after, before))
        span = ends - starts
        part = np.where(span > 0, (np.log1p(age) - starts) / np.where(span > 0, span, 1.0), 1.0)
        at = self.values[before] + part * (self.values[after] - self.values[before])
        return np.log((self.values[self.ends[own]] + 1) / (at + 1))


def joined(grown: Sequence[Course]) -> Joined:
    """Return the courses of those that are grown and told by several exports."""
    told = [each for each in grown if len(each[0]) > 1 and each[0][-1] >= GROWN]
    sizes = np.array([len(ages) for ages, _ in told], dtype=int)
    ages, values = (
        np.concatenate([np.zeros(0), *(each[side] for each in told)]) for side in (0, 1)
    )
    ends = np.cumsum(sizes) - 1
    of = np.repeat(np.arange(len(told)), sizes)
    return Joined(of, ages, values, ends - sizes + 1, ends)


def matured_at(grown: Sequence[Course]) -> int:
    """Return the age in days from which little is to come; a week where exports do not tell it."""
    told = joined(grown)
    known = [
        (age, float(np.median(left)))
        for age in range(1, GROWN)
        if len(left := told.left(age, near=True)) >= FEWEST
    ]
    matured = [age for age, left in known if left <= NEARLY]
    if matured:
        return matured[0]
    return max(YOUNG, known[-1][0] + 1) if known else YOUNG


def _line(at: float, known: Sequence[float] | Floats, values: Sequence[float] | Floats) -> float:
    """Return a value on the line through three points, carried on beyond them."""
    part = 0 if at < known[1] else 1
    slope = (values[part + 1] - values[part]) / (known[part + 1] - known[part])
    return float(values[part] + (at - known[part]) * slope)
