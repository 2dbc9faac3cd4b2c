"""Weeks in which the level of a metric seems to have shifted: to ask what happened, never to say why.

Binary segmentation (Scott and Knott, 1974; Vostrikova, 1981): the best cut of a stretch is kept only
where the test of the diary finds it too, after paying for all the cuts that were tried.
"""

from __future__ import annotations

import numpy as np

from rumbo.diary.effect import AFTER, EVENTS, Weeks
from rumbo.statistics import Floats
from rumbo.statistics.regression import fit_step, largest_step, step_design

SHORTEST = AFTER  # weeks on either side of a shift
RARE = 0.05


def suggest_shifts(weeks: Weeks) -> list[int]:
    """Return the first weeks of new levels, in order: positions in `weeks` (weekly totals, no gaps).

    Nothing where a week is unknown, or where the metric counts fewer than ten events a week.
    """
    totals = np.array([np.nan if each is None else each for each in weeks], dtype=float)
    if len(totals) < 3 * SHORTEST or not np.isfinite(totals).all() or totals.mean() < EVENTS:
        return []
    return sorted(_cuts(np.log(np.maximum(totals, 0) + 1), 0))


def _cuts(logs: Floats, start: int) -> list[int]:
    if len(logs) < 3 * SHORTEST:
        return []
    cut = largest_step(logs, SHORTEST)
    times = np.arange(len(logs), dtype=float)
    tried = len(logs) - 2 * SHORTEST + 1
    steps = [
        fit_step(step_design(times, times >= cut, with_trend), logs) for with_trend in (False, True)
    ]
    if max(step.p for step in steps) * tried > RARE or steps[0].change * steps[1].change < 0:
        return []
    return [start + cut, *_cuts(logs[:cut], start), *_cuts(logs[cut:], start + cut)]
