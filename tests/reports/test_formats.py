"""Each kind of file, opened again: the same numbers, the same words, nothing that runs or is fetched."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.chart.axis import DateAxis
from pptx.enum.dml import MSO_FILL
from pptx.util import Pt
from python_calamine import CalamineWorkbook

from rumbo.clients import Client
from rumbo.figures.spec import Curve, Figure, Target
from rumbo.locale import words
from rumbo.metrics.series import Period
from rumbo.metrics.subjects.terms import term_name
from rumbo.reports import KINDS, made
from rumbo.reports.deck import ROWS
from rumbo.reports.native import draw_native
from rumbo.story.handover import documented
from rumbo.story.slides import Asked, Story
from tests.reports.conftest import MARKUP, told

HOSTILE = "=1+1<script>alert(1)</script>{{charts}}"


@pytest.fixture(scope="module", params=["es", "en"])
def story(request: pytest.FixtureRequest, seven: Client) -> Story:
    return told(seven, "2026-10", request.param)


def sheets(story: Story) -> dict[str, list[list]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(made(story, "xlsx")))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_workbook_holds_every_number_typed(story: Story) -> None:
    rows = sheets(story)[words(story.language)("Numbers")][1:]

    found = [(row[3], row[4], row[5] if row[5] != "" else None) for row in rows]
    assert found == [(each.first, each.last, pytest.approx(each.value)) for each in story.numbers]


def test_the_workbook_holds_the_values_of_every_chart_and_the_definitions(story: Story) -> None:
    book = sheets(story)
    drawn = [each.figure for each in story.slides if each.figure]
    charts = [rows for rows in book.values() if rows[0][0] == words(story.language)("Day")]

    assert len(charts) == len(drawn)
    for figure, rows in zip(drawn, charts, strict=True):
        for column, line in enumerate(figure.lines, 1):
            values = {row[0]: row[column] for row in rows[1:]}
            for day, value in zip(line.days, line.values, strict=True):
                assert values[day] == ("" if value is None else pytest.approx(value))
    definitions = book[words(story.language)("Definitions")]
    assert {row[0] for row in definitions[1:]} >= {words(story.language)("Reviews")}


def test_the_slides_hold_every_message_editable_charts_and_notes(story: Story) -> None:
    deck = Presentation(io.BytesIO(made(story, "pptx")))
    titles = [each.shapes.title.text for each in deck.slides]
    charts = [shape for each in deck.slides for shape in each.shapes if shape.has_chart]
    drawn = [each.figure for each in story.slides if each.figure]

    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.01)
    assert [each.title for each in story.slides] == list(dict.fromkeys(titles[1:]))
    assert len(charts) == len(drawn)
    for figure, shape in zip(drawn, charts, strict=True):
        assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == figure.alt
        plot = shape.chart.plots[0]
        days = [str(each) for each in plot.categories]
        assert len(days) == len({day for line in figure.lines for day in line.days})
        actual = next(each for each in plot.series if each.name == figure.lines[-1].name)
        known = [each for each in figure.lines[-1].values if each is not None]
        assert [each for each in actual.values if each is not None][-1] == pytest.approx(known[-1])
    notes = "\n".join(each.notes_slide.notes_text_frame.text for each in list(deck.slides)[1:])
    assert all(f": {each.text}" in notes for each in story.numbers)


def test_months_on_slides_are_in_their_language_and_stars_do_not_begin_at_none(
    story: Story,
) -> None:
    deck = Presentation(io.BytesIO(made(story, "pptx")))
    charts = [shape.chart for each in deck.slides for shape in each.shapes if shape.has_chart]
    drawn = [each.figure for each in story.slides if each.figure]

    spoken = {"es": "[$-C0A]", "en": "[$-409]"}[story.language]
    by_day = [each for each in charts if isinstance(each.category_axis, DateAxis)]
    assert {each.category_axis.tick_labels.number_format for each in by_day} <= {
        f"{spoken}mmm",
        f"{spoken}d mmm",
    }
    stars = [at for at, figure in enumerate(drawn) if figure.unit == "stars"]
    assert stars
    assert all(charts[at].value_axis.minimum_scale >= 1 for at in stars)
    assert all(charts[at].value_axis.maximum_scale <= 5 for at in stars)


def test_what_is_sparse_stands_in_columns_of_powerpoint_with_its_target_as_a_line(
    tmp_path: Path,
) -> None:
    monday = date(2026, 8, 3)
    week = Curve("Reviews", monday, 7, [2.0, None, 5.0], form="column", provisional=1)
    goal = Target("Goal", [(monday, 3.0)], date(2026, 8, 23))
    deck = Presentation()
    for targets in ([goal], []):
        page = deck.slides.add_slide(deck.slide_layouts[6])
        figure = Figure("Reviews", "count", [week], targets=targets, alt="Reviews by week")
        draw_native(page, figure, words("en"), (1, 1, 6, 4))

    beside, alone = (each.shapes[0].chart for each in deck.slides)
    bars, line = beside.plots
    assert [type(each).__name__ for each in (bars, line)] == ["BarPlot", "LinePlot"]
    assert list(bars.categories) == ["3 Aug", "10 Aug", "17 Aug"]
    assert list(bars.series[0].values) == [2.0, None, 5.0]
    assert [point.format.fill.type for point in bars.series[0].points][2] == MSO_FILL.BACKGROUND
    assert list(line.series[0].values) == [3.0, 3.0, 3.0]
    assert [type(each).__name__ for each in alone.plots] == ["BarPlot"]
    deck.save(tmp_path / "columns.pptx")
    linter = Path(sys.executable).with_name("ooxml-integrity")
    said = subprocess.run(
        [linter, "check", tmp_path / "columns.pptx"], capture_output=True, text=True, check=False
    )
    assert "0 error(s), 0 warning(s)" in said.stdout


def test_words_end_above_a_table_and_no_row_of_it_stands_alone(story: Story) -> None:
    deck = Presentation(io.BytesIO(made(story, "pptx")))
    for page in list(deck.slides)[1:]:
        for shape in (each for each in page.shapes if each.has_table):
            words_above = [
                each
                for each in page.shapes
                if each.has_text_frame and page.shapes.title.top < each.top <= shape.top
            ]
            assert all(each.top + each.height <= shape.top + Pt(1) for each in words_above)
    split = [each for each in story.slides if each.table and len(each.table.rows) > ROWS]
    rows = [
        len(shape.table.rows) - 1
        for page in deck.slides
        for shape in page.shapes
        if shape.has_table and page.shapes.title.text in [each.title for each in split]
    ]
    assert split
    assert min(rows) > 1


def test_on_a_phone_each_cell_of_a_table_that_is_read_bears_its_head(story: Story) -> None:
    page = made(story, "html").decode()
    [scorecard] = [each for each in story.slides if each.key == "scorecard"]
    assert scorecard.table
    status = scorecard.table.heads.index(words(story.language)("Status"))
    shown = scorecard.table.rows[0][status]
    assert f'<td role=cell data-head="{words(story.language)("Status")}">{shown}</td>' in page
    assert "class=stacked" in page


def test_a_linter_of_the_format_finds_no_fault_in_the_slides(story: Story, tmp_path: Path) -> None:
    path = tmp_path / "story.pptx"
    path.write_bytes(made(story, "pptx"))

    linter = Path(sys.executable).with_name("ooxml-integrity")
    said = subprocess.run([linter, "check", path], capture_output=True, text=True, check=False)

    assert "0 error(s), 0 warning(s)" in said.stdout


class Page(HTMLParser):
    """What a browser would fetch, run or show of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.addresses, self.scripts, self.said, self.headings = [], 0, "", []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action")]
        self.scripts += tag == "script"

    def handle_data(self, data: str) -> None:
        self.said += data


def charts(page: str) -> dict:
    return json.loads(re.search(r'id="charts">(.*?)</script>', page, re.S)[1])


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_the_slides_with_their_charts(story: Story, tmp_path: Path) -> None:
    if story.language != "es":
        pytest.skip("One language is enough: it is about the charts.")
    path = tmp_path / "story.pptx"
    path.write_bytes(made(story, "pptx"))
    apart = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ["soffice", "--headless", apart, "--convert-to", "odp", "--outdir", tmp_path, path]
    subprocess.run(order, check=True, capture_output=True, timeout=240)

    with zipfile.ZipFile(tmp_path / "story.odp") as opened:
        objects = [
            each for each in opened.namelist() if re.fullmatch(r"Object \d+/content.xml", each)
        ]
        charts = [each for each in objects if b"<chart:chart" in opened.read(each)]
        assert all(b"table:table-row" in opened.read(each) for each in charts)  # values, no picture
    deck = Presentation(io.BytesIO(made(story, "pptx")))
    assert len(charts) == sum(shape.has_chart for page in deck.slides for shape in page.shapes) > 0


def test_the_page_draws_the_values_of_the_story_and_fetches_nothing(story: Story) -> None:
    page = made(story, "html").decode()
    read = Page(page)

    assert read.addresses == []
    assert "default-src 'none'" in page
    drawn = charts(page)
    for slide in story.slides:
        assert slide.title in read.said
        assert (slide.key in drawn) == (slide.figure is not None)
        if slide.figure:
            values = [one for trace in drawn[slide.key]["data"] for one in trace["y"]]
            assert {each for line in slide.figure.lines for each in line.values} <= {*values, None}
    assert all(each.text in read.said for each in story.numbers)


def test_the_page_tells_what_stands_behind_each_number(seven: Client, story: Story) -> None:
    asked = Asked(Period(story.first, story.last + timedelta(days=1)))
    told = documented(seven, asked, story)
    page = Page(made(told, "html").decode())

    assert len(told.origins) == len(story.numbers) > 10
    assert all(each.sentence in page.said for each in told.origins)
    whose = [(each.metric, each.network, each.first) for each in story.numbers]
    place = whose.index(("engagement_rate_by_reach", "instagram", story.first))
    said, spoken = dict(told.origins[place].lines), words(story.language)
    assert said[spoken("Formula")].endswith(f") ÷ {term_name('reach', story.language)}")
    assert said[spoken("What the network calls it")].startswith("Instagram: ")
    assert said[spoken("Files")].count(".csv") == 2  # a third ends in August
    assert said[spoken("Days known")].startswith("Instagram: ")
    heads = ("Definition", "Rows", "Maturity", "By another definition")
    assert {spoken(each) for each in heads} <= {*said}


@pytest.mark.parametrize("kind", list(KINDS))
def test_words_of_the_user_run_nowhere(empty: Client, kind: str) -> None:
    empty.describe(HOSTILE, "en", "Europe/Madrid", None)
    data = made(told(empty, "2026-10", "en"), kind)

    if kind == "html":
        assert (
            Page(data.decode()).scripts
            == Page(made(told(empty, "2026-09", "en"), kind).decode()).scripts
        )
        assert HOSTILE in Page(data.decode()).said
    if kind == "xlsx":
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        assert HOSTILE in str(book.get_sheet_by_index(0).to_python()[0][0])
    if kind == "text":
        assert data.decode().startswith(HOSTILE)


def test_a_story_without_data_is_a_file_of_every_kind(empty: Client) -> None:
    empty.describe(MARKUP, "es", "Europe/Madrid", None)

    assert all(len(made(told(empty, "2026-10", "es"), kind)) > 100 for kind in KINDS)
