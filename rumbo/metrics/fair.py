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

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import pandas as pd

from rumbo.metrics.comparing import value_at_age
from rumbo.metrics.value import INTERACTIONS, PARTS, Weights, bases, per_thousand, weighed
from rumbo.statistics import Floats
from rumbo.statistics.significance import student_quantile
from rumbo.store.store import Store

YOUNG, GROWN = (
    7,
    28,
)  # days: a post is compared from the first on, and grows little after the second
FEWEST, MOST = 8, 40  # publications that one is compared with
NEAR_DAYS = 365
WITHIN = 200  # places before and after a young one: further ones are hardly the nearest
HELD = 0.80  # share of publications that the range holds

Grown = tuple[
    Floats, Floats
]  # ages at which a publication was exported, what it had earned by then
Key = tuple[str, str]  # network, the network's id of the publication
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
    told = _told(snapshots, valued)
    growths = [told.get(key) for key in zip(frame["network"], frame["post_id"], strict=True)]
    ages = np.array([each[0][-1] if each else np.nan for each in growths])
    found = np.full((len(frame), 5), np.nan)
    for places in frame.groupby(["network", frame["kind"].fillna("")]).indices.values():
        found[places] = _expected(_days(frame.iloc[places]), [growths[each] for each in places])
    columns = ["expected", "low", "high", "peers", "is_grown"]
    beside = frame.assign(age=ages, **dict(zip(columns, found.T, strict=True)))
    beside["is_grown"] = beside["is_grown"] == 1
    return beside.assign(standing=_standings(beside, only_grows))


def _told(snapshots: pd.DataFrame, valued: Valued) -> dict[Key, Grown]:
    """Return how each publication grew; what an export leaves out stands as last told."""
    rows, keys = snapshots.sort_values(["network", "post_id", "as_of"]), ["network", "post_id"]
    parts = [*PARTS, "reach", "views"]
    rows[parts] = rows.groupby(keys)[parts].ffill()
    rows = rows.assign(value=valued(rows)).dropna(subset=["value"])
    ages, values = rows["age_days"].to_numpy(float), rows["value"].to_numpy(float)
    return {key: (ages[at], values[at]) for key, at in rows.groupby(keys).indices.items()}  # type: ignore[misc]


def _days(frame: pd.DataFrame) -> np.ndarray:
    return pd.to_datetime(frame["day"]).to_numpy().astype("datetime64[D]").astype(int)


def _expected(days: np.ndarray, growths: Sequence[Grown | None]) -> Floats:
    """Return expected, low, high, peers, is_grown of publications of one kind, in order of days."""
    grown = np.array([_at(GROWN, each) for each in growths])
    found = np.full((len(days), 5), np.nan)
    for place, each in enumerate(growths):
        if each is None:
            continue
        values, age = grown, each[0][-1]
        if YOUNG <= age < GROWN:
            values = np.full(len(days), np.nan)
            near = slice(max(0, place - WITHIN), place + WITHIN)
            values[near] = [_at(age, other) for other in growths[near]]
        peers = _nearest(place, days, values)
        is_grown = age < YOUNG or age < GROWN and len(peers) < FEWEST
        if is_grown:
            peers = _nearest(place, days, grown)
        found[place] = (*_range(peers), len(peers), is_grown)
    return found


def _at(age: float, growth: Grown | None) -> float:
    """Return what a publication had earned at an age, unknown where no export tells it.

    From four weeks on the newest export counts.
    """
    if growth is None:
        return np.nan
    ages, values = growth
    if age >= GROWN:
        return float(values[-1]) if ages[-1] >= GROWN else np.nan
    near = ages <= 2 * age
    value = value_at_age(list(ages[near]), list(values[near]), age) if near.any() else None
    return np.nan if value is None else value


def _nearest(place: int, days: np.ndarray, values: Floats) -> Floats:
    """Return the known values of the others nearest in time, at most MOST."""
    known = np.flatnonzero(np.isfinite(values) & (np.abs(days - days[place]) <= NEAR_DAYS))
    known = known[known != place]
    if len(known) > MOST:
        known = known[np.argsort(np.abs(days[known] - days[place]), kind="stable")[:MOST]]
    return values[known]


def _range(peers: Floats) -> tuple[float, float, float]:
    """Return the middle of values and the range that holds four of five of their like."""
    if len(peers) < FEWEST:
        return np.nan, np.nan, np.nan
    logs = np.log1p(np.maximum(peers, 0))
    error = logs.std(ddof=1) * (1 + 1 / len(logs)) ** 0.5
    reach = student_quantile((1 + HELD) / 2, len(logs) - 1) * error
    middle, low, high = np.maximum(np.expm1(logs.mean() + np.array([0, -reach, reach])), 0)
    return float(middle), float(low), float(high)


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
