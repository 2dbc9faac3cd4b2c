"""The growth of one publication: its lifetime value on the day of each file."""

from __future__ import annotations

import pandas as pd

from rumbo.figures.spec import Curve, Figure
from rumbo.locale import Words


def curve(name: str, frame: pd.DataFrame, network: str, words: Words) -> Figure:
    """Return the values of the successive exports as a line, its points on the days of the files."""
    days = tuple(each.date() for each in pd.to_datetime(frame["as_of"]))
    values = [float(each) for each in frame["val"]]
    ages = [int(each) for each in frame["age_days"]]
    alt = words(
        "{name}: from {first} after {young} days to {last} after {old} days.",
        name=name,
        first=words.number(values[0], "count"),
        young=ages[0],
        last=words.number(values[-1], "count"),
        old=ages[-1],
    )
    line = Curve(name, days[0], 1, list(values), network=network, at=days)
    return Figure(name, "count", [line], alt=alt, height=260, span=(days[0], days[-1]))
