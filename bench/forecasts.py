"""How often ranges hold, by kind of forecast, on accounts left out; and how wide they are beside plain rules."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from bench.baselines import Asked, known, rules
from bench.pooling import Miss, pools_of, scored, weighed, weighed_quantile
from bench.result import Result
from rumbo.statistics.forecast import forecast
from rumbo.statistics.pooled_errors import KINDS, Pool
from rumbo.statistics.weeks import by_week, clean

Pools = Callable[[str], dict[str, Pool]]  # the pooled errors to use for an account
COVERAGE, WIDEST = (0.75, 0.88), 1.4
NAMES = {
    "day": "daily",
    "week": "weekly",
    "sparse": "sparse",
    "rate": "rates",
    "level": "levels",
}
SEED, RESAMPLED = 20261130, 1000


def measure(missed: list[Miss], pools: Pools, with_library: bool = False) -> list[Result]:
    beside = rules(with_library)
    found = [each for kind in KINDS for each in _kind(missed, kind, pools, beside)]
    return [*found, _speed()]


def held(missed: list[Miss], kind: str, pools: Pools) -> np.ndarray:
    """Return for each forecast of a kind whether its range held, with its account left out."""
    return np.array([_holds(each, pools) for each in missed if each.kind == kind], dtype=bool)


def measured(table: dict[str, Pool], missed: list[Miss], pools: Pools) -> dict[str, Pool]:
    """Return pools that know how often their ranges held."""
    return {kind: _measured(each, missed, pools) for kind, each in table.items()}


def _measured(pool: Pool, missed: list[Miss], pools: Pools) -> Pool:
    accounts = [each.account for each in missed if each.kind == pool.kind]
    share = float((weighed(accounts) * held(missed, pool.kind, pools)).sum())
    return replace(pool, held=share, ranges=len(accounts), accounts=len(set(accounts)))


def _holds(miss: Miss, pools: Pools) -> bool:
    low, high = scored(miss, pools(miss.account)).interval() or (0.0, 0.0)
    return low <= miss.came <= high


def _kind(
    missed: list[Miss], kind: str, pools: Pools, beside: dict[str, Asked]
) -> Iterator[Result]:
    these = [each for each in missed if each.kind == kind]
    if not these:
        return
    accounts = [each.account for each in these]
    inside, weights = held(missed, kind, pools), weighed(accounts)
    share = float((weights * inside).sum())
    low, high = over_accounts(inside.astype(float), accounts)
    many = Pool(kind, 1.0, *np.zeros((2, 1)), ranges=len(these), accounts=len(set(accounts)))
    provisional = ", provisional" if many.is_provisional else ""
    about = f"{len(these)} ranges, {len(set(accounts))} accounts{provisional}"
    name = (
        f"{NAMES[kind]}: 80 % range holds what comes ({about}; over accounts {low:.2f}–{high:.2f})"
    )
    yield Result.between(name, share, None if provisional else COVERAGE, None)
    errors = np.abs([each.error for each in these])
    yield Result.at_most(
        f"{NAMES[kind]}: error of the middle", float((weights * errors).sum()), None, None
    )
    if kind != "level":
        yield from _widths(these, weights, share, pools, provisional, beside)


def over_accounts(values: np.ndarray, accounts: list[str]) -> tuple[float, float]:
    """Return the 90 % interval of a mean over accounts, drawn anew with replacement."""
    names = np.unique(accounts)
    means = np.array([values[np.array(accounts) == name].mean() for name in names])
    draw = np.random.default_rng(SEED).integers(0, len(names), (RESAMPLED, len(names)))
    low, high = np.quantile(means[draw].mean(axis=1), (0.05, 0.95))
    return float(low), float(high)


def _widths(
    these: list[Miss],
    weights: np.ndarray,
    share: float,
    pools: Pools,
    provisional: str,
    beside: dict[str, Asked],
) -> Iterator[Result]:
    """Yield how wide the ranges are, as logarithms, beside rules widened until they hold as often."""
    own = np.array([_width(each, pools) for each in these])
    kind, width = NAMES[these[0].kind], float((weights * own).sum())
    yield Result.at_most(f"{kind}: width of the range (log)", width, None, None)
    best = np.inf
    for name, rule in beside.items():
        errors, sizes = _errors(these, rule)
        reach = weighed_quantile(np.abs(errors) / sizes, weights, share)
        wide = float((weights * 2 * reach * sizes).sum())
        best = min(best, wide)
        yield Result.at_most(f"{kind}: the same of {name}, holding as often", wide, None, None)
        yield Result.at_most(
            f"{kind}: error of the middle of {name}",
            float((weights * np.abs(errors)).sum()),
            None,
            None,
        )
    limit = None if provisional else WIDEST
    yield Result.at_most(f"{kind}: width ÷ that of the best rule", width / best, limit, None)


def _width(miss: Miss, pools: Pools) -> float:
    low, high = scored(miss, pools(miss.account)).interval() or (0.0, 0.0)
    least = _least(miss)
    return float(np.log((high + least) / (low + least)))


def _least(miss: Miss) -> float:
    """Return what is added before a logarithm: one thing, or of a rate half a thing of those it divides by."""
    if miss.below is None:
        return 1.0
    return 0.5 / max(float(np.nanmean(miss.below)) * miss.weeks, 1.0)


def _errors(these: list[Miss], rule: Asked) -> tuple[np.ndarray, np.ndarray]:
    middles, sizes = np.array(rule([(_weeks(each), each.weeks) for each in these])).T
    rates = [place for place, each in enumerate(these) if each.below is not None]
    if rates:  # of both sides by the same rule
        under = rule([(known(clean(_below(these[at]))), these[at].weeks) for at in rates])
        middles[rates] /= np.maximum([middle for middle, _ in under], 1.0)
    least = np.array([_least(each) for each in these])
    came = np.array([each.came for each in these])
    return np.log((came + least) / (middles + least)), sizes


def _below(miss: Miss) -> np.ndarray:
    return np.zeros(0) if miss.below is None else miss.below


def _weeks(miss: Miss) -> np.ndarray:
    past = clean(miss.task.past)
    return known(by_week(past) if miss.task.series.every == "day" else past)


def left_out(missed: list[Miss]) -> Pools:
    """Return the pooled errors of all accounts but one, by that account."""
    kept: dict[str, dict[str, Pool]] = {}

    def pools(account: str) -> dict[str, Pool]:
        if account not in kept:
            kept[account] = pools_of(missed, account)
        return kept[account]

    return pools


def _speed() -> Result:
    """Return the time of 500 forecasts with ranges, of three years of days each."""
    draw = np.random.default_rng(1)
    days = [draw.poisson(level, 1100).astype(float) for level in draw.uniform(5, 500, 50)]
    started = time.process_time()
    for each in days:
        forecast(each, 28)
    spent = (time.process_time() - started) * 500 / len(days)
    return Result.at_most("500 forecasts, processor time", spent, 5.0, None, "s")
