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
    told = {
        name: store.query("posts/growth", network=network, post_id=post_id, metrics=list(terms))
        for name, terms in GROWING.items()
    }
    return {name: frame for name, frame in told.items() if len(frame)}
