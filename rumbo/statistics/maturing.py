"""What a young publication still earns, by how earlier ones of the same business grew after that age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rumbo.statistics import Floats
from rumbo.statistics.forecast import Forecast
from rumbo.statistics.significance import NORMAL

YOUNG, GROWN = 7, 28  # days: a publication grows little after the second
FEWEST = 8  # grown publications that tell how one grows
NEARLY = float(np.log(1.05))  # what is to come once a publication counts as matured
SHARES = np.array([0.1, 0.5, 0.9])

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
    first = next((age for age in range(GROWN) if len(logs_left(grown, age)) >= FEWEST), None)
    if first is None:
        return None
    last = np.quantile([values[-1] for ages, values in grown if ages[-1] >= GROWN], SHARES)
    found = []
    for age, value in young:
        left = logs_left(grown, max(age, first))
        if len(left) < FEWEST:
            return None
        more = (value + 1) * np.expm1(np.maximum(np.quantile(left, SHARES), 0.0))
        found.append(np.maximum(more, last - value) if age < first else more)
    return found


def logs_left(grown: Sequence[Course], age: float, near: bool = False) -> Floats:
    """Return log((last + 1) ÷ (value at an age + 1)) of the grown ones of which that is known.

    Between two exports one grows as log(1 + age), and no more once grown; `near` asks for an
    export before twice the age.
    """
    left = []
    for ages, values in grown:
        if len(ages) < 2 or ages[0] > age or ages[-1] < GROWN:
            continue
        if near and not ((ages >= age) & (ages <= 2 * age)).any():
            continue
        at = np.interp(np.log1p(age), np.log1p(np.minimum(ages, GROWN)), values)
        left.append(np.log((values[-1] + 1) / (at + 1)))
    return np.array(left)


def matured_at(grown: Sequence[Course]) -> int:
    """Return the age in days from which little is to come; a week where exports do not tell it."""
    known = [
        (age, float(np.median(left)))
        for age in range(1, GROWN)
        if len(left := logs_left(grown, age, near=True)) >= FEWEST
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
