"""How much of the plan came out on its day: the one metric whose sides are matched in Python, not in SQL.

Below the line stands every planned publication that has come due, above it those published on their
day, or the day before or after. What is late or missing counts below only; what is improvised, or may
or may not be what was planned, counts nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from rumbo.plan.items import items
from rumbo.plan.matching import NEAR_DAYS
from rumbo.plan.plan_and_posts import known_until, matched
from rumbo.store.store import Store

BASIS = "plan"
SETTLED = timedelta(days=NEAR_DAYS + 1)  # from then on a planned day can no longer be kept
METRIC = "plan_kept"
COLUMNS = (
    *("metric", "basis", "network", "period", "val", "numerator", "denominator", "items"),
    *("known_days", "last_day"),
)


@dataclass(frozen=True)
class Due:
    """A planned publication that has come due."""

    network: str
    day: date
    is_kept: bool


def planned(store: Store) -> dict[str, tuple[date, date]]:
    """Return the networks of the plan, each with its first and last planned day."""
    days: dict[str, list[date]] = {}
    for each in items(store):
        days.setdefault(each.network, []).append(each.day)
    return {network: (min(found), max(found)) for network, found in days.items()}


def complete(store: Store, networks: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """Return up to which day the plan can be judged, as `metrics/complete_until` does."""
    last, found = known_until(store), []
    for network, (first, planned_last) in sorted(planned(store).items()):
        if network in last and first <= last[network] - SETTLED and _wanted(network, networks):
            settled = last[network] - SETTLED
            about = {"network": network, "first_day": first, "last_day": min(planned_last, settled)}
            found.append(about | {"complete_until": settled})
    return found


def plan_values(store: Store, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the share kept by period and network, as `metrics/values` does, with what it takes."""
    due = [
        each
        for each in _due(store)
        if asked["from_day"] <= each.day < asked["to_day"]
        and _wanted(each.network, asked["networks"])
    ]

    def place(each: Due) -> tuple[str, date]:
        network = "all" if asked["combine"] else each.network
        start = asked["from_day"] if each.day < asked["split"] else asked["split"]
        return network, _first_day(each.day, asked["grain"], start)

    due.sort(key=place)
    return [_value(*key, list(group)) for key, group in groupby(due, place)]


def _due(store: Store) -> list[Due]:
    settled = {row["network"]: row["complete_until"] for row in complete(store)}
    return [
        Due(each.item.network, each.item.day, each.outcome == "done")
        for each in matched(store).matches
        if each.outcome != "unclear" and each.item.day <= settled.get(each.item.network, date.min)
    ]


def _value(network: str, period: date, due: list[Due]) -> dict[str, Any]:
    on_day, last = sum(each.is_kept for each in due), max(each.day for each in due)
    days = len({each.day for each in due})
    row = (METRIC, BASIS, network, period, on_day / len(due), float(on_day), float(len(due)))
    row += (len(due), days, last)
    return dict(zip(COLUMNS, row, strict=True))


def _first_day(day: date, grain: str, start: date) -> date:
    starts = {
        "day": day,
        "week": day - timedelta(days=day.weekday()),
        "month": day.replace(day=1),
        "total": start,
    }
    return starts[grain]


def _wanted(network: str, networks: Sequence[str] | None) -> bool:
    return networks is None or network in networks
