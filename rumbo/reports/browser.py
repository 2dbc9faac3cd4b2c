"""A story as one HTML file: it opens without a network, on a phone first, its charts alive, a table behind each."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from rumbo.figures.draw import config, draw
from rumbo.figures.spec import Figure
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.reports.pages import mark_words
from rumbo.reports.workbook import table
from rumbo.story.slides import SECTIONS, Origin, Slide, Story

FOLDER = Path(__file__).parent
SIDE_BY_SIDE = 3  # columns that a phone has room for


def browser(story: Story) -> bytes:
    """Return a story as one HTML page; nothing in it is fetched."""
    words = words_of(story.language)
    drawn = {
        each.key: draw(each.figure, words) | {"alt": each.figure.alt}
        for each in story.slides
        if each.figure
    }
    filled = {
        "language": story.language,
        "title": escape(story.title),
        "accent": story.brand.accent,
        "second": story.brand.second,
        "style": (FOLDER / "browser.css").read_text(encoding="utf-8"),
        "body": "\n".join(_body(story, words)),
        "charts": _in_script(drawn),
        "locale": _in_script(config(words)),
        "plotly": _plotly() if drawn else "",
        "script": (FOLDER / "browser.js").read_text(encoding="utf-8"),
    }
    page = (FOLDER / "browser.html").read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: filled[found[1]], page).encode()


def _in_script(value: Any) -> str:
    """Return data as it can stand in a script element, whatever it holds."""
    said = json.dumps(value, ensure_ascii=False)
    return said.replace("<", "\\u003c")


@cache
def _plotly() -> str:
    from plotly.offline import get_plotlyjs

    return base64.b64encode(gzip.compress(get_plotlyjs().encode(), 9, mtime=0)).decode()


def _body(story: Story, words: Words) -> Iterator[str]:
    yield from _head(story, words)
    section, origins = "", iter(story.origins)
    for slide in story.slides:
        if slide.section != section:
            section = slide.section
            yield f"<h2>{escape(words(SECTIONS[section]))}</h2>"
        yield from _slide(slide, words, [*islice(origins, len(slide.numbers))])
    brand = story.brand
    foot = " · ".join(
        each for each in (brand.footer, brand.author, brand.contact, story.made) if each
    )
    yield f"<footer>{escape(foot)}</footer>"


def _head(story: Story, words: Words) -> Iterator[str]:
    yield "<header>"
    if story.brand.logo:
        data = base64.b64encode(story.brand.logo).decode()
        alt = escape(words("Logo of {name}", name=story.brand.author or story.name))
        yield f'<img class="logo" alt="{alt}" src="data:image/png;base64,{data}">'
    yield f"<h1>{escape(story.name)}</h1><p class=when>{escape(story.period)}</p></header>"


def _slide(slide: Slide, words: Words, origins: Sequence[Origin]) -> Iterator[str]:
    yield f'<section id="{escape(slide.key)}">'
    yield f"<h3>{escape(slide.title)}</h3>"
    if slide.status:
        yield f'<p class="label {slide.tone}">{escape(slide.status)}</p>'
    yield from (f"<p>{escape(each)}</p>" for each in slide.sentences)
    if slide.comment:
        yield f"<blockquote>{escape(slide.comment)}</blockquote>"
    if slide.figure:
        yield from _figure(slide, slide.figure, words)
    if slide.table:
        yield _table(slide.table.heads, slide.table.rows, is_read=True)
    if slide.numbers or slide.notes:
        yield from _passport(slide, words, origins)
    yield "</section>"


def _figure(slide: Slide, figure: Figure, words: Words) -> Iterator[str]:
    yield f'<div class=chart id="chart-{escape(slide.key)}" role=img aria-label="{escape(figure.alt)}"></div>'
    for place, mark in enumerate(figure.marks, 1):
        yield f"<p class=mark>{escape(mark_words(place, mark, words))}</p>"
    heads = (words("Day"), *(each.name for each in figure.lines))
    rows = (
        (words.day(day), *(words.number(each, figure.unit) for each in values))
        for day, *values in table(figure)
    )
    said = escape(words("The values of this chart"))
    yield f"<details><summary>{said}</summary>{_table(heads, rows)}</details>"


def _table(heads: Any, rows: Any, *, is_read: bool = False) -> str:
    """Write a table; one that is read and has many columns stands row under row on a phone, each cell with its head."""
    first = "".join(f"<th scope=col role=columnheader>{escape(each)}</th>" for each in heads)
    stacked = is_read and len(heads) > SIDE_BY_SIDE
    rest = "".join(f"<tr role=row>{_cells(heads if stacked else (), row)}</tr>" for row in rows)
    kind = " class=stacked" if stacked else ""
    return f"<div class=table><table role=table{kind}><thead><tr role=row>{first}</tr></thead><tbody>{rest}</tbody></table></div>"


def _cells(heads: Any, row: Any) -> str:
    named = [f' data-head="{escape(each)}"' for each in heads] or [""] * len(row)
    return "".join(
        f"<td role=cell{head}>{escape(each)}</td>" for head, each in zip(named, row, strict=True)
    )


def _passport(slide: Slide, words: Words, origins: Sequence[Origin]) -> Iterator[str]:
    """Yield what the numbers of a slide are, on demand; each with what stands behind it, where that is told."""
    yield f"<details><summary>{escape(words('What the numbers mean'))}</summary>"
    for each, origin in zip_longest(slide.numbers, origins):
        days = words.span(each.first, each.last)
        said = escape(f"{each.label} · {words.network(each.network)} · {days}: {each.text}")
        yield from _number(said, origin, words) if origin else [f"<p class=mark>{said}</p>"]
    yield from (f"<p class=mark>{escape(each)}</p>" for each in slide.notes)
    yield "</details>"


def _number(said: str, origin: Origin, words: Words) -> Iterator[str]:
    """Yield where a number comes from, and all of it as a sentence to be copied."""
    yield f"<details class=number><summary>{said}</summary><dl>"
    yield from (f"<dt>{escape(head)}</dt><dd>{escape(text)}</dd>" for head, text in origin.lines)
    head, done = escape(words("As a sentence with its source:")), escape(words("Copied"))
    yield f"<dt>{head}</dt><dd>{escape(origin.sentence)}</dd></dl>"
    yield f'<button type=button data-done="{done}">{escape(words("Copy"))}</button></details>'
