"""The even steps of a time axis."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from rumbo.metrics.series import Period

STEPS = {"day": 1, "week": 7}


def steps_of(period: Period, grain: str) -> tuple[date, list[date]]:
    """Return the first day of the axis and every step of it; weeks begin on Monday.

    >>> steps_of(Period(date(2026, 11, 4), date(2026, 11, 17)), "week")[1]
    [datetime.date(2026, 11, 2), datetime.date(2026, 11, 9), datetime.date(2026, 11, 16)]
    """
    start = period.start
    if grain == "week":
        start -= timedelta(days=start.weekday())
    count = -(-(period.end - start).days // STEPS[grain])
    return start, [start + timedelta(days=place * STEPS[grain]) for place in range(count)]


def known(rows: pd.DataFrame) -> dict[date, float]:
    """Return the values of a frame by their day."""
    return dict(zip(pd.to_datetime(rows["period"]).dt.date, rows["val"], strict=True))


def valued(value: float | None) -> float | None:
    """Return a value as a figure holds it: None where there is none."""
    return None if value is None or value != value else float(value)
