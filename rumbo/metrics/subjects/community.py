"""Who of the followers is truly interested, and who comes back: from what files tell, always a range."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

from rumbo.store.store import Store

FEWEST_SIGNALS = 2
FEWEST_BEFORE = 20  # people of the ninety days before, to say how many came back
FEWEST_FOLLOWERS = 200  # below, one more or less is a leap


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
        signals = {name: float(each) for name, each in told.items() if each and each >= 1}
        if len(signals) >= FEWEST_SIGNALS:
            found.append(Interested(row["network"], row["followers"], signals))
    return found


def returning(store: Store, day: date) -> list[Returning]:
    """Return who came back, by network, where anybody is known by name."""
    return [
        Returning(row["network"], row["people"], row["returned"], row["before"])
        for row in store.rows("community/people", day=day)
    ]


@dataclass(frozen=True)
class Growth:
    """Followers of an account at the beginning and the end of some days, and how many left; None where no file tells."""

    network: str
    account_id: str
    first_day: date
    first: float
    last_day: date
    last: float
    lost: float | None

    @property
    def rate(self) -> float | None:
        """Return what they grew by, as a share of the first; None of so few that one more is a leap."""
        return self.last / self.first - 1 if self.first >= FEWEST_FOLLOWERS else None

    @property
    def unfollow_rate(self) -> float | None:
        """Return how many of the first left; None where that is not told, or of few."""
        if self.lost is None or self.first < FEWEST_FOLLOWERS:
            return None
        return self.lost / self.first


@dataclass(frozen=True)
class Advocates:
    """The people who mentioned the business to others in ninety days, and those who did it again."""

    network: str
    people: int
    mentions: int
    again: int


def follower_growth(store: Store, start: date, end: date) -> list[Growth]:
    """Return how the followers of each account grew from `start` up to, not including, `end`."""
    rows = store.rows("community/levels", from_day=start, to_day=end)
    return [Growth(**row) for row in rows]


def advocates(store: Store, day: date) -> list[Advocates]:
    """Return who spoke of the business to others, by network, where anybody is known by name."""
    return [Advocates(**row) for row in store.rows("community/advocates", day=day)]
