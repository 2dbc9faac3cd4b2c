"""What is known over time, filled into a timeline: account by account, a bar for each thing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from rumbo.coverage.spans import MENTIONS, KnownDays
from rumbo.figures.timeline import AccountTracks, DayBar, Timeline, Track
from rumbo.locale import Words

SHORTEST, LONGEST = 90, 3 * 365  # days on the axis: what is older is said in words


def timeline(known: Sequence[KnownDays], today: date, words: Words) -> Timeline:
    """Return what is known as bars, account by account."""
    first = _beginning(known, today)
    several = {
        network
        for network, own in groupby(known, lambda each: each.network)
        if len({each.account_id for each in own}) > 1
    }
    groups = []
    for _, own in groupby(known, lambda each: each.account_id):
        things = list(own)
        network = things[0].network
        account = things[0].account if network in several else ""
        title = " · ".join(filter(None, (words.network(network), account)))
        tracks = tuple(_track(each, first, today, words) for each in things)
        groups.append(AccountTracks(title, network, tracks))
    return Timeline(
        tuple(groups), first, max([today] + [each.last for each in known]), _alt(known, words)
    )


def _beginning(known: Sequence[KnownDays], today: date) -> date:
    """Return the first day of the axis: of what has a beginning and an end, three years back at most."""
    ending = [each.first for each in known if each.thing not in MENTIONS]
    oldest = min(ending or [each.first for each in known], default=today)
    return max(min(oldest, today - timedelta(days=SHORTEST)), today - timedelta(days=LONGEST))


def _track(known: KnownDays, first: date, today: date, words: Words) -> Track:
    return Track(
        known.name(words),
        _shown(known, first, today, words),
        tuple(DayBar(each.first, each.last, each.is_twice) for each in known.stretches),
        tuple(known.holes),
        known.moments,
        known.last if known.thing == "days" else None,
    )


def _shown(known: KnownDays, first: date, today: date, words: Words) -> str:
    """Return in words what the bars of a thing show: until when, since when, how many holes."""
    same = known.last.year == today.year
    last = words.short_day(known.last) if same else words.day(known.last)
    parts = [words("until {day}", day=last) if known.stretches else last]
    if known.first < first:
        parts.append(words("since {year}", year=str(known.first.year)))
    if known.holes:
        parts.append(words.count("{n} hole", "{n} holes", len(known.holes)))
    return " · ".join(parts)


def _alt(known: Sequence[KnownDays], words: Words) -> str:
    """Return the timeline as a sentence."""
    said = [
        f"{words.network(each.network)}, {each.name(words)}: {words.span(each.first, each.last)}"
        for each in known
    ]
    return "; ".join(said)
