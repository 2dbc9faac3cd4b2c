"""What the page says, read back from the PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from page import validate_pdf_bytes

from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.locale import words
from rumbo.objectives import journal
from rumbo.objectives.status import judge
from rumbo.reports import page_pdf, periods, write
from rumbo.reports.page import page
from rumbo.reports.standings import of_period
from rumbo.story.findings import STATUS
from tests.reports.conftest import DUE, MARKUP, STATED, figures, read, say, text

OCTOBER = periods.period("2026-10")


@pytest.fixture(scope="module", params=["es", "en"])
def made(request: pytest.FixtureRequest, seven: Client) -> tuple[str, bytes]:
    return request.param, page_pdf(seven, OCTOBER, request.param)


def test_it_is_a_tagged_pdf_in_its_language_with_a_title(made: tuple[str, bytes]) -> None:
    language, pdf = made
    root = read(pdf).trailer["/Root"]

    assert root["/Lang"].startswith(language)
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert read(pdf).metadata["/Title"].startswith("Café Brújula · ")


def test_another_judge_finds_nothing_that_hinders_who_has_it_read_aloud(
    made: tuple[str, bytes],
) -> None:
    report = validate_pdf_bytes(made[1], profile="ua1")

    assert [each.message for each in report.failures] == []
    assert report.is_compliant


def test_it_is_a4_and_more_objectives_take_a_second_page(made: tuple[str, bytes]) -> None:
    pages = read(made[1]).pages

    assert len(pages) == 2
    assert [round(float(each) / 72 * 25.4) for each in pages[0].mediabox[2:]] == [210, 297]


def test_each_objective_stands_in_it_with_word_numbers_and_sentence(
    made: tuple[str, bytes], seven: Client
) -> None:
    language, pdf = made
    said, spoken = text(pdf), words(language)

    for each in page(seven, OCTOBER, spoken)["objectives"]:
        assert each["title"] in said
        assert f"{each['shape']} {each['status']}" in said
        assert plain(each["sentence"]) in said
        assert all(plain(row["value"]) in said for row in (each["numbers"][0], each["numbers"][-1]))


def test_each_drawing_says_what_it_shows(made: tuple[str, bytes]) -> None:
    alts = figures(made[1])

    assert len(alts) == 2 * (len(STATED) - 1)  # a bar and a course each, but for what no file says
    assert all(sum(title in alt for alt in alts) == 2 for title, *_ in STATED[:-1])


def test_the_foot_names_definitions_files_and_the_last_day(
    made: tuple[str, bytes], seven: Client
) -> None:
    language, pdf = made
    said = text(pdf)

    assert words(language).quoted("reviews.json") in said
    assert words(language)("Counted up to {day}.", day=date(2026, 10, 31)) in said
    for objective in journal.all_objectives(seven.store):
        assert objective.metric.name(language) in said


def test_an_objective_without_data_has_its_sentence_and_no_chart(seven: Client) -> None:
    last = page(seven, OCTOBER, words("en"))["objectives"]
    silent = next(each for each in last if each["title"] == STATED[-1][0])

    assert silent["status"] == STATUS["not_measurable"]
    assert silent["course"] is silent["bullet"] is None
    assert silent["sentence"]


def test_words_of_the_user_are_never_markup(empty: Client) -> None:
    empty.describe(f"N {MARKUP}", "en", "Europe/Madrid", None)
    say(empty, f"T {MARKUP}", "comments", "posts", None, date(2026, 7, 1), DUE, 10)

    said = text(page_pdf(empty, OCTOBER, "en"))

    assert f"N {MARKUP}" in said
    assert f"T {MARKUP}" in said


def test_a_word_longer_than_the_line_is_broken_not_clipped(empty: Client) -> None:
    long = "ñandú" * 30
    say(empty, long, "comments", "posts", None, date(2026, 7, 1), DUE, 10)

    assert long in text(page_pdf(empty, OCTOBER, "es")).replace(" ", "")


@pytest.mark.parametrize("title", ["Café ☕🎉 lleno", "Más 日本語", "Привет"])
def test_letters_without_a_font_do_not_stop_it(empty: Client, title: str) -> None:
    say(empty, title, "comments", "posts", None, date(2026, 7, 1), DUE, 10)

    assert title.split()[0][:4] in text(page_pdf(empty, OCTOBER, "es"))


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_client_without_anything_gets_a_page_that_says_so(empty: Client, language: str) -> None:
    said = text(page_pdf(empty, OCTOBER, language))

    assert "nada" in said
    assert words(language)("No objective yet") in said


def test_a_period_in_which_no_objective_ran_says_so(seven: Client) -> None:
    said = page(seven, periods.period("2024"), words("en"))

    assert said["note"] == "No objective ran in this period."
    assert said["objectives"] == []


def test_the_months_on_the_axis_are_in_the_language(seven: Client) -> None:
    def named(language: str) -> set[str]:
        return {
            line
            for each in page(seven, OCTOBER, words(language))["objectives"]
            if each["course"]
            for day in each["course"]["days"]
            for line in day["lines"]
        }

    assert "1 ago" in named("es")
    assert "1 Aug" in named("en")


def test_the_days_of_the_period_are_shaded(seven: Client) -> None:
    shaded = {
        tuple(map(date.fromordinal, each["course"]["shaded"]))
        for each in page(seven, OCTOBER, words("es"))["objectives"]
        if each["course"]
    }

    assert (date(2026, 10, 1), date(2026, 11, 1)) in shaded


def test_an_objective_is_judged_on_the_last_day_of_the_period(seven: Client) -> None:
    comments, *_ = [
        each for each in of_period(seven.store, OCTOBER) if each.objective.title == STATED[0][0]
    ]
    now, *_ = [
        each
        for each in of_period(seven.store, periods.period("2026-Q4"))
        if each.objective.title == STATED[0][0]
    ]

    assert comments.judged_on == date(2026, 10, 31)
    assert (now.judged_on, now.actual > comments.actual) == (date(2026, 11, 15), True)


def test_what_was_said_later_does_not_count(seven: Client) -> None:
    stated = journal.all_objectives(seven.store)[0]
    later = journal.Revision(date(2026, 11, 2), 9999.0, "more")
    changed = replace(stated, revisions=(*stated.revisions, later), ended_on=date(2026, 11, 3))

    known = changed.as_of(date(2026, 10, 31))

    assert (known.target, known.ended_on) == (stated.target, None)
    assert judge(seven.store, changed, date(2026, 11, 5)).status == "ended"


def test_writing_takes_pdf_and_says_what_is_still_to_come(seven: Client, tmp_path: Path) -> None:
    write(seven, OCTOBER, "es", "pdf", tmp_path / "page.pdf")

    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(RumboError, match="still to come: pptx"):
        write(seven, OCTOBER, "es", "pptx", tmp_path / "page.pptx")
    with pytest.raises(RumboError, match="cannot be written"):
        write(seven, OCTOBER, "es", "pdf", tmp_path / "no" / "page.pdf")


def plain(said: str) -> str:
    return " ".join(said.replace("\u00a0", " ").split())
