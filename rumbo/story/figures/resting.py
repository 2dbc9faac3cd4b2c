"""What each value of a line rests on: how many reviews, or days that are missing from its week or month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from rumbo.figures.spec import Curve
from rumbo.locale import Words
from rumbo.story.figures.steps import after, known


def counted(line: Curve, rows: pd.DataFrame, days: Sequence[date], words: Words) -> Curve:
    """Return a line whose values tell how many reviews each is of."""
    items = known(rows, "items")
    counts = tuple(int(items[day]) if items.get(day) else None for day in days)
    said = tuple(words.count("{n} review", "{n} reviews", each) if each else "" for each in counts)
    return replace(line, counts=counts, said=said)


def lacking(
    line: Curve, rows: pd.DataFrame, days: Sequence[date], grain: str, words: Words
) -> Curve:
    """Return a line of totals, those marked of whose week or month days are not known."""
    there = known(rows, "known_days")
    short = {
        place: (int(there[day]), length)
        for place, day in enumerate(days)
        if day in there and there[day] < (length := (after(day, grain) - day).days)
    }
    if not short:
        return line
    said = tuple(
        words("{n} of {days} days", n=short[place][0], days=short[place][1])
        if place in short
        else ""
        for place in range(len(days))
    )
    return replace(line, lacking=tuple(short), said=said)
