"""Places of one business side by side, fairly: per review and per view, each with the range that chance leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rumbo.statistics.ranges import Range, of_count, of_mean, of_proportion
from rumbo.store.store import Store

FEWEST = 5  # reviews or actions below which only their number is said


@dataclass(frozen=True)
class Share:
    """A value of a place with its range; `of` is how many it rests on. None where too few are known."""

    value: float | None = None
    range: Range | None = None
    of: float = 0.0


@dataclass(frozen=True)
class Place:
    """A place: stars (1–5), the shares of low ratings and of answered reviews (0–1), actions per 1,000 views."""

    account_id: str
    name: str | None
    stars: Share
    low: Share
    answered: Share
    actions: Share


def places(store: Store, start: date, end: date) -> list[Place]:
    """Return the places that have reviews or a profile on Google within the days up to, not including, the end."""
    return [_place(row) for row in store.rows("mentions/places", from_day=start, to_day=end)]


def apart(one: Share, other: Share) -> bool:
    """Return whether two values lie further apart than their ranges reach: only then is one the better."""
    if one.range is None or other.range is None:
        return False
    return one.range[0] > other.range[1] or other.range[0] > one.range[1]


def _place(row: Mapping[str, Any]) -> Place:
    return Place(
        row["account_id"],
        row["name"],
        _stars(row),
        _part(row["low"], row["rated"]),
        _part(row["answered"], row["due"]),
        _actions(row["actions"], row["views"]),
    )


def _stars(row: Mapping[str, Any]) -> Share:
    count = row["rated"]
    if count < FEWEST:
        return Share(of=count)
    within = of_mean(row["stars"], row["squares"], count, 1.0, 5.0)
    return Share(row["stars"] / count, within, count)


def _part(part: int, whole: int) -> Share:
    if whole < FEWEST:
        return Share(of=whole)
    return Share(part / whole, of_proportion(part, whole), whole)


def _actions(actions: float | None, views: float | None) -> Share:
    if actions is None or not views or actions < FEWEST:
        return Share(of=views or 0.0)
    low, high = of_count(actions)
    per = 1000 / views
    return Share(actions * per, (low * per, high * per), views)
