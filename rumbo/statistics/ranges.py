"""Ranges of a proportion, a mean and a net score of few answers: where 95 of 100 such ranges hold the true value."""

from __future__ import annotations

import math

WIDTH = 1.96  # standard errors to both sides

Range = tuple[float, float]


def of_proportion(part: float, whole: float) -> Range | None:
    """Return Wilson's range of part ÷ whole (Wilson, 1927); None of nothing.

    >>> [round(each, 3) for each in of_proportion(1, 10)]
    [0.018, 0.404]
    """
    if whole <= 0:
        return None
    share, square = min(part / whole, 1.0), WIDTH**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    aside = WIDTH * math.sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    aside /= 1 + square / whole
    return max(0.0, middle - aside), min(1.0, middle + aside)


def of_count(count: float) -> Range:
    """Return the range of a Poisson count by its square root (Anscombe, 1948).

    >>> [round(each, 1) for each in of_count(100)]
    [81.3, 120.6]
    """
    root = math.sqrt(count + 0.375)
    low = max(0.0, root - WIDTH / 2)
    return max(0.0, low**2 - 0.375), (root + WIDTH / 2) ** 2 - 0.375


def of_mean(total: float, squares: float, count: int, least: float, most: float) -> Range | None:
    """Return the range of a mean between its bounds, from sum and sum of squares; None of fewer than two.

    >>> [round(each, 2) for each in of_mean(45, 207, 10, 1, 5)]
    [4.06, 4.94]
    """
    if count < 2:
        return None
    mean = total / count
    spread = max(0.0, (squares - count * mean**2) / (count - 1))
    aside = WIDTH * math.sqrt(spread / count)
    return max(least, mean - aside), min(most, mean + aside)


def of_net(up: int, down: int, whole: int) -> Range | None:
    """Return the range of (up − down) ÷ whole; None of nothing.

    >>> [round(each, 2) for each in of_net(30, 10, 50)]
    [0.18, 0.62]
    """
    if whole <= 0:
        return None
    net = (up - down) / whole
    aside = WIDTH * math.sqrt(max(0.0, (up + down) / whole - net**2) / whole)
    return max(-1.0, net - aside), min(1.0, net + aside)
