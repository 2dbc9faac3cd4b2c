"""From where people come to the website, what they do on the profile, and what was paid for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from rumbo.store.store import Store

Row = dict[str, Any]
COUNTS = ("sessions", "engaged_sessions", "conversions")


def visits(store: Store, by: str, social: bool, start: date, end: date) -> list[Row]:
    """Return visits by source, channel, campaign or landing page, the most first.

    Each row has bucket, network, sessions, engaged_sessions, conversions; None where no file tells it.
    """
    return store.rows("traffic/visits", by=by, social=social, from_day=start, to_day=end)


def by_network(store: Store, start: date, end: date) -> list[Row]:
    """Return the visits from each social network that sources name, the most first."""
    found: dict[str, Row] = {}
    for row in visits(store, "source", True, start, end):
        own = found.setdefault(
            row["network"], {"network": row["network"]} | dict.fromkeys(COUNTS, None)
        )
        for name in COUNTS:
            if row[name] is not None:
                own[name] = (own[name] or 0.0) + row[name]
    return sorted(found.values(), key=lambda row: -(row["sessions"] or 0))


def paid(store: Store, start: date, end: date) -> list[Row]:
    """Return what each campaign cost and brought, with its cost per click and per conversion, the dearest first."""
    return store.rows("traffic/paid", from_day=start, to_day=end)


def actions(store: Store, start: date, end: date) -> list[Row]:
    """Return what people did on the profile of each place: a row a place, with each action and its sum."""
    found: dict[str, Row] = {}
    for row in store.rows("traffic/actions", from_day=start, to_day=end):
        _, _, unnamed = row["account_id"].partition(":")
        own = found.setdefault(row["account_id"], {"name": row["name"] or unnamed})
        own[row["term"]] = row["val"]
    return list(found.values())
