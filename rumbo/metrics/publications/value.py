"""What counts as value in a publication: actions of people who do more than applaud.

Each action counts as much as the business says; a like counts nothing unless it says so. Value is
told per 1,000 people reached, or per 1,000 views where the network tells no reach.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

import numpy as np
import pandas as pd

from rumbo.errors import ObjectiveError
from rumbo.metrics.frames import column, rows
from rumbo.store.store import Store, now

PARTS = ("likes", "comments", "shares", "saves", "clicks", "follows")
USUAL: dict[str, float] = {"likes": 0.0} | dict.fromkeys(PARTS[1:], 1.0)
INTERACTIONS: dict[str, float] = dict.fromkeys(PARTS[:4], 1.0)
MOST = 10.0
FEWEST_REACHED = 100  # a rate of fewer says more about chance than about the publication

Weights = tuple[tuple[str, float], ...]


def weights(store: Store) -> Weights:
    """Return how much each action counts for this business, in the order of PARTS."""
    said = {row["part"]: row["weight"] for row in store.rows("lens/weights")}
    return tuple((part, said.get(part, USUAL[part])) for part in PARTS)


def state_weights(store: Store, said: Mapping[str, float]) -> None:
    """Write down how much each action counts; what does not change is not written again."""
    if not all(isfinite(each) and 0 <= each <= MOST for each in said.values()):
        raise ObjectiveError("A weight lies between 0 and 10.")
    if not any(said.values()):
        raise ObjectiveError("At least one action must count.")
    known = dict(weights(store))
    changed = [
        {"part": part, "weight": float(weight), "said_at": now()}
        for part, weight in said.items()
        if part in known and weight != known[part]
    ]
    if changed:
        with store.change() as change:
            change.append("value_weights", changed)


def weighed(frame: pd.DataFrame, counted: Mapping[str, float]) -> pd.Series:
    """Return each row's actions times their weights; unknown only where none of them is reported."""
    parts = [part for part, weight in counted.items() if weight]
    weights = np.array([counted[part] for part in parts])
    return (frame[parts].astype(float) * weights).sum(axis=1, min_count=1)


def bases(posts: pd.DataFrame) -> dict[str, str]:
    """Return what each network's value is told per thousand of: its reach where it tells any, else its views."""
    with_reach = set(column(rows(posts, column(posts, "reach").notna()), "network").unique())
    networks = column(posts, "network").unique()
    return {each: "reach" if each in with_reach else "views" for each in networks}


def per_thousand(
    frame: pd.DataFrame, counted: Mapping[str, float], based: Mapping[str, str]
) -> pd.Series:
    """Return value per 1,000 of each row's base; unknown below FEWEST_REACHED."""
    base = base_of(frame, based)
    return 1000 * weighed(frame, counted) / base.where(base >= FEWEST_REACHED)


def base_of(frame: pd.DataFrame, based: Mapping[str, str]) -> pd.Series:
    """Return each row's reach, or its views where its network tells no reach."""
    reach, views = column(frame, "reach").astype(float), column(frame, "views").astype(float)
    by_views = [based.get(each) == "views" for each in frame["network"]]
    base = np.where(by_views, views, reach)
    return pd.Series(np.where(base > 0, base, np.nan), frame.index)
