"""A story as data for the template that sets it on A4 pages: its words, its tables, its charts."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import Any

from rumbo.figures.spec import Figure
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.reports.charts import COLOURS, bullet_chart, chart
from rumbo.story.slides import SECTIONS, Slide, Story

HEIGHTS = {True: 150, False: 128}  # points of a chart, by whether it is an objective's
NARROW = {
    "sources": (1, 3),
    "diary": (1, 1),
    "posts": (2, 9, 3, 3, 6),
    "scorecard": (8, 3, 3, 3, 4, 4, 3),
}


def pages(story: Story) -> dict[str, Any]:
    """Return all that the pages of a story say."""
    words = words_of(story.language)
    opening = [each for each in story.slides if each.section in ("since", "wanted")]
    rest = [each for each in story.slides if each not in opening]
    return {
        "language": story.language,
        "title": story.title,
        "name": story.name,
        "period": story.period,
        "headline": story.headline,
        "opening": [_slide(each, words) for each in opening],
        "sections": [
            {"title": words(SECTIONS[section]), "slides": [_slide(each, words) for each in slides]}
            for section, slides in groupby(rest, lambda each: each.section)
        ],
        "since": words(SECTIONS["since"]),
        "made": story.made,
        "paging": words("Page {page} of {pages}"),
        "colours": COLOURS | {"good": story.brand.accent, "concern": story.brand.second},
        "brand": _brand(story, words),
    }


def _brand(story: Story, words: Words) -> dict[str, Any]:
    brand = story.brand
    by = words("Report by {author}", author=brand.author) if brand.author else ""
    return {
        "logo": list(brand.logo) if brand.logo else None,
        "logo_alt": words("Logo of {name}", name=brand.author or story.name),
        "by": " · ".join(each for each in (by, brand.contact) if each),
        "footer": brand.footer,
    }


def _slide(slide: Slide, words: Words) -> dict[str, Any]:
    objective = slide.bullet is not None
    return {
        "key": slide.key.partition("-")[0],
        "title": slide.title,
        "label": slide.status,
        "tone": slide.tone,
        "sentences": list(slide.sentences),
        "comment": slide.comment,
        "table": _table(slide),
        "bullet": bullet_chart(slide.bullet, words) if slide.bullet else None,
        "chart": _chart(slide, slide.figure, objective, words) if slide.figure else None,
        "marks": [mark_words(place, each, words) for place, each in enumerate(_marks(slide), 1)],
        "notes": list(slide.notes[:1]) if slide.section == "happened" and objective else [],
    }


def _marks(slide: Slide):  # noqa: ANN202
    return slide.figure.marks if slide.figure else []


def mark_words(place: int, mark, words: Words) -> str:  # noqa: ANN001
    """Return what a mark of a figure means, with its sign and number."""
    when = words.span(mark.day, mark.last) if mark.last else words.day(mark.day)
    return f"{mark.shape} {mark.number or place} · {when} · {words.text(mark.label)}"


def _table(slide: Slide) -> dict[str, Any] | None:
    if slide.table is None:
        return None
    kind = slide.key.partition("-")[0]
    wide = NARROW.get(kind, tuple(3 if place else 5 for place in range(len(slide.table.heads))))
    return asdict(slide.table) | {
        "wide": wide,
        "right": [slide.table.is_of_numbers(at) for at in range(len(wide))],
    }


def _chart(slide: Slide, figure: Figure, objective: bool, words: Words) -> dict[str, Any]:
    return chart(figure, words, HEIGHTS[objective], figure.alt, slide.shaded)
