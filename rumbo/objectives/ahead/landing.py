"""Where an objective will land: what is there plus what is to come, and the chance to meet a target."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rumbo.statistics.forecast import Forecast
from rumbo.statistics.rates import RateForecast

HALF = 0.5  # no more than none of what is counted: less than half of one


@dataclass(frozen=True)
class Landing:
    """The value at the due date: `start` + `weight` × what is to come.

    A total or a level starts from what is observed (weight 1). A rate starts from what its observed
    numerator is worth when divided by the whole denominator, observed and to come. `kept` says that
    what is there cannot be lost again: a target once met stays met, with or without a forecast. Nothing
    lands below `least`.
    """

    start: float
    ahead: Forecast
    weight: float = 1.0
    kept: bool = False
    least: float = -math.inf

    @property
    def value(self) -> float | None:
        """Return the middle of where it will land, None where there is no forecast."""
        return None if self.ahead.total is None else self._at(self.ahead.total)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the range it lands in four times out of five."""
        ahead = self.ahead.interval()
        return ahead and (self._at(ahead[0]), self._at(ahead[1]))

    def quantile(self, share: float) -> float | None:
        """Return the value it does not exceed with probability `share`."""
        ahead = self.ahead.quantile(share)
        return None if ahead is None else self._at(ahead)

    def _at(self, to_come: float) -> float:
        return max(self.start + self.weight * to_come, self.least)

    def chance(self, target: float, sense: str = "at_least") -> float | None:
        """Return the probability to land at least (or at most) at a target, 0–1."""
        if self.ahead.steps == 0:
            met = self.start >= target if sense == "at_least" else self.start <= target
            return float(met)
        if self.ahead.total is None and not self.kept:
            return None
        left = (target - self.start) / self.weight
        if sense == "at_most" and self.kept and left >= 0:
            if self.ahead.total is None:
                return None  # only what is passed already is certain
            left = max(left, HALF)
        below = self.ahead.share_below(left)
        if below is None:
            return None
        return 1 - below if sense == "at_least" else below

    def chance_between(self, low: float, high: float) -> float | None:
        """Return the probability to land from `low` to `high`."""
        above, within = self.chance(low), self.chance(high, "at_most")
        return None if above is None or within is None else max(above + within - 1, 0.0)


def landing_of_total(observed: float, ahead: Forecast) -> Landing:
    """Return where a sum lands, from what is observed of it in the objective's period."""
    return Landing(observed, ahead, kept=True)


def landing_of_growth(observed: float, ahead: Forecast) -> Landing:
    """Return where a sum of gains and losses lands: what is there may be lost again."""
    return Landing(observed, ahead)


def landing_of_level(last: float, ahead: Forecast) -> Landing:
    """Return where a level lands, from its last value and its growth to come: nobody has fewer than no followers."""
    return Landing(last, ahead, least=0.0)


def landing_of_rate(numerator: float, denominator: float, ahead: RateForecast) -> Landing:
    """Return where a rate lands, from what is observed of both sides in the objective's period."""
    to_come = ahead.denominator.total
    if not to_come or ahead.rate.total is None:
        return Landing(numerator / denominator if denominator else 0.0, ahead.rate)
    whole = denominator + to_come
    return Landing(numerator / whole, ahead.rate, to_come / whole)


def chance(
    target: float, observed: float, ahead: Forecast, sense: str = "at_least"
) -> float | None:
    """Return the probability that a sum meets its target; 1 (or 0) as soon as that is certain."""
    return landing_of_total(observed, ahead).chance(target, sense)
