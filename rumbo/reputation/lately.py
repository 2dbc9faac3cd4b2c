"""What the last days' reviews ask for: the most unusual day of the last week, of each network; mostly none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from rumbo.glossary import metric
from rumbo.metrics.values import complete
from rumbo.reputation.crisis import DAYS, Surprise, watch
from rumbo.store.store import Store

SHOWN = 7  # days for which an unusual one is worth a word
HISTORY = timedelta(days=DAYS + 3 + SHOWN)
LOUD = ("crisis", "peak", "watch")  # the gravest first


@dataclass(frozen=True)
class Alert:
    """A day out of the ordinary on a network; `bad` says whether it is its bad reviews that stand out."""

    network: str
    day: date
    state: str
    bad: bool
    found: Surprise


def alerts(store: Store) -> list[Alert]:
    """Return the gravest unusual day of the last known week of each network, none where all is calm."""
    reviews = metric("reviews", "mentions")
    found = [_of_network(store, row) for row in complete(store, reviews)]
    return [each for each in found if each]


def _of_network(store: Store, span: dict) -> Alert | None:
    last = span["complete_until"]
    first = max(span["first_day"], last - HISTORY)
    rows = store.rows("mentions/by_day", from_day=first)
    own = {row["day"]: row for row in rows if row["network"] == span["network"]}
    days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    every = [float(own[day]["reviews"]) if day in own else 0.0 for day in days]
    bad = [float(own[day]["bad"]) if day in own else 0.0 for day in days]
    seen = [
        each
        for end in range(max(len(days) - SHOWN, 0) + 1, len(days) + 1)
        if every[end - 1]
        and (each := _alert(span["network"], days[end - 1], every[:end], bad[:end]))
    ]
    return min(reversed(seen), key=lambda each: LOUD.index(each.state), default=None)


def _alert(network: str, day: date, every: list[float], bad: list[float]) -> Alert | None:
    made = watch(every, bad)
    if made.state not in LOUD or made.all_items is None or made.negative_items is None:
        return None
    is_bad = made.state == "crisis" or (
        made.state == "watch" and made.negative_items.p < made.all_items.p
    )
    return Alert(
        network, day, made.state, is_bad, made.negative_items if is_bad else made.all_items
    )
