"""The plan beside what was published: done, late, missing, improvised.

Words, format or the user's own yes decide which publication is the planned one; that one came out
on the same day proves nothing. A pair that may be one is asked about, and counts nowhere until then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rumbo.plan.items import Item
from rumbo.plan.likeness import ALIKE, formats_in, likeness

NEAR_DAYS = 1  # published on its day, or the day before or after
LATE_DAYS = 7

Pair = tuple[str, str, str]  # id of the item, network, its id of the publication


@dataclass(frozen=True)
class Published:
    """A publication as a network reports it."""

    network: str
    post_id: str
    day: date
    text: str
    kind: str | None = None


@dataclass(frozen=True)
class Match:
    """An item of the plan and what became of it: done, late, missing, unclear, or open (not known yet).

    `maybe` is the publication of an unclear one that may be it.
    """

    item: Item
    outcome: str
    post: Published | None = None
    maybe: Published | None = None


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
    items: Sequence[Item],
    posts: Sequence[Published],
    known_until: Mapping[str, date],
    said: Mapping[Pair, bool] | None = None,
) -> Adherence:
    """Return the plan matched with what was published, network by network, nearest day and words first.

    `said` is what the user said of pairs. An item whose days are not all known yet is neither done
    nor missing.
    """
    near = [
        (item, post)
        for item in items
        for post in posts
        if item.network == post.network and -NEAR_DAYS <= (post.day - item.day).days <= LATE_DAYS
    ]
    judged = [(_sureness(*pair, said or {}), *pair) for pair in near]
    sure = _paired([each for each in judged if each[0] and each[0] >= ALIKE])
    found, used = dict(sure), {_key(post) for post in sure.values()}
    left = [each for each in judged if id(each[1]) not in found and _key(each[2]) not in used]
    maybe = _paired([each for each in left if _may_be(*each)])
    matches = tuple(
        _outcome(item, found.get(id(item)), maybe.get(id(item)), known_until) for item in items
    )
    used |= {_key(post) for post in maybe.values()}
    improvised = tuple(post for post in posts if _key(post) not in used and _is_beside(post, items))
    return _summed(matches, improvised, _silence(posts))


def _summed(
    matches: tuple[Match, ...], improvised: tuple[Published, ...], silence: int | None
) -> Adherence:
    planned = [each for each in matches if each.outcome not in ("open", "unclear")]
    done = [each for each in matches if each.post]
    published = len(done) + len(improvised)
    stated = sum(bool(each.item.objective_id) for each in done)
    return Adherence(
        matches=matches,
        improvised=improvised,
        rate=sum(each.outcome == "done" for each in planned) / len(planned) if planned else None,
        with_objective=stated / published if published else None,
        silence_days=silence,
        pillars=dict(Counter(each.item.pillar for each in done if each.item.pillar)),
    )


def _sureness(item: Item, post: Published, said: Mapping[Pair, bool]) -> float | None:
    """Return how sure it is that a publication is the planned one, 0 to 2 (said so); None where nothing tells."""
    answer = said.get((item.item_id, post.network, post.post_id))
    if answer is not None:
        return 2.0 if answer else -1.0
    formats, about = formats_in(item.title)
    formats |= {item.kind} if item.kind else set()
    alike = likeness(about, post.text)
    if not formats or not post.kind:
        return alike
    if not about:
        return 1.0 if post.kind in formats else -1.0
    return alike if alike is None or post.kind in formats else alike / 2


def _may_be(sureness: float | None, item: Item, post: Published) -> bool:
    """Return whether a pair that nothing makes sure is asked about: words too few to tell, or the very day."""
    days = abs((post.day - item.day).days)
    unsure = sureness is None or sureness > 0
    return sureness != -1.0 and (days == 0 or unsure and days <= NEAR_DAYS)


def _paired(judged: Sequence[tuple[float | None, Item, Published]]) -> dict[int, Published]:
    """Return the publication of each item, none twice: the surest first among those equally near."""

    def order(each: tuple[float | None, Item, Published]) -> tuple:
        sureness, item, post = each
        days = abs((post.day - item.day).days)
        is_said = (sureness or 0.0) >= 2.0
        late = 0 if days <= NEAR_DAYS else days
        return (not is_said, late, -(sureness or 0.0), days, post.day, post.post_id)

    found: dict[int, Published] = {}
    used: set[tuple[str, str]] = set()
    for _, item, post in sorted(judged, key=order):
        if id(item) not in found and _key(post) not in used:
            found[id(item)] = post
            used.add(_key(post))
    return found


def _key(post: Published) -> tuple[str, str]:
    return post.network, post.post_id


def _is_beside(post: Published, items: Sequence[Item]) -> bool:
    """Return whether its network was planned for within a week of it: further away there was no plan."""
    return any(
        item.network == post.network and abs((post.day - item.day).days) <= LATE_DAYS
        for item in items
    )


def _outcome(
    item: Item, post: Published | None, maybe: Published | None, known_until: Mapping[str, date]
) -> Match:
    if post:
        return Match(item, "done" if abs((post.day - item.day).days) <= NEAR_DAYS else "late", post)
    if maybe:
        return Match(item, "unclear", maybe=maybe)
    known = known_until.get(item.network)
    over = known is not None and (known - item.day).days > NEAR_DAYS
    return Match(item, "missing" if over else "open")


def _silence(posts: Sequence[Published]) -> int | None:
    days = sorted({post.day for post in posts})
    return max(
        ((after - before).days for before, after in zip(days, days[1:], strict=False)), default=None
    )
