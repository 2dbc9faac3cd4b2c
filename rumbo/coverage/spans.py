"""What is known: of which account which things, on which days, and where days are missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from rumbo.coverage.howto import HowTo, way_of
from rumbo.errors import NotFound
from rumbo.glossary import metric
from rumbo.locale import Words
from rumbo.store.store import Store

DAY = timedelta(days=1)
SILENCE = 14  # days without a publication that are no hole between two files
FIRST_TERMS = (
    "reach",
    "views",
    "impressions",
    "interactions",
    "profile_visits",
    "link_clicks",
    "new_followers",
    "followers",
)
MENTIONS = ("review", "comment", "message", "mention", "survey")
THINGS = {
    "posts": "Posts",
    "stories": "Stories",
    "review": "Reviews",
    "comment": "Comments",
    "message": "Messages",
    "mention": "Mentions",
    "survey": "Survey answers",
    "audience": "Audience",
    "periods": "Totals of whole periods",
    "web": "Website",
    "spend": "Ad spend",
}
TERMS = {
    "watch_hours": "Watch time",
    "viewers": "Viewers",
    "video_views": "Video views",
    "media_views": "Media views",
    "lost_followers": "Lost followers",
    "published": "Posts published",
    "clicks": "Clicks",
    "reactions": "Reactions",
    "replies": "Replies",
    "reposts": "Reposts",
    "bookmarks": "Bookmarks",
    "new_viewers": "New viewers",
    "returning_viewers": "Returning viewers",
}


_Account = tuple[str, str, str]  # its network, id and name


@dataclass(frozen=True)
class Stretch:
    """Days without a hole, both ends included; `is_twice` where several files tell of them."""

    first: date
    last: date
    is_twice: bool = False


@dataclass(frozen=True)
class KnownDays:
    """A thing of an account that files tell of: its days, or the moments it was pictured at.

    `terms` are the metrics by day that share these very days and come by the same export (`way`, None
    where nobody knows it); `account` is empty where the file names none.
    """

    network: str
    account_id: str
    account: str
    thing: str  # days, or a key of THINGS
    terms: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    moments: tuple[date, ...] = ()
    way: HowTo | None = None

    @property
    def first(self) -> date:
        """Return the first day known."""
        return min([each.first for each in self.stretches] + list(self.moments))

    @property
    def last(self) -> date:
        """Return the last day known."""
        return max([each.last for each in self.stretches] + list(self.moments))

    @property
    def holes(self) -> list[tuple[date, date]]:
        """Return the first and last day of each stretch that is missing in between."""
        return [
            (one.last + DAY, other.first - DAY)
            for one, other in pairwise(self.stretches)
            if other.first - one.last > DAY
        ]

    def name(self, words: Words, most: int = 1) -> str:
        """Return what it is: the names of its first metrics, and how many more there are."""
        if self.thing != "days":
            return words(THINGS.get(self.thing, self.thing))
        names = list(
            dict.fromkeys(term_name(each, words) for each in sorted(self.terms, key=_place))
        )
        if len(names) <= most + 1:
            return words.list(names)
        return words("{list} and {n} more", list=", ".join(names[:most]), n=len(names) - most)


def term_name(term: str, words: Words) -> str:
    """Return what a term of days is called: as in the glossary, else in its own words."""
    try:
        return metric(term, "days").name(words.language)
    except NotFound:
        pass
    if term in TERMS:
        return words(TERMS[term])
    try:
        return metric(term).name(words.language)
    except NotFound:
        return words(term.replace("_", " ").capitalize())


def known(store: Store) -> list[KnownDays]:
    """Return all that is known, by account; metrics that share their days together."""
    names = {
        row["account_id"]: row["account_name"] or row["account_id"].partition(":")[2]
        for row in store.rows("accounts/resolution")
        if row["account_id"]
    }
    found = [
        *_days(store.rows("coverage/days"), names),
        *_things(store.rows("coverage/things"), names),
        *_spans(store.rows("coverage/spans"), names),
    ]
    return sorted(found, key=lambda each: (each.network, each.account_id))


def undated(store: Store, words: Words) -> list[str]:
    """Return what is known of which nobody knows the day: «Facebook: Audience»."""
    return [
        f"{words.network(row['network'])}: {words(THINGS[row['thing']])}"
        for row in store.rows("coverage/undated")
    ]


def _account(row: dict, names: dict[str, str]) -> _Account:
    return row["network"], row["account_id"], names.get(row["account_id"], "")


def _days(rows: list[dict], names: dict[str, str]) -> Iterable[KnownDays]:
    alike: dict[tuple[_Account, tuple[Stretch, ...], HowTo | None], list[str]] = {}
    for (account, term), own in groupby(rows, lambda row: (_account(row, names), row["metric"])):
        told = list(own)
        runs = tuple(Stretch(row["from_day"], row["to_day"], row["is_twice"]) for row in told)
        way = way_of(account[0], told[0]["formats"] or ())
        alike.setdefault((account, runs, way), []).append(term)
    for (account, runs, way), terms in sorted(alike.items(), key=lambda each: _rank(each[1])):
        yield KnownDays(*account, "days", tuple(sorted(terms, key=_place)), runs, way=way)


def _place(term: str) -> tuple[int, str]:
    return (FIRST_TERMS.index(term) if term in FIRST_TERMS else len(FIRST_TERMS), term)


def _rank(terms: list[str]) -> tuple[int, str]:
    return min(map(_place, terms))


def _things(rows: list[dict], names: dict[str, str]) -> Iterable[KnownDays]:
    for (account, thing), own in groupby(rows, lambda row: (_account(row, names), row["thing"])):
        told = list(own)
        spans = [(row["from_day"], row["to_day"]) for row in told]
        way = way_of(account[0], [row["format"] for row in told])
        if thing in ("posts", "stories"):
            yield KnownDays(*account, thing, (), tuple(overlaid(spans, SILENCE)), way=way)
        else:  # the files of mentions hold all there are: pages of one list
            ends = (min(first for first, _ in spans), max(last for _, last in spans))
            yield KnownDays(*account, thing, (), (Stretch(*ends),), way=way)


def _spans(rows: list[dict], names: dict[str, str]) -> Iterable[KnownDays]:
    by_way: dict[tuple[_Account, str, HowTo | None], list[tuple[date, date]]] = {}
    for row in rows:
        way = way_of(row["network"], [row["format"]])
        by_way.setdefault((_account(row, names), row["thing"], way), []).append(
            (row["from_day"], row["to_day"])
        )
    for (account, thing, way), spans in by_way.items():
        is_picture = thing == "audience"
        moments = tuple(sorted({last for first, last in spans if is_picture and first == last}))
        rest = [(first, last) for first, last in spans if not is_picture or first < last]
        joined = [Stretch(each.first, each.last) for each in overlaid(sorted(set(rest)))]
        yield KnownDays(*account, thing, (), tuple(_joined(joined)), moments, way)


def overlaid(spans: Iterable[tuple[date, date]], silence: int = 0) -> list[Stretch]:
    """Return the days that spans cover, in order, and which of them several cover.

    Two spans with at most `silence` days between them have no hole.

    >>> overlaid([(date(2026, 1, 1), date(2026, 1, 9)), (date(2026, 1, 8), date(2026, 1, 12))])[1]
    Stretch(first=datetime.date(2026, 1, 8), last=datetime.date(2026, 1, 9), is_twice=True)
    """
    ordered = sorted(spans)
    edges = sorted({day for first, last in ordered for day in (first, last + DAY)})
    pieces = []
    for start, stop in pairwise(edges):
        count = sum(first <= start <= last for first, last in ordered)
        if count or (stop - start).days <= silence:
            pieces.append(Stretch(start, stop - DAY, count > 1))
    return _joined(pieces)


def _joined(pieces: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches with neighbours alike made one."""
    joined: list[Stretch] = []
    for each in pieces:
        before = joined[-1] if joined else None
        if before and before.is_twice == each.is_twice and each.first - before.last <= DAY:
            joined[-1] = Stretch(before.first, each.last, each.is_twice)
        else:
            joined.append(each)
    return joined


def last_days(store: Store) -> dict[str, date]:
    """Return the last day known of each network."""
    last: dict[str, date] = {}
    for each in known(store):
        last[each.network] = max(last.get(each.network, each.last), each.last)
    return last
