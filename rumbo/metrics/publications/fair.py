"""A publication beside what was to be expected of it: same network, same format, equal age.

What was to be expected comes from the publications of the same network and format nearest in time,
each by what it had earned at the age this one has now: mean of log(value + 1), and the range that
holds four of five (Student's t, since few are compared). Where no exports tell that age, a young
one stands beside what such publications have when grown. `standing` is one of

above, within, below   against that range
maturing               younger than a week, or nothing of its age to compare with; not yet above the grown ones
alone                  fewer than eight to compare with
unknown                its network does not report the value
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from rumbo.metrics.frames import column
from rumbo.metrics.publications.value import (
    INTERACTIONS,
    PARTS,
    Weights,
    bases,
    per_thousand,
    weighed,
)
from rumbo.statistics import Floats, Places
from rumbo.statistics.nearest import spread_of_nearest
from rumbo.statistics.significance import student_quantile
from rumbo.store.store import Store

YOUNG, GROWN = (
    7,
    28,
)  # days: a post is compared from the first on, and grows little after the second
FEWEST, MOST = 8, 40  # publications that one is compared with
NEAR_DAYS = 365
HELD = 0.80  # share of publications that the range holds

AGES = 1_000_000.0  # days: more than any publication is old
# Student's t by the number of publications that a range rests on, unknown for too few.
T_OF = np.array(
    [np.nan] * FEWEST
    + [student_quantile((1 + HELD) / 2, count - 1) for count in range(FEWEST, MOST + 1)]
)

Valued = Callable[[pd.DataFrame], pd.Series]


def publications(store: Store, value: Weights | None = None) -> pd.DataFrame:
    """Return every own publication beside what was to be expected of it, the newest last.

    Columns of `posts/list`, and value, age (days at the newest export), expected, low, high, peers
    (how many), is_grown (the range is that of grown ones), standing. The value is the interactions;
    with weights, what they count per 1,000 reached.
    """
    posts = store.query("posts/list", from_day=date.min, to_day=date.max, networks=None)
    based = bases(posts)

    def valued(frame: pd.DataFrame) -> pd.Series:
        return per_thousand(frame, dict(value), based) if value else weighed(frame, INTERACTIONS)

    return placed(posts, store.query("posts/snapshots"), valued, only_grows=not value)


def placed(
    posts: pd.DataFrame, snapshots: pd.DataFrame, valued: Valued, only_grows: bool = True
) -> pd.DataFrame:
    """Return rows of `posts/list` beside what was to be expected of them by those of `posts/snapshots`.

    A count that `only_grows` may be above the grown ones already; a rate may fall again.
    """
    frame = posts.assign(value=valued(posts)).sort_values("day", kind="stable")
    told, days = _told(frame, snapshots, valued), _days(frame)
    found = np.full((len(frame), 5), np.nan)
    for places in frame.groupby(["network", frame["kind"].fillna("")]).indices.values():
        found[places] = _expected(days[places], told, places)
    columns = ["expected", "low", "high", "peers", "is_grown"]
    beside = frame.assign(age=told.newest, **dict(zip(columns, found.T, strict=True)))
    beside["is_grown"] = beside["is_grown"] == 1
    return beside.assign(standing=_standings(beside, only_grows))


@dataclass(frozen=True)
class Told:
    """What exports told of publications, one after the other, each from its youngest to its oldest.

    `of`, `ages` and `values` have shape (exports,): the place of the publication, its age in days
    and what it had earned by then; `newest` and `last` (publications,): those of its last export.
    """

    of: Places
    ages: Floats
    values: Floats
    newest: Floats
    last: Floats

    @property
    def grown(self) -> Floats:
        """Return what each publication earned in all, unknown before it is four weeks old."""
        return np.where(self.newest >= GROWN, self.last, np.nan)

    def at(self, age: float, own: Places) -> Floats:
        """Return what publications, by their places, had earned at an age, unknown where no export tells it.

        Between two exports, and before the first, one grows as log(1 + age);
        an export later than twice the age tells nothing of it.
        """
        order = self.of * AGES + self.ages
        wanted = own * AGES + age
        after = np.searchsorted(order, wanted)
        known = after < len(order)
        place = np.minimum(after, len(order) - 1)
        known &= (self.of[place] == own) & (self.ages[place] <= 2 * age)
        has_before = (place > 0) & (self.of[place - 1] == own)
        before, had = (
            np.where(has_before, each[place - 1], 0.0) for each in (self.ages, self.values)
        )
        span = np.log1p(self.ages[place]) - np.log1p(before)
        part = (np.log1p(age) - np.log1p(before)) / np.where(span > 0, span, 1.0)
        return np.where(known, had + np.minimum(part, 1.0) * (self.values[place] - had), np.nan)


def _told(frame: pd.DataFrame, snapshots: pd.DataFrame, valued: Valued) -> Told:
    """Return how each publication grew; what an export leaves out stands as last told."""
    of = pd.Index(_keys(frame)).get_indexer(pd.Index(_keys(snapshots)))
    placed: pd.DataFrame = snapshots.assign(of=of)[of >= 0]  # type: ignore[assignment]
    rows = placed.sort_values(["of", "as_of"], kind="stable")
    parts = [*PARTS, "reach", "views"]
    if column(rows, "of").duplicated().any():
        rows[parts] = rows.groupby("of")[parts].ffill()
    rows = rows.assign(value=valued(rows)).dropna(subset=["value"])
    told, ages, values = (rows[name].to_numpy() for name in ("of", "age_days", "value"))
    newest, last = np.full((2, len(frame)), np.nan)
    newest[told], last[told] = ages, values  # of several the last one stays
    return Told(told, ages.astype(float), values.astype(float), newest, last)


def _keys(frame: pd.DataFrame) -> pd.Series:
    return column(frame, "network").astype(str) + "\n" + column(frame, "post_id").astype(str)


def _days(frame: pd.DataFrame) -> np.ndarray:
    return pd.to_datetime(frame["day"]).to_numpy().astype("datetime64[D]").astype(int)


def _expected(days: Places, told: Told, places: Places) -> Floats:
    """Return expected, low, high, peers, is_grown of publications of one kind, in order of days."""
    ages = told.newest[places]
    found = np.column_stack([_ranges(days, told.grown[places]), ages < YOUNG])
    for age in map(float, np.unique(ages[(ages >= YOUNG) & (ages < GROWN)])):
        there = np.flatnonzero(ages == age)
        begin = np.searchsorted(days, days[there[0]] - NEAR_DAYS)
        equal = _ranges(days[begin:], told.at(age, places[begin:]), there - begin)
        enough = equal[:, 3] >= FEWEST
        as_grown = np.column_stack([found[there][:, :4], np.ones(len(there))])
        of_age = np.column_stack([equal, np.zeros(len(there))])
        found[there] = np.where(enough[:, None], of_age, as_grown)
    found[~np.isfinite(ages)] = np.nan
    return found.astype(float)


def _ranges(days: Places, values: Floats, of: Places | None = None) -> Floats:
    """Return the middle of the nearest, the range that holds four of five of their like, and how many: (posts, 4)."""
    logs = np.log1p(np.maximum(values, 0))
    middle, spread, count = spread_of_nearest(days, logs, MOST, NEAR_DAYS, of)
    reach = T_OF[count] * spread * np.sqrt(1 + 1 / np.maximum(count, 1))
    ends = np.expm1(middle[:, None] + np.array([0, -1, 1]) * reach[:, None])
    return np.column_stack([np.maximum(ends, 0), count]).astype(float)


def _standings(placed: pd.DataFrame, only_grows: bool) -> np.ndarray:
    value, old = placed["value"], placed["age"] >= GROWN
    return np.select(
        [
            value.isna() | placed["age"].isna(),
            (value > placed["high"]) & (only_grows | ~placed["is_grown"]),
            placed["is_grown"] | (placed["expected"].isna() & ~old),
            placed["expected"].isna(),
            value < placed["low"],
        ],
        ["unknown", "above", "maturing", "alone", "below"],
        "within",
    )
