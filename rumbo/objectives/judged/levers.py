"""What would move an objective most: plain sums over its own past, no promise."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import quantiles

from rumbo.glossary import metric
from rumbo.metrics.series import Period, Total, total
from rumbo.metrics.weekly import weekly
from rumbo.objectives.judged.process import reporting
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.scope import part_of
from rumbo.store.store import Store

YEAR = timedelta(weeks=52)
LATELY = 8  # weeks
FEWEST = 3 * LATELY  # weeks below which no better stretch can be named
UNDERWAY = ("too_early", "on_track", "at_risk", "off_track")
WORTH = 0.05  # a lever that moves less than this is none


@dataclass(frozen=True)
class Lever:
    """What could be turned, how it stands lately and stood in its better stretches, what that brings.

    `kind` is publish_more, each_more, network (gain in the metric, a week), five_stars, answer_more or
    more_good (gain in reviews, in all).
    """

    kind: str
    gain: float
    now: float | None = None
    better: float | None = None
    network: str | None = None


def lever(store: Store, standing: Standing) -> Lever | None:
    """Return what would move an objective most; None where its files cannot tell."""
    objective, judged = standing.objective, standing.judged_on
    if judged is None or standing.status not in UNDERWAY and standing.reason != "too_few":
        return None
    if objective.sense != "at_least" and objective.metric.agg == "sum":
        return None
    if objective.metric.basis == "mentions":
        period, part = (
            Period(objective.start_day, judged + timedelta(days=1)),
            part_of(store, objective.scope),
        )
        return _of_reviews(
            objective, total(store, objective.metric, period, objective.networks, part)
        )
    if objective.metric.agg != "sum":
        return None
    if objective.metric.basis == "posts" and objective.metric.metric != "posts_published":
        return _of_posts(store, standing)
    return _of_networks(store, standing)


def _of_reviews(objective: Objective, so_far: Total) -> Lever | None:
    """Return how many reviews, of which kind, would bring a rate or an average to its target."""
    above, below, target = so_far.numerator, so_far.denominator, objective.target
    if above is None or not below:
        return None
    if objective.metric.metric == "rating_average" and target < 5:
        return _reviews("five_stars", (target * below - above) / (5 - target))
    if objective.metric.metric == "response_rate":
        return _reviews("answer_more", target * below - above)
    if objective.metric.metric == "low_ratings_share" and target > 0:
        return _reviews("more_good", above / target - below)
    return None


def _reviews(kind: str, needed: float) -> Lever | None:
    return Lever(kind, float(math.ceil(needed - 1e-9))) if needed > 0 else None


def _of_posts(store: Store, standing: Standing) -> Lever | None:
    """Return whether publishing more or more from each publication would bring more, going by the past."""
    objective, judged = standing.objective, standing.judged_on
    if judged is None:
        return None
    networks = reporting(store, objective)
    asked = (networks, judged - YEAR, judged, part_of(store, objective.scope))
    brought = weekly(store, objective.metric, *asked)
    published = weekly(store, metric("posts_published", "posts"), *asked)
    if brought is None or published is None or published.start > brought.start:
        return None
    shift = (brought.start - published.start).days // 7
    counts, values = _known(published.values[shift:]), _known(brought.values)
    if len(values) != len(counts) or len(values) < FEWEST:
        return None
    often = _stretches(counts)
    sums = _stretches(values)
    each = [value / count for value, count in zip(sums, often, strict=True) if count]
    if not often[-1] or len(each) < 2:
        return None
    levers = [
        Lever("publish_more", (_better(often) - often[-1]) * each[-1], often[-1], _better(often)),
        Lever("each_more", (_better(each) - each[-1]) * often[-1], each[-1], _better(each)),
    ]
    return _largest(levers, sums[-1])


def _of_networks(store: Store, standing: Standing) -> Lever | None:
    """Return which network lies furthest below its own better stretches."""
    objective, judged = standing.objective, standing.judged_on
    networks, part = reporting(store, objective) or [], part_of(store, objective.scope)
    if judged is None:
        return None
    levers, lately = [], 0.0
    for network in networks:
        known = weekly(store, objective.metric, [network], judged - YEAR, judged, part)
        values = _known(known.values) if known else []
        if len(values) >= FEWEST:
            means = _stretches(values)
            lately += means[-1]
            levers.append(
                Lever("network", _better(means) - means[-1], means[-1], _better(means), network)
            )
    return _largest(levers, lately)


def _known(values: Sequence[float | None]) -> list[float]:
    return [each for each in values if each is not None]


def _stretches(values: Sequence[float]) -> list[float]:
    """Return the mean of each stretch of eight weeks, the last one last."""
    return [sum(values[end - LATELY : end]) / LATELY for end in range(LATELY, len(values) + 1)]


def _better(means: Sequence[float]) -> float:
    """Return what the better quarter of the stretches reached: the best one is mostly luck."""
    return quantiles(means, n=4)[2]


def _largest(levers: Sequence[Lever], lately: float) -> Lever | None:
    most = max(levers, key=lambda each: each.gain, default=None)
    return most if most and most.gain > WORTH * lately else None
