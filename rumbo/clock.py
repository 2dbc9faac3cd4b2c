"""What day it is: asked here and nowhere else. RUMBO_TODAY says it for tests and for a demo of another day."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from rumbo.errors import RumboError


def today(zone: str | None = None) -> date:
    """Return the day in a time zone, or on this machine."""
    return _given() or datetime.now(ZoneInfo(zone) if zone else None).date()


def now() -> datetime:
    """Return the moment in UTC, without a zone, as the store keeps it."""
    moment = datetime.now(UTC).replace(tzinfo=None)
    given = _given()
    return datetime.combine(given, moment.time()) if given else moment


def _given() -> date | None:
    """Return the day that is said; raise RumboError where what is said is no day."""
    given = os.environ.get("RUMBO_TODAY")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise RumboError(
            "RUMBO_TODAY says «{text}», which is no day: write it like 2026-11-30, or unset it.",
            text=given,
        ) from None
