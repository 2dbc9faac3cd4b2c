"""How a publication grew: its lifetime values in each export that tells of it."""

from __future__ import annotations

import pandas as pd

from rumbo.store.store import Store

GROWING = {
    "views": ("views",),
    "impressions": ("impressions",),
    "reach": ("reach",),
    "interactions": (
        *("likes", "reactions", "comments", "replies"),
        *("shares", "reposts", "saves", "bookmarks"),
    ),
}


def lifetimes(store: Store, network: str, post_id: str) -> dict[str, pd.DataFrame]:
    """Return what each export says of the views, reach and interactions of a publication."""
    terms = [(name, term) for name, terms in GROWING.items() for term in terms]
    told = store.query(
        "posts/growth",
        network=network,
        post_id=post_id,
        names=[name for name, _ in terms],
        terms=[term for _, term in terms],
    )
    by = dict(iter(told.groupby("name")))
    return {name: by[name].reset_index(drop=True) for name in GROWING if name in by}
