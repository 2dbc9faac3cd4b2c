"""Everything that the café brings along, made for a last day: its exports and what it had planned.

`python -m rumbo.demo.exports FOLDER [DAY]` writes the exports into a folder, to be dropped by hand.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from rumbo import clock
from rumbo.demo import (
    ads,
    facebook,
    instagram,
    instagram_files,
    meta_cards,
    planning,
    tiktok,
    website,
    youtube,
)
from rumbo.demo.business import Cafe
from rumbo.demo.heard import inbox, reviews, voices
from rumbo.demo.planning import Planned

LATELY = timedelta(days=3)  # so old are the newest exports, at least


def last_sunday(day: date) -> date:
    """Return the Sunday on or before a day."""
    return day - timedelta(days=(day.weekday() + 1) % 7)


def exports(last: date) -> dict[str, bytes]:
    """Return every export of the café by its path; the same bytes at every call."""
    return everything(Cafe(last))[0]


def everything(cafe: Cafe) -> tuple[dict[str, bytes], list[Planned]]:
    """Return the exports by path and the plan."""
    posts, stories = instagram.posts(cafe), instagram.stories(cafe)
    page = facebook.posts(cafe, posts)
    files = (
        instagram_files.files(cafe, posts, stories)
        | meta_cards.files(cafe, "instagram", instagram.days(cafe, posts, stories))
        | {"instagram/Público.csv": meta_cards.audience()}
        | facebook.files(cafe, page)
        | meta_cards.files(cafe, "facebook", facebook.days(cafe, page))
        | tiktok.files(cafe, tiktok.videos(cafe, posts))
        | youtube.files(cafe, youtube.videos(cafe))
        | reviews.files(cafe, reviews.reviews(cafe))
        | website.files(cafe)
        | inbox.files(cafe)
        | voices.files(cafe)
        | ads.files(cafe)
    )
    return files, planning.plan(cafe, posts, page)


def write(folder: Path, last: date) -> None:
    """Write every export below a folder."""
    for name, data in exports(last).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    target, *day = sys.argv[1:]
    asked = date.fromisoformat(day[0]) if day else clock.today() - LATELY
    write(Path(target), last_sunday(asked))
