"""The range that is told beside a change: what both tests leave, and what a claim pays for having stood out."""

from __future__ import annotations

import numpy as np

from rumbo.statistics.regression import Step
from rumbo.statistics.selection import least_of_chosen
from rumbo.statistics.significance import student_quantile

NEAR = 0.4  # of the least that the test leaves: measured, real weeks move more than its noise does


def range_of(level: Step, trend: Step, claimed: float | None) -> tuple[float, float]:
    """Return the range that both tests leave to a change: no change lies inside unless both exclude it.

    `claimed` is the p below which it was claimed, None where it was not. A claim was picked because it stood out: the end that lies nearer to no change pays for that.
    """
    (low, high), (lower, higher) = level.between(0.975), trend.between(0.975)
    ends = min(low, lower), max(high, higher)
    if claimed is None:
        return ends
    least = min(_least(level, claimed), _least(trend, claimed))
    if level.change > 0:
        return float(np.expm1(least)), ends[1]
    return ends[0], float(np.expm1(-least))


def _least(step: Step, claimed: float) -> float:
    return NEAR * least_of_chosen(
        abs(step.change), step.error, student_quantile(1 - claimed / 2, step.freedom)
    )
