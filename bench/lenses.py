"""How often a best time, or a metric that goes with the outcome, is named where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from bench.result import Result
from rumbo.metrics.outcomes.vanity import look
from rumbo.metrics.publications.groups import compare

SPREAD = 0.9  # log standard deviation of interactions per post, as in real accounts
SIZES = (60, 120, 250, 500)
GROUPS = {"weekdays": 7, "dayparts": 4}
SLOT_FOUND = {60: 0.15, 120: 0.26, 250: 0.47, 500: 0.59}
VANITY_FOUND = {
    26: (0.17, 0.10, 0.25),
    40: (None, None, None),
    52: (0.10, 0.38, 0.77),
    104: (0.14, 0.86, 1.00),
}
MOST_FALSE = 0.3
METRICS, LEADING, MEMORY = 20, 3, 0.5
SEED = 20261125


def groups(runs: int) -> Iterator[Result]:
    draw = np.random.default_rng(SEED)
    claims, wrong = [], []
    for name, count in GROUPS.items():
        for posts in SIZES:
            named = [_winner(draw, posts, count, 0.0)[0] for _ in range(runs)]
            claims.append(float(np.mean(named)))
            yield _group_result(f"{name}, {posts} posts, no effect: winners named", claims[-1])
    yield Result.at_most(
        "best time, no effect: winners named, on average", float(np.mean(claims)), 0.04, 0.04
    )
    for posts in SIZES:
        named = [_winner(draw, posts, 7, 0.25) for _ in range(runs)]
        wrong += [is_wrong for is_named, is_wrong in named if is_named]
        share = float(np.mean([is_named for is_named, _ in named]))
        name = f"best time, {posts} posts, true differences of 25 %: winners named"
        yield Result.at_most(name, share, None, SLOT_FOUND[posts])
    value = float(np.mean(wrong)) if wrong else 0.0
    yield Result.at_most("best time: named winners that are below average", value, None, 0.03)


def _group_result(name: str, value: float) -> Result:
    return Result.at_most(f"best time, {name}", value, None, 0.04)


def _winner(draw: np.random.Generator, posts: int, count: int, effect: float) -> tuple[bool, bool]:
    """Return whether a winner is named, and whether it is in truth below the average."""
    true = draw.normal(0, effect, count) if effect else np.zeros(count)
    at = draw.integers(0, count, posts)
    values = np.exp(4 + true[at] + SPREAD * draw.normal(size=posts)).round()
    days = [date(2026, 1, 1) + timedelta(days=int(day)) for day in draw.integers(0, posts, posts)]
    made = compare(values, at.astype(str), days)
    named = made.best is not None
    return named, bool(made.best is not None and true[int(made.best)] < true.mean())


def vanity(runs: int) -> Iterator[Result]:
    draw = np.random.default_rng(SEED)
    claims: list[float] = []
    for weeks, (none, weak, strong) in VANITY_FOUND.items():
        for drifts in (False, True):
            false, _ = _looked(draw, weeks, 0.0, drifts, runs)
            claims.append(false)
            name = f"vanity lens, {weeks} weeks{', drifting' if drifts else ''}"
            yield Result.at_most(f"{name}: false metrics of 20", false, MOST_FALSE, none)
        for strength, found in ((0.5, weak), (0.9, strong)):
            false, power = _looked(draw, weeks, strength, False, runs)
            claims.append(false)
            name = f"vanity lens, {weeks} weeks, three that lead (β {strength})"
            yield Result.at_most(f"{name}: found", power, None, found)
            yield Result.at_most(f"{name}: false metrics of 20", false, None, None)
    value = float(np.mean(claims))
    yield Result.at_most("vanity lens: false metrics of 20, on average", value, MOST_FALSE, 0.2)


def _looked(
    draw: np.random.Generator, weeks: int, strength: float, drifts: bool, runs: int
) -> tuple[float, float]:
    """Return false relations a run, and the share of the true ones that were found."""
    true = {f"m{at:02d}" for at in range(LEADING if strength else 0)}
    false = found = 0
    for _ in range(runs):
        metrics = np.array([_lingering(draw, weeks) for _ in range(METRICS)])
        outcome = _lingering(draw, weeks)
        outcome[1:] += strength * metrics[: len(true), :-1].sum(axis=0)
        drift = np.linspace(0, 2, weeks) if drifts else np.zeros(weeks)
        series = {
            f"m{at:02d}": np.exp(5 + 0.4 * row + drift * draw.normal())
            for at, row in enumerate(metrics)
        }
        lens = look(np.exp(4 + 0.4 * outcome + drift), series)
        named = {each.metric for each in lens.relations if each.score in ("relates", "hint")}
        false += len(named - true)
        found += len(named & true)
    return false / runs, found / runs / max(len(true), 1)


def _lingering(draw: np.random.Generator, weeks: int) -> np.ndarray:
    values = draw.normal(size=weeks + 20)
    for at in range(1, len(values)):
        values[at] = MEMORY * values[at - 1] + (1 - MEMORY**2) ** 0.5 * values[at]
    return values[20:]
