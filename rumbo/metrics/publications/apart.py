"""What is told apart from the publications of some days: stories, and what bears no day."""

from __future__ import annotations

from typing import NamedTuple

from rumbo.metrics.series import Period
from rumbo.store.store import Store


class Apart(NamedTuple):
    """How many publications of a network are of some days, how many of them stories, and how many of no day."""

    network: str
    posts: int
    stories: int
    undated: int


def apart(store: Store, period: Period) -> list[Apart]:
    """Return that of each network with publications; those without a day stand in no sum by day."""
    rows = store.rows("posts/apart", from_day=period.start, to_day=period.end)
    return [Apart(**row) for row in rows]
