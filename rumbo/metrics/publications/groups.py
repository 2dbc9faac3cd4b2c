"""Do groups of posts differ: weekdays, times of day, formats, pillars? Mostly nobody can tell, and that is an answer.

Each post's log(interactions + 1) less its format's and the account's own level of those weeks;
group means pulled towards the whole by empirical Bayes (DerSimonian and Laird, 1986; Efron and
Morris, 1975). A group is named only where it is better than the rest by a tenth or more with a
probability of nine in ten. `answer` is one of

winner          `best` is better than the rest
no_difference   nothing that this many posts could tell apart; `visible_lift` is what they could
too_few_posts   fewer than 60 posts, or fewer than two groups of five
too_many_groups more than eight groups: chance alone would make one look good
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from rumbo.statistics import Floats
from rumbo.statistics.significance import normal_tail

MOST_GROUPS = 8
FEWEST_POSTS = 60
FEWEST_RANKED, FEWEST_NAMED = 5, 10  # posts of a group to be ranked, to be named the best
LIFT, SURE = 0.10, 0.90
VISIBLE = 2.8  # standard errors of a difference that is seen four times out of five
LEVEL_DAYS = 28
# standard deviations of what chance makes: halves false winners, costs few true ones
CAUTION = 0.4


@dataclass(frozen=True)
class Group:
    """One group: its posts, how far it lies above the rest (0.3 = 30 %), the range that holds 80 %.

    `sure` is the probability that it lies a tenth or more above the rest.
    """

    name: str
    posts: int
    lift: float
    low: float
    high: float
    sure: float


@dataclass(frozen=True)
class Contrast:
    """What can be said of the groups: ranked best first, and the best where one may be named.

    `posts` went into it; `swing` is the standard deviation of their logarithms within a group.
    """

    answer: str
    groups: tuple[Group, ...] = ()
    best: str | None = None
    visible_lift: float | None = None
    posts: int = 0
    swing: float | None = None


def compare(
    values: Sequence[float] | Floats,
    groups: Sequence[str],
    days: Sequence[date] | None = None,
    formats: Sequence[str] | None = None,
) -> Contrast:
    """Return what can be said of groups of posts, all of the same age (see `mature`).

    `values` are counts per post, `groups` the group of each; `days` (of publication) and `formats`
    take off what the account's level and the format explain. The order of posts does not matter.
    """
    logs = np.log(np.maximum(np.asarray(values, dtype=float), 0) + 1)
    names = np.asarray(groups, dtype=str)
    if len(set(names)) > MOST_GROUPS:
        return Contrast("too_many_groups", posts=len(logs))
    ranked = [str(name) for name in sorted(set(names)) if (names == name).sum() >= FEWEST_RANKED]
    if len(logs) < FEWEST_POSTS or len(ranked) < 2:
        return Contrast("too_few_posts", posts=len(logs))
    if formats is not None:
        logs = _less_groups(logs, np.asarray(formats, dtype=str))
    if days is not None:
        logs = _less_level(logs, days)
    inside = np.isin(names, ranked)
    return _compare(logs[inside], names[inside], ranked)


def lift_seen(swing: float, one: int, other: int) -> float:
    """Return the least lift (0.8 = 80 %) between two groups of posts that is seen four times out of five."""
    error = swing * (1 / max(one, 1) + 1 / max(other, 1)) ** 0.5
    return float(np.exp(VISIBLE * error)) - 1


def mature(ages: Sequence[float | None], least: float = 7) -> np.ndarray:
    """Return which posts are old enough to be compared, shape (posts,): `ages` in days at export."""
    return np.array([age is not None and age >= least for age in ages], dtype=bool)


def _less_groups(logs: Floats, names: np.ndarray) -> Floats:
    """Return values less the mean of their format, where it has enough posts to have one."""
    left = logs.copy()
    for name in set(names):
        same = names == name
        if same.sum() >= FEWEST_RANKED:
            left[same] -= logs[same].mean() - logs.mean()
    return left


def _less_level(logs: Floats, days: Sequence[date]) -> Floats:
    """Return values less the mean of the other posts of the four weeks around each."""
    at = np.array([day.toordinal() for day in days])
    order = np.argsort(at, kind="stable")
    sums = np.concatenate([[0.0], np.cumsum(logs[order])])
    first = np.searchsorted(at[order], at - LEVEL_DAYS / 2, "left")
    last = np.searchsorted(at[order], at + LEVEL_DAYS / 2, "right")
    counts = last - first - 1
    others = sums[last] - sums[first] - logs
    around = np.where(counts > 0, others / np.maximum(counts, 1), logs.mean())
    trust = counts / (counts + 1)  # one neighbour says little about the level
    return logs - trust * (around - logs.mean())


def _compare(logs: Floats, names: np.ndarray, ranked: list[str]) -> Contrast:
    counts = np.array([(names == name).sum() for name in ranked])
    means = np.array([logs[names == name].mean() for name in ranked])
    within = sum(((logs[names == name] - logs[names == name].mean()) ** 2).sum() for name in ranked)
    noise = max(float(within / (len(logs) - len(ranked))), 1e-12)
    spread = _spread(means, noise / counts)
    posterior, variance = _shrunk(means, noise / counts, spread)
    groups = [_group(at, ranked, counts, posterior, variance) for at in range(len(ranked))]
    groups.sort(key=lambda each: (-each.lift, each.name))
    typical = int(np.median(counts))
    visible, swing = lift_seen(noise**0.5, typical, len(logs) - typical), noise**0.5
    named = [each for each in groups if each.sure >= SURE and each.posts >= FEWEST_NAMED]
    if spread == 0 or not named:
        return Contrast("no_difference", tuple(groups), None, visible, len(logs), swing)
    return Contrast("winner", tuple(groups), named[0].name, visible, len(logs), swing)


def _spread(means: Floats, noises: Floats) -> float:
    """Return the variance of the true group means (DerSimonian and Laird); 0 where chance explains all."""
    weights = 1 / noises
    centre = (weights * means).sum() / weights.sum()
    freedom = len(means) - 1
    chance = freedom + CAUTION * (2 * freedom) ** 0.5
    excess = (weights * (means - centre) ** 2).sum() - chance
    return float(max(excess / (weights.sum() - (weights**2).sum() / weights.sum()), 0.0))


def _shrunk(means: Floats, noises: Floats, spread: float) -> tuple[Floats, Floats]:
    """Return mean and variance of each group, given all."""
    weights = 1 / (noises + spread)
    centre = (weights * means).sum() / weights.sum()
    trust = spread / (spread + noises)
    return centre + trust * (means - centre), trust * noises + (1 - trust) ** 2 / weights.sum()


def _group(
    at: int, ranked: list[str], counts: np.ndarray, posterior: Floats, variance: Floats
) -> Group:
    others = np.arange(len(ranked)) != at
    shares = counts[others] / counts[others].sum()
    above = float(posterior[at] - (shares * posterior[others]).sum())
    error = float(variance[at] + (shares**2 * variance[others]).sum()) ** 0.5
    sure = normal_tail((np.log1p(LIFT) - above) / max(error, 1e-12))
    low, high = np.expm1([above - 1.2816 * error, above + 1.2816 * error])
    return Group(ranked[at], int(counts[at]), float(np.expm1(above)), float(low), float(high), sure)
