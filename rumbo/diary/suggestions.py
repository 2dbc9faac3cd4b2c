"""Weeks that ask for a diary entry: the level of a metric seems to have shifted, and nothing says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from rumbo.diary.aside import NEAR, asides
from rumbo.diary.journal import Entry, entries
from rumbo.diary.shifts import suggest_shifts
from rumbo.glossary import Metric, metric
from rumbo.metrics.eras import breaks
from rumbo.metrics.series import reported
from rumbo.metrics.values import complete
from rumbo.metrics.weekly import Weekly, monday, weekly
from rumbo.store.store import Store

YEAR = timedelta(weeks=52)
RECENT = timedelta(weeks=26)  # of an older shift nobody remembers the reason
MOST, AROUND = 3, 8  # suggestions; weeks on either side whose level is told
USUAL = (
    ("interactions", "posts"),
    ("profile_visits", "days"),
    ("link_clicks", "days"),
    ("reviews", "mentions"),
)

Asked = tuple[Metric, str]  # a metric and one of its networks


@dataclass(frozen=True)
class Shift:
    """The week in which a metric of a network seems to have found a new level, and the levels (a week)."""

    metric: Metric
    network: str
    day: date
    before: float
    after: float


def suggestions(store: Store, wanted: Sequence[Metric] = ()) -> list[Shift]:
    """Return the last shifts of level that no entry explains and nobody set aside, the newest first.

    Looked at are the metrics that are `wanted` (those of the objectives), those of the diary, and a few more.
    """
    written, aside = entries(store), asides(store)
    found = [
        each
        for asked in _asked(store, wanted)
        for each in _shifts(store, *asked)
        if not any(_explains(entry, each) for entry in written)
        and not any(known.means(each.metric, each.network, each.day) for known in aside)
    ]
    return sorted(found, key=lambda each: each.day, reverse=True)[:MOST]


def _asked(store: Store, wanted: Sequence[Metric]) -> list[Asked]:
    """Return the metrics that are looked at, each with a network that reports it."""
    known = reported(store)
    named = [*wanted, *(each.metric for each in entries(store) if each.metric)]
    named += [metric(*each) for each in USUAL if each in known]
    return [
        (each, network)
        for each in dict.fromkeys(named)
        if each.agg == "sum"
        for network in known.get((each.metric, each.basis), {})
    ]


def _shifts(store: Store, chosen: Metric, network: str) -> list[Shift]:
    """Return the recent shifts of a metric, since the last change of its definition."""
    rows = complete(store, chosen, [network])
    if not rows:
        return []
    last = rows[0]["complete_until"]
    changed = [monday(each.day + timedelta(days=6)) for each in breaks(chosen, [network])]
    known = weekly(store, chosen, [network], max([last - YEAR, *changed]), last)
    if known is None:
        return []
    return [
        _shift(known, place, chosen, network)
        for place in suggest_shifts(known.values)
        if known.monday(place) >= last - RECENT
    ]


def _shift(known: Weekly, place: int, chosen: Metric, network: str) -> Shift:
    before = [each or 0.0 for each in known.values[max(place - AROUND, 0) : place]]
    after = [each or 0.0 for each in known.values[place : place + AROUND]]
    return Shift(chosen, network, known.monday(place), mean(before), mean(after))


def _explains(entry: Entry, shift: Shift) -> bool:
    about = entry.network in (None, shift.network) and entry.metric in (None, shift.metric)
    last = entry.last_day or entry.day
    return about and entry.day - NEAR <= shift.day <= last + NEAR
