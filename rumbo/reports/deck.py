"""A story as PowerPoint slides: the message as title, charts that can be edited, notes with the sources."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Pt

from rumbo.figures.look import LIGHT
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.plain import invisible_out
from rumbo.reports.native import draw_native
from rumbo.reports.pages import mark_words
from rumbo.story.slides import SECTIONS, Slide, SlideTable, Story

WIDE, TALL = 13.333, 7.5  # inches: 16:9
EDGE, TOP, FOOT = 0.6, 1.75, 6.95
ROWS = 8  # of a table that a slide has room for
LETTERS = (
    620  # of the sentences that a slide has room for beside a drawing; the notes have them all
)
ACROSS, LINE = (
    150,
    0.34,
)  # letters of a line across a slide above a table, and its height with what parts it
LEAST = 12  # letters that a column has room for
TITLE_ONLY = 5  # the layout of python-pptx's own template


class _Deck:
    """The slides as they are made, with what all of them share."""

    def __init__(self, story: Story) -> None:
        self.story, self.words = story, words_of(story.language)
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Inches(WIDE), Inches(TALL)
        self.file.core_properties.title = story.title
        self.file.core_properties.author = story.brand.author
        self.file.core_properties.language = story.language
        self.layout = self.file.slide_layouts[TITLE_ONLY]
        _widen(self.layout)
        self.tones = {
            "good": _colour(story.brand.accent),
            "concern": _colour(story.brand.second),
            "quiet": _colour(LIGHT.soft),
        }


def deck(story: Story) -> bytes:
    """Return a story as PPTX."""
    made = _Deck(story)
    _cover(made)
    for slide in story.slides:
        for part in _parts(slide):
            _slide(made, part)
    file = io.BytesIO()
    made.file.save(file)
    return file.getvalue()


def _widen(layout: Any) -> None:
    """Give the title of the layout the width of a wide slide, and take away what stays empty."""
    for shape in list(layout.placeholders):
        if shape.placeholder_format.idx == 0:
            shape.left, shape.top = Inches(EDGE), Inches(0.75)
            shape.width, shape.height = Inches(WIDE - 2 * EDGE), Inches(0.95)
        else:
            shape._element.getparent().remove(shape._element)  # noqa: SLF001 no door leads there


def _parts(slide: Slide) -> Iterator[Slide]:
    """Yield a slide, and further ones where its table is longer than a slide."""
    rows = slide.table.rows if slide.table else ()
    if slide.table is None or len(rows) <= ROWS:
        yield slide
        return
    each = math.ceil(len(rows) / math.ceil(len(rows) / ROWS))  # of even length: no row stands alone
    for first in range(0, len(rows), each):
        part = replace(slide, table=SlideTable(slide.table.heads, rows[first : first + each]))
        yield (
            part if not first else replace(part, figure=None, sentences=(), comment="", numbers=())
        )


def _cover(made: _Deck) -> None:
    story = made.story
    page: Any = made.file.slides.add_slide(made.layout)
    page.shapes.title.text = invisible_out(story.name)
    _styled(page.shapes.title.text_frame, 40, made.tones["good"], bold=True)
    title, box = page.shapes.title, (EDGE, 2.4, WIDE - 2 * EDGE, 1.0)
    title.left, title.top, title.width, title.height = (Inches(each) for each in box)
    _said(page, (EDGE, 3.5, WIDE - 2 * EDGE, 2), [story.period, story.headline], 22)
    _signed(made, page)


def _slide(made: _Deck, slide: Slide) -> None:
    page: Any = made.file.slides.add_slide(made.layout)
    title = page.shapes.title
    title.text = invisible_out(slide.title)
    _styled(title.text_frame, 24 if len(slide.title) < 90 else 20, _colour(LIGHT.ink), bold=True)
    _label(made, page, slide)
    drawn = slide.figure is not None
    said = () if slide.section == "sources" or (drawn and slide.table) else _said_of(slide)
    if slide.figure:
        draw_native(
            page, slide.figure, made.words, _place(4.7 if slide.table is None else 0, slide)
        )
    above = 0.0
    if slide.table and not drawn:
        above = LINE * sum(math.ceil(len(each) / ACROSS) for each in said)
    if said:
        _sentences(page, slide, said, above)
    if slide.table:
        corner = (7.4, TOP) if drawn else (EDGE, TOP + above)
        _table(page, slide.table, corner, drawn, made.tones["good"])
    page.notes_slide.notes_text_frame.text = "\n".join(_notes(slide, made.words))
    _signed(made, page)


def _place(indent: float, slide: Slide) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a chart in inches: beside its words, or beside its table."""
    width = WIDE - 2 * EDGE - indent if slide.table is None else 6.6
    return EDGE + indent, TOP, width, FOOT - TOP - 0.15


def _said_of(slide: Slide) -> tuple[str, ...]:
    """Return what a slide says besides its title, as much of it as there is room for."""
    return tuple(_short([*slide.sentences, *([slide.comment] if slide.comment else [])]))


def _sentences(page: Any, slide: Slide, said: Sequence[str], above: float) -> None:
    """Write what the message rests on: on the left of a chart, above a table, or across the slide."""
    box = (EDGE, TOP, 4.4 if slide.figure else WIDE - 2 * EDGE, above or FOOT - TOP - 0.2)
    _said(page, box, said, 13 if above else 15 if slide.figure else 18)


def _short(sentences: Sequence[str]) -> Iterator[str]:
    """Yield as much as a slide has room for; the notes have all of it."""
    left = LETTERS
    for each in sentences:
        if left <= 0:
            return
        yield each if len(each) <= left else each[:left].rpartition(" ")[0] + "…"
        left -= len(each)


def _label(made: _Deck, page: Any, slide: Slide) -> None:
    section = made.words(SECTIONS[slide.section])
    label = " · ".join(each for each in (section, slide.status) if each)
    _said(page, (EDGE, 0.35, 9, 0.4), [label], 12, made.tones[slide.tone])


def _notes(slide: Slide, words: Words) -> Iterator[str]:
    """Yield what the speaker has at hand: all sentences, where each number is from, what the marks mean."""
    yield from slide.sentences
    if slide.comment:
        yield slide.comment
    for each in slide.numbers:
        days = words.span(each.first, each.last)
        yield f"{each.label} · {words.network(each.network)} · {days}: {each.text}"
    yield from slide.notes
    for place, mark in enumerate(slide.figure.marks if slide.figure else (), 1):
        yield mark_words(place, mark, words)


def _signed(made: _Deck, page: Any) -> None:
    brand, story = made.story.brand, made.story
    if brand.logo:
        file, top, height = io.BytesIO(brand.logo), Inches(0.2), Inches(0.55)
        picture = page.shapes.add_picture(file, 0, top, height=height)
        picture.left = Emu(Inches(WIDE - EDGE) - picture.width)
        alt = made.words("Logo of {name}", name=brand.author or story.name)
        picture._element.nvPicPr.cNvPr.set("descr", alt)  # noqa: SLF001 no door leads there
    parts = (brand.footer, brand.author, brand.contact, story.title)
    foot = " · ".join(each for each in parts if each)
    _said(page, (EDGE, FOOT, WIDE - 2 * EDGE - 0.6, 0.35), [foot], 10, made.tones["quiet"])
    number, corner = str(len(made.file.slides)), (WIDE - EDGE - 0.6, FOOT, 0.6, 0.35)
    box = _said(page, corner, [number], 10, made.tones["quiet"])
    box.paragraphs[0].alignment = PP_ALIGN.RIGHT


def _said(
    page: Any,
    box: tuple[float, float, float, float],
    sentences: Sequence[str],
    size: int,
    colour: Any = None,
) -> Any:
    """Write sentences into a box, given in inches; return what they stand in."""
    frame = page.shapes.add_textbox(*(Inches(each) for each in box)).text_frame
    frame.word_wrap = True
    for place, each in enumerate(sentences):
        paragraph = frame.paragraphs[0] if not place else frame.add_paragraph()
        paragraph.text = invisible_out(each)
        paragraph.space_after = Pt(size / 2)
    _styled(frame, size, colour or _colour(LIGHT.ink))
    return frame


def _styled(frame: Any, size: int, colour: Any, bold: bool = False) -> None:
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    for paragraph in frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.font.size, paragraph.font.bold = Pt(size), bold
        paragraph.font.color.rgb = colour


def _table(
    page: Any, table: SlideTable, corner: tuple[float, float], beside: bool, accent: Any
) -> None:
    width = WIDE - EDGE - corner[0]
    rows, columns = len(table.rows) + 1, len(table.heads)
    shape = page.shapes.add_table(
        rows, columns, Inches(corner[0]), Inches(corner[1]), Inches(width), Inches(0.3 * rows)
    )
    size = (10 if rows < ROWS else 9) if beside else 12 if columns < 7 else 11
    for place, share in enumerate(_shares(table, 24 if beside else 40)):
        shape.table.columns[place].width = Emu(int(Inches(width) * share))
    for row, cells in enumerate((table.heads, *table.rows)):
        for column, text in enumerate(cells):
            cell = shape.table.cell(row, column)
            cell.text = invisible_out(text)
            cell.margin_left = cell.margin_right = Inches(0.06)
            cell.fill.solid()
            cell.fill.fore_color.rgb = accent if not row else _colour(LIGHT.card)
            _styled(cell.text_frame, size, _colour("#FFFFFF" if not row else LIGHT.ink), not row)
            if table.is_of_numbers(column):
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def _shares(table: SlideTable, most: int) -> list[float]:
    """Return how wide each column is, by how long its texts are: a head of one word is not broken."""
    rows = (table.heads, *table.rows)
    most = most if len(table.heads) > 2 else 90
    longest = [
        max(LEAST, min(most, max(len(row[at]) for row in rows))) for at in range(len(table.heads))
    ]
    return [each / sum(longest) for each in longest]


def _colour(tint: str) -> Any:
    return RGBColor.from_string(tint.lstrip("#"))
