"""A rate of several networks as if each always counted as much: then the networks move it, and not their mix.

Direct standardisation, as epidemiology does it: the rate of each network, weighed by what it was divided by before.
A network that joined later weighs nothing; of one without anything to divide by its own rate from before goes on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from rumbo.metrics.series import Total

AS_BEFORE = 10  # things: as many as it takes to judge a rate at all
Side = Sequence[float | None]


def rate_at_mix(before: Mapping[str, Total], since: Mapping[str, Total]) -> float | None:
    """Return the rate since a day at the mix of before; None where fewer than two networks were known then.

    Beside what each network brought since stand ten things as they were before: one review says little.
    """
    known = {name: each for name, each in before.items() if each.denominator}
    if len(known) < 2:
        return None
    whole = sum(each.denominator or 0.0 for each in known.values())
    return sum(
        (each.denominator or 0.0) / whole * _rate(since.get(name), each)
        for name, each in known.items()
    )


def _rate(now: Total | None, before: Total) -> float:
    past = (before.numerator or 0.0) / (before.denominator or 1.0)
    above, below = (now.numerator, now.denominator) if now else (None, None)
    return ((above or 0.0) + AS_BEFORE * past) / ((below or 0.0) + AS_BEFORE)


def weeks_at_mix(
    sides: Mapping[str, tuple[Side, Side]], until: int
) -> tuple[list[float | None], list[float | None]] | None:
    """Return numerator and denominator of each week at the mix of the weeks before `until`.

    `sides` are both of each network, week by week, None where nothing is known. The denominator is how many
    things such a mean is as sure as. None where fewer than two networks were known before.
    """
    above, below = (
        np.nan_to_num(np.array([each[side] for each in sides.values()], dtype=float))
        for side in (0, 1)
    )
    past = below[:, :until].sum(axis=1)
    known = past > 0
    if known.sum() < 2:
        return None
    above, below, weight = above[known], below[known], (past / past.sum())[known, None]
    own = (above[:, :until].sum(axis=1) / past[known])[:, None]
    there = below > 0
    rates = np.where(there, above / np.where(there, below, 1.0), own)
    unsure = np.where(there, weight**2 / np.where(there, below, 1.0), 0.0).sum(axis=0)
    sure = np.where(unsure > 0, 1 / np.where(unsure > 0, unsure, 1.0), np.nan)
    tops = (weight * rates).sum(axis=0) * sure
    return [_or_none(each) for each in tops], [_or_none(each) for each in sure]


def _or_none(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
