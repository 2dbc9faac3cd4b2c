"""How much of a wait lies within the hours in which somebody is there to answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGEST = timedelta(
    days=400
)  # a wait beyond is told by the clock: it is no matter of hours any more


@dataclass(frozen=True)
class Opening:
    """The hours from `opens` to `closes` (0–24) on some weekdays (0 is Monday), on the clock of a zone."""

    opens: int = 9
    closes: int = 20
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    zone: str = "UTC"

    def within(self, start: datetime, end: datetime) -> timedelta:
        """Return how much of the time between two moments (UTC, without a zone) is open.

        >>> Opening(9, 20, (0,)).within(datetime(2026, 11, 30, 19), datetime(2026, 12, 7, 10))
        datetime.timedelta(seconds=7200)
        """
        if end - start > LONGEST:
            return end - start
        zone, found = ZoneInfo(self.zone), timedelta()
        day = start.replace(tzinfo=UTC).astimezone(zone).date()
        last = end.replace(tzinfo=UTC).astimezone(zone).date()
        while day <= last:
            if day.weekday() in self.days:
                opens = _utc(datetime.combine(day, time()), self.opens, zone)
                closes = _utc(datetime.combine(day, time()), self.closes, zone)
                found += max(timedelta(), min(end, closes) - max(start, opens))
            day += timedelta(days=1)
        return found


def _utc(midnight: datetime, hour: int, zone: ZoneInfo) -> datetime:
    """Return an hour of a day in UTC; hour 24 is the midnight that ends it."""
    here = midnight + timedelta(hours=hour)
    return here.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)
