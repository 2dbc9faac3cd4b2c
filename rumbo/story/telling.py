"""A story from the store: what is told of a period, chapter by chapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rumbo import clock
from rumbo.clients import Client
from rumbo.locale import Words
from rumbo.story import periods
from rumbo.story.about import DAY, About
from rumbo.story.branding import brand
from rumbo.story.chapters import (
    ahead,
    diary,
    objectives,
    opening,
    outcomes,
    posts,
    sources,
    subjects,
)
from rumbo.story.slides import Asked, Slide, Story

CHAPTERS: tuple[tuple[str, Callable[[About], Iterable[Slide]]], ...] = (
    ("wanted", opening.slides),
    ("happened", objectives.slides),
    ("happened", subjects.slides),
    ("why", posts.slides),
    ("why", diary.slides),
    ("brought", outcomes.slides),
    ("rectify", ahead.rectify),
    ("need", ahead.need),
)


def tell(client: Client, asked: Asked, words: Words) -> Story:
    """Return the story of a period as the store tells it now."""
    about = About(client.store, asked, words)
    slides = tuple(_slides(about))
    profile = client.profile() or {"name": client.slug}
    return Story(
        words.language,
        words.text(profile["name"]),
        periods.name(asked.period, words),
        asked.period.start,
        asked.period.end - DAY,
        about.headline,
        slides,
        clock.today(),
        client.store.rows("store/data_version")[0]["data_version"],
        words("Made with Rumbo on {day}", day=clock.today()),
        brand(client),
    )


def _slides(about: About) -> Iterator[Slide]:
    numbers = []
    for section, chapter in CHAPTERS:
        if about.asked.wants(section):
            for each in chapter(about):
                numbers += each.numbers
                yield each
    if about.asked.wants("sources"):
        yield sources.slide(about, numbers)
