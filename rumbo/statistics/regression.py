"""Did the level change? Regression with noise that remembers, for short series of weeks.

Generalised least squares with first-order autoregressive noise (Prais and Winsten, 1954). In short
series the memory is underestimated, so it is corrected for bias and pulled towards what weekly
social-media figures show (0.45).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rumbo.statistics import Floats
from rumbo.statistics.significance import student_quantile, two_sided

USUAL_MEMORY = 0.45  # median of the weekly autocorrelation of real accounts
MEMORY_WEIGHT = 20  # weeks of evidence that the usual memory is worth


@dataclass(frozen=True)
class Step:
    """The estimated change of level (in logs), its standard error, degrees of freedom, p-value."""

    change: float
    error: float
    freedom: int
    p: float

    def between(self, share: float) -> tuple[float, float]:
        """Return the range of the change, as shares (0.4 = 40 % more), with a share of certainty on either side."""
        reach = student_quantile(share, self.freedom) * self.error
        return float(np.expm1(self.change - reach)), float(np.expm1(self.change + reach))


def step_design(times: Floats, after: Floats | NDArray[np.bool_], with_trend: bool) -> Floats:
    """Return the columns one, after and (centred) time, shape (weeks, 2 or 3)."""
    columns = [np.ones(len(times)), after.astype(float)]
    return np.column_stack([*columns, times - times.mean()] if with_trend else columns)


def fit_step(
    design: Floats, values: Floats, weights: Floats | None = None, usual: float = USUAL_MEMORY
) -> Step:
    """Return the second coefficient of a regression with autoregressive noise.

    `design` has shape (weeks, columns), `values` (weeks,); `weights`, where given, are inversely
    proportional to the variance of each week; `usual` is the memory that is expected of the noise.
    """
    scale = np.ones(len(values)) if weights is None else np.sqrt(weights / np.mean(weights))
    design, values = design * scale[:, None], values * scale
    memory = shrunk_memory(design, values, usual)
    columns, target = _whitened(design, memory), _whitened(values[:, None], memory)[:, 0]
    inverse = np.linalg.pinv(columns.T @ columns)
    fitted = inverse @ columns.T @ target
    freedom = len(values) - design.shape[1]
    noise = float(((target - columns @ fitted) ** 2).sum() / freedom)
    error = max(float(noise * inverse[1, 1]), 1e-24) ** 0.5
    change = float(fitted[1])
    return Step(change, error, freedom, two_sided(change / error, freedom))


def shrunk_memory(design: Floats, values: Floats, usual: float = USUAL_MEMORY) -> float:
    """Return the autocorrelation of a regression's residuals: corrected for bias, shrunk, 0–0.95."""
    weeks, columns = design.shape
    left = residuals(design, values)
    raw = float(left[1:] @ left[:-1] / (left @ left + 1e-12))
    corrected = float(np.clip(raw + (1 + (columns + 1) * raw) / weeks, -0.3, 0.95))
    shrunk = (weeks * corrected + MEMORY_WEIGHT * usual) / (weeks + MEMORY_WEIGHT)
    return float(np.clip(shrunk, 0.0, 0.95))


def residuals(design: Floats, values: Floats) -> Floats:
    """Return what a least-squares fit leaves over, shape (weeks,)."""
    return values - design @ np.linalg.lstsq(design, values, rcond=None)[0]


def step_error(design: Floats, noise: float, memory: float) -> float:
    """Return the standard error of a change of level, for weekly noise of a given size (in logs)."""
    columns = _whitened(design, memory)
    inverse = np.linalg.pinv(columns.T @ columns)
    return noise * (1 - memory**2) ** 0.5 * float(inverse[1, 1]) ** 0.5


def largest_step(values: Floats, shortest: int) -> int:
    """Return where a step leaves the least squares on both sides: how many values lie before it."""
    cuts = np.arange(shortest, len(values) - shortest + 1)
    sums = np.cumsum(values)[cuts - 1]
    gain = sums**2 / cuts + (values.sum() - sums) ** 2 / (len(values) - cuts)
    return int(cuts[np.argmax(gain)])


def _whitened(rows: Floats, memory: float) -> Floats:
    return np.vstack([(1 - memory**2) ** 0.5 * rows[:1], rows[1:] - memory * rows[:-1]])
