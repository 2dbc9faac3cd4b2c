"""How often the crisis watch alarms where nothing happened, and how soon it sees a spike."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from bench.result import Result
from bench.series import Series
from rumbo.reputation.crisis import ALERT, EXTRA, surprise, watch
from rumbo.statistics.weeks import clean

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
    yield from _states(runs)
    if any(each.every == "day" for each in series):
        yield _on_real(series)


def _states(runs: int) -> Iterator[Result]:
    """Yield how many days a year the watch speaks of reviews in which nothing happened, and sees a bad day."""
    draw = np.random.default_rng(SEED + 1)
    for mean in (0.3, 2, 8):
        quiet = [_state_of(draw, mean, 1) for _ in range(runs * 3)]
        for state in ("crisis", "peak", "watch"):
            yield Result.at_most(
                f"crisis watch, {mean} reviews a day: {state} where there is none, days a year",
                365 * quiet.count(state) / len(quiet),
                1.0 if state == "crisis" else None,
                None,
            )
        loud = [_state_of(draw, mean, 6) for _ in range(runs)]
        yield Result.at_most(
            f"crisis watch, {mean} reviews a day: bad ones ×6 on two days seen",
            loud.count("crisis") / len(loud),
            None,
            None,
        )


def _state_of(draw: np.random.Generator, mean: float, factor: float) -> str:
    """Return the state after 60 days of reviews of which 15 % are bad, `factor` times as many in the last two."""
    good, bad = (_counts(draw, 60, mean * share) for share in (0.85, 0.15))
    if factor > 1:
        bad[-2:] = draw.poisson(factor * max(mean * 0.15, 0.3), 2)
    return watch(good + bad, bad).state


def _counts(draw: np.random.Generator, days: int, mean: float) -> np.ndarray:
    logs = np.zeros(days)
    for at in range(1, days):
        logs[at] = 0.4 * logs[at - 1] + draw.normal(0, 0.2)
    size = 1 / DISPERSION
    level = mean * np.exp(logs)
    return draw.negative_binomial(size, size / (size + level)).astype(float)


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
            days += found is not None
            if found is not None and found.count >= found.expected + EXTRA:
                alarms += found.p < ALERT
    return Result.at_most(
        "crisis watch, real series: alarms a year", 365 * alarms / max(days, 1), None, 3.9
    )
