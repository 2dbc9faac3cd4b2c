"""What an objective's own history says of where it will land: its series, up to a day, and ahead."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from math import isfinite

import pandas as pd

from rumbo.errors import NotAggregable
from rumbo.glossary import Metric, may_fall
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.series import Period, Total, over_time
from rumbo.objectives.ahead.landing import (
    Landing,
    landing_of_growth,
    landing_of_level,
    landing_of_rate,
    landing_of_total,
)
from rumbo.objectives.stated.journal import Objective
from rumbo.statistics.forecast import forecast
from rumbo.statistics.growth import forecast_growth, growth_of
from rumbo.statistics.rates import forecast_rate
from rumbo.store.store import Store
from rumbo.units import unit

BY_DAY = ("posts", "days", "mentions")  # what lies on a single day
WEEK, DAY = 7, timedelta(days=1)
HISTORY = timedelta(days=800)  # two years, and the weeks before: enough to tell a season


@dataclass(frozen=True)
class History:
    """The metric of an objective by day: what stands above and below, None where nothing is reported.

    Of a level its totals stand above. `items` is how many things each day rests on.
    """

    first: date
    above: list[float | None]
    below: list[float | None]
    items: list[int] = field(default_factory=list)

    def until(self, day: date) -> tuple[list[float | None], list[float | None]]:
        """Return both sides up to and with a day."""
        count = max((day - self.first).days + 1, 0)
        return self.above[:count], self.below[:count]

    def of_late(self, last: date) -> History | None:
        """Return the days that a forecast on `last` looks at; None where nothing is known of them."""
        cut = max((last - HISTORY - self.first).days, 0)
        above, below, items = self.above[cut:], self.below[cut:], self.items[cut:]
        known = any(each is not None for each in above)
        return History(self.first + timedelta(days=cut), above, below, items) if known else None

    def total(self, metric: Metric, start: date, last: date) -> Total | None:
        """Return a sum or a ratio from `start` to `last`, as `series.total` does; None for what days do not add up to."""
        if metric.agg not in ("sum", "ratio") or metric.basis not in BY_DAY or not self.items:
            return None
        places = [
            place
            for place in range(max((start - self.first).days, 0), (last - self.first).days + 1)
            if self.items[place]
        ]
        if not places:
            return Total(None, 0, None)
        above, below = (
            sum(each for place in places if (each := side[place]) is not None)
            for side in (self.above, self.below)
        )
        is_sum = metric.agg == "sum"
        value = above if is_sum else above / below if below else None
        items, ended = sum(self.items[each] for each in places), self.first + DAY * places[-1]
        return Total(value, items, ended, above, None if is_sum else below)

    def sums(self, start: date, last: date) -> tuple[float, float]:
        """Return what both sides add up to from `start` to `last`."""
        places = slice(max((start - self.first).days, 0), (last - self.first).days + 1)
        return sum(filter(None, self.above[places])), sum(filter(None, self.below[places]))


def history(
    store: Store,
    metric: Metric,
    networks: list[str] | None,
    last: date,
    part: Part = WHOLE,
    reaching: date | None = None,
) -> History | None:
    """Return a metric by day since the last change of its definition; None without any.

    It ends with `last` and begins where a forecast on `last`, or on the earlier day `reaching`,
    no longer looks back.

    Posts and reviews are known to be none on a day without; of a day that a network does not
    report nothing is known. What is told of whole periods has no days.
    """
    if metric.basis == "periods":
        return None
    period = Period(begins(metric, networks, last, reaching), last + DAY)
    try:
        frame = over_time(store, metric, period, "day", networks, True, part)
    except NotAggregable:
        return None
    return history_of(frame, metric, last)


def begins(
    metric: Metric, networks: list[str] | None, last: date, reaching: date | None = None
) -> date:
    """Return the first day of a history: since the last change of definition, as far as a forecast looks back."""
    changed = [each.day for each in breaks(metric, networks) if each.day <= last]
    return max([min(last, reaching or last) - HISTORY, *changed])


def history_of(frame: pd.DataFrame, metric: Metric, last: date) -> History | None:
    """Return the days of a metric that a frame holds; None where there are none, or several values a day."""
    if frame.empty or frame["period"].duplicated().any():
        return None
    absent = 0.0 if metric.basis != "days" and metric.agg == "sum" else None
    first = min(pd.to_datetime(frame["period"]).dt.date)
    above = "val" if metric.agg == "level" else "numerator"
    one, other = (_filled(frame, side, first, last, absent) for side in (above, "denominator"))
    counts = _filled(frame, "items", first, last, 0.0)
    return History(first, one, other, [int(each or 0) for each in counts])


def _filled(
    frame: pd.DataFrame, column: str, first: date, last: date, absent: float | None
) -> list[float | None]:
    """Return a column of a frame by day, one value for each day from `first` to `last`."""
    days = pd.to_datetime(frame["period"]).dt.date
    known = {
        day: float(value)
        for day, value in zip(days, frame[column], strict=True)
        if value == value and value is not None
    }
    count = (last - first).days + 1
    return [known.get(first + timedelta(days=place), absent) for place in range(count)]


def landing(objective: Objective, known: History, day: date) -> Landing | None:
    """Return where an objective lands as seen on a day; None for kinds that are not forecast."""
    return lands(objective.metric, known, objective.start_day, day, objective.due_day)


def lands(metric: Metric, known: History, start: date, day: date, due: date) -> Landing | None:
    """Return where a metric from `start` to `due` lands as seen on a day between; None if it is not forecast."""
    steps, seldom = (due - day).days, metric.basis != "days"
    above, below = known.until(day)
    done, divided = known.sums(start, day)
    if metric.agg == "level":
        last = known_last(above)
        return (
            None
            if last is None
            else landing_of_level(last, forecast_growth(growth_of(above), steps))
        )
    if metric.agg == "sum" and may_fall(metric):
        return landing_of_growth(done, forecast_growth(above, steps))
    if metric.agg == "sum":
        return landing_of_total(done, forecast(above, steps, seldom=seldom))
    if metric.agg == "ratio" and not may_fall(metric):  # a rate below zero has no errors by ratio
        sides = [by_weeks(side) for side in (above, below)]
        if seldom:  # a week without a post or review is known to have none
            sides = [[each or 0.0 for each in side] for side in sides]
        bounds = _bounds(metric)
        ahead = forecast_rate(sides[0], sides[1], steps / WEEK, seldom=seldom, bounds=bounds)
        return landing_of_rate(done, divided, ahead)
    return None


def _bounds(metric: Metric) -> tuple[float, float] | None:
    """Return between which values each review or mention counts, where a rate is their mean."""
    own = unit(metric.unit)
    return (own.least, own.most) if metric.basis == "mentions" and isfinite(own.most) else None


def known_last(values: list[float | None]) -> float | None:
    """Return the last value that is known."""
    return next((each for each in reversed(values) if each is not None), None)


def by_weeks(days: list[float | None]) -> list[float | None]:
    """Return sums of seven days, the last week ending with the last day; None where nothing is known."""
    whole = days[len(days) % WEEK :]
    weeks = [whole[place : place + WEEK] for place in range(0, len(whole), WEEK)]
    return [_sum(week) for week in weeks]


def _sum(week: list[float | None]) -> float | None:
    known = [each for each in week if each is not None]
    return sum(known) if known else None
