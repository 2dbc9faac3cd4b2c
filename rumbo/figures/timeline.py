"""A timeline as plain data: a bar for each thing, with its holes and the days that may still change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rumbo.locale import Words

HEADING, ROW = 34, 42  # pixels
TOP, BOTTOM = 22, 44
SHAPES = {"known": "■", "twice": "═", "hole": "┄✕┄", "unsettled": "○", "moment": "◆"}
MEANINGS = {
    "known": "known",
    "twice": "in several files",
    "hole": "missing",
    "unsettled": "the last two days may still change",
    "moment": "a picture of one day",
}


@dataclass(frozen=True)
class DayBar:
    """Days of a bar without a hole, both ends included; `is_twice` where several files tell of them."""

    first: date
    last: date
    is_twice: bool = False


@dataclass(frozen=True)
class Track:
    """One thing over time: its bars, its holes, the moments it was pictured at.

    `unsettled` is its last day where that may still change; `words` say what the bars show.
    """

    name: str
    words: str
    bars: tuple[DayBar, ...]
    holes: tuple[tuple[date, date], ...] = ()
    moments: tuple[date, ...] = ()
    unsettled: date | None = None


@dataclass(frozen=True)
class AccountTracks:
    """The things of one account."""

    title: str
    network: str
    tracks: tuple[Track, ...]


@dataclass(frozen=True)
class Timeline:
    """What is known of each account, from the first day on the axis to today."""

    groups: tuple[AccountTracks, ...]
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
