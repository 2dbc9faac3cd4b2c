"""How often the crisis watch alarms where nothing happened, and how soon it sees a spike."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bench.result import Result
from bench.series import Series
from rumbo.objectives.forecast import clean
from rumbo.reputation.crisis import ALERT, EXTRA, surprise

FOUND = {2: (0.5, 0.23), 8: (0.8, 0.48), 40: (0.9, 0.57)}  # alarms a year, spikes ×5 seen
DISPERSION, SEED = 0.3, 20261124


def measure(series: list[Series], runs: int) -> Iterator[Result]:
    draw = np.random.default_rng(SEED)
    for mean, (alarms, seen) in FOUND.items():
        quiet = [_surprise_of(draw, mean, 1) for _ in range(runs * 20)]
        loud = [_surprise_of(draw, mean, 5) for _ in range(runs)]
        yield Result.at_most(
            f"crisis watch, {mean} items a day: false alarms a year",
            365 * float(np.mean([p < ALERT for p in quiet])),
            None,
            alarms,
        )
        yield Result.at_most(
            f"crisis watch, {mean} items a day: a ×5 day seen on the day",
            float(np.mean([p < ALERT for p in loud])),
            None,
            seen,
        )
    if any(each.every == "day" for each in series):
        yield _on_real(series)


def _surprise_of(draw: np.random.Generator, mean: float, factor: float) -> float:
    logs = np.zeros(57)
    for at in range(1, 57):
        logs[at] = 0.4 * logs[at - 1] + draw.normal(0, 0.2)
    level = mean * np.exp(logs)
    level[-1] *= factor
    size = 1 / DISPERSION
    counts = draw.negative_binomial(size, size / (size + level)).astype(float)
    found = surprise(counts)
    return 1.0 if found is None else found.p


def _on_real(series: list[Series]) -> Result:
    days = alarms = 0
    for each in series:
        if each.every != "day":
            continue
        counts = clean(each.values)
        for end in range(57, len(counts) + 1, 2):
            found = surprise(counts[end - 57 : end])
            days += 1
            if found is not None and found.count >= found.expected + EXTRA:
                alarms += found.p < ALERT
    return Result.at_most(
        "crisis watch, real series: alarms a year", 365 * alarms / max(days, 1), None, 3.9
    )
