"""What came of a diary entry: its metric, week by week, before and after."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from rumbo.diary.alternating import judge_alternating
from rumbo.diary.effect import BEFORE, Effect, judge, judge_rate
from rumbo.diary.journal import Entry, entries
from rumbo.metrics.accounts import accounts
from rumbo.metrics.eras import breaks
from rumbo.metrics.part import WHOLE, Part
from rumbo.metrics.series import reported
from rumbo.metrics.weekly import Weekly, monday, weekly
from rumbo.store.store import Store
from rumbo.units import unit

EARLIEST = timedelta(weeks=60)
DAY = timedelta(days=1)


def effect_of(store: Store, entry: Entry) -> Effect | None:
    """Return what the metric of an entry says of it; None for an entry or a metric that cannot be judged.

    Whole weeks from Monday, all networks of the entry together, up to the last complete day; a rate at
    their mix of before, since a shift of the mix is no effect.
    Other entries that could have moved the same metric, and changes of its definition, end the weeks.
    """
    metric = entry.metric
    if metric is None or metric.agg not in ("sum", "ratio"):
        return None
    networks = [entry.network] if entry.network else None
    part = _without_control(store, entry)
    known = weekly(store, metric, networks, entry.day - EARLIEST, part=part, mix_before=entry.day)
    if known is None or entry.day < known.start:
        return None
    if entry.day >= known.end:  # the files do not reach its week yet
        return Effect("insufficient", "too_few_weeks_after")
    place = known.place(entry.day)
    if entry.alternates and metric.agg == "sum":
        changed = [known.place(each.day) for each in breaks(metric, networks)]
        end = min((each for each in changed if each > place), default=len(known.values))
        return judge_alternating(known.values[:end], place)
    others = [known.place(day) for day in _other_days(store, entry, networks)]
    if metric.agg == "ratio":
        found = judge_rate(
            known.above, known.below, place, others, of_stars=unit(metric.unit).is_rating
        )
    elif entry.control:
        found = _beside_control(store, entry, known, others)
    else:
        found = judge(known.above, place, others)
    larger = found.larger_step
    return replace(found, larger_on=None if larger is None else known.monday(larger))


def to_compare_with(store: Store, entry: Entry | None = None) -> list[str]:
    """Return what an entry can be compared with, of any entry where none is given.

    Other networks that report its metric and in which nothing was written down lately, and the
    accounts or places of a network that has several.
    """
    known = reported(store)
    of_files = accounts(store)
    several = Counter(each.partition(":")[0] for each in of_files)
    places = [each for each in of_files if several[each.partition(":")[0]] > 1]
    if entry is None or entry.metric is None:
        networks = {each for spans in known.values() for each in spans}
        return sorted(networks) * (len(networks) > 1) + places
    spans = known.get((entry.metric.metric, entry.metric.basis), {})
    networks = set(spans) - {entry.network, *_changed_lately(store, entry)}
    return sorted(networks) + [each for each in places if each.startswith(f"{entry.network}:")]


def _changed_lately(store: Store, entry: Entry) -> set[str | None]:
    """Return the networks in which something else that could move the metric was written down."""
    since = entry.day - timedelta(weeks=BEFORE)
    return {
        each.network
        for each in entries(store)
        if (each.last_day or each.day) >= since and each.metric in (None, entry.metric)
    }


def _without_control(store: Store, entry: Entry) -> Part:
    """Return what an entry is about: all but the account, or place, that was left as it is."""
    if ":" not in (entry.control or ""):
        return WHOLE
    return Part(accounts=tuple(each for each in accounts(store) if each != entry.control))


def _beside_control(store: Store, entry: Entry, known: Weekly, others: list[int]) -> Effect:
    """Return the effect with the swings taken off of a network or an account in which nothing was changed."""
    assert entry.metric  # noqa: S101 asked before
    network, _, account = (entry.control or "").partition(":")
    part = Part(accounts=(entry.control or "",)) if account else WHOLE
    control = weekly(store, entry.metric, [network], known.start, part=part)
    if control is None:
        return Effect("insufficient", "unknown_control")
    shift = known.place(control.start)
    beside = [
        control.above[at - shift] if 0 <= at - shift < len(control.above) else None
        for at in range(len(known.above))
    ]
    return judge(known.above, known.place(entry.day), others, beside)


def _other_days(store: Store, entry: Entry, networks: list[str] | None) -> list[date]:
    """Return the days on which something else may have moved the metric of an entry, its own end too."""
    written = [
        day
        for each in entries(store)
        if each.entry_id != entry.entry_id
        and (each.metric is None or each.metric == entry.metric)
        and (None in (each.network, entry.network) or each.network == entry.network)
        for day in _days(each)
        if monday(day) != monday(entry.day)
    ]
    ended = [entry.last_day + DAY] if entry.last_day else []
    changed = [each.day for each in breaks(entry.metric, networks)] if entry.metric else []
    return written + ended + changed


def _days(entry: Entry) -> list[date]:
    """Return a day of each week that an entry lasts."""
    last = entry.last_day or entry.day
    count = (monday(last) - monday(entry.day)).days // 7 + 1
    return [entry.day] + [monday(entry.day) + timedelta(weeks=week) for week in range(1, count)]
