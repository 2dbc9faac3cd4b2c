"""The path ahead of a series of counts: several simple forecasts, averaged as logarithms.

Daily: damped trend, and the levels of the last week and of the last two, four, eight, twelve and 26,
each times the weekday profile. Weekly: damped trend (twice) and the last week. Averages of plain
forecasts are hard to beat (Clemen, 1989; Makridakis and others, M4, 2020); which ones is measured
in `bench/calibration.py`.
"""

from __future__ import annotations

import numpy as np

from rumbo.objectives.smoothing import Floats, smooth_ahead

LONGEST = 400  # steps of history that are looked at
PROFILE_WEEKS = 16
LEVELS = {7: (1, 2, 4, 8, 12, 26), 1: (1,)}  # weeks averaged, by cycle
TREND_VOTES = {7: 1, 1: 2}
WARM_UP = {7: 14, 1: 4}
HALF = 0.5  # added before the logarithm, taken off after


def weekday_profile(values: Floats, cycle: int = 7) -> Floats:
    """Return the typical share of each step of a cycle, mean 1, shape (cycle,).

    `values` (oldest first, NaN unknown) ends with the last step of the profile. Differences that
    chance alone would make are shrunk towards 1 (James and Stein): signal ÷ (signal + noise).
    """
    whole = len(values) // cycle
    if cycle < 2 or whole < 2:
        return np.ones(cycle)
    weeks = values[-whole * cycle :].reshape(-1, cycle)[-PROFILE_WEEKS:]
    weeks = weeks[np.isfinite(weeks).all(axis=1)]
    weeks = weeks[weeks.sum(axis=1) > 0]
    if len(weeks) < 2:
        return np.ones(cycle)
    shares = weeks / weeks.mean(axis=1, keepdims=True)
    mean, noise = shares.mean(axis=0), (shares.var(axis=0, ddof=1) / len(shares)).mean()
    signal = max(mean.var(ddof=1) - noise, 0.0)
    profile = 1 + signal / (signal + noise + 1e-12) * (mean - 1)
    return profile * cycle / profile.sum()


def paths_ahead(values: Floats, ends: list[int], steps: int, cycle: int) -> Floats:
    """Return what is expected after each of several moments, shape (ends, steps), never below 0.

    `values` has shape (time,), not negative, NaN unknown; an end is how many of its steps are known
    at that moment. `cycle` is 7 for days, 1 for weeks. Only what lies before an end is used for it.
    """
    pasts = [values[:end][-LONGEST:] for end in ends]
    profiles = np.array([weekday_profile(past, cycle) for past in pasts])
    flat = [_without_profile(*each) for each in zip(pasts, profiles, strict=True)]
    shape = profiles[:, np.arange(steps) % cycle]
    trends = _damped_trends(flat, steps, cycle) * shape
    parts = [trends] * TREND_VOTES[cycle]
    for weeks in LEVELS[cycle]:
        parts.append(np.array([_level(past, weeks * cycle) for past in flat])[:, None] * shape)
    logs = [np.log(np.maximum(part, 0) + HALF) for part in parts]
    return np.maximum(np.exp(np.mean(logs, axis=0)) - HALF, 0.0)


def _without_profile(past: Floats, profile: Floats) -> Floats:
    position = (np.arange(len(past)) - len(past)) % len(profile)
    return past / np.maximum(profile[position], 0.05)


def _level(past: Floats, steps: int) -> float:
    """Return the mean of the last known steps; of all that is known where the last steps are a gap."""
    recent = past[-steps:]
    return float(np.nanmean(recent if np.isfinite(recent).any() else past))


def _damped_trends(flat: list[Floats], steps: int, cycle: int) -> Floats:
    """Return the damped trend of each history, all smoothed together: early ones are led by NaN."""
    offsets = np.array([max(1.0, 0.02 * float(np.nanmean(past))) for past in flat])
    logs = np.full((len(flat), max(len(past) for past in flat)), np.nan)
    for row, past, offset in zip(logs, flat, offsets, strict=True):
        row[len(row) - len(past) :] = np.log(past + offset)
    ahead = np.exp(np.minimum(smooth_ahead(logs, steps, WARM_UP[cycle]), 60.0))
    return np.maximum(ahead - offsets[:, None], 0.0)
