"""Does the weekday, the time of day or the format matter? Asked of publications old enough, through one gate.

A weekday and a time of day are compared within network and format, a format within its network:
what differs between networks is not what the question is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from rumbo.metrics.frames import column, rows
from rumbo.metrics.publications.groups import Contrast, compare, mature

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYPARTS = {"night": range(6), "morning": range(6, 13), "afternoon": range(13, 20)}
QUESTIONS = ("weekday", "daypart", "kind")


def contrast(question: str, placed: pd.DataFrame) -> Contrast:
    """Return what can be said of a question by publications as `fair.publications` returns them."""
    there = _settled(placed)
    groups = groups_of(question, there)
    there = rows(there, groups.notna())
    within = column(there, "network").astype(str) if question == "kind" else _alike(there)
    return compare(
        column(there, "value").to_numpy(float),
        groups.dropna().tolist(),
        _days(there),
        within.tolist(),
    )


def groups_of(question: str, posts: pd.DataFrame) -> pd.Series:
    """Return the group of each publication, none where it is not known or has no other beside it."""
    if question == "weekday":
        return pd.to_datetime(posts["day"]).dt.day_of_week.map(lambda each: WEEKDAYS[each])
    if question == "daypart":
        return column(posts, "hour").map(lambda hour: None if pd.isna(hour) else daypart(int(hour)))
    lasting = column(posts, "kind").where(column(posts, "kind") != "story")  # gone after a day
    of_network: dict[str, set[str]] = {}
    for network, kind in zip(posts["network"], lasting, strict=True):
        of_network.setdefault(network, set()).update([kind] if isinstance(kind, str) else [])
    several = [network for network, kinds in of_network.items() if len(kinds) > 1]
    return lasting.where(column(posts, "network").isin(several))


def daypart(hour: int) -> str:
    """Return the part of the day an hour lies in: night, morning, afternoon, evening."""
    return next((name for name, hours in DAYPARTS.items() if hour in hours), "evening")


def grouped(placed: pd.DataFrame, groups: Sequence[str]) -> Contrast:
    """Return what can be said of groups of publications, within network and format."""
    there = _settled(placed.assign(group=groups))
    values = column(there, "value").to_numpy(float)
    return compare(values, there["group"].tolist(), _days(there), _alike(there).tolist())


def _settled(placed: pd.DataFrame) -> pd.DataFrame:
    """Return the publications that are old enough and whose value is known."""
    return rows(placed, mature(placed["age"].to_list()) & column(placed, "value").notna())


def _alike(posts: pd.DataFrame) -> pd.Series:
    """Return the network and format of each publication."""
    return column(posts, "network").astype(str) + ":" + column(posts, "kind").fillna("")


def _days(posts: pd.DataFrame) -> list[date]:
    return [each.date() for each in pd.to_datetime(posts["day"])]
