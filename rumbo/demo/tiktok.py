"""The café on TikTok: some of its reels again, a small crowd, and one video that escaped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from rumbo.demo import business, instagram
from rumbo.demo.business import Cafe
from rumbo.demo.writing import BOM, MONTHS, quoted

SHOWN = 365
FADING = business.fading(first=0.35, soon=0.8, half=2.5, late=40)
RATES = {"likes": 0.045, "comments": 0.0022, "shares": 0.004}
TAGS = (
    "#valencia",
    "#cafe",
    "#benimaclet",
    "#coffeetok",
    "#cremaet",
    "#desayuno",
    "#barista",
    "#esmorzaret",
)


@dataclass(frozen=True)
class Clip:
    """A video and each of its counts by day."""

    video_id: int
    at: datetime
    title: str
    daily: dict[str, np.ndarray]


def videos(cafe: Cafe, posts: list[instagram.Post]) -> list[Clip]:
    """Return the reels that were posted here too, oldest first."""
    rng = business.stream("tiktok videos")
    reels = [
        post
        for post in posts
        if post.kind == "reel" and not post.is_guest and cafe.days[-SHOWN] <= post.at.date()
    ]
    return [
        _video(cafe, rng, reel)
        for reel in reels
        if reel.at.date() == cafe.viral_day or rng.random() < 0.6
    ]


def _video(cafe: Cafe, rng: np.random.Generator, reel: instagram.Post) -> Clip:
    at = reel.at + timedelta(minutes=int(rng.integers(20, 170)), seconds=int(rng.integers(0, 60)))
    day, viral = at.date(), reel.at.date() == cafe.viral_day
    views = 41_300 if viral else int(430 * business.season(day) * rng.lognormal(0, 0.75))
    final = {"views": views} | {
        metric: int(business.counts(rng, views * rate, 5)) for metric, rate in RATES.items()
    }
    daily = {
        metric: cafe.spread(rng, value, day, instagram.VIRAL if viral else FADING)
        for metric, value in final.items()
    }
    opening = reel.text.split("\n")[0].split(". ")[0].rstrip(".")
    title = " ".join([opening, *rng.choice(TAGS, size=int(rng.integers(2, 5)), replace=False)])
    return Clip((int(at.timestamp()) << 32) + int(rng.integers(2**31, 2**32)), at, title, daily)


def files(cafe: Cafe, made: list[Clip]) -> dict[str, bytes]:
    """Return the overview by day and the table of videos by file name."""
    return {
        "tiktok/Overview.csv": _overview(cafe, made),
        "tiktok/Content.csv": _content(cafe, made),
    }


def _overview(cafe: Cafe, made: list[Clip]) -> bytes:
    rng = business.stream("tiktok days")
    level = np.array([business.season(day) for day in cafe.days])
    noise = {
        metric: business.counts(rng, mean * level, 3)
        for metric, mean in (("views", 16), ("likes", 0.5))
    }
    shown = {
        metric: business.added(video.daily[metric] for video in made) + noise.get(metric, 0)
        for metric in ("views", *RATES)
    }
    shown["profile"] = business.counts(rng, 0.7 + 0.011 * shown["views"], 4)
    columns = [
        shown[metric][-SHOWN:] for metric in ("views", "profile", "likes", "comments", "shares")
    ]
    rows = [
        (spanish(day), *values) for day, *values in zip(cafe.days[-SHOWN:], *columns, strict=True)
    ]
    return (
        BOM
        + quoted([("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"), *rows])
    ).encode()


def _content(cafe: Cafe, made: list[Clip]) -> bytes:
    header = (
        "Time",
        "Video title",
        "Video link",
        "Post time",
        "Total likes",
        "Total comments",
        "Total shares",
        "Total views",
    )
    rows, exported_on = [], cafe.last + timedelta(days=1)
    for video in sorted(made, key=lambda each: -each.daily["views"].sum()):
        link = f"https://www.tiktok.com/@{business.HANDLE}/video/{video.video_id}"
        values = [video.daily[metric].sum() for metric in ("likes", "comments", "shares", "views")]
        rows.append((spanish(exported_on), video.title, link, spanish(video.at), *values))
    return (BOM + quoted([header, *rows])).encode()


def spanish(day: date) -> str:
    """Return a day as TikTok writes it in Spanish: without its year."""
    return f"{day.day} de {MONTHS[day.month - 1]}"
