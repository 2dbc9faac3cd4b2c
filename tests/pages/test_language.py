"""A language nobody has heard of yet: its catalogue, its rows and its entry; no code, and all speaks it."""

from __future__ import annotations

import csv
import importlib
import json
import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from pypdf import PdfReader

from rumbo import names
from rumbo.clients import clients
from rumbo.commands.line import main
from rumbo.locale import LANGUAGES, words
from rumbo.screens.session import in_markdown
from rumbo.settings import ROOT
from rumbo.story import periods
from rumbo.story.slides import Asked
from rumbo.story.telling import tell
from rumbo.wording import in_english
from tests.pages.conftest import seen

CODE, NAME, MARK = "eo", "Esperanto", "¤"
SCREENS = sorted(each.stem for each in (ROOT / "pages").glob("*.py"))
LEAST = 12  # letters: shorter English stands within other words


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A language that says everything as English does, with a mark before it."""
    catalogues = importlib.import_module("rumbo.locale.words")
    monkeypatch.setattr(catalogues, "CATALOGUES", _catalogues(tmp_path / "locale"))
    monkeypatch.setattr(names, "FOLDER", _rows(tmp_path / "names"))
    monkeypatch.setitem(LANGUAGES, CODE, NAME)
    _forget()
    yield
    _forget()


def _forget() -> None:
    for cached in (words, in_markdown, names.names):
        cached.cache_clear()


def _catalogues(folder: Path) -> Path:
    folder.mkdir()
    with (ROOT / "rumbo/locale/es.po").open("rb") as file:
        said = read_po(file, locale=CODE)
    for each in said:
        if each.pluralizable:
            each.string = tuple(MARK + in_english(text) for text in each.id)
        elif each.id:
            each.string = MARK + in_english(each.id)
    with (folder / f"{CODE}.po").open("wb") as file:
        write_po(file, said)
    return folder


def _rows(folder: Path) -> Path:
    shutil.copytree(names.FOLDER, folder)
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            columns, *rows = csv.reader(file)
        at = columns.index(names.LANGUAGE)
        with path.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                [*row[:at], CODE, *(MARK + text for text in row[at + 1 :])]
                for row in rows
                if row[at] == "en"
            )
    return folder


def in_other_words(text: str) -> list[str]:
    """Return the English that stands in a text without the mark."""
    filled = [each for each in words(CODE).catalogue if "{" in each]
    english = [
        each
        for each in words(CODE).catalogue
        if len(each) >= LEAST and not any(each in other for other in filled)
    ]
    own = names.names
    english += [
        each
        for things in ("metrics", "aims", "eras", "howto")
        for said in own(things).values()
        for each in said["en"].values()
        if len(each) >= LEAST
    ]
    left = text
    for each in sorted(english, key=len, reverse=True):
        left = left.replace(MARK + in_english(each), "")
    return [each for each in english if in_english(each) in left]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_speaks_a_new_language(screen, invented, cafe, open_app) -> None:
    app = open_app(None if screen == "objectives" else screen, language=CODE)

    assert app.title[0].value.startswith(MARK)
    assert in_other_words(seen(app)) == []


def test_paper_and_verbs_speak_a_new_language(invented, home, demo_home, tmp_path, capsys) -> None:
    shutil.copytree(demo_home, home, dirs_exist_ok=True)
    made = clients()[0]
    made.describe("Café", CODE, "Europe/Madrid", "ES")
    october = tell(made, Asked(periods.period("2026-10")), words(CODE))
    paper = tmp_path / "page.pdf"
    of_it = ("--client", made.slug)

    codes = [
        main(["report", *of_it, "--period", "2026-10", "--language", CODE, "--out", str(paper)]),
        *(main([verb, *of_it]) for verb in ("profile", "objectives", "changes", "record")),
        main(["metrics", *of_it, "--metric", "interactions"]),
    ]

    shown = [
        (each.title, each.status, each.sentences, each.table, each.notes) for each in october.slides
    ]
    assert in_other_words(json.dumps(shown, ensure_ascii=False, default=str)) == []
    assert MARK in "".join(each.extract_text() for each in PdfReader(paper).pages)
    assert codes == [0] * len(codes)
    assert f"language {CODE}" in capsys.readouterr().out


def test_what_a_new_language_lacks_is_said_in_english(invented) -> None:
    metric = {"en": {"name": "Reach"}, CODE: {"name": ""}}

    assert names.called(metric, "name", CODE) == "Reach"
    assert names.called(metric, "name", "ca") == "Reach"
    assert words("ca")("Objectives") == "Objectives"
