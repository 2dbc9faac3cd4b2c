"""The periods that are offered: counted back from the last day known, or of the calendar; and what opens a screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from rumbo import clock
from rumbo.metrics.series import Period

USUAL, SHORT = (
    "6m",
    "whole",
)  # what a screen opens with: where files hold less, the last whole month
PRESETS = ("28d", "month", "whole", "quarter", "year", "12w", "6m", "12m", "all", "days")
LENGTHS = {"28d": 28, "12w": 84, "6m": 182, "12m": 364}
LATE = 7  # days that the first of two half years may lack
MOST_WEEKS, MOST_DAYS = 120, 366  # points a line may have: more cannot be read, and are slow
YEAR_STEPS = {"day": 364, "week": 52, "month": 12}

Spans = Mapping[str, tuple[date, date]]  # first and last day with data, by network


def usual_span(spans: Spans) -> str:
    """Return what a screen opens with: half a year where the files hold the one before it, too."""
    known = max(last for _, last in spans.values()) - min(first for first, _ in spans.values())
    if known.days >= 2 * LENGTHS[USUAL] - LATE:
        return USUAL
    return SHORT if _whole_month(spans) else "all"


def period_of(span: str, spans: Spans) -> Period:
    """Return the days a preset covers: counted back from the last day with data in whole weeks, or of the calendar."""
    last = max(last for _, last in spans.values())
    first = min(first for first, _ in spans.values())
    today, end = clock.today(), last + timedelta(days=1)
    if span == "whole":
        return _whole_month(spans) or Period(first, end)
    begins = {
        "month": today.replace(day=1),
        "quarter": date(today.year, (today.month - 1) // 3 * 3 + 1, 1),
        "year": date(today.year, 1, 1),
    }
    if span in begins:
        return Period(begins[span], max(end, begins[span] + timedelta(days=1)))
    length = LENGTHS.get(span)
    if length is None:
        return Period(first, end)
    start = last - timedelta(days=length - 1)
    return Period(start if span == "28d" else start - timedelta(days=start.weekday()), end)


def _whole_month(spans: Spans) -> Period | None:
    """Return the last month of the calendar that the files hold as a whole, None where they hold none."""
    first, last = min(each for each, _ in spans.values()), max(each for _, each in spans.values())
    end = (last + timedelta(days=1)).replace(day=1)
    start = (end - timedelta(days=1)).replace(day=1)
    return Period(start, end) if start >= first else None


def grains(period: Period) -> tuple[str, ...]:
    """Return how finely a period can be shown, the usual first."""
    if period.days > 7 * MOST_WEEKS:
        return ("month",)
    return ("week", "day", "month") if period.days <= MOST_DAYS else ("week", "month")
