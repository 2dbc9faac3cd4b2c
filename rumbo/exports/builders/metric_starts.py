"""When a metric began: zeros before its first day mean that it did not exist yet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from rumbo.exports.builders.measures import EXPOSURES
from rumbo.thresholds import count, share

# What a network began to count one day; nobody new on a day is a true zero, so followers are not here.
COUNTED = EXPOSURES | {"engaged_views", "interactions", "link_clicks", "viewers"}
OF_LATE = {"views", "media_views", "engaged_views", "viewers"}
LONG = count("builders.metric_starts.LONG")
ENOUGH = count("builders.metric_starts.ENOUGH")
MOSTLY = share("builders.metric_starts.MOSTLY")


def first_counted(
    metric: str,
    days: Sequence[date],
    values: Sequence[float],
    busy: Collection[date | None] = (),
) -> date | None:
    """Return the day from which a metric was counted; None where all of its days were.

    That it was not counted before is proved by something else that happened on `busy` days among
    those; where nothing else is told, it is taken to be so of what networks began to count of late.
    Otherwise the page was idle.

    >>> from datetime import timedelta
    >>> weeks = [date(2025, 1, 1) + timedelta(days=place) for place in range(35)]
    >>> first_counted("views", weeks, [0] * 28 + [12, 0, 9, 4, 0, 8, 7])
    datetime.date(2025, 1, 29)
    >>> first_counted("new_followers", weeks, [0] * 28 + [12, 0, 9, 4, 0, 8, 7])
    """
    if metric not in COUNTED:
        return None
    ordered = sorted(zip(days, values, strict=True))
    zeros = next((place for place, (_, value) in enumerate(ordered) if value), 0)
    after = [value for _, value in ordered[zeros:]]
    if zeros < LONG or len(after) < ENOUGH or sum(map(bool, after)) <= MOSTLY * len(after):
        return None
    first, began = ordered[0][0], ordered[zeros][0]
    is_proved = any(day and first <= day < began for day in busy)
    return began if is_proved or metric in OF_LATE and not busy else None
