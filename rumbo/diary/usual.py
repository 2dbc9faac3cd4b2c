"""A usual week before a change, on the scale on which changes are tested, told in the metric's own unit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

COUNT, RATE, SHARE, STARS = "count", "rate", "share", "stars"
FEWEST_STARS, MOST_STARS = 1.0, 5.0


@dataclass(frozen=True)
class Usual:
    """The level of some weeks: log(1 + mean) of counts, the log of a rate, the logit of what has both ends.

    Shares lie between 0 and 1, ratings between one and five stars.
    """

    position: float
    scale: str

    @property
    def level(self) -> float:
        """Return a usual week in the metric's own unit."""
        return self.changed(0.0)

    def changed(self, change: float) -> float:
        """Return what a usual week would be after a change (0.4 is 40 % more; of what has both ends, 40 % better odds)."""
        moved = self.position + float(np.log1p(change))
        if self.scale == COUNT:
            return max(float(np.expm1(moved)), 0.0)
        if self.scale == RATE:
            return float(np.exp(moved))
        share = float(1 / (1 + np.exp(-moved)))
        if self.scale == SHARE:
            return share
        return FEWEST_STARS + (MOST_STARS - FEWEST_STARS) * share
