"""A story as a workbook: every number typed and in its format, every chart's values, every definition."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from rumbo.figures.spec import Figure
from rumbo.glossary import metric
from rumbo.locale import Words
from rumbo.locale import words as words_of
from rumbo.plain import invisible_out
from rumbo.story.slides import Number, Slide, Story
from rumbo.units import unit

DAY = "yyyy-mm-dd"
NAME = 31  # letters that the name of a sheet may have
FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")


class _Book:
    """A workbook and its formats, each made once."""

    def __init__(self, file: io.BytesIO, story: Story) -> None:
        self.words: Words = words_of(story.language)
        # Texts stay texts: nothing that a file or a person wrote is run or followed.
        self.book = Workbook(
            file, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
        )
        self.head = self.book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self.title = self.book.add_format(
            {"bold": True, "font_size": 14, "font_color": story.brand.accent}
        )
        self.text = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.day = self.book.add_format({"num_format": DAY, "align": "left", "valign": "top"})
        self.taken: set[str] = set()
        self._forms: dict[str, Any] = {}

    def form(self, name: str) -> Any:
        """Return the format of a unit."""
        said = unit(name).cells
        if said not in self._forms:
            self._forms[said] = self.book.add_format({"num_format": said, "valign": "top"})
        return self._forms[said]

    def sheet(self, name: str) -> Worksheet:
        """Return a new sheet; a name that is taken gets a number."""
        base, place = (name.translate(FORBIDDEN).strip() or "–")[:NAME], 1
        own = base
        while own.casefold() in self.taken:
            place += 1
            own = f"{base[: NAME - 4]} ({place})"
        self.taken.add(own.casefold())
        return self.book.add_worksheet(own)


def workbook(story: Story) -> bytes:
    """Return a story as XLSX."""
    file = io.BytesIO()
    made = _Book(file, story)
    made.book.set_properties({"title": story.title, "author": story.brand.author})
    _messages(made, story)
    _numbers(made, story)
    for slide in story.slides:
        if slide.figure:
            _values(made, slide, slide.figure)
    _definitions(made, story.numbers)
    made.book.close()
    return file.getvalue()


def _messages(made: _Book, story: Story) -> None:
    words, sheet = made.words, made.sheet(made.words("Report"))
    sheet.set_column(0, 0, 60, made.text)
    sheet.set_column(1, 1, 100, made.text)
    sheet.write_string(0, 0, story.title, made.title)
    sheet.write_string(1, 0, story.headline)
    sheet.write_row(3, 0, [words("Message"), words("On what it rests")], made.head)
    for row, slide in enumerate(story.slides, 4):
        label = f" ({slide.status})" if slide.bullet else ""
        sheet.write_string(row, 0, invisible_out(slide.title) + label, made.text)
        said = [*slide.sentences, slide.comment]
        sheet.write_string(row, 1, "\n".join(each for each in said if each), made.text)
    sheet.write_string(
        len(story.slides) + 5, 0, f"{story.made} · {story.brand.footer}".rstrip(" ·")
    )
    _for_print(sheet, 3)


def _numbers(made: _Book, story: Story) -> None:
    words, sheet = made.words, made.sheet(made.words("Numbers"))
    heads = (
        words("What"),
        words("Metric"),
        words("Network"),
        words("From"),
        words("Until"),
        words("Value"),
        words("The period before"),
    )
    sheet.write_row(0, 0, heads, made.head)
    rows = [(slide, each) for slide in story.slides for each in slide.numbers]
    for row, (_, each) in enumerate(rows, 1):
        sheet.write_string(row, 0, each.label, made.text)
        sheet.write_string(row, 1, metric(each.metric, each.basis).name(words.language), made.text)
        sheet.write_string(row, 2, words.network(each.network))
        sheet.write_datetime(row, 3, _moment(each.first), made.day)
        sheet.write_datetime(row, 4, _moment(each.last), made.day)
        _value(sheet, row, 5, each.value, made.form(each.unit))
        _value(sheet, row, 6, each.before, made.form(each.unit))
    sheet.set_column(0, 1, 44)
    sheet.set_column(2, 6, 16)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    _for_print(sheet, 0)


def _value(sheet: Worksheet, row: int, column: int, value: float | None, form: Any) -> None:
    if value is not None:
        sheet.write_number(row, column, value, form)


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def _values(made: _Book, slide: Slide, figure: Figure) -> None:
    """Write the values that a chart draws: a row a day, a column a line."""
    sheet = made.sheet(slide.status if slide.bullet is None else slide.title)
    sheet.write_row(0, 0, [made.words("Day"), *(each.name for each in figure.lines)], made.head)
    for row, (day, *values) in enumerate(table(figure), 1):
        sheet.write_datetime(row, 0, _moment(day), made.day)
        for column, value in enumerate(values, 1):
            _value(sheet, row, column, value, made.form(figure.unit))
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, len(figure.lines), 18)
    _for_print(sheet, 0)


def table(figure: Figure) -> Iterator[tuple[Any, ...]]:
    """Yield what a figure draws, a row a day: the day and the value of each line, None where it has none."""
    known = [dict(zip(line.days, line.values, strict=True)) for line in figure.lines]
    days: list[date] = sorted({day for line in known for day in line})
    for day in days:
        yield (day, *(line.get(day) for line in known))


def _definitions(made: _Book, numbers: Sequence[Number]) -> None:
    words, sheet = made.words, made.sheet(made.words("Definitions"))
    heads = [words("Metric"), words("Definition"), words("Unit"), words("Source")]
    sheet.write_row(0, 0, heads, made.head)
    used = dict.fromkeys((each.metric, each.basis) for each in numbers)
    for row, key in enumerate(used, 1):
        own = metric(*key)
        cells = (own.name(words.language), own.definition(words.language), own.unit, own.source)
        sheet.write_row(row, 0, cells, made.text)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 3, 20)
    _for_print(sheet, 0)


def _for_print(sheet: Worksheet, head: int) -> None:
    sheet.freeze_panes(head + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)


def sheet_of(frame: pd.DataFrame, name: str, forms: Mapping[str, str]) -> bytes:
    """Return a frame as XLSX, typed; `forms` are the units of its columns of numbers, by name."""
    file = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with pd.ExcelWriter(
        file, engine="xlsxwriter", date_format=DAY, engine_kwargs={"options": options}
    ) as writer:
        title = name.translate(FORBIDDEN).strip()[:NAME] or "–"
        frame.to_excel(writer, sheet_name=title, index=False)
        book, sheet = writer.book, writer.sheets[title]
        for place, column in enumerate(frame.columns):
            form = (
                book.add_format({"num_format": unit(forms[column]).cells})
                if column in forms
                else None
            )  # type: ignore[union-attr]
            sheet.set_column(place, place, 18, form)
        sheet.freeze_panes(1, 0)
    return file.getvalue()
