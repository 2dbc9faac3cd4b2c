"""Is today's conversation out of the ordinary, and is it turning bad?

A day's count against the last 56 days: negative binomial, weekday-aware, with days that were
extreme themselves pulled in, so that yesterday's storm does not hide today's. `state` is one of

calm       nothing out of the ordinary
watch      more than chance makes once in a thousand days, and at least three more than expected
peak       a conversation peak: far more is said, and not more of it is bad
crisis     far more negative items than usual (once in ten thousand days, or two watch days in
           three), at least three more than expected, and the negative share has risen
unknown    fewer than 28 known days before
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rumbo.statistics import Floats, Values
from rumbo.statistics.significance import incomplete_beta, negative_binomial_tail
from rumbo.statistics.weeks import clean, weekday_profile

DAYS, FEWEST = 56, 28
WATCH, ALERT = 1e-3, 1e-4
EXTRA = 3  # items more than expected
RECENT = 3  # days whose negative share is compared
SURE = 0.95
LARGEST_SIZE, SMALLEST_SIZE = 1e3, 0.5  # of the negative binomial: from Poisson to wild
GRID = 400
EXTREME = 0.98  # days above this share of the others count as if they were at it


@dataclass(frozen=True)
class Surprise:
    """How unusual one day's count is: what was expected and the chance of so many or more."""

    count: float
    expected: float
    p: float


@dataclass(frozen=True)
class Watch:
    """The state of the last day; `negative_share_rose` is the probability that it did, 0–1."""

    state: str
    all_items: Surprise | None = None
    negative_items: Surprise | None = None
    negative_share_rose: float | None = None


def watch(items: Values, negative: Values) -> Watch:
    """Return the state on the last day of two daily counts: all mentions, and the negative ones.

    Both have the same length, oldest first, None where unknown. Negative items are reviews of one
    or two stars and mentions judged negative.
    """
    every, bad = clean(items), clean(negative)
    overall, worse = surprise(every), surprise(bad)
    if overall is None or worse is None:
        return Watch("unknown", overall, worse)
    rose = share_rose(bad, every)
    state = _state(overall, worse, _watched(bad), rose)
    return Watch(state, overall, worse, rose)


def surprise(counts: Floats) -> Surprise | None:
    """Return how unusual the last of daily counts is, shape (days,); None where too little is known."""
    past, today = counts[:-1][-DAYS:], counts[-1] if len(counts) else np.nan
    known = np.isfinite(past)
    if known.sum() < FEWEST or not np.isfinite(today):
        return None
    position = (np.arange(len(past)) - len(past)) % 7
    weekday = np.maximum(weekday_profile(past)[position], 0.2)
    level = (past / weekday)[known]
    tamed = np.minimum(level, np.quantile(level, EXTREME))
    expected = max(float(tamed.mean() * weekday[-7]), 0.05)
    return Surprise(
        float(today), expected, negative_binomial_tail(float(today), expected, _size(tamed))
    )


def share_rose(negative: Floats, every: Floats) -> float:
    """Return the probability that the negative share of the last three days lies above the one before.

    Both shares have beta distributions with a flat prior; «before» is the 56 days before them.
    """
    known = np.isfinite(negative) & np.isfinite(every)
    bad, all_items = np.where(known, negative, 0.0), np.where(known, every, 0.0)
    bad = np.minimum(bad, all_items)
    now = bad[-RECENT:].sum(), all_items[-RECENT:].sum()
    then = bad[:-RECENT][-DAYS:].sum(), all_items[:-RECENT][-DAYS:].sum()
    return _beats(1 + now[0], 1 + now[1] - now[0], 1 + then[0], 1 + then[1] - then[0])


def _beats(a: float, b: float, c: float, d: float) -> float:
    """Return P(X > Y) of X ~ Beta(a, b) and Y ~ Beta(c, d), on a grid of their common range."""
    edges = np.linspace(0, 1, GRID + 1)
    other = np.diff([incomplete_beta(float(x), c, d) for x in edges])
    middles = (edges[1:] + edges[:-1]) / 2
    above = np.array([1 - incomplete_beta(float(x), a, b) for x in middles])
    return float(other @ above)


def _size(tamed: Floats) -> float:
    """Return the size of the negative binomial by moments: small where days differ wildly."""
    mean, variance = float(tamed.mean()), float(tamed.var(ddof=1))
    if variance <= mean or mean == 0:
        return LARGEST_SIZE
    return float(np.clip(mean**2 / (variance - mean), SMALLEST_SIZE, LARGEST_SIZE))


def _watched(negative: Floats) -> int:
    """Return how many of the last three days were unusual in negative items."""
    ends = [len(negative) - back for back in range(RECENT)]
    days = [surprise(negative[:end]) for end in ends if end > 0]
    return sum(each is not None and each.p < WATCH for each in days)


def _state(overall: Surprise, worse: Surprise, watched: int, rose: float) -> str:
    far = worse.p < ALERT or watched >= 2
    if far and worse.count >= worse.expected + EXTRA and rose > SURE:
        return "crisis"
    if overall.p < ALERT and overall.count >= overall.expected + EXTRA and rose <= SURE:
        return "peak"
    unusual = any(
        each.p < WATCH and each.count >= each.expected + EXTRA for each in (overall, worse)
    )
    return "watch" if unusual else "calm"
