"""The plan beside what was published: done, late, missing, improvised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from rumbo.plan.items import Item

NEAR_DAYS = 1  # published on its day, or the day before or after
LATE_DAYS = 7
ALIKE = 0.25  # a caption that shares less with the title says nothing


@dataclass(frozen=True)
class Published:
    """A publication as a network reports it."""

    network: str
    post_id: str
    day: date
    text: str


@dataclass(frozen=True)
class Match:
    """An item of the plan and what became of it: done, late, missing, or not known yet."""

    item: Item
    outcome: str
    post: Published | None = None


@dataclass(frozen=True)
class Adherence:
    """How the plan was kept over the days that are known.

    `rate` is done ÷ planned; `with_objective` the share of publications that state an objective;
    `silence_days` the longest time without any publication; each None where nothing can be said.
    """

    matches: tuple[Match, ...]
    improvised: tuple[Published, ...]
    rate: float | None
    with_objective: float | None
    silence_days: int | None
    pillars: dict[str, int]

    def count(self, outcome: str) -> int:
        """Return how many items came to that outcome."""
        return sum(each.outcome == outcome for each in self.matches)


def match(
    items: Sequence[Item], posts: Sequence[Published], known_until: Mapping[str, date]
) -> Adherence:
    """Return the plan matched with what was published, network by network, nearest day and words first.

    An item whose days are not all known yet is neither done nor missing.
    """
    pairs = sorted(
        (_distance(item, post), number, place)
        for number, item in enumerate(items)
        for place, post in enumerate(posts)
        if item.network == post.network and -NEAR_DAYS <= (post.day - item.day).days <= LATE_DAYS
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, number, place in pairs:
        if number not in taken and place not in used:
            taken[number] = place
            used.add(place)
    matches = tuple(
        _outcome(item, posts[taken[number]] if number in taken else None, known_until)
        for number, item in enumerate(items)
    )
    planned = [each for each in matches if each.outcome != "open"]
    improvised = tuple(
        post for place, post in enumerate(posts) if place not in used and _within(post, items)
    )
    done = [each for each in matches if each.post]
    return Adherence(
        matches=matches,
        improvised=improvised,
        rate=sum(each.outcome == "done" for each in planned) / len(planned) if planned else None,
        with_objective=sum(bool(each.item.objective_id) for each in done)
        / (len(done) + len(improvised))
        if done or improvised
        else None,
        silence_days=_silence(posts),
        pillars=dict(Counter(each.item.pillar for each in done if each.item.pillar)),
    )


def _distance(item: Item, post: Published) -> tuple[int, float]:
    days = abs((post.day - item.day).days)
    alike = SequenceMatcher(
        None, item.title.casefold(), post.text.casefold()[: 4 * len(item.title)]
    ).ratio()
    late = 0 if days <= NEAR_DAYS else days
    return late, -alike if alike >= ALIKE else 0.0


def _outcome(item: Item, post: Published | None, known_until: Mapping[str, date]) -> Match:
    if post:
        return Match(item, "done" if abs((post.day - item.day).days) <= NEAR_DAYS else "late", post)
    known = known_until.get(item.network)
    over = known is not None and (known - item.day).days > NEAR_DAYS
    return Match(item, "missing" if over else "open")


def _within(post: Published, items: Sequence[Item]) -> bool:
    """Return whether a post falls into the days its network was planned for."""
    days = [item.day for item in items if item.network == post.network]
    return bool(days) and min(days) <= post.day <= max(days)


def _silence(posts: Sequence[Published]) -> int | None:
    days = sorted({post.day for post in posts})
    return max(
        ((after - before).days for before, after in zip(days, days[1:], strict=False)), default=None
    )
