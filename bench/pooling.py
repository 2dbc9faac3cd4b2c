"""The pooled errors of the forecasts: measured on series, kept as `data/forecast.csv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bench.series import Series, pairs, tasks
from rumbo.objectives.forecast import NARROW, WIDE, ahead_with_errors, clean, log_error
from rumbo.objectives.pooled import Pool
from rumbo.objectives.rates import rate_ahead_with_errors

HORIZONS = {"day": (14, 28, 42, 63, 84), "week": (3, 4, 6, 8, 9, 12)}
SHARES = np.round(np.arange(0.025, 0.98, 0.025), 3)
HEAD = """\
# How far forecasts were off on other accounts: used for every interval and every chance.
# Written by `python -m bench.calibration --write-tables`; the series themselves are not part of Rumbo.
# Errors are log((came + 1) / (forecast + 1)) of the total over the horizon.
# spread: their root mean square; width: how far apart the quantiles of an interval are at a horizon (`at`, days
# or weeks) against the middle of all; quantile: of the errors divided by the scale of their own series and
# horizon, centred on the median, `at` = share of errors below.
# Series of {daily} daily and {weekly} weekly kinds, {accounts} accounts, fingerprint {digest}.
"""


@dataclass(frozen=True)
class Miss:
    """One forecast's error, beside those the same method made earlier on the same series."""

    kind: str
    account: str
    steps: int
    error: float
    own: np.ndarray


def misses(series: list[Series]) -> list[Miss]:
    return [*_of_totals(series), *_of_rates(series)]


def pool_of(missed: list[Miss], kind: str, without: str | None = None) -> Pool:
    """Return the pool of a kind of forecast, one account left out."""
    used = [each for each in missed if each.kind == kind and each.account != without]
    spread = _root_mean_square([each.error for each in used])
    horizons = np.array(sorted({each.steps for each in used}), dtype=float)
    even = Pool(spread, horizons, np.ones(len(horizons)), SHARES, SHARES)
    widths = _widths(used, even)
    known = replace(even, widths=widths)
    scaled = [each.error / known.scale(each.steps, each.own) for each in used]
    return replace(known, quantiles=np.quantile(scaled, SHARES) - np.median(scaled))


def _widths(used: list[Miss], even: Pool) -> np.ndarray:
    """Return how far apart the ends of the interval are at each horizon, against their middle."""
    scaled = np.array([each.error / even.scale(each.steps, each.own) for each in used])
    steps = np.array([each.steps for each in used])
    ends = [np.quantile(scaled[steps == each], (NARROW, WIDE)) for each in even.horizons]
    widths = np.array([high - low for low, high in ends])
    return widths / np.exp(np.log(widths).mean())


def pools_of(missed: list[Miss], without: str | None = None) -> dict[str, Pool]:
    kinds = sorted({each.kind for each in missed if each.account != without})
    return {kind: pool_of(missed, kind, without) for kind in kinds}


def write(path: Path, pools: dict[str, Pool], series: list[Series], digest: str) -> None:
    daily = sum(each.every == "day" for each in series)
    accounts = len({each.account for each in series})
    lines = ["kind,what,at,value"]
    for kind, each in pools.items():
        lines.append(f"{kind},spread,,{each.spread:.3f}")
        lines += _lines(kind, "width", each.horizons, each.widths)
        lines += _lines(kind, "quantile", each.shares, each.quantiles)
    head = HEAD.format(daily=daily, weekly=len(series) - daily, accounts=accounts, digest=digest)
    path.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _lines(kind: str, what: str, at: np.ndarray, values: np.ndarray) -> list[str]:
    return [f"{kind},{what},{each:g},{value:.3f}" for each, value in zip(at, values, strict=True)]


def _root_mean_square(errors: list[float]) -> float:
    return float(np.sqrt(np.mean(np.square(errors))))


def _of_totals(series: list[Series]) -> Iterator[Miss]:
    for every, horizons in HORIZONS.items():
        for steps in horizons:
            for task in tasks(series, every, steps):
                path, own = ahead_with_errors(clean(task.past), steps, every)
                error = log_error(clean(task.came), path)
                if error is not None:
                    yield Miss(every, task.series.account, steps, error, own)


def _of_rates(series: list[Series]) -> Iterator[Miss]:
    for above, below in pairs(series):
        for steps in HORIZONS[above.every]:
            for top, bottom in zip(
                tasks([above], above.every, steps), tasks([below], below.every, steps), strict=True
            ):
                yield _rate_miss(top.past, bottom.past, top.came, bottom.came, above, steps)


def _rate_miss(
    top: np.ndarray,
    bottom: np.ndarray,
    came_top: np.ndarray,
    came_bottom: np.ndarray,
    above: Series,
    steps: int,
) -> Miss:
    tops, bottoms, own = rate_ahead_with_errors(clean(top), clean(bottom), steps, above.every)
    forecast = (tops.sum() + 1) / (bottoms.sum() + 1)
    came = (clean(came_top).sum() + 1) / (clean(came_bottom).sum() + 1)
    return Miss(f"{above.every}_rate", above.account, steps, float(np.log(came / forecast)), own)
