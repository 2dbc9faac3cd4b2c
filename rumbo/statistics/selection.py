"""What is left of an estimate that is told because it stood out: such ones look larger than they are.

Conditional on having passed its threshold (Zhong and Prentice, 2008; «the winner's curse»).
"""

from __future__ import annotations

from math import erfc

SURE = 0.025  # how seldom the truth may lie below
STEPS = 40  # halvings: far below any figure that is shown


def least_of_chosen(size: float, error: float, threshold: float) -> float:
    """Return the least that the true size may be of one whose size ÷ error passed a threshold, 0 or more."""
    seen = size / error
    low, high = 0.0, max(seen, 0.0)
    for _ in range(STEPS):
        middle = (low + high) / 2
        if _share_beyond(seen - middle) < SURE * _share_beyond(threshold - middle):
            low = middle
        else:
            high = middle
    return low * error


def _share_beyond(z: float) -> float:
    """Return the share of a standard normal distribution beyond a value."""
    return erfc(z / 2**0.5) / 2
