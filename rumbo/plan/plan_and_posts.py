"""The plan of a business beside what it published."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.plan.items import items
from rumbo.plan.matching import NEAR_DAYS, Adherence, Published, match
from rumbo.plan.pairs import said_pairs
from rumbo.store.store import Store


def matched(of: Store) -> Adherence:
    """Return the plan beside what was published in its days."""
    planned = items(of)
    if not planned:
        return match([], [], {})
    first = min(each.day for each in planned) - timedelta(days=NEAR_DAYS)
    last = max(each.day for each in planned) + timedelta(days=8)
    posts = [
        Published(row["network"], row["post_id"], row["day"], row["text"] or "", row["kind"])
        for row in of.rows("plan/published", from_day=first, to_day=last)
    ]
    return match(planned, posts, known_until(of), said_pairs(of))


def known_until(of: Store) -> dict[str, date]:
    """Return the day up to which the publications of each network are known."""
    return {row["network"]: row["known_until"] for row in of.rows("plan/known_until")}
