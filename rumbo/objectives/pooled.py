"""How far forecasts of this kind were off on other accounts: the measure of every interval.

A small table (`data/forecast.csv`) holds, for each kind of forecast, the root mean square of its
errors, how much wider or narrower they were at each horizon, and the quantiles of its standardised
errors. An error is
log((what came + 1) ÷ (what was forecast + 1)) of a total; standardised, it is divided by the scale of its own
series (split conformal prediction with normalised scores: Papadopoulos and others, 2002).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rumbo.objectives.smoothing import Floats
from rumbo.settings import DATA

PRIOR_WEIGHT = 1.0  # the pooled spread counts like so many errors of the series' own
TAIL = 4.0  # beyond the table errors fall off like Student's t with so many degrees of freedom


@dataclass(frozen=True)
class Pool:
    """Errors of one kind of forecast: their `spread`, and their `quantiles` (median 0) by `shares`.

    `widths` says how wide they were at `horizons` (days or weeks), against the middle of all horizons.
    """

    spread: float
    horizons: Floats
    widths: Floats
    shares: Floats
    quantiles: Floats

    def scale(self, steps: float, own_errors: Floats) -> float:
        """Return the expected size of an error `steps` ahead, from the pool and the series' own."""
        squares = PRIOR_WEIGHT * self.spread**2 + float(np.sum(own_errors**2))
        size = (squares / (PRIOR_WEIGHT + len(own_errors))) ** 0.5
        return size * self.width(steps)

    def width(self, steps: float) -> float:
        """Return how wide errors are `steps` ahead; beyond what was measured they grow as a random walk does."""
        beyond = max(steps / self.horizons[-1], 1.0) ** 0.5
        at = np.interp(np.log(max(steps, 1.0)), np.log(self.horizons), self.widths)
        return float(at) * beyond

    def quantile(self, share: float) -> float:
        """Return the standardised error that a share of all errors does not exceed, 0 < share < 1."""
        low, high = self.shares[0], self.shares[-1]
        if share < low:
            return float(self.quantiles[0] * (low / share) ** (1 / TAIL))
        if share > high:
            return float(self.quantiles[-1] * ((1 - high) / (1 - share)) ** (1 / TAIL))
        return float(np.interp(share, self.shares, self.quantiles))

    def share_below(self, error: float) -> float:
        """Return the share of standardised errors up to a value: the inverse of `quantile`."""
        least, most = self.quantiles[0], self.quantiles[-1]
        if error < least:
            return float(self.shares[0] * (least / error) ** TAIL)
        if error > most:
            return float(1 - (1 - self.shares[-1]) * (most / error) ** TAIL)
        return float(np.interp(error, self.quantiles, self.shares))


@lru_cache(maxsize=8)
def pool(kind: str) -> Pool:
    """Return the pooled errors of a kind of forecast: day, week, day_rate or week_rate."""
    with (DATA / "forecast.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    (spread,) = _columns(rows, kind, "spread")[1]
    widths, quantiles = _columns(rows, kind, "width"), _columns(rows, kind, "quantile")
    return Pool(float(spread), *widths, *quantiles)


def _columns(rows: list[dict[str, str]], kind: str, what: str) -> tuple[Floats, Floats]:
    chosen = [row for row in rows if row["kind"] == kind and row["what"] == what]
    at = np.array([float(row["at"] or 0) for row in chosen])
    return at, np.array([float(row["value"]) for row in chosen])
