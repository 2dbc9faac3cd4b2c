"""What the café counts itself, month by month: table bookings, coupons, hours and the fee of its helper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rumbo.demo.business import Cafe, season, stream
from rumbo.metrics.outcomes.months import Number, month_of

WHO = "Amparo"
FEE, HOURS = 180.0, 14.0  # EUR and hours in a usual month


def months(cafe: Cafe) -> list[date]:
    """Return the first days of the months that the exports tell whole."""
    firsts = sorted({month_of(day) for day in cafe.days})
    return [each for each in firsts if each >= cafe.first and _last(each) <= cafe.last]


def numbers(cafe: Cafe) -> Iterator[Number]:
    """Yield what was counted; bookings follow the season and the habit of asking and answering."""
    rng = stream("counting")
    for month in months(cafe):
        middle = month + timedelta(days=14)
        lively = season(middle) * cafe.growth(middle) * (1 + 0.25 * cafe.conversation(middle))
        bookings = int(rng.poisson(52 * lively))
        yield Number(month, "bookings", bookings)
        yield Number(month, "coupons", int(rng.poisson(11 * lively)))
        yield Number(month, "sales_value", float(round(31.5 * bookings, -1)), currency="EUR")
        yield Number(month, "work_hours", HOURS + 0.5 * int(rng.integers(-4, 5)))
        yield Number(month, "fees", FEE, currency="EUR")


def _last(month: date) -> date:
    return month_of(month + timedelta(days=31)) - timedelta(days=1)
