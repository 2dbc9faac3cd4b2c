"""What the user says of a planned publication: that it was this one, or that it was not."""

from __future__ import annotations

from rumbo.plan.matching import Pair, Published
from rumbo.store.store import Store, now


def say_pair(store: Store, item_id: str, post: Published, is_it: bool) -> None:
    """Write down whether a publication is the planned one; the last word counts."""
    row = {
        "item_id": item_id,
        "network": post.network,
        "post_id": post.post_id,
        "is_it": is_it,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("plan_answers", [row])


def said_pairs(store: Store) -> dict[Pair, bool]:
    """Return what was said of each pair of a planned and a published one."""
    return {
        (row["item_id"], row["network"], row["post_id"]): row["is_it"]
        for row in store.rows("plan/answers")
    }
