"""What the pages of a story say, read back from the PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from page import validate_pdf_bytes

from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.locale import words
from rumbo.reports import made, write
from rumbo.reports.pages import pages
from rumbo.story.slides import SECTIONS, Story
from tests.reports.conftest import DUE, MARKUP, STATED, figures, read, say, text, told


@pytest.fixture(scope="module", params=["es", "en"])
def story(request: pytest.FixtureRequest, seven: Client) -> Story:
    return told(seven, "2026-10", request.param)


@pytest.fixture(scope="module")
def pdf(story: Story) -> bytes:
    return made(story, "pdf")


def test_it_is_a_tagged_pdf_in_its_language_with_a_title(story: Story, pdf: bytes) -> None:
    root = read(pdf).trailer["/Root"]

    assert root["/Lang"].startswith(story.language)
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert read(pdf).metadata["/Title"] == story.title


def test_another_judge_finds_nothing_that_hinders_who_has_it_read_aloud(pdf: bytes) -> None:
    report = validate_pdf_bytes(pdf, profile="ua1")

    assert [each.message for each in report.failures] == []
    assert report.is_compliant


@pytest.mark.parametrize("taken", [b"/Lang", b"/MarkInfo", b"/StructTreeRoot"])
def test_that_judge_refuses_a_copy_without_what_it_needs(pdf: bytes, taken: bytes) -> None:
    spoilt = pdf.replace(taken, b"/X" + taken[2:])

    assert taken in pdf
    assert not validate_pdf_bytes(spoilt, profile="ua1").is_compliant


def test_its_pages_are_a4_numbered_and_none_is_blank(story: Story, pdf: bytes) -> None:
    found = read(pdf).pages
    spoken = words(story.language)

    for place, page in enumerate(found, 1):
        said = page.extract_text()
        assert spoken("Page {page} of {pages}", page=place, pages=len(found)) in said
        assert len(said) > 200
    assert [round(float(each) / 72 * 25.4) for each in found[0].mediabox[2:]] == [210, 297]


def test_every_section_and_message_is_a_bookmark(story: Story, pdf: bytes) -> None:
    def titles(outline) -> list[str]:
        return [
            name
            for each in outline
            for name in (titles(each) if isinstance(each, list) else [each.title])
        ]

    marked = {plain(each) for each in titles(read(pdf).outline)}

    assert {plain(each.title) for each in story.slides if each.key != "since"} <= marked
    assert words(story.language)(SECTIONS["rectify"]) in marked


def test_each_message_and_each_number_of_a_table_stands_in_it(story: Story, pdf: bytes) -> None:
    said = text(pdf)

    for slide in story.slides:
        assert slide.key == "since" or plain(slide.title) in said
        assert all(plain(each) in said for each in slide.sentences)
    for number in story.numbers:
        assert plain(number.text) in said


def test_each_drawing_says_what_it_shows(story: Story, pdf: bytes) -> None:
    alts = figures(pdf)
    drawn = [each.figure.alt for each in story.slides if each.figure]

    assert set(drawn) <= set(alts)
    assert all(sum(title in alt for alt in alts) == 2 for title, *_ in STATED[:-1])


def test_an_objective_without_data_has_its_sentence_and_no_chart(story: Story) -> None:
    silent = next(each for each in story.slides if each.title == STATED[-1][0])

    assert silent.figure is silent.bullet is None
    assert silent.sentences


def test_the_months_on_the_axis_are_in_the_language(story: Story) -> None:
    drawn = [
        slide["chart"]
        for section in pages(story)["sections"]
        for slide in section["slides"]
        if slide["chart"]
    ]
    named = {line for each in drawn for day in each["days"] for line in day["lines"]}

    assert ("1 ago" if story.language == "es" else "1 Aug") in named
    shaded = {tuple(map(date.fromordinal, each["shaded"])) for each in drawn if each["shaded"]}
    assert (date(2026, 10, 1), date(2026, 11, 1)) in shaded


def test_words_of_the_user_are_never_markup(empty: Client) -> None:
    empty.describe(f"N {MARKUP}", "en", "Europe/Madrid", None)
    say(empty, f"T {MARKUP}", "comments", "posts", None, date(2026, 7, 1), DUE, 10)

    said = text(made(told(empty, "2026-10", "en"), "pdf"))

    assert f"N {MARKUP}" in said
    assert f"T {MARKUP}" in said


def test_a_word_longer_than_the_line_is_broken_not_clipped(empty: Client) -> None:
    long = "ñandú" * 30
    say(empty, long, "comments", "posts", None, date(2026, 7, 1), DUE, 10)

    assert long in text(made(told(empty, "2026-10", "es"), "pdf")).replace(" ", "")


@pytest.mark.parametrize("title", ["Café ☕🎉 lleno", "Más 日本語", "Привет"])
def test_letters_without_a_font_do_not_stop_it(empty: Client, title: str) -> None:
    say(empty, title, "comments", "posts", None, date(2026, 7, 1), DUE, 10)

    assert title.split()[0][:4] in text(made(told(empty, "2026-10", "es"), "pdf"))


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_client_without_anything_gets_a_page_that_says_so(empty: Client, language: str) -> None:
    said = text(made(told(empty, "2026-10", language), "pdf"))

    assert "nada" in said
    assert words(language)("No objective yet") in said


def test_what_cannot_be_written_is_a_sentence(empty: Client, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(RumboError, match="cannot be written"):
        write(made(told(empty, "2026-10", "es"), "pdf"), tmp_path / "file" / "page.pdf")


def plain(said: str) -> str:
    return " ".join(said.replace("\u00a0", " ").split())
