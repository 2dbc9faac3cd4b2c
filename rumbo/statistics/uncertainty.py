"""How far a proportion, a mean, a median or a count of few things may be off by chance: standard errors."""

from __future__ import annotations

import math

import numpy as np

from rumbo.statistics import Floats, Values
from rumbo.statistics.significance import NORMAL
from rumbo.statistics.weeks import numbers

HELD = 0.8  # share of the cases that a range of this many errors to both sides holds
REACH = NORMAL.inv_cdf((1 + HELD) / 2)


def error_of_ratio(above: Values, below: Values) -> float:
    """Return the standard error of Σabove ÷ Σbelow over clusters such as days; 0 for fewer than two.

    The linearised one (Cochran, Sampling Techniques, 1977, §6.3): a mean where what is below are counts.
    """
    tops, bottoms = numbers(above), numbers(below)
    there = np.isfinite(tops) & np.isfinite(bottoms) & (bottoms > 0)
    tops, bottoms = tops[there], bottoms[there]
    if len(tops) < 2:
        return 0.0
    left = tops - tops.sum() / bottoms.sum() * bottoms
    return float(np.sqrt(len(left) / (len(left) - 1) * (left**2).sum()) / bottoms.sum())


def error_of_proportion(share: float, count: float) -> float:
    """Return the standard error of a proportion of so many, were its true value `share` (Wilson, 1927)."""
    within = min(max(share, 0.0), 1.0)
    return math.sqrt(within * (1 - within) / count) if count > 0 else 0.0


def error_of_median(values: Values) -> float:
    """Return the standard error of a median, from the order statistics that enclose it four times in five."""
    known: Floats = np.sort(numbers(values))
    known = known[np.isfinite(known)]
    if len(known) < 2:
        return 0.0
    aside = REACH * math.sqrt(len(known)) / 2
    places = (len(known) - 1) / 2 + np.array([-aside, aside])
    low, high = np.interp(places, np.arange(len(known)), known)
    return float(high - low) / (2 * REACH)


def error_of_count(expected: float) -> float:
    """Return the standard error of a count, were so many expected (Poisson)."""
    return math.sqrt(max(expected, 0.0))
