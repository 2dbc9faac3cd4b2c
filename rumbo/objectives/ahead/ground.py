"""What the business's own past says of an objective before it begins: where to start, what to aim at."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from rumbo.errors import NotAggregable
from rumbo.glossary import Metric
from rumbo.metrics.part import Part
from rumbo.metrics.quiet import quiet, resting, said_of
from rumbo.metrics.series import Period, total
from rumbo.metrics.values import complete
from rumbo.objectives.ahead.attainable import (
    Attainable,
    Suggestion,
    attainable,
    from_past,
    past_rates,
    past_windows,
)
from rumbo.objectives.ahead.landing import Landing
from rumbo.objectives.ahead.months import MonthsBefore, months_before
from rumbo.objectives.ahead.outlook import History, history, lands
from rumbo.objectives.stated.scope import Scope, part_of
from rumbo.statistics.forecast import Forecast
from rumbo.statistics.weeks import clean
from rumbo.store.store import Store
from rumbo.units import unit

DAY = timedelta(days=1)
WINDOWS = 6  # stretches of the past that are asked for where they cannot be added up from days
BETTER = {"prudent": 0.0, "realistic": 0.1, "ambitious": 0.25}  # at least, beside the last stretch
LATELY = 28  # days
FEWEST_WINDOWS = 4  # below that the past suggests nothing


@dataclass(frozen=True)
class Ground:
    """The past of a metric in a scope, as seen before an objective of `days` days begins.

    `until` is the last day that counts, None without data; `baseline` what the last stretch of as
    many days brought, None where that is not known; `windows` what every such stretch brought;
    `left_out` the networks of which nothing is known of late, each with its last day; `months` what the
    months before brought, where they have other days.
    """

    metric: Metric
    days: int
    until: date | None
    baseline: float | None
    windows: tuple[float, ...]
    at_start: Landing
    refused: str | None = None
    left_out: tuple[tuple[str, date], ...] = ()
    months: MonthsBefore | None = None

    def weigh(self, target: float, sense: str, upper: float | None = None) -> Attainable:
        """Return what speaks for and against a target; nothing is suggested between two values."""
        if sense == "between":
            return self._between(target, upper)
        made = attainable(
            target,
            self.at_start,
            self.windows,
            self.days,
            sense=sense,
            adds_up=self.metric.agg == "sum",
            vanity=self.metric.class_ == "vanity",
        )
        made = replace(made, warnings=made.warnings + self._beside_baseline(target, sense))
        return replace(made, suggestions=tuple(self._suggestions(made, sense)))

    def _between(self, target: float, upper: float | None) -> Attainable:
        made = self.weigh(target, "at_least")
        most = math.inf if upper is None else upper
        within = [target <= each <= most for each in self.windows]
        return replace(
            made,
            verdict=None,
            chance=None if upper is None else self.at_start.chance_between(target, upper),
            place=sum(within) / len(within) if within else None,
            suggestions=(),
            warnings=tuple(each for each in made.warnings if each != "below_baseline"),
        )

    def _beside_baseline(self, target: float, sense: str) -> tuple[str, ...]:
        if self.baseline is None:
            return ()
        less = target < self.baseline if sense == "at_least" else target > self.baseline
        return ("below_baseline",) if less else ()

    def _suggestions(self, made: Attainable, sense: str) -> Iterator[Suggestion]:
        """Yield what to aim at, as numbers that one would say aloud, each only once.

        A sum is suggested by its chance, a rate or a typical value by what stretches of the past
        reached: its forecast is too wide for that. Nothing is suggested that is worse than now.
        """
        weeks = self.days / 7 if self.metric.agg == "sum" else 1.0
        found = made.suggestions
        if len(self.windows) >= FEWEST_WINDOWS and (
            self.metric.agg not in ("sum", "level") or not found
        ):
            found = from_past(self.windows, weeks, sense)
        said: set[float] = set()
        for each in found:
            target = self._no_worse(each, sense)
            if target > 0 and target not in said:
                said.add(target)
                chance = self.at_start.chance(target, sense)
                yield Suggestion(each.name, target, chance, target / weeks)

    def _no_worse(self, each: Suggestion, sense: str) -> float:
        better = 0.0 if self.metric.agg == "level" else BETTER[each.name]
        if self.baseline is None:
            wanted = each.target
        elif sense == "at_least":
            room = unit(self.metric.unit).most - self.baseline
            wanted = max(each.target, self.baseline + better * min(self.baseline, room))
        else:
            wanted = min(each.target, self.baseline * (1 - better))
        rounded = math.ceil if sense == "at_least" else math.floor
        return min(neat(wanted, self.metric.unit, rounded), unit(self.metric.unit).most)


def ground(store: Store, metric: Metric, scope: Scope, start: date, due: date) -> Ground:
    """Return what the past says before an objective from `start` to `due` begins."""
    networks, gone = _current(store, metric, scope, (due - start).days + 1)
    made = _ground(store, metric, scope, start, due, networks)
    return replace(made, left_out=tuple(sorted(gone.items())))


def _current(
    store: Store, metric: Metric, scope: Scope, days: int
) -> tuple[list[str] | None, dict[str, date]]:
    """Return the networks that are proposed by, and those given up or of which nothing is known of late."""
    if scope.network:
        return [scope.network], {}
    rows = complete(store, metric, None, part_of(store, scope))
    spans = {row["network"]: (row["first_day"], row["last_day"]) for row in rows}
    newest = max((last for _, last in spans.values()), default=date.min)
    gone = quiet(spans, newest - timedelta(days=max(days, LATELY))) if spans else {}
    gone |= {network: spans[network][1] for network in resting(spans, said_of(store))}
    return (sorted(spans.keys() - gone.keys()) if gone else None), gone


def _ground(
    store: Store,
    metric: Metric,
    scope: Scope,
    start: date,
    due: date,
    networks: list[str] | None,
) -> Ground:
    days, part = (due - start).days + 1, part_of(store, scope)
    rows = complete(store, metric, networks, part)
    silent = Landing(0.0, Forecast(days, reason="no_data"))
    if not rows or part.posts == ():
        return Ground(metric, days, None, None, (), silent)
    until = min(start - DAY, *(row["complete_until"] for row in rows))
    known = history(store, metric, networks, until, part)
    if known is None:
        return Ground(metric, days, until, None, (), silent)
    at_start = lands(metric, known, until + DAY, until, until + timedelta(days=days))
    try:
        windows = _windows(
            store, metric, replace(part, networks=networks and tuple(networks)), known, days, until
        )
    except NotAggregable:
        return Ground(metric, days, until, None, (), silent, "mixed")
    none = Landing(0.0, Forecast(days, reason="not_forecast"))
    baseline = float(windows[-1]) if len(windows) else None
    return Ground(
        metric,
        days,
        until,
        baseline,
        tuple(map(float, windows)),
        at_start or none,
        months=months_before(metric, start, due, known),
    )


def _windows(
    store: Store, metric: Metric, part: Part, known: History, days: int, until: date
) -> np.ndarray:
    """Return what each past stretch of as many days brought, the oldest first."""
    if metric.agg == "sum":
        return past_windows(known.above, days)
    if metric.agg == "ratio" and metric.basis == "days":
        return past_rates(known.above, known.below, days)
    if metric.agg == "ratio":  # a day without a post or review has neither side
        none = [np.nan_to_num(clean(side)) for side in (known.above, known.below)]
        return past_rates(none[0], none[1], days)
    return _asked_for(store, metric, part, known.first, days, until)


def _asked_for(
    store: Store, metric: Metric, part: Part, first: date, days: int, until: date
) -> np.ndarray:
    """Return a value that cannot be put together from days, stretch by stretch."""
    networks, found = part.networks, []
    for back in range(WINDOWS):
        last = until - timedelta(days=max(days // 2, 7) * back)
        begin = last - timedelta(days=days - 1)
        if begin < first and back:
            break
        value = total(store, metric, Period(max(begin, first), last + DAY), networks, part)
        found.append(value.value)
    return np.array([each for each in reversed(found) if each is not None])


def neat(value: float, of: str, rounded: Callable[[float], float] = round) -> float:
    """Return a target as one would say it: two digits that count, a rate to a thousandth.

    >>> neat(1873.2, "count"), neat(17.4, "count"), neat(0.04321, "ratio"), neat(4.634, "stars")
    (1850.0, 17.0, 0.043, 4.63)
    >>> neat(661, "count", math.ceil), neat(661, "count", math.floor)
    (670.0, 660.0)
    """
    digits = unit(of).digits
    if digits or value < 100:
        return float(rounded(round(value * 10**digits, 6)) / 10**digits)
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    step = step / 2 if value / step < 50 else step
    return float(rounded(value / step) * step)
