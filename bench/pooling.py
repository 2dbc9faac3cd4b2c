"""The pooled errors of the forecasts by kind: measured on series, kept as `data/forecast.csv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from bench.series import Series, Task, by_weeks, pairs, tasks
from rumbo.statistics.forecast import MOST_EMPTY, Forecast, forecast, own_errors, zero_share
from rumbo.statistics.growth import forecast_growth, growth_errors, growth_of
from rumbo.statistics.pooled_errors import KINDS, LONGEST, Pool
from rumbo.statistics.rates import forecast_rate, rate_with_errors
from rumbo.statistics.weeks import by_week, clean, known_tail, numbers

HORIZONS = {"day": (14, 28, 42, 63, 84), "week": (3, 4, 6, 9, 12)}
SHARES = (0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.95, 0.975)
UPPER = {"day": 0.92, "week": 0.92, "sparse": 0.9, "rate": 0.9, "level": 0.92}
HEAD = """\
# How far forecasts were off on other accounts: used for every range and every chance.
# Written by `python -m bench.calibration --write-tables`; the series themselves are not part of Rumbo. They are those
# of all accounts that `held` was measured on, each of them left out in turn.
# spread: root mean square of the errors, each account weighing the same; range: the nominal share of a range's
# upper end; held: how often such ranges held on accounts left out, over so many ranges of so many accounts;
# quantile: of the size of the errors divided by the scale of their own series, at = one-sided share.
"""


@dataclass(frozen=True)
class Miss:
    """A forecast, what came, and the errors of the same rule made earlier on the same series.

    `error` is log((came + 1) ÷ (forecast + 1)) of a count or a rate; of growth that may be negative
    the difference in units of what moves. `below` is what a rate was divided by, week by week.
    """

    kind: str
    account: str
    weeks: float
    error: float
    own: np.ndarray
    made: Forecast
    came: float
    task: Task
    below: np.ndarray | None = None


def misses(series: list[Series]) -> list[Miss]:
    """Return every forecast that the series allow, with what came."""
    weekly = [*series, *by_weeks(series)]
    found = [miss for each in weekly for miss in _of_series(each)]
    return found + [miss for pair in pairs(weekly) for miss in _of_rates(*pair)]


def _of_series(each: Series) -> Iterator[Miss]:
    judge = {"level": _of_level, "growth": _of_growth, "none": None}.get(each.kind, _of_count)
    for steps in HORIZONS[each.every]:
        for task in tasks(each, steps):
            miss = judge(task) if judge else None
            if miss:
                yield miss


def _of_count(task: Task) -> Miss | None:
    seldom, every = task.series.kind == "seldom", task.series.every
    made = forecast(task.past, len(task.came), every, seldom=seldom)
    came = float(np.maximum(task.came, 0).sum())
    if made.total is None or made.pool is None or not np.isfinite(came):
        return None
    tail = known_tail(clean(task.past))
    weeks = by_week(tail) if every == "day" else tail
    style = "sparse" if seldom or zero_share(weeks) > MOST_EMPTY else "dense"
    return _miss(made, task, came, own_errors(weeks, style))


def _of_level(task: Task) -> Miss | None:
    levels = numbers([*task.past, *task.came])
    growth = growth_of(levels)
    return _of_growth(
        replace(task, past=growth[: len(task.past) - 1], came=growth[-len(task.came) :])
    )


def _of_growth(task: Task) -> Miss | None:
    made = forecast_growth(task.past, len(task.came))
    came = float(task.came.sum())
    if made.total is None or made.pool is None or not np.isfinite(came):
        return None
    weeks = by_week(task.past[len(task.past) - len(known_tail(np.abs(task.past))) :])
    if made.pool.kind == "level":
        return _miss(made, task, came, growth_errors(weeks))
    return _miss(made, task, max(came, 0.0), own_errors(np.maximum(weeks, 0), "dense"), "level")


def _of_rates(above: Series, below: Series) -> Iterator[Miss]:
    if above.every != "week":
        return
    for steps in HORIZONS["week"]:
        for top, bottom in zip(tasks(above, steps), tasks(below, steps), strict=True):
            made = forecast_rate(top.past, bottom.past, steps).rate
            over, under = clean(top.came).sum(), clean(bottom.came).sum()
            if made.total and made.pool and under > 0 and np.isfinite(over):
                own = rate_with_errors(clean(top.past), clean(bottom.past))[1]
                came = (over + 0.5) / (under + 0.5 / made.total)
                yield replace(_miss(made, top, float(came), own), below=bottom.past)


def _miss(
    made: Forecast, task: Task, came: float, own: np.ndarray, kind: str | None = None
) -> Miss:
    total, pool = made.total or 0.0, made.pool
    movement = getattr(made, "movement", None)
    error = (
        float(np.log((came + made.offset) / (total + made.offset)))
        if movement is None
        else (came - total) / (movement + 1)
    )
    kind = kind or (pool.kind if pool else "")
    return Miss(kind, task.series.account, task.weeks, error, own, made, came, task)


def pool_of(missed: list[Miss], kind: str, without: str | None = None) -> Pool:
    """Return the pool of a kind of forecast, one account left out; each other one weighs the same."""
    used = [each for each in missed if each.kind == kind and each.account != without]
    own_pool = [each for each in used if not each.made.pool or each.made.pool.kind == kind] or used
    weights = weighed([each.account for each in own_pool])
    squares = np.minimum([each.error**2 for each in own_pool], LONGEST)
    even = Pool(kind, float((weights * squares).sum()) ** 0.5, *np.zeros((2, 1)), UPPER[kind])
    sizes = np.abs([each.error / even.scale(each.weeks, each.own) for each in own_pool])
    table = [weighed_quantile(sizes, weights, 2 * share - 1) for share in SHARES]
    table = np.maximum.accumulate(table) + 1e-4 * np.arange(len(table))
    return replace(even, shares=np.array([0.5, *SHARES]), quantiles=np.array([0.0, *table]))


def weighed(accounts: list[str]) -> np.ndarray:
    """Return a weight for each, so that accounts weigh the same; their sum is 1."""
    names, at, counts = np.unique(accounts, return_inverse=True, return_counts=True)
    return 1 / (len(names) * counts[at])


def weighed_quantile(values: np.ndarray, weights: np.ndarray, share: float) -> float:
    """Return the value below which a share of the weight lies."""
    order = np.argsort(values)
    return float(np.interp(share, np.cumsum(weights[order]) - weights[order] / 2, values[order]))


def pools_of(missed: list[Miss], without: str | None = None) -> dict[str, Pool]:
    """Return the pools of all kinds that other accounts tell of."""
    kinds = {each.kind for each in missed if each.account != without}
    return {kind: pool_of(missed, kind, without) for kind in KINDS if kind in kinds}


def scored(miss: Miss, pools: dict[str, Pool]) -> Forecast:
    """Return a forecast as it would have been made with other pooled errors."""
    kind = miss.made.pool.kind if miss.made.pool else miss.kind
    chosen = pools.get(kind)
    if chosen is None:
        return miss.made
    return replace(miss.made, pool=chosen, scale=chosen.scale(miss.weeks, miss.own))


def write(path: Path, pools: dict[str, Pool]) -> None:
    """Write the pools as the table that Rumbo brings."""
    lines = ["kind,what,at,value"]
    for kind, each in pools.items():
        lines += [f"{kind},spread,,{each.spread:.3f}", f"{kind},range,,{each.upper:g}"]
        if each.held is not None:
            lines += [f"{kind},held,,{each.held:.3f}", f"{kind},ranges,,{each.ranges}"]
            lines.append(f"{kind},accounts,,{each.accounts}")
        lines += map(partial(_line, kind), each.shares[1:], each.quantiles[1:])
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _line(kind: str, share: float, value: float) -> str:
    return f"{kind},quantile,{share:g},{value:.4f}"
