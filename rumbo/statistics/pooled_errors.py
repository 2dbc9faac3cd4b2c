"""How far forecasts of a kind were off on other accounts: the measure of every range and every chance.

`data/forecast.csv` holds, for each kind, the root mean square of its errors (`spread`, each account
weighing the same), the quantiles of the size of its errors divided by the scale of their own series
(split conformal prediction with normalised scores: Papadopoulos and others, 2002; symmetric about
0), the nominal share of a range's upper end (`range`), and how often such ranges held on accounts
that were left out (`held`, over so many `ranges` of so many `accounts`).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from rumbo.settings import DATA
from rumbo.statistics import Floats

KINDS = ("day", "week", "sparse", "rate", "level")
TAIL = 4.0  # beyond the table errors fall off like Student's t with so many degrees of freedom
OWN_WEIGHT = {"day": 1.0, "week": 1.0, "sparse": 6.0, "rate": 4.0, "level": 4.0}
LONGEST = 9.0  # a squared error beyond this is an accident
FEWEST_ACCOUNTS, FEWEST_RANGES = 8, 200
MONTH = 4.0  # weeks


@dataclass(frozen=True)
class Pool:
    """Errors of one kind of forecast: their `spread`, and the `quantiles` of their size by `shares`.

    Shares are one-sided, from one half on: the share of all errors that lie below the quantile.
    """

    kind: str
    spread: float
    shares: Floats
    quantiles: Floats
    upper: float = 0.9
    held: float | None = None
    ranges: int = 0
    accounts: int = 0

    @property
    def is_provisional(self) -> bool:
        """Return whether too few accounts have shown how often its ranges hold."""
        return self.accounts < FEWEST_ACCOUNTS or self.ranges < FEWEST_RANGES

    def scale(self, weeks: float, own_errors: Floats) -> float:
        """Return the expected size of an error so many weeks ahead, from the pool and the series' own."""
        weight, own = OWN_WEIGHT[self.kind], np.minimum(own_errors**2, LONGEST)
        squares = weight * self.spread**2 + float(own.sum())
        return (squares / (weight + len(own))) ** 0.5 * self.width(weeks)

    def width(self, weeks: float) -> float:
        """Return how wide errors are so many weeks ahead, against those that the scale is made of."""
        if self.kind == "sparse":
            return max(0.6, max(weeks, 1.0) ** -0.25)
        growing = (max(weeks, MONTH) / MONTH) ** 0.25
        return growing if self.kind == "level" else 0.76 * growing

    def quantile(self, share: float) -> float:
        """Return the standardised error that a share of all errors does not exceed, 0 < share < 1."""
        if share < 0.5:
            return -self.quantile(1 - share)
        most = self.shares[-1]
        if share > most:
            return float(self.quantiles[-1] * ((1 - most) / (1 - share)) ** (1 / TAIL))
        return float(np.interp(share, self.shares, self.quantiles))

    def share_below(self, error: float) -> float:
        """Return the share of standardised errors up to a value: the inverse of `quantile`."""
        if error < 0:
            return 1 - self.share_below(-error)
        most = self.quantiles[-1]
        if error > most:
            return float(1 - (1 - self.shares[-1]) * (most / error) ** TAIL)
        return float(np.interp(error, self.quantiles, self.shares))


@lru_cache(maxsize=8)
def pool(kind: str) -> Pool:
    """Return the pooled errors of a kind of forecast: day, week, sparse, rate or level."""
    with (DATA / "forecast.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    own = [row for row in rows if row["kind"] == kind]
    single = {row["what"]: float(row["value"]) for row in own if not row["at"]}
    table = [(float(row["at"]), float(row["value"])) for row in own if row["at"]]
    shares, quantiles = np.array([(0.5, 0.0), *table]).T
    return Pool(
        kind,
        single["spread"],
        shares,
        quantiles,
        single["range"],
        single.get("held"),
        int(single.get("ranges", 0)),
        int(single.get("accounts", 0)),
    )
