"""What to download next, network by network: what is missing or growing old, and how to get it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rumbo.coverage.howto import HowTo, howto, howtos
from rumbo.coverage.spans import DAY, MENTIONS, KnownDays
from rumbo.locale import Words

OLD = 7  # days after which what happened by day, and what posts earned, is worth fetching again
OLD_MENTIONS = 30
OLD_PICTURE = 92
SETTLING = 2  # last days of a file that may still change
SISTERS = {"facebook": "instagram", "instagram": "facebook"}
GROWING = ("posts", "stories")
AGES = {"audience": OLD_PICTURE} | dict.fromkeys(MENTIONS, OLD_MENTIONS)
# The export that holds a thing, the likeliest first.
EXPORTS = {
    "days": ("daily", "posts"),
    "posts": ("posts",),
    "stories": ("stories", "posts"),
    "review": ("reviews",),
    "audience": ("audience",),
    "periods": ("periods", "daily"),
    "web": ("daily",),
    "spend": ("ads",),
}
SAID = 2  # holes named one by one


@dataclass(frozen=True)
class Advice:
    """What to download next of an account: reasons, the most urgent first, and the ways to the files.

    `account` is its name where the network has several, else empty.
    """

    network: str
    reasons: tuple[str, ...]
    ways: tuple[HowTo, ...]
    account: str = ""

    def title(self, words: Words) -> str:
        """Return of what it is: the network, and the account where there are several."""
        network = words.network(self.network)
        return f"{network} · {words.text(self.account)}" if self.account else network


@dataclass(frozen=True)
class _Reason:
    urgency: int
    text: str
    way: HowTo | None


def next_downloads(known: Sequence[KnownDays], today: date, words: Words) -> list[Advice]:
    """Return an advice for each account that is known, and for the sister network it lacks."""
    networks = list(dict.fromkeys(each.network for each in known))
    accounts = list(dict.fromkeys((each.network, each.account_id) for each in known))
    several = {one for one, often in Counter(name for name, _ in accounts).items() if often > 1}
    advices = [
        _advice([each for each in known if each.account_id == own], name in several, today, words)
        for name, own in accounts
    ]
    missing = [SISTERS[name] for name in networks if SISTERS.get(name, name) not in networks]
    return advices + [_sister(name, words) for name in missing]


def _advice(known: list[KnownDays], is_named: bool, today: date, words: Words) -> Advice:
    network, account = known[0].network, known[0].account if is_named else ""
    reasons = [
        *_ends(known, today, words),
        *_lacks(network, known, words),
        *_grown(known, today, words),
        *(reason for each in known for reason in _aged(each, today, words)),
        *(reason for each in known for reason in _holes(each, today, words)),
    ]
    ordered = sorted(reasons, key=lambda each: each.urgency)
    ways = dict.fromkeys(each.way for each in ordered if each.way)
    if not ordered:
        calm = words("Nothing for now; again from {day} on.", day=_next(known))
        return Advice(network, (calm,), (), account)
    texts = tuple(dict.fromkeys(each.text for each in ordered))
    return Advice(network, texts, tuple(ways), account)


def _next(known: Iterable[KnownDays]) -> date:
    return min(each.last + timedelta(days=AGES.get(each.thing, OLD) + 1) for each in known)


def _way(known: KnownDays) -> HowTo | None:
    """Return the way by which a thing came, else that to the export that likely holds it."""
    return known.way or howto(known.network, *EXPORTS.get(known.thing, (known.thing,)))


def _from(day: date, way: HowTo | None, today: date, words: Words) -> tuple[date, str]:
    """Return from which day on a network gives what begins at a day, and what is gone meanwhile."""
    earliest = _earliest(way, today)
    if day >= earliest:
        return day, ""
    gone = words("What lies before it the network no longer gives; an old file of yours would.")
    return earliest, f" {gone}"


def _earliest(way: HowTo | None, today: date) -> date:
    back = way.days_back if way else None
    return date.min if back is None else today - timedelta(days=back)


def _sister(network: str, words: Words) -> Advice:
    text = words(
        "Nothing of {network} yet. It lies in the same Meta Business Suite: if you are there, download it too.",
        network=words.network(network),
    )
    ways = (howto(network, "posts"), howto(network, "daily"))
    return Advice(network, (text,), tuple(filter(None, ways)))


def _ends(known: Iterable[KnownDays], today: date, words: Words) -> Iterable[_Reason]:
    """Yield what ends too long ago, file by file; its last days come again, for they may have changed."""
    due = [each for each in known if each.thing == "days" and (today - each.last).days > OLD]
    for way in dict.fromkeys(map(_way, due)):
        for own in _together([each for each in due if _way(each) == way]):
            terms = tuple(term for each in own for term in each.terms)
            last = min(each.last for each in own)
            start, gone = _from(last - timedelta(days=SETTLING - 1), way, today, words)
            text = words(
                "Known by day until {last} ({what}): download from {start} on; the last two days may have changed.",
                what=_of_file(way, replace(own[0], terms=terms).name(words), words),
                last=last,
                start=start,
            )
            yield _Reason(0, text + gone, way)


def _of_file(way: HowTo | None, what: str, words: Words) -> str:
    """Return what is known by days, with the name of its file where a network has several such."""
    if way is None or way.export in EXPORTS["days"]:
        return what
    return words("{file}: {what}", file=way.name(words.language), what=what)


def _together(known: Iterable[KnownDays]) -> list[list[KnownDays]]:
    """Return things that end on about the same day, together."""
    groups: list[list[KnownDays]] = []
    for each in sorted(known, key=lambda one: one.last):
        if groups and (each.last - groups[-1][0].last).days <= SETTLING:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def _grown(known: Iterable[KnownDays], today: date, words: Words) -> Iterable[_Reason]:
    """Yield the posts and stories last seen too long ago: they have grown since."""
    due = [each for each in known if each.thing in GROWING and (today - each.last).days > OLD]
    for own in _together(due):
        text = words(
            "{what}, as of {last}: download the last months again; young ones were still growing.",
            what=words.list([each.name(words) for each in own]),
            last=own[0].last,
        )
        for each in own:
            yield _Reason(2, text, _way(each))


def _lacks(network: str, known: Sequence[KnownDays], words: Words) -> Iterable[_Reason]:
    """Yield the files of a round of which others are there."""
    there = set(map(_way, known))
    rounds = {each.round for each in there if each and each.round}
    for way in howtos():
        if way.network == network and way.round in rounds and way not in there:
            text = words("Nothing of «{file}» yet: download it too.", file=way.name(words.language))
            yield _Reason(1, text, way)


def _aged(known: KnownDays, today: date, words: Words) -> Iterable[_Reason]:
    """Yield what was last seen too long ago."""
    old = (today - known.last).days > AGES.get(known.thing, OLD)
    if not old or known.thing in ("days", *GROWING):
        return
    way, name = _way(known), known.name(words)
    if known.thing == "audience":
        text = words("{what}, a picture of {last}: take a new one.", what=name, last=known.last)
        yield _Reason(5, text, way)
    elif known.thing in MENTIONS:
        text = words("{what} until {last}: download all of them again.", what=name, last=known.last)
        yield _Reason(2, text, way)
    else:
        start, gone = _from(known.last + DAY, way, today, words)
        text = words(
            "{what} until {last}: download from {start} on.",
            what=name,
            last=known.last,
            start=start,
        )
        yield _Reason(3, text + gone, way)


def _holes(known: KnownDays, today: date, words: Words) -> Iterable[_Reason]:
    """Yield the missing stretches, and whether the network still gives days that old."""
    way = _way(known)
    reach = _earliest(way, today)
    gone = [(first, min(last, reach - DAY)) for first, last in known.holes if first < reach]
    there = [(max(first, reach), last) for first, last in known.holes if last >= reach]
    if there:
        text = words(
            "{what}: missing {days}. Download those days.",
            what=known.name(words),
            days=_said(there, words),
        )
        yield _Reason(4, text, way)
    if gone:
        text = words(
            "{what}: missing {days}. The network no longer gives days that old; an old file of yours would.",
            what=known.name(words),
            days=_said(gone, words),
        )
        yield _Reason(6, text, None)


def _said(holes: list[tuple[date, date]], words: Words) -> str:
    """Return holes in words, the newest first; a day alone as one."""
    newest = holes[::-1]
    said = [words.day(a) if a == b else words.span(a, b) for a, b in newest[:SAID]]
    if len(newest) <= SAID:
        return words.list(said)
    return words("{list} and {n} more", list=", ".join(said), n=len(newest) - SAID)
