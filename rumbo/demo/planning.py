"""What the café had planned for its last weeks: most of it done, one late, one forgotten, two to come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from rumbo.demo import facebook, instagram
from rumbo.demo.business import Cafe
from rumbo.demo.texts.composing import KITCHEN, NEIGHBOURS, PEOPLE

PLANNED_FROM = date(2026, 10, 1)  # this and the days below: in the script
CONVERSE, VISIT = "comments", "profile_visits"  # the metrics of the objectives that items serve
SERVES = {NEIGHBOURS: CONVERSE, PEOPLE: VISIT}
EARLY = timedelta(days=2)
Post = instagram.Post | facebook.PagePost


@dataclass(frozen=True)
class Planned:
    """A publication as planned; `serves` is the metric of its objective, None where it has none."""

    day: date
    network: str
    title: str
    pillar: str
    serves: str | None
    at: time | None = None
    kind: str | None = None


AHEAD = (
    Planned(
        date(2026, 11, 19),
        "instagram",
        "Votad el dulce del mes que viene",
        NEIGHBOURS,
        CONVERSE,
        time(18, 30),
        "image",
    ),
    Planned(
        date(2026, 11, 26),
        "instagram",
        "La carta nueva, plato a plato",
        KITCHEN,
        VISIT,
        time(9, 0),
        "carousel",
    ),
)
FORGOTTEN = Planned(
    date(2026, 11, 10), "facebook", "Horario de los próximos festivos", NEIGHBOURS, VISIT
)


def plan(cafe: Cafe, posts: Sequence[Post], page: Sequence[Post]) -> list[Planned]:
    """Return the plan, from what was published of it and what was not."""
    since = cafe.moved(PLANNED_FROM)
    shown = [post for post in posts if post.at.date() >= since]
    links = [post for post in page if post.at.date() >= since]
    made = [*_kept(shown, "instagram"), *_kept(links[::2], "facebook")]
    extra = [replace(each, day=cafe.moved(each.day)) for each in (FORGOTTEN, *AHEAD)]
    return sorted([*made, *extra], key=lambda item: (item.network, item.day))


def _kept(posts: Sequence[Post], network: str) -> Iterator[Planned]:
    """Yield an item for each post that was planned; the first that had room before it came late."""
    late = next(filter(lambda post: _came_late(post, posts), posts), None)
    for post in posts:
        if post.topic:
            day = post.at.date() - (
                EARLY if post is late and network == "instagram" else timedelta()
            )
            serves = SERVES.get(post.pillar) or (CONVERSE if "?" in post.text else None)
            at = post.at.time().replace(minute=post.at.minute // 15 * 15, second=0, microsecond=0)
            yield Planned(day, network, post.topic, post.pillar, serves, at)


def _came_late(post: Post, posts: Sequence[Post]) -> bool:
    """Return whether nothing unplanned was published around the day on which a post was due."""
    due = post.at.date() - EARLY
    near = [each for each in posts if abs((each.at.date() - due).days) <= 1]
    return bool(post.topic) and due > posts[0].at.date() and all(each.topic for each in near)
