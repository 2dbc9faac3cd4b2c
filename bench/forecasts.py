"""How good the forecasts, their intervals and the chances to meet a target are, on real series."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from bench.result import Result
from bench.series import CYCLE, Series, Task, pairs, tasks
from rumbo.objectives.forecast import Forecast, forecast
from rumbo.objectives.landing import chance
from rumbo.objectives.pooled import Pool
from rumbo.objectives.rates import forecast_rate

Pools = Callable[[str], dict[str, Pool] | None]  # the pooled errors to use for an account
HORIZON = {"day": 28, "week": 8}
HORIZONS = {"day": (14, 28, 42, 63, 84), "week": (3, 4, 6, 9, 12)}
COVERAGE = (0.78, 0.87)
PERIOD = {"day": 84, "week": 12}
TARGETS = (0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5)
ELAPSED = (0.0, 0.25, 0.5, 0.75, 11 / 12)
ERROR_LIMIT = {"day": 0.90, "week": 0.97}
ERROR_FOUND = {"day": 0.849, "week": 0.952}
COVERED_FOUND = {"day": 0.835, "week": 0.848}
BRIER_LIMIT = {0.25: 0.16, 0.5: 0.10, 0.75: 0.06}
PACE_FOUND = {0.0: 0.292, 0.25: 0.214, 0.5: 0.133, 0.75: 0.085, 11 / 12: 0.028}
BRIER_FOUND = {0.0: 0.195, 0.25: 0.147, 0.5: 0.087, 0.75: 0.054, 11 / 12: 0.011}
BASE_FOUND = 0.187
WORD = {"day": "daily", "week": "weekly"}


@dataclass(frozen=True)
class Judged:
    """A forecast of an objective's period made when a share of it was over."""

    account: str
    elapsed: float
    chances: list[float]
    on_pace: list[bool]
    met: list[bool]
    covered: bool


def measure(series: list[Series], pools: Pools) -> list[Result]:
    results: list[Result] = []
    for every in ("day", "week"):
        if any(each.every == every for each in series):
            results += _points(series, every, pools)
            results.append(_all_horizons(series, every, pools))
            results.append(_rates(series, every, pools))
            results += _objectives(series, every, pools)
    return [*results, _speed()]


def _points(series: list[Series], every: str, pools: Pools) -> Iterator[Result]:
    """Yield the error relative to the seasonal naive, and the coverage of the interval of the total."""
    errors, naive, covered, silent = [], [], [], 0
    for task in tasks(series, every, HORIZON[every]):
        made = forecast(task.past, len(task.came), every, pools(task.series.account))
        if made.total is None:
            silent += 1
            continue
        path, last = made.path, np.resize(task.past[-CYCLE[every] :], len(task.came))
        unit = _naive_error(task, every)
        errors.append(np.abs(path - task.came).mean() / unit)
        naive.append(np.abs(last - task.came).mean() / unit)
        covered += [_covers(made, task.came.sum())]
    name = WORD[every]
    yield Result.at_most(
        f"{name} forecast error ÷ seasonal naive ({len(errors)} tasks, {silent} refused)",
        float(np.mean(errors) / np.mean(naive)),
        ERROR_LIMIT[every],
        ERROR_FOUND[every],
    )
    yield Result.between(
        f"{name} 80 % interval covers the total of {HORIZON[every]} {every}s",
        float(np.mean(covered)),
        COVERAGE,
        COVERED_FOUND[every],
    )


def _all_horizons(series: list[Series], every: str, pools: Pools) -> Result:
    """Return the coverage over all horizons: more tasks, hence a steadier figure."""
    made = [
        (forecast(task.past, steps, every, pools(task.series.account)), task.came.sum())
        for steps in HORIZONS[every]
        for task in tasks(series, every, steps)
    ]
    covered = [_covers(each, came) for each, came in made if each.pool is not None]
    first, last = HORIZONS[every][0], HORIZONS[every][-1]
    name = f"{WORD[every]} 80 % interval covers the total, {first} to {last} {every}s"
    return Result.between(f"{name} ({len(covered)} tasks)", float(np.mean(covered)), COVERAGE, None)


def _rates(series: list[Series], every: str, pools: Pools) -> Result:
    """Return the coverage of rates: of two series of an account the smaller over the larger."""
    covered = []
    for steps in HORIZONS[every]:
        for above, below in pairs(series):
            if above.every != every:
                continue
            for top, bottom in zip(
                tasks([above], every, steps), tasks([below], every, steps), strict=True
            ):
                made = forecast_rate(top.past, bottom.past, steps, every, pools(above.account)).rate
                if made.pool is not None and bottom.came.sum():
                    covered.append(_covers(made, top.came.sum() / bottom.came.sum()))
    first, last = HORIZONS[every][0], HORIZONS[every][-1]
    name = f"{WORD[every]} 80 % interval covers a rate, {first} to {last} {every}s"
    return Result.between(f"{name} ({len(covered)} tasks)", float(np.mean(covered)), COVERAGE, None)


def _naive_error(task: Task, every: str) -> float:
    cycle = CYCLE[every]
    return max(float(np.abs(task.past[cycle:] - task.past[:-cycle]).mean()), 1e-9)


def _covers(made: Forecast, came: float) -> bool:
    interval = made.interval()
    return interval is not None and interval[0] <= came <= interval[1]


def _objectives(series: list[Series], every: str, pools: Pools) -> Iterator[Result]:
    judged = [each for one in series if one.every == every for each in _judge(one, pools)]
    for elapsed in ELAPSED:
        these = [each for each in judged if each.elapsed == elapsed]
        if not these:
            continue
        chances = np.concatenate([each.chances for each in these])
        met = np.concatenate([each.met for each in these])
        name = f"{WORD[every]} objectives, {elapsed:.0%} elapsed"
        yield Result.at_most(
            f"{name}: Brier score of the chance ({len(these)} periods)",
            float(np.mean((chances - met) ** 2)),
            BRIER_LIMIT.get(elapsed),
            BRIER_FOUND[elapsed] if every == "day" else None,
        )
        on_pace = np.concatenate([each.on_pace for each in these])
        yield Result.at_most(
            f"{name}: the same of a straight line's yes or no",
            float(np.mean((on_pace.astype(float) - met) ** 2)),
            None,
            PACE_FOUND[elapsed] if every == "day" else None,
        )
        yield Result.at_most(
            f"{name}: the same of how often such targets were met by other accounts",
            _base_rate(these),
            None,
            BASE_FOUND if every == "day" else None,
        )
        yield Result.between(
            f"{name}: 80 % interval covers the landing",
            float(np.mean([each.covered for each in these])),
            COVERAGE if elapsed else None,
            None,
        )


def _base_rate(these: list[Judged]) -> float:
    """Return the Brier score of the share of targets met by the other accounts: how hard the targets are."""
    accounts, met = (
        np.array([each.account for each in these]),
        np.array([each.met for each in these]),
    )
    squares = [
        np.mean((met[accounts != each.account].mean(axis=0) - each.met) ** 2) for each in these
    ]
    return float(np.mean(squares))


def _judge(one: Series, pools: Pools) -> Iterator[Judged]:
    length = PERIOD[one.every]
    for period in range(1, 4):
        start = len(one.values) - length * period
        if start < length:
            return
        before = one.values[start - length : start].sum()
        if not before:
            continue
        for elapsed in ELAPSED:
            yield from _judge_at(one, start, round(length * elapsed), elapsed, before, pools)


def _judge_at(
    one: Series, start: int, done: int, elapsed: float, before: float, pools: Pools
) -> Iterator[Judged]:
    length, now = PERIOD[one.every], start + done
    made = forecast(one.values[:now][-400:], length - done, one.every, pools(one.account))
    if made.total is None or made.pool is None:
        return
    observed, whole = one.values[start:now].sum(), one.values[start : start + length].sum()
    targets = [share * before for share in TARGETS]
    chances = [chance(target, observed, made) for target in targets]
    met = [bool(whole >= target) for target in targets]
    expected = observed / elapsed if elapsed else before
    on_pace = [bool(expected >= target) for target in targets]
    covered = _covers(made, whole - observed)
    said = [each for each in chances if each is not None]
    yield Judged(one.account, elapsed, said, on_pace, met, covered)


def _speed() -> Result:
    """Return the time of 500 forecasts with intervals, of a year of days each."""
    draw = np.random.default_rng(1)
    days = [draw.poisson(level, 365).astype(float) for level in draw.uniform(5, 500, 50)]
    started = time.process_time()
    for each in days:
        forecast(each, 28)
    spent = (time.process_time() - started) * 500 / len(days)
    return Result.at_most("500 forecasts, processor time", spent, 5.0, 3.0, "s")
