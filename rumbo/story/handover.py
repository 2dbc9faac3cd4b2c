"""A story that was handed over stays as it was; a later change of its numbers is a correction, and says why."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES, Words
from rumbo.locale import words as words_of
from rumbo.metrics.series import Period
from rumbo.store.store import now
from rumbo.story.comments import comments
from rumbo.story.origins import with_origins
from rumbo.story.saved_story import from_json, to_json
from rumbo.story.slides import Asked, Number, Story
from rumbo.story.telling import tell

DAY = timedelta(days=1)
NAMED = 8  # numbers that a correction names; the others are counted


@dataclass(frozen=True)
class Handover:
    """A story as it was handed over on a day; `reason` is why it was corrected, None for the first."""

    handover_id: str
    story: Story
    handed_on: date
    reason: str | None


@dataclass(frozen=True)
class MovedNumber:
    """A number that is no longer what it was when it was handed over."""

    then: Number
    now: Number | None


def handed(client: Client, period: Period, language: str) -> Handover | None:
    """Return what was handed over of a period last, in a language; None where nothing was."""
    days = {"first_day": period.start, "last_day": period.end - DAY}
    for row in client.store.rows("told/handovers", **days):
        if row["language"] == language:
            story = from_json(row["story"])
            return Handover(row["handover_id"], story, row["handed_on"], row["reason"])
    return None


def story_of(client: Client, asked: Asked, language: str) -> Story:
    """Return the story of a period: as it was handed over, else as the store tells it now."""
    kept = handed(client, asked.period, language)
    return kept.story if kept else told_now(client, asked, language)


def told_now(client: Client, asked: Asked, language: str) -> Story:
    """Return the story as the store tells it now, with the comments written beside it."""
    story, said = tell(client, asked, words_of(language)), comments(client.store, asked.period)
    slides = tuple(replace(each, comment=said.get(each.key, "")) for each in story.slides)
    return replace(story, slides=slides)


def documented(client: Client, asked: Asked, story: Story) -> Story:
    """Return a story with what stands behind each of its numbers; one handed over keeps what did then."""
    if handed(client, asked.period, story.language):
        return story
    return with_origins(client.store, story)


def hand_over(client: Client, asked: Asked, reason: str = "") -> str:
    """Keep the story of a period as it is now, in every language, and return its id.

    Of a period that was handed over already it is a correction: raises RumboError without a reason.
    """
    known = {each: handed(client, asked.period, each) for each in LANGUAGES}
    if any(known.values()) and not reason.strip():
        raise RumboError("This period was handed over already: say why it is corrected.")
    own = uuid.uuid4().hex[:8]
    rows = [
        {
            "handover_id": own,
            "first_day": asked.period.start,
            "last_day": asked.period.end - DAY,
            "language": language,
            "data_version": story.data_version,
            "story": to_json(story),
            "reason": reason.strip() or None,
            "said_at": now(),
        }
        for language in LANGUAGES
        for now_ in [with_origins(client.store, told_now(client, asked, language))]
        for story in [_corrected(now_, known[language], reason)]
    ]
    with client.store.change() as change:
        change.append("handovers", rows)
    return own


def moved(then: Story, now_: Story) -> list[MovedNumber]:
    """Return the numbers of a story that are no longer what they were."""
    current = {_key(each): each for each in now_.numbers}
    pairs = [MovedNumber(each, current.get(_key(each))) for each in then.numbers]
    return [each for each in pairs if each.now is None or each.now.text != each.then.text]


def _key(number: Number) -> tuple[str, ...]:
    return (number.label, number.metric, number.basis, number.network, f"{number.first}")


def moved_words(found: MovedNumber, words: Words) -> str:
    """Return what a number was and what it is now."""
    name = f"{found.then.label} · {words.network(found.then.network)}"
    if found.now is None:
        return words(
            "{name}: it was {then}, and is no longer known.", name=name, then=found.then.text
        )
    return words(
        "{name}: it was {then}, it is {now}.", name=name, then=found.then.text, now=found.now.text
    )


def _corrected(story: Story, known: Handover | None, reason: str) -> Story:
    """Return a story whose first slide says what was corrected since it was handed over, and why."""
    if known is None:
        return story
    first, *rest = story.slides
    said = tuple(_correction(story, known, reason))
    return replace(story, slides=(replace(first, sentences=(*said, *first.sentences)), *rest))


def _correction(story: Story, known: Handover, reason: str) -> Iterator[str]:
    words = words_of(story.language)
    yield words(
        "Correction of what was handed over on {day}: {reason}",
        day=known.handed_on,
        reason=reason.strip(),
    )
    found = moved(known.story, story)
    yield from (moved_words(each, words) for each in found[:NAMED])
    if len(found) > NAMED:
        yield words.count("{n} more number.", "{n} more numbers.", len(found) - NAMED)
