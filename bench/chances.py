"""How good the chance to meet a target is, at each stage of an objective, beside plain rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bench.baselines import drawn, known
from bench.forecasts import NAMES, Pools
from bench.result import Result
from bench.series import Series
from rumbo.objectives.ahead.landing import chance
from rumbo.statistics.forecast import forecast
from rumbo.statistics.weeks import by_week, clean

PERIOD = {"day": 84, "week": 12}
TARGETS = np.array((0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5))
ELAPSED = (0.0, 0.25, 0.5, 0.75, 0.9)
PERIODS = 3
LINE, FOUR, DRAWN, BASE = (
    "a straight line's yes or no",
    "the last four weeks' yes or no",
    "weeks drawn from the last 12",
    "how often other accounts met such targets",
)


@dataclass(frozen=True)
class Judged:
    """An objective of each target judged when a share of its time was over: squared errors, by rule."""

    kind: str
    account: str
    elapsed: float
    met: np.ndarray
    chances: dict[str, np.ndarray]


def measure(series: list[Series], pools: Pools) -> Iterator[Result]:
    judged = [each for one in series for each in _judge(one, pools)]
    for kind in ("day", "week", "sparse"):
        for elapsed in ELAPSED:
            these = [each for each in judged if (each.kind, each.elapsed) == (kind, elapsed)]
            if these:
                yield from _stage(these)


def _judge(one: Series, pools: Pools) -> Iterator[Judged]:
    if one.kind not in ("count", "seldom"):
        return
    length = PERIOD[one.every]
    values = clean(one.values)
    for period in range(1, PERIODS + 1):
        start = len(values) - length * period
        if start < length:
            return
        if not values[start - length : start].sum() > 0:
            continue
        for elapsed in ELAPSED:
            judged = _judge_at(one, values, start, round(length * elapsed), elapsed, pools)
            if judged:
                yield judged


def _judge_at(
    one: Series, values: np.ndarray, start: int, done: int, elapsed: float, pools: Pools
) -> Judged | None:
    length, now, per = PERIOD[one.every], start + done, 7 if one.every == "day" else 1
    seldom = one.kind == "seldom"
    made = forecast(values[:now], length - done, one.every, pools(one.account), seldom=seldom)
    whole = values[start : start + length].sum()
    if made.total is None or made.pool is None or not np.isfinite(whole):
        return None
    observed, targets = values[start:now].sum(), TARGETS * values[start - length : start].sum()
    weeks = known(by_week(values[:now]) if per == 7 else values[:now])
    ahead = (length - done) / per
    own = [chance(target, observed, made) for target in targets]
    line = observed / elapsed if elapsed else values[start - length : start].sum()
    totals = observed + drawn(weeks, ahead)
    chances = {
        "": np.array(own, dtype=float),
        LINE: (line >= targets).astype(float),
        FOUR: (observed + weeks[-4:].mean() * ahead >= targets).astype(float),
        DRAWN: (totals[:, None] >= targets).mean(axis=0),
    }
    return Judged(made.pool.kind, one.account, elapsed, whole >= targets, chances)


def _stage(these: list[Judged]) -> Iterator[Result]:
    accounts = np.array([each.account for each in these])
    names = np.unique(accounts)
    if len(names) < 2:
        return
    squares = {rule: _by_account(these, rule, accounts) for rule in (*these[0].chances, BASE)}
    own = squares.pop("")
    best = min(squares, key=lambda rule: squares[rule].mean())
    error = (own - squares[best]).std(ddof=1) / len(names) ** 0.5
    about = f"{NAMES[these[0].kind]} objectives, {these[0].elapsed:.0%} elapsed"
    many = f"{len(these)} periods, {len(names)} accounts"
    yield Result.at_most(
        f"{about}: Brier score of the chance ({many})",
        float(own.mean()),
        round(float(squares[best].mean() + error), 4),
        None,
    )
    for rule, values in squares.items():
        yield Result.at_most(f"{about}: the same of {rule}", float(values.mean()), None, None)


def _by_account(these: list[Judged], rule: str, accounts: np.ndarray) -> np.ndarray:
    """Return the Brier score of each account."""
    met = np.array([each.met for each in these], dtype=float)
    if rule == BASE:
        said = np.array([met[accounts != each].mean(axis=0) for each in accounts])
    else:
        said = np.array([each.chances[rule] for each in these])
    squares = ((said - met) ** 2).mean(axis=1)
    return np.array([squares[accounts == name].mean() for name in np.unique(accounts)])
