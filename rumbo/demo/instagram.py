"""The café on Instagram: what it published and what came of it, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

import numpy as np

from rumbo.demo import business
from rumbo.demo.business import Cafe
from rumbo.demo.texts.composing import Caption, captions_for
from rumbo.demo.texts.occasions import occasions

KINDS = ("reel", "carousel", "image")
KIND_REACH, KIND_VIEWS = (1.45, 1.0, 0.8), (1.65, 2.0, 1.4)
MIX = (0, 0, 0, 1, 1, 2, 2)
HOURS, HOUR_CHANCE = (8, 9, 11, 13, 17, 18, 19, 20), (0.12, 0.16, 0.1, 0.14, 0.1, 0.14, 0.14, 0.1)
FADING = business.fading(first=0.4, soon=0.78, half=2.2, late=70)
VIRAL = np.array([0.06, 0.12, 0.16, 0.15, 0.12, 0.09, 0.07, 0.05, 0.04, 0.03, *[0.0008] * 120])
INTERACTIONS = ("likes", "comments", "shares", "saves")
USUAL_REACH = 790
RATES = {
    "likes": (0.042, 0.42),
    "shares": (0.0034, 0.8),
    "saves": (0.005, 0.9),
    "follows": (0.0011, 0.2),
}
MEDIA_EPOCH = 1314220021721
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
GUEST = ("17841452870316928", "aitana.ceramica", "Aitana | Taller de cerámica")
GUEST_DAY = date(2026, 7, 18)  # in the script
GUEST_TEXT = "Las tazas de @cafebrujula.vlc salieron ayer del horno: cuarenta piezas, ninguna igual. ¿Con cuál te quedarías?"


@dataclass(frozen=True)
class Post:
    """A publication and each of its counts by day, the first day of the exports first.

    `topic` and `pillar` are what the plan says of it, empty where nobody planned it.
    """

    post_id: str
    code: str
    at: datetime
    kind: str
    text: str
    seconds: int
    daily: dict[str, np.ndarray]
    is_guest: bool = False
    topic: str = ""
    pillar: str = ""

    def total(self, metric: str, days: int) -> int:
        """Return a count as it stood after so many days of the exports."""
        return int(self.daily[metric][:days].sum())


def posts(cafe: Cafe) -> list[Post]:
    """Return the café's publications, and the one it shares with another account, oldest first."""
    rng = business.stream("instagram posts")
    times = publishing_times(cafe, rng)
    texts = captions_for(cafe, [at.date() for at in times])
    kinds = np.concatenate([rng.permutation(MIX) for _ in times])
    made = [
        _post(cafe, rng, at, text, int(kind))
        for at, text, kind in zip(times, texts, kinds, strict=False)
    ]
    at = datetime.combine(cafe.moved(GUEST_DAY), time(12, 4), business.ZONE)
    guest = _post(cafe, rng, at, Caption(GUEST_TEXT), kind=1, is_guest=True)
    return sorted([*made, guest], key=lambda post: post.at)


def publishing_times(cafe: Cafe, rng: np.random.Generator) -> list[datetime]:
    """Return three or four moments a week, fewer in August, and one on every occasion."""
    chosen: set[date] = set()
    called_for = occasions(cafe)
    for start in range(0, len(cafe.days), 7):
        week = cafe.days[start : start + 7]
        fixed = [day for day in week if day in called_for]
        wanted = int(rng.integers(3, 4 if week[0].month == 8 else 5))
        rest = [
            day for day in week if day.weekday() and not (day in fixed or business.is_closed(day))
        ]
        more = min(max(0, wanted - len(fixed)), len(rest))
        chosen.update(fixed, rng.choice(np.array(rest), size=more, replace=False).tolist())
    return [_moment(rng, day) for day in sorted(chosen)]


def _moment(rng: np.random.Generator, day: date) -> datetime:
    hour, minute = int(rng.choice(HOURS, p=HOUR_CHANCE)), int(rng.integers(0, 60))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=business.ZONE)


def _post(
    cafe: Cafe,
    rng: np.random.Generator,
    at: datetime,
    said: Caption,
    kind: int,
    is_guest: bool = False,
) -> Post:
    day, viral = at.date(), at.date() == cafe.viral_day
    kind = 0 if viral else kind
    level = (
        USUAL_REACH
        * KIND_REACH[kind]
        * business.season(day)
        * cafe.growth(day)
        * (0.7 + 0.3 * business.weekday(day))
    )
    reach = float(np.clip(level * rng.lognormal(0, 0.25), 400, 2450))
    final = _lifetime(cafe, rng, day, 1320 * 8 if viral else reach, kind)
    pull = VIRAL if viral else FADING
    daily = {metric: cafe.spread(rng, value, day, pull) for metric, value in final.items()}
    seconds = int(rng.integers(9, 58)) if kind == 0 else 0
    post_id, code = media_ids(rng, at)
    return Post(
        post_id,
        code,
        at,
        KINDS[kind],
        said.text,
        seconds,
        daily,
        is_guest,
        said.topic,
        said.pillar,
    )


def _lifetime(
    cafe: Cafe, rng: np.random.Generator, day: date, reach: float, kind: int
) -> dict[str, int]:
    seen = int(round(reach))
    final = {"reach": seen, "views": int(seen * KIND_VIEWS[kind] * rng.lognormal(0, 0.1))}
    mood, asked = rng.lognormal(0, 0.15), cafe.conversation(day)
    for metric, (rate, lift) in RATES.items():
        mean = reach * rate * (1 + lift * asked) * mood
        final[metric] = int(business.counts(rng, mean, 9))
    regulars = USUAL_REACH * (reach / USUAL_REACH) ** 0.3  # they come whatever the network does
    asked_back = regulars * 0.0026 * (1 + 2.5 * asked) * cafe.talk(day)
    final["comments"] = int(business.counts(rng, asked_back, 60))
    return final


def media_ids(rng: np.random.Generator, at: datetime) -> tuple[str, str]:
    """Return an id of 17 digits and a short code that, as the real one, tells the moment."""
    post_id = str(rng.integers(17_860_000_000_000_000, 18_160_000_000_000_000))
    media = (int(at.timestamp() * 1000) - MEDIA_EPOCH << 23) + int(rng.integers(0, 2**23))
    code = ""
    while media:
        media, digit = divmod(media, 64)
        code = ALPHABET[digit] + code
    return post_id, code


def stories(cafe: Cafe) -> list[Post]:
    """Return the café's stories, oldest first; they gather all they get within a day."""
    rng = business.stream("instagram stories")
    made = []
    for day in cafe.days:
        for _ in range(int(rng.choice(4, p=(0.35, 0.4, 0.18, 0.07))) if day.weekday() else 0):
            made.append(_story(cafe, rng, _moment(rng, day)))
    return sorted(made, key=lambda story: story.at)


def _story(cafe: Cafe, rng: np.random.Generator, at: datetime) -> Post:
    day, asked = at.date(), cafe.conversation(at.date())
    reach = int(285 * business.season(day) ** 0.6 * cafe.growth(day) * rng.lognormal(0, 0.2))
    views = reach + int(business.counts(rng, reach * 0.09, 6))
    sticker, linked = rng.random() < 0.3 + 0.3 * asked, rng.random() < 0.15
    means = {
        "likes": 0.012,
        "shares": 0.003,
        "profile_visits": 0.009,
        "replies": 0.004 * (1 + asked),
        "navigation": 0.82,
    }
    means |= {"sticker_taps": 0.05 * sticker, "link_clicks": 0.02 * linked, "follows": 0.0008}
    final = {"views": views, "reach": reach} | {
        metric: int(business.counts(rng, reach * mean, 7)) for metric, mean in means.items()
    }
    only = np.array([1.0])
    daily = {metric: cafe.spread(rng, value, day, only) for metric, value in final.items()}
    post_id, code = media_ids(rng, at)
    return Post(post_id, code, at, "story", "", int(rng.choice((0, 0, 8, 12, 15))), daily)


def days(cafe: Cafe, published: Sequence[Post], told: Sequence[Post]) -> dict[str, np.ndarray]:
    """Return the account's own counts of each day."""
    rng = business.stream("instagram days")
    own = [post for post in published if not post.is_guest]
    level = np.array(
        [business.season(day) * business.weekday(day) * cafe.growth(day) for day in cafe.days]
    )
    calm = np.array(
        [business.season(day) ** 0.3 * (0.5 + 0.5 * business.weekday(day)) for day in cafe.days]
    )
    since = np.array([(day - cafe.viral_day).days for day in cafe.days])
    buzz = np.where(since >= 0, np.exp(-np.maximum(since - 1, 0) / 5), 0)
    seen = business.added(post.daily["reach"] for post in own)
    reach = 225 * level * rng.lognormal(0, 0.14, len(level)) + 0.48 * seen
    loyal = business.added(post.daily[metric] for post in own for metric in INTERACTIONS)
    passing = business.added(
        story.daily[metric] for story in told for metric in ("likes", "shares", "replies")
    )
    return {
        "reach": reach.astype(int),
        "views": (reach * 2.25 * rng.lognormal(0, 0.09, len(level))).astype(int),
        "profile_visits": business.counts(rng, 22.5 * calm * (1 + 0.7 * buzz), 30),
        "new_followers": business.counts(rng, 1.45 * level + 17 * buzz, 3),
        "interactions": loyal + passing,
    }
