"""A story as a text for an e-mail or a message: its messages, no more than a minute to read."""

from __future__ import annotations

from collections.abc import Iterator

from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.story.slides import SECTIONS, Slide, Story

TOLD = ("since", "happened", "rectify", "need")
SHORT = ("since", "rectify", "need")  # told with all their sentences


def letter(story: Story) -> bytes:
    """Return a story as plain text, UTF-8."""
    words = words_of(story.language)
    lines = [story.title, "", story.headline, *_scorecard(story)]
    for section in TOLD:
        slides = [each for each in story.slides if each.section == section]
        if slides:
            lines += ["", words(SECTIONS[section]).upper(), *_told(section, slides, words)]
    return ("\n".join([*lines, "", *_signed(story)]) + "\n").encode()


def _scorecard(story: Story) -> Iterator[str]:
    for slide in story.slides:
        if slide.key == "scorecard" and slide.table:
            for title, target, actual, _, _, status, _ in slide.table.rows:
                yield f"{status} · {title}: {actual} / {target}"


def _told(section: str, slides: list[Slide], words: Words) -> Iterator[str]:
    for slide in slides:
        if section == "happened":
            objective = slide.bullet is not None or slide.key.startswith("objective")
            message = f"{slide.title}: {slide.sentences[0]}" if objective else slide.title
            yield f"- {message}"
        elif section != "since":
            yield slide.title + ("" if slide.title.endswith(".") else ".")
        if section in SHORT:
            yield from (f"- {each}" for each in slide.sentences)
        if slide.comment:
            yield f"  {words.quoted(slide.comment)}"


def _signed(story: Story) -> Iterator[str]:
    brand = story.brand
    signed = " · ".join(each for each in (brand.author, brand.contact, brand.footer) if each)
    yield signed or story.made
