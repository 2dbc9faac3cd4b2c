"""Suggested diary entries that their people said are none: not asked about again, unless taken back."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from rumbo.glossary import Metric, metric
from rumbo.store.store import Store, now

NEAR = timedelta(weeks=3)  # newer weeks may move a shift by so much, and it is the same one


@dataclass(frozen=True)
class Aside:
    """A shift of a metric of a network, around a day, that is no matter."""

    aside_id: str
    metric: Metric
    network: str
    day: date

    def means(self, chosen: Metric, network: str, day: date) -> bool:
        """Return whether a shift is the one that was set aside."""
        return (self.metric, self.network) == (chosen, network) and abs(self.day - day) <= NEAR


def set_aside(store: Store, chosen: Metric, network: str, day: date) -> None:
    """Note that a suggested entry is none."""
    row = {
        "aside_id": uuid.uuid4().hex[:8],
        "metric": chosen.metric,
        "basis": chosen.basis,
        "network": network,
        "day": day,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("set_aside", [row])


def asides(store: Store) -> list[Aside]:
    """Return what is set aside, the newest first."""
    return [
        Aside(row["aside_id"], metric(row["metric"], row["basis"]), row["network"], row["day"])
        for row in store.rows("diary/set_aside")
    ]


def ask_again(store: Store, aside_id: str) -> None:
    """Take back that a suggestion is none; both statements stay on record."""
    with store.change() as change:
        change.append("withdrawn", [{"thing_id": aside_id, "said_at": now()}])
