"""The even steps of a time axis."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from rumbo.metrics.series import Period

STEPS = {"day": 1, "week": 7, "month": 365.25 / 12}  # days


def steps_of(period: Period, grain: str) -> tuple[date, list[date]]:
    """Return the first day of the axis and every step of it; weeks begin on Monday.

    >>> steps_of(Period(date(2026, 11, 4), date(2026, 11, 17)), "week")[1]
    [datetime.date(2026, 11, 2), datetime.date(2026, 11, 9), datetime.date(2026, 11, 16)]
    """
    start = first_day(period.start, grain)
    days = [start]
    while (day := after(days[-1], grain)) < period.end:
        days.append(day)
    return start, days


def first_day(day: date, grain: str) -> date:
    """Return the day on which the week or month of a day begins."""
    if grain == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if grain == "month" else day


def after(day: date, grain: str) -> date:
    """Return the day on which the next step begins."""
    if grain == "month":
        return (day + timedelta(days=31)).replace(day=1)
    return day + timedelta(days=int(STEPS[grain]))


def back(day: date, grain: str, count: int) -> date:
    """Return the beginning of the step that lies so many steps before another.

    >>> back(date(2026, 3, 1), "month", 14)
    datetime.date(2025, 1, 1)
    """
    if grain == "month":
        months = day.year * 12 + day.month - 1 - count
        return date(months // 12, months % 12 + 1, 1)
    return day - timedelta(days=count * int(STEPS[grain]))


def known(rows: pd.DataFrame, column: str = "val") -> dict[date, float]:
    """Return the values of a frame, or another of its columns, by their day; none where it lacks that."""
    if column not in rows:
        return {}
    days = [each.date() for each in pd.to_datetime(rows["period"])]
    return dict(zip(days, rows[column].tolist(), strict=True))


def valued(value: float | None) -> float | None:
    """Return a value as a figure holds it: None where there is none."""
    return None if value is None or value != value else float(value)
