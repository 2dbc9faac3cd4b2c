"""Comments beside the slides of a period, in the user's words; the newest counts, what stood before stays on record."""

from __future__ import annotations

from datetime import timedelta

from rumbo.errors import RumboError
from rumbo.metrics.series import Period
from rumbo.store.store import Store, now

LONGEST = 10_000  # letters
DAY = timedelta(days=1)


def comments(store: Store, period: Period) -> dict[str, str]:
    """Return the comments of a period by the key of their slide."""
    rows = store.rows("told/comments", first_day=period.start, last_day=period.end - DAY)
    return {row["slide"]: row["text"] for row in rows}


def comment(store: Store, period: Period, slide: str, text: str) -> None:
    """Write a comment beside a slide, in place of the one there; an empty one takes it back."""
    said = text.strip()
    if len(said) > LONGEST:
        raise RumboError(
            "The comment has {n} letters and up to {most} fit: nothing was changed.",
            n=len(said),
            most=LONGEST,
        )
    row = {
        "first_day": period.start,
        "last_day": period.end - DAY,
        "slide": slide,
        "text": said,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("comments", [row])
