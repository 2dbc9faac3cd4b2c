"""The café on TikTok: some of its reels again, a small crowd, and one video that escaped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from rumbo.demo import business as cafe
from rumbo.demo import instagram
from rumbo.demo.writing import BOM, MONTHS, quoted

EXPORTED_ON = cafe.LAST + timedelta(days=1)
SHOWN = cafe.DAYS[-365:]
FADING = cafe.fading(first=0.35, soon=0.8, half=2.5, late=40)
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
class Video:
    """A video and each of its counts by day."""

    video_id: int
    at: datetime
    title: str
    daily: dict[str, np.ndarray]


def videos(posts: list[instagram.Post]) -> list[Video]:
    """Return the reels that were posted here too, oldest first."""
    rng = cafe.stream("tiktok videos")
    reels = [
        post
        for post in posts
        if post.kind == "reel" and not post.is_guest and SHOWN[0] <= post.at.date()
    ]
    return [
        _video(rng, reel)
        for reel in reels
        if reel.at.date() == cafe.VIRAL_DAY or rng.random() < 0.6
    ]


def _video(rng: np.random.Generator, reel: instagram.Post) -> Video:
    at = reel.at + timedelta(minutes=int(rng.integers(20, 170)), seconds=int(rng.integers(0, 60)))
    day, viral = at.date(), reel.at.date() == cafe.VIRAL_DAY
    views = 41_300 if viral else int(430 * cafe.season(day) * rng.lognormal(0, 0.75))
    final = {"views": views} | {
        metric: int(cafe.counts(rng, views * rate, 5)) for metric, rate in RATES.items()
    }
    daily = {
        metric: cafe.spread(rng, value, day, instagram.VIRAL if viral else FADING)
        for metric, value in final.items()
    }
    opening = reel.text.split("\n")[0].split(". ")[0].rstrip(".")
    title = " ".join([opening, *rng.choice(TAGS, size=int(rng.integers(2, 5)), replace=False)])
    return Video((int(at.timestamp()) << 32) + int(rng.integers(2**31, 2**32)), at, title, daily)


def files(made: list[Video]) -> dict[str, bytes]:
    """Return the overview by day and the table of videos by file name."""
    return {"tiktok/Overview.csv": _overview(made), "tiktok/Content.csv": _content(made)}


def _overview(made: list[Video]) -> bytes:
    rng = cafe.stream("tiktok days")
    level = np.array([cafe.season(day) for day in cafe.DAYS])
    noise = {
        metric: cafe.counts(rng, mean * level, 3)
        for metric, mean in (("views", 16), ("likes", 0.5))
    }
    shown = {
        metric: cafe.added(video.daily[metric] for video in made) + noise.get(metric, 0)
        for metric in ("views", *RATES)
    }
    shown["profile"] = cafe.counts(rng, 0.7 + 0.011 * shown["views"], 4)
    columns = [
        shown[metric][-len(SHOWN) :]
        for metric in ("views", "profile", "likes", "comments", "shares")
    ]
    rows = [(spanish(day), *values) for day, *values in zip(SHOWN, *columns, strict=True)]
    return (
        BOM
        + quoted([("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"), *rows])
    ).encode()


def _content(made: list[Video]) -> bytes:
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
    rows = []
    for video in sorted(made, key=lambda each: -each.daily["views"].sum()):
        link = f"https://www.tiktok.com/@{cafe.HANDLE}/video/{video.video_id}"
        values = [video.daily[metric].sum() for metric in ("likes", "comments", "shares", "views")]
        rows.append((spanish(EXPORTED_ON), video.title, link, spanish(video.at), *values))
    return (BOM + quoted([header, *rows])).encode()


def spanish(day: date) -> str:
    """Return a day as TikTok writes it in Spanish: without its year."""
    return f"{day.day} de {MONTHS[day.month - 1]}"
