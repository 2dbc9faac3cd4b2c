"""Which metrics accompany the business's own outcome? Never «cause»; silent where it must be.

Weekly values as log(x + 1), without their straight-line trend and without their memory of the week
before (prewhitened: two series that both drift or linger correlate by chance; Granger and Newbold,
1974), by rank, so that one burst in both is no relation (normal scores: van der Waerden, 1952). Then the correlation with the outcome in the same week and one and two weeks later, paid for
by Bonferroni over the lags and by Benjamini and Hochberg over the metrics. `score` is one of

relates        it goes with the outcome, also among weeks with the same views; a year or more
hint           the same with 26 to 51 weeks
no_evidence    a year or more, and any relation is weak (|r| below 0.3)
unknown        nothing can be said

The lens as a whole is silent (`reason`): no_outcome, too_few_weeks (under 26 in common), outcome_too_rare
(under 20 weeks with any, or more than half without), campaigns (in more than 30 % of the weeks),
boosted (posts were boosted and the spend is not known).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import numpy as np

from rumbo.statistics import Floats, Values
from rumbo.statistics.significance import benjamini_hochberg, normal_scores, two_sided

LAGS = (0, 1, 2)  # weeks by which the metric comes first
HALF_A_YEAR, A_YEAR = 26, 52
FEWEST_OUTCOMES, MOST_ZEROS, MOST_CAMPAIGNS = 20, 0.5, 0.3
MONTH = "month"  # as many months as weeks are asked for: what can be told depends on their number
FALSE_SHARE = 0.08  # of the relations that are named, as many may be chance
WEAK = 0.3
BOUND = 1.645  # standard errors of the upper 90 % bound of a correlation


@dataclass(frozen=True)
class Relation:
    """One metric beside the outcome: correlation at the lag (weeks) where it is strongest.

    `partial` is that correlation among weeks with the same views, None where views are not given.
    """

    metric: str
    score: str
    lag: int | None = None
    correlation: float | None = None
    partial: float | None = None
    q: float | None = None


@dataclass(frozen=True)
class Lens:
    """What the lens sees; `reason` says why it is silent, `by` whether its weeks are months."""

    reason: str | None = None
    weeks: int = 0
    relations: tuple[Relation, ...] = field(default_factory=tuple)
    by: str = "week"


@dataclass(frozen=True)
class _Found:
    metric: str
    lag: int
    correlation: float
    partial: float | None
    weeks: int
    p: float


def look(
    outcome: Values | None,
    metrics: Mapping[str, Values],
    *,
    views: Values | None = None,
    parts: Collection[str] = (),
    campaign_share: float = 0.0,
    boosted: bool = False,
) -> Lens:
    """Return which metrics accompany an outcome, strongest first.

    All series are complete weeks of the same dates within one definition, oldest first, None where
    unknown. `parts` names metrics that are counted in the outcome itself: nothing is said of them.
    """
    if outcome is None:
        return Lens("no_outcome")
    result = _numbers(outcome)
    known = result[np.isfinite(result)]
    reason = _silence(known, campaign_share, boosted)
    if reason:
        return Lens(reason, len(known))
    exposure = None if views is None else _numbers(views)
    series = {name: _numbers(values) for name, values in metrics.items()}
    found = [
        each
        for name in sorted(set(series) - set(parts))
        if (each := _strongest(name, series[name], result, exposure)) is not None
    ]
    scores = benjamini_hochberg([each.p for each in found])
    relations = [_scored(each, float(q)) for each, q in zip(found, scores, strict=True)]
    seen = {each.metric for each in relations}
    silent = [Relation(name, "unknown") for name in sorted(set(series) - seen)]
    relations.sort(key=lambda each: (each.q or 0.0, -abs(each.correlation or 0.0)))
    return Lens(None, len(known), (*relations, *silent))


def _numbers(values: Values) -> Floats:
    numbers = np.array([np.nan if each is None else each for each in values], dtype=float)
    return np.where(np.isfinite(numbers), numbers, np.nan)


def _silence(known: Floats, campaign_share: float, boosted: bool) -> str | None:
    if len(known) < HALF_A_YEAR:
        return "too_few_weeks"
    if (known > 0).sum() < FEWEST_OUTCOMES or (known == 0).mean() > MOST_ZEROS:
        return "outcome_too_rare"
    if campaign_share > MOST_CAMPAIGNS:
        return "campaigns"
    return "boosted" if boosted else None


def _strongest(name: str, metric: Floats, outcome: Floats, views: Floats | None) -> _Found | None:
    """Return a metric's strongest relation over the lags, its p-value paid for; None where there is none."""
    run = _longest_run(np.isfinite(metric) & np.isfinite(outcome))
    if run.stop - run.start < HALF_A_YEAR or np.nanstd(metric[run]) == 0:
        return None
    first, then = _shocks(metric[run]), _shocks(outcome[run])
    exposure = None if views is None or not np.isfinite(views[run]).all() else _shocks(views[run])
    found = [_at_lag(name, lag, first, then, exposure) for lag in LAGS]
    best = min(found, key=lambda each: each.p)
    return _Found(name, best.lag, best.correlation, best.partial, best.weeks, min(1.0, 3 * best.p))


def _longest_run(there: np.ndarray) -> slice:
    """Return the longest unbroken run of known weeks."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], there.astype(int), [0]])))
    if not len(edges):
        return slice(0, 0)
    starts, ends = edges[::2], edges[1::2]
    longest = int(np.argmax(ends - starts))
    return slice(int(starts[longest]), int(ends[longest]))


def _shocks(values: Floats) -> Floats:
    """Return what is new in each week, by rank: log, less trend, less memory; shape (weeks − 1,)."""
    logs = np.log(np.maximum(values, 0) + 1)
    times = np.arange(len(logs)) - (len(logs) - 1) / 2
    left = logs - logs.mean() - times * (times @ logs) / (times @ times)
    raw = float(left[1:] @ left[:-1] / (left @ left + 1e-12))
    memory = float(np.clip(raw + (1 + 3 * raw) / len(left), 0.0, 0.95))
    return normal_scores(left[1:] - memory * left[:-1])


def _at_lag(name: str, lag: int, first: Floats, then: Floats, views: Floats | None) -> _Found:
    stop = len(first) - lag
    early, late = first[:stop], then[lag:]
    correlation = _correlation(early, late)
    freedom = len(early) - 4  # mean, trend and memory were fitted too
    t = correlation * (freedom / max(1 - correlation**2, 1e-12)) ** 0.5
    partial = None if views is None else _partial(early, late, views[:stop])
    return _Found(name, lag, correlation, partial, len(first) + 1, two_sided(t, freedom))


def _correlation(one: Floats, other: Floats) -> float:
    one, other = one - one.mean(), other - other.mean()
    return float(one @ other / max(float((one @ one) * (other @ other)) ** 0.5, 1e-12))


def _partial(one: Floats, other: Floats, held: Floats) -> float:
    """Return the correlation of two series at equal values of a third."""
    both, first, second = (
        _correlation(one, other),
        _correlation(one, held),
        _correlation(other, held),
    )
    rest = max((1 - first**2) * (1 - second**2), 1e-6)
    return float(np.clip((both - first * second) / rest**0.5, -1, 1))


def _scored(found: _Found, q: float) -> Relation:
    long = found.weeks >= A_YEAR
    same = found.partial is None or found.partial * found.correlation > 0
    upper = np.tanh(
        np.arctanh(min(abs(found.correlation), 0.999)) + BOUND / (found.weeks - 4) ** 0.5
    )
    if q < FALSE_SHARE and same:
        score = "relates" if long else "hint"
    else:
        score = "no_evidence" if long and upper < WEAK else "unknown"
    return Relation(found.metric, score, found.lag, found.correlation, found.partial, q)
