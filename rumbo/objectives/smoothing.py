"""Exponential smoothing of logarithms with a damped trend, many settings and many histories at once.

The recursions are those of the damped trend method (Gardner and McKenzie, 1985; Hyndman and
Athanasopoulos, «Forecasting: Principles and Practice», §8.2), run on the logarithm.
"""

from __future__ import annotations

from itertools import product

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEVEL_WEIGHTS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9)
TREND_WEIGHTS = (0.05, 0.15)
DAMPING = (0.8, 0.9, 0.97)
KEPT = 5  # the settings that erred least are averaged: a vote is steadier than a winner
FORGETTING = 0.99  # weight of an error against that of one step later
TREND_HANDICAP = 1.01  # a trend must err this much less to be preferred to none


def _settings() -> Floats:
    """Return the settings tried, shape (settings, 3): weight of level, weight of trend, damping."""
    flat = [(level, 0.0, 0.9) for level in LEVEL_WEIGHTS]
    trended = list(product(LEVEL_WEIGHTS, TREND_WEIGHTS, DAMPING))
    return np.array(flat + trended)


SETTINGS = _settings()


def smooth_ahead(histories: Floats, steps: int, warm_up: int) -> Floats:
    """Return what is expected of each history after its end, shape (histories, steps).

    `histories` has shape (histories, time), oldest first, NaN where nothing is known: a history
    that began later is NaN until then. Errors within the first `warm_up` known values of each
    do not count when the settings are compared.
    """
    level, trend, error = _run(histories, warm_up)
    order = np.argsort(error * np.where(SETTINGS[:, 1] > 0, TREND_HANDICAP, 1.0), axis=1)
    best = order[:, :KEPT]
    damping = SETTINGS[best, 2][:, :, None]
    reach = np.cumsum(damping ** np.arange(1, steps + 1), axis=2)
    start = np.take_along_axis(level, best, axis=1)[:, :, None]
    slope = np.take_along_axis(trend, best, axis=1)[:, :, None]
    return (start + slope * reach).mean(axis=1)


def _run(histories: Floats, warm_up: int) -> tuple[Floats, Floats, Floats]:
    """Return final level, final trend and mean weighted error, each (histories, settings)."""
    weight, trend_weight, damping = SETTINGS.T
    gain = weight * trend_weight
    known = np.isfinite(histories)
    weights = np.where(np.cumsum(known, axis=1) > warm_up, known, 0.0)
    weights *= FORGETTING ** np.arange(histories.shape[1] - 1, -1, -1)
    level = np.repeat(_starts(histories, known, warm_up)[:, None], len(SETTINGS), axis=1)
    trend, step = np.zeros_like(level), np.zeros_like(level)
    values = np.where(known, histories, 0.0).T[:, :, None]
    errors = np.empty((len(values), *level.shape))
    for now, value in enumerate(values):
        trend *= damping
        level += trend
        errors[now] = (value - level) * known[:, now, None]
        level += np.multiply(weight, errors[now], out=step)
        trend += np.multiply(gain, errors[now], out=step)
    total = np.einsum("ht,ths->hs", weights, np.abs(errors, out=errors))
    return level, trend, total / np.maximum(weights.sum(axis=1), 1e-9)[:, None]


def _starts(histories: Floats, known: NDArray[np.bool_], warm_up: int) -> Floats:
    """Return the level each history begins with: the median of its first known values."""
    first = known & (np.cumsum(known, axis=1) <= max(warm_up, 1))
    return np.array([np.median(row[at]) for row, at in zip(histories, first, strict=True)])
