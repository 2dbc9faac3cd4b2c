"""Who of the followers is truly interested, and who comes back: from what files tell, always a range."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from rumbo.store.store import Store

FEWEST_SIGNALS = 2
FEWEST_BEFORE = 20  # people of the ninety days before, to say how many came back


@dataclass(frozen=True)
class Interested:
    """How many of a network's followers show interest: a range between signals, each a number of people or acts."""

    network: str
    followers: float | None
    signals: dict[str, float]

    @property
    def low(self) -> float:
        """Return the lowest of the signals."""
        return min(self._bounded())

    @property
    def high(self) -> float:
        """Return the highest of the signals, never more than there are followers."""
        return max(self._bounded())

    def _bounded(self) -> list[float]:
        most = math.inf if self.followers is None else self.followers
        return [min(each, most) for each in self.signals.values()]


@dataclass(frozen=True)
class Returning:
    """The people who wrote in ninety days, and how many of those of the ninety days before wrote again."""

    network: str
    people: int
    returned: int
    before: int

    @property
    def share(self) -> float | None:
        """Return the share that came back, None where too few are known."""
        return self.returned / self.before if self.before >= FEWEST_BEFORE else None


def interested(store: Store, day: date) -> list[Interested]:
    """Return the networks of which at least two signals are known, seen on a day."""
    active = {row["network"]: row["active"] for row in store.rows("community/people", day=day)}
    found = []
    for row in store.rows("community/signals", day=day):
        told = {name: row[name] for name in ("actions", "clicks", "visits")}
        told["people"] = active.get(row["network"])
        signals = {name: float(each) for name, each in told.items() if each is not None}
        if len(signals) >= FEWEST_SIGNALS:
            found.append(Interested(row["network"], row["followers"], signals))
    return found


def returning(store: Store, day: date) -> list[Returning]:
    """Return who came back, by network, where anybody is known by name."""
    return [
        Returning(row["network"], row["people"], row["returned"], row["before"])
        for row in store.rows("community/people", day=day)
    ]
