"""How long it takes until something happens, where for some it has not happened yet."""

from __future__ import annotations

from collections.abc import Sequence


def median_wait(waits: Sequence[float], happened: Sequence[bool]) -> float | None:
    """Return the Kaplan–Meier median of waits, those that still go on being censored; None where fewer than half end.

    >>> median_wait([1, 2, 3, 4], [True, True, True, True]), median_wait([1, 9, 9], [True, False, False])
    (2.0, None)
    """
    left, waiting = 1.0, len(waits)
    # Of a moment at which one ends and another is last seen waiting, the end comes first.
    for wait, ended in sorted(
        zip(waits, happened, strict=True), key=lambda each: (each[0], not each[1])
    ):
        if ended:
            left *= 1 - 1 / waiting
            if left <= 0.5 + 1e-12:
                return float(wait)
        waiting -= 1
    return None
