"""Is a metric moving, and can its process meet the target? Two questions, answered apart.

XmR control chart (Wheeler, «Understanding Variation»): limits at the mean ± 2.66 mean moving
ranges. A signal is one of four rules that ends at the last point:

beyond_limits    the last point lies outside the limits
near_limit       two of the last three in the outer third, on one side
run              the last eight on one side of the mean
trend            the last six all rise, or all fall

`variation`: improving, worsening, moving (a metric without a better direction), only_noise.
`assurance`: will_pass, hit_or_miss, will_fail. Both are None with fewer than ten points.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rumbo.statistics import Floats, Values

FEWEST = 10
WIDTH = 2.66  # three standard deviations, from the mean of ranges of two (3 ÷ 1.128)
RUN, TREND = 8, 6
SPANS = {"beyond_limits": 1, "near_limit": 3, "run": RUN, "trend": TREND}


@dataclass(frozen=True)
class Chart:
    """The chart's lines in the metric's unit, what it says, and the rules that say it."""

    points: int
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    variation: str | None = None
    assurance: str | None = None
    rules: tuple[str, ...] = ()
    last: float | None = None

    @property
    def signal(self) -> int:
        """Return how many of the last points make up the signal."""
        return max((SPANS[each] for each in self.rules), default=0)


def chart(
    values: Values,
    target: float | None = None,
    *,
    sense: str = "at_least",
    most: float | None = None,
    direction: str = "up",
    floor: float | None = 0.0,
    ceiling: float | None = None,
) -> Chart:
    """Return what a control chart says of equally spaced values, oldest first (None: left out).

    `direction` is up, down or context, as in the glossary; `most` is the upper end of a target between
    two values, `floor` and `ceiling` the least and
    the most that the metric can be.
    """
    known = np.array([each for each in values if each is not None], dtype=float)
    known = known[np.isfinite(known)]
    if len(known) < FEWEST:
        return Chart(len(known))
    mean = float(known.mean())
    reach = WIDTH * float(np.abs(np.diff(known)).mean())
    lower = mean - reach if floor is None else max(mean - reach, floor)
    upper = mean + reach if ceiling is None else min(mean + reach, ceiling)
    above, below = _rules(known - mean, reach), _rules(mean - known, reach)
    variation = _variation(bool(above), bool(below), direction)
    assurance = None if target is None else _assurance(lower, upper, target, sense, most)
    last = float(known[-1])
    return Chart(len(known), mean, lower, upper, variation, assurance, above or below, last)


def _rules(above: Floats, reach: float) -> tuple[str, ...]:
    """Return the rules by which the last points lie high; `above` is how far above the mean they are."""
    if not reach:
        return ()
    fired = {
        "beyond_limits": above[-1] > reach,
        "near_limit": (above[-3:] > reach * 2 / 3).sum() >= 2 and above[-1] > 0,
        "run": (above[-RUN:] > 0).all(),
        "trend": (np.diff(above[-TREND:]) > 0).all() and above[-1] > 0,
    }
    return tuple(name for name, holds in fired.items() if holds)


def _variation(high: bool, low: bool, direction: str) -> str:
    if not (high or low):
        return "only_noise"
    if direction not in ("up", "down"):
        return "moving"
    return "improving" if high == (direction == "up") else "worsening"


def _assurance(
    lower: float, upper: float, target: float, sense: str, most: float | None = None
) -> str:
    if sense == "between" and most is not None:
        if lower >= target and upper <= most:
            return "will_pass"
        return "will_fail" if upper < target or lower > most else "hit_or_miss"
    if sense == "at_most":
        lower, upper, target = -upper, -lower, -target
    if lower >= target:
        return "will_pass"
    return "will_fail" if upper < target else "hit_or_miss"
