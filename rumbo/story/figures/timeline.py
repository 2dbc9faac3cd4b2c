"""What is known over time: a bar for each thing, with its holes and the days that may still change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from rumbo.coverage.spans import MENTIONS, Known, Stretch
from rumbo.locale import Words

HEADING, ROW = 34, 42  # pixels
TOP, BOTTOM = 22, 44
SHORTEST, LONGEST = 90, 3 * 365  # days on the axis: what is older is said in words
SHAPES = {"known": "■", "twice": "═", "hole": "┄✕┄", "unsettled": "○", "moment": "◆"}
MEANINGS = {
    "known": "known",
    "twice": "in several files",
    "hole": "missing",
    "unsettled": "the last two days may still change",
    "moment": "a picture of one day",
}


@dataclass(frozen=True)
class Track:
    """One thing over time: its bars, its holes, the moments it was pictured at.

    `unsettled` is its last day where that may still change; `words` say what the bars show.
    """

    name: str
    words: str
    bars: tuple[Stretch, ...]
    holes: tuple[tuple[date, date], ...] = ()
    moments: tuple[date, ...] = ()
    unsettled: date | None = None


@dataclass(frozen=True)
class Group:
    """The things of one account."""

    title: str
    network: str
    tracks: tuple[Track, ...]


@dataclass(frozen=True)
class Timeline:
    """What is known of each account, from the first day on the axis to today."""

    groups: tuple[Group, ...]
    first: date
    today: date
    alt: str = ""

    @property
    def tracks(self) -> list[Track]:
        """Return every track, from the top."""
        return [track for group in self.groups for track in group.tracks]

    @property
    def height(self) -> int:
        """Return the pixels it takes."""
        return TOP + BOTTOM + HEADING * len(self.groups) + ROW * len(self.tracks)


def key(timeline: Timeline, words: Words) -> str:
    """Return what the shapes mean, those that occur: ■ known · ○ the last two days may still change."""
    tracks = timeline.tracks
    there = {
        "known": any(each.bars for each in tracks),
        "twice": any(bar.is_twice for each in tracks for bar in each.bars),
        "hole": any(each.holes for each in tracks),
        "unsettled": any(each.unsettled for each in tracks),
        "moment": any(each.moments for each in tracks),
    }
    said = [f"{SHAPES[kind]} {words(MEANINGS[kind])}" for kind in SHAPES if there[kind]]
    return " · ".join(said)


def timeline(known: Sequence[Known], today: date, words: Words) -> Timeline:
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
        groups.append(Group(title, network, tracks))
    return Timeline(
        tuple(groups), first, max([today] + [each.last for each in known]), _alt(known, words)
    )


def _beginning(known: Sequence[Known], today: date) -> date:
    """Return the first day of the axis: of what has a beginning and an end, three years back at most."""
    ending = [each.first for each in known if each.thing not in MENTIONS]
    oldest = min(ending or [each.first for each in known], default=today)
    return max(min(oldest, today - timedelta(days=SHORTEST)), today - timedelta(days=LONGEST))


def _track(known: Known, first: date, today: date, words: Words) -> Track:
    return Track(
        known.name(words),
        _shown(known, first, today, words),
        known.stretches,
        tuple(known.holes),
        known.moments,
        known.last if known.thing == "days" else None,
    )


def _shown(known: Known, first: date, today: date, words: Words) -> str:
    """Return in words what the bars of a thing show: until when, since when, how many holes."""
    same = known.last.year == today.year
    last = words.short_day(known.last) if same else words.day(known.last)
    parts = [words("until {day}", day=last) if known.stretches else last]
    if known.first < first:
        parts.append(words("since {year}", year=str(known.first.year)))
    if known.holes:
        parts.append(words.count("{n} hole", "{n} holes", len(known.holes)))
    return " · ".join(parts)


def _alt(known: Sequence[Known], words: Words) -> str:
    """Return the timeline as a sentence."""
    said = [
        f"{words.network(each.network)}, {each.name(words)}: {words.span(each.first, each.last)}"
        for each in known
    ]
    return "; ".join(said)
