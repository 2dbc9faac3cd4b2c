"""Series of counts: cleaned, cut to what is known, by weeks, and what a week of them usually holds."""

from __future__ import annotations

import numpy as np

from rumbo.statistics import Floats, Places, Values

ENOUGH_KNOWN = 0.8
FEWEST_OF_WEEK = 5  # known days of a week, below which nothing is known of it
PROFILE_WEEKS = 16
HALF = 0.5  # added before the logarithm, taken off after


def clean(values: Values) -> Floats:
    """Return counts as numbers, shape (time,): unknown as NaN, corrections below zero as 0."""
    return np.maximum(numbers(values), 0.0)


def numbers(values: Values) -> Floats:
    """Return values as numbers, shape (time,): unknown as NaN."""
    found = np.array([np.nan if each is None else each for each in values], dtype=float)
    found[~np.isfinite(found)] = np.nan
    return found


def known_tail(known: Floats) -> Floats:
    """Return the longest end of a series of which enough is known, starting with a known step."""
    share = np.cumsum(np.isfinite(known)[::-1]) / np.arange(1, len(known) + 1)
    enough = np.flatnonzero(share >= ENOUGH_KNOWN)
    tail = known[len(known) - enough[-1] - 1 :] if len(enough) else known[:0]
    first = np.flatnonzero(np.isfinite(tail))
    return tail[first[0] :] if len(first) else tail[:0]


def by_week(days: Floats) -> Floats:
    """Return weekly totals, the last week ending with the last day; NaN where under 5 days are known."""
    weeks = days[len(days) % 7 :].reshape(-1, 7)
    known = np.isfinite(weeks).sum(axis=1)
    totals = np.nansum(weeks, axis=1) * 7 / np.maximum(known, 1)
    return np.where(known >= FEWEST_OF_WEEK, totals, np.nan)


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


def usual_weeks(weeks: Floats, ends: Places, spans: tuple[int, ...]) -> Floats:
    """Return what a week usually held as seen at several ends, shape (ends,).

    The geometric mean of the means of the last `spans` weeks: long spans are steady, short ones
    follow. `weeks` has shape (time,), NaN unknown; an end is how many of them are known there.
    """
    means = span_means(weeks, ends, spans)
    return np.maximum(np.exp(np.log(means + HALF).mean(axis=1)) - HALF, 0.0)


def span_means(weeks: Floats, ends: Places, spans: tuple[int, ...]) -> Floats:
    """Return the mean of the last known weeks of each span before each end, shape (ends, spans).

    Where all weeks of a span are unknown, the mean of all that is known before the end.
    """
    sums, counts = (
        _span_sums(np.nan_to_num(weeks), ends, spans),
        _span_sums(np.isfinite(weeks).astype(float), ends, spans),
    )
    whole = _span_sums(np.nan_to_num(weeks), ends, (len(weeks),)) / np.maximum(
        _span_sums(np.isfinite(weeks).astype(float), ends, (len(weeks),)), 1.0
    )
    return np.where(counts > 0, sums / np.maximum(counts, 1.0), whole)


def _span_sums(values: Floats, ends: Places, spans: tuple[int, ...]) -> Floats:
    running = np.concatenate([[0.0], np.cumsum(values)])
    last = np.asarray(ends, dtype=int)[:, None]
    return running[last] - running[np.maximum(last - np.array(spans), 0)]


def sums_ahead(weeks: Floats, ends: Places, steps: int) -> Floats:
    """Return what came in the `steps` weeks after each end, shape (ends,); NaN where one is unknown."""
    running = np.concatenate([[0.0], np.cumsum(np.nan_to_num(weeks))])
    unknown = np.concatenate([[0], np.cumsum(~np.isfinite(weeks))])
    last = np.asarray(ends, dtype=int)
    came = running[last + steps] - running[last]
    return np.where(unknown[last + steps] > unknown[last], np.nan, came)
