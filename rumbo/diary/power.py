"""What the weeks around a change could show: the smallest increase by now, and how many weeks one would need."""

from __future__ import annotations

import numpy as np

from rumbo.statistics import Floats
from rumbo.statistics.regression import residuals, shrunk_memory, step_design, step_error
from rumbo.statistics.significance import student_quantile

USUAL_NOISE, NOISE_WEIGHT = 0.40, 10  # weekly log noise of real accounts, worth so many weeks
CHANGES = (0.10, 0.20, 0.40, 1.00)
SEEN = (0.985, 0.9)  # significant, nine times out of ten on paper: measured, four out of five
AFTER = 4  # the fewest complete weeks after a change
A_YEAR = 52


def visible(before: int, after: int, noise: float, memory: float) -> float:
    """Return the smallest increase (a share) seen four times out of five, by the test with a trend."""
    times = np.arange(before + after, dtype=float)
    design = step_design(times, times >= before, with_trend=True)
    reach = sum(student_quantile(share, before + after - 3) for share in SEEN)
    return float(np.expm1(min(reach * step_error(design, noise, memory), 50.0)))


def swings(times: Floats, values: Floats) -> tuple[float, float]:
    """Return the usual weekly noise (in logs) around the trend of some weeks, and its memory."""
    design = step_design(times, np.zeros(len(times)), with_trend=True)[:, [0, 2]]
    weeks, left = len(values), residuals(design, values)
    own = max(float(left @ left) / max(weeks - 2, 1), 1e-6) ** 0.5
    logs = weeks * np.log(own) + NOISE_WEIGHT * np.log(USUAL_NOISE)
    return float(np.exp(logs / (weeks + NOISE_WEIGHT))), shrunk_memory(design, values)


def weeks_needed(before: int, noise: float, memory: float) -> dict[float, int | None]:
    """Return, by size of change, the first number of weeks after it that would show it; None beyond a year."""
    shown = {after: visible(before, after, noise, memory) for after in range(AFTER, A_YEAR + 1)}
    return {
        change: next((after for after, least in shown.items() if least <= change), None)
        for change in CHANGES
    }
