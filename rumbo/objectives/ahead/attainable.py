"""Can a target be met? Its place among the business's own past, the chance at the start, what to aim at.

`verdict` says how hard the target is, by its chance at the start:

too_easy       90 % or more: it would happen by itself
ambitious      20–90 %: ambitious but attainable
stretch        5–20 %
no_evidence    under 5 %: nothing in the business's own past says that it is attainable
None           no forecast: too little data

`warnings` may hold: too_short (under four weeks for daily data, eight for weekly data), vanity
(the metric decides nothing), not_measured (no data of it at all), beyond_best (no past period of
this length reached it).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rumbo.objectives.ahead.landing import Landing
from rumbo.statistics import Floats, Values
from rumbo.statistics.weeks import ENOUGH_KNOWN, clean

LIKELY = {"prudent": 0.8, "realistic": 0.5, "ambitious": 0.25}
NAMED = {"prudent": 0.65, "realistic": 0.35, "ambitious": 0.0}  # half-way between them
REACHED = {"prudent": 0.6, "realistic": 0.4, "ambitious": 0.15}  # share of past stretches
VERDICTS = ((0.9, "too_easy"), (0.2, "ambitious"), (0.05, "stretch"), (0.0, "no_evidence"))
SHORTEST = {"day": 28, "week": 56}  # days


@dataclass(frozen=True)
class Suggestion:
    """A target with the chance to meet it, None where nothing is forecast; `weekly` is the pace it asks for."""

    name: str
    target: float
    chance: float | None
    weekly: float


@dataclass(frozen=True)
class Attainable:
    """What the business's own past says of a target.

    `place` is the share of its past periods of the same length that met it (0–1), `best` the best
    of them, `times_best` target ÷ best. `weekly` is the pace that the target asks for.
    """

    verdict: str | None
    chance: float | None
    place: float | None
    best: float | None
    times_best: float | None
    weekly: float
    suggestions: tuple[Suggestion, ...]
    warnings: tuple[str, ...]


def attainable(
    target: float,
    at_start: Landing,
    windows: Sequence[float] | Floats,
    days: int,
    *,
    every: str = "day",
    sense: str = "at_least",
    adds_up: bool = True,
    vanity: bool = False,
) -> Attainable:
    """Return what speaks for and against a target over a period of `days`.

    `at_start` is where the period lands as seen before it begins; `windows` are the past periods
    (`past_windows`, `past_rates`). `adds_up` is true for sums: only they have a pace below themselves.
    """
    chance = at_start.chance(target, sense)
    past = np.asarray(windows, dtype=float)
    met = past >= target if sense == "at_least" else past <= target
    best = _best(past, sense)
    weeks = days / 7 if adds_up else 1.0
    return Attainable(
        verdict=_verdict(chance),
        chance=chance,
        place=float(met.mean()) if len(past) else None,
        best=best,
        times_best=target / best if best else None,
        weekly=target / weeks,
        suggestions=_suggestions(at_start, weeks, sense),
        warnings=_warnings(at_start, past, met, days, every, vanity),
    )


def past_windows(values: Values, length: int) -> Floats:
    """Return the totals of every past stretch of `length` steps, oldest first.

    `values` are the counts by step, oldest first. A stretch counts where four fifths of it are
    known; the unknown rest is taken to be like the known.
    """
    known = clean(values)
    if length < 1 or len(known) < length:
        return np.zeros(0)
    there = np.isfinite(known)
    sums = _running(np.where(there, known, 0.0), length)
    counts = _running(there.astype(float), length)
    enough = counts >= ENOUGH_KNOWN * length
    return sums[enough] * length / counts[enough]


def past_rates(numerators: Values, denominators: Values, length: int) -> Floats:
    """Return the rate of every past stretch of `length` steps: a ratio of sums over steps with both."""
    above, below = clean(numerators), clean(denominators)
    both = np.isfinite(above) & np.isfinite(below)
    tops = past_windows(np.where(both, above, np.nan), length)
    bottoms = past_windows(np.where(both, below, np.nan), length)
    return tops[bottoms > 0] / bottoms[bottoms > 0]


def _running(values: Floats, length: int) -> Floats:
    sums = np.concatenate([[0.0], np.cumsum(values)])
    return sums[length:] - sums[:-length]


def _best(past: Floats, sense: str) -> float | None:
    if not len(past):
        return None
    return float(past.max() if sense == "at_least" else past.min())


def _verdict(chance: float | None) -> str | None:
    if chance is None:
        return None
    return next(name for least, name in VERDICTS if chance >= least)


def named(chance: float) -> str:
    """Return what a target is called by its chance: prudent, realistic or ambitious."""
    return next(name for name, least in NAMED.items() if chance >= least)


def _suggestions(at_start: Landing, weeks: float, sense: str) -> tuple[Suggestion, ...]:
    made = []
    for name, chance in LIKELY.items():
        target = at_start.quantile(1 - chance if sense == "at_least" else chance)
        if target is None:
            return ()
        made.append(Suggestion(name, target, chance, target / weeks))
    return tuple(made)


def from_past(windows: Sequence[float], weeks: float, sense: str) -> tuple[Suggestion, ...]:
    """Return what to aim at where nothing is forecast: what some of the past stretches reached."""
    past = np.asarray(windows, dtype=float)
    return tuple(
        Suggestion(name, target, None, target / weeks)
        for name, share in REACHED.items()
        for target in [float(np.quantile(past, 1 - share if sense == "at_least" else share))]
    )


def _warnings(
    at_start: Landing, past: Floats, met: np.ndarray, days: int, every: str, vanity: bool
) -> tuple[str, ...]:
    said = {
        "not_measured": at_start.ahead.reason == "no_data",
        "too_short": days < SHORTEST[every],
        "vanity": vanity,
        "beyond_best": len(past) > 0 and not met.any(),
    }
    return tuple(name for name, holds in said.items() if holds)
