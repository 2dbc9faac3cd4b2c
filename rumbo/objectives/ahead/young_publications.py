"""Publications that had hardly time to be seen: told apart, and projected by the business's own growth curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import pandas as pd

from rumbo.metrics.frames import column
from rumbo.metrics.part import Part
from rumbo.objectives.ahead.outlook import History
from rumbo.objectives.stated.journal import Objective
from rumbo.statistics import Floats
from rumbo.statistics.maturing import SHARES, Course, ToCome, matured_at, to_come
from rumbo.store.store import Store

YEAR, DAY = timedelta(days=365), timedelta(days=1)


@dataclass(frozen=True)
class Young:
    """The publications of an objective that still grow: how many, when the last of them has matured.

    `growth` is what they will still bring in all, None where no earlier ones tell; `by_day` the
    middle of it by the day they were published.
    """

    count: int
    matured_on: date
    growth: ToCome | None = None
    by_day: tuple[tuple[date, float], ...] = ()

    @property
    def middle(self) -> float:
        """Return the middle of what they will still bring, 0 where that is not known."""
        return self.growth.total or 0.0 if self.growth else 0.0


def growing(
    store: Store,
    metrics: Sequence[str],
    networks: list[str] | None,
    part: Part,
    span: tuple[date, date],
) -> pd.DataFrame:
    """Return how publications grew from export to export; `span` from the first day up to, not including, the last."""
    return store.query(
        "posts/growing",
        metrics=list(metrics),
        networks=networks,
        accounts=part.accounts and list(part.accounts),
        posts=None if part.posts is None else list(part.posts),
        from_day=span[0],
        to_day=span[1],
    )


def young_ones(frame: pd.DataFrame | None, objective: Objective) -> Young | None:
    """Return the publications since an objective began that still grow; None where there are none."""
    if frame is None or frame.empty:
        return None
    courses, days = _courses(frame)
    least = matured_at(courses)
    found = [
        place
        for place, (ages, _) in enumerate(courses)
        if ages[-1] < least and days[place] >= objective.start_day
    ]
    if not found:
        return None
    made = Young(len(found), max(days[place] for place in found) + least * DAY)
    if objective.kind != "accumulate":
        return made
    ahead = to_come([(courses[each][0][-1], courses[each][1][-1]) for each in found], courses)
    return made if ahead is None else _projected(made, [days[each] for each in found], ahead)


def grown(known: History | None, young: Young | None) -> History | None:
    """Return a history in which the young ones stand with what they will have brought."""
    if known is None or young is None or not young.by_day:
        return known
    above = list(known.above)
    for day, more in young.by_day:
        place = (day - known.first).days
        if 0 <= place < len(above):
            above[place] = (above[place] or 0.0) + more
    return replace(known, above=above)


def _projected(made: Young, days: list[date], ahead: list[Floats]) -> Young:
    low, middle, high = np.sum(ahead, axis=0)
    growth = ToCome(1, float(middle), quantiles=(float(low), float(middle), float(high)))
    at = list(SHARES).index(0.5)
    each = tuple((day, float(more[at])) for day, more in zip(days, ahead, strict=True))
    return replace(made, growth=growth, by_day=each)


def _courses(frame: pd.DataFrame) -> tuple[list[Course], list[date]]:
    """Return how each publication grew from export to export, and the day each was published."""
    ages = column(frame, "age_days").to_numpy(float)
    values = column(frame, "val").to_numpy(float)
    published = list(pd.to_datetime(frame["day"]).dt.date)
    keys = column(frame, "account_id") + "\n" + column(frame, "post_id")
    begins = np.flatnonzero((keys != keys.shift()).to_numpy())
    ends = [*begins[1:], len(frame)]
    spans = [slice(begin, end) for begin, end in zip(begins, ends, strict=True)]
    return [(ages[each], values[each]) for each in spans], [published[each] for each in begins]
