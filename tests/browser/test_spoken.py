"""A Spanish page is Spanish: in what is seen, and in what is read aloud."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from bench.screenshots import PAGES
from bench.serving import serving
from rumbo.demo.load import load
from rumbo.locale import words
from tests.browser.conftest import WAIT, see, settled

pytestmark = pytest.mark.browser
SPANISH = words("es").catalogue
ENGLISH = {said for said, spoken in SPANISH.items() if said != spoken and "{" not in said}
OUT_OF_REACH = {"Help"}  # what Streamlit calls its question marks, where no style can say otherwise
STREAMLITS = (
    "Upload",
    "per file",
    "Choose an option",
    "Choose options",
    "Press Enter",
    "Browse files",
)
# The lines of a page, and what it calls its things where no line does.
SAID = """() => [document.body.innerText.split('\\n'),
    [...document.querySelectorAll('main [aria-label]')].filter(each => each.checkVisibility()).map(each => each.ariaLabel),
    [...document.querySelectorAll('main [placeholder]:placeholder-shown')].map(each => each.placeholder)].flat().map(each => each.trim())"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        load().store.close()
    with serving(home=home) as url:
        yield url


@pytest.mark.parametrize("page", PAGES)
def test_a_spanish_page_says_nothing_in_english(address: str, tab: Page, page: str):
    tab.goto(f"{address}/{page}?language=es")
    # The first visitor of a server sees the names of the files for a moment: so Streamlit begins.
    see(tab.get_by_test_id("stSidebarNav").get_by_text("Resultados"))
    settled(tab)

    said = tab.evaluate(SAID)

    assert len(said) > 10
    assert [each for each in said if each in ENGLISH - OUT_OF_REACH] == []
    assert [each for each in said if any(english in each for english in STREAMLITS)] == []


def test_the_uploader_is_read_aloud_in_the_language_of_the_screen(address: str, tab: Page):
    tab.goto(f"{address}/import?language=es")
    drop = tab.get_by_test_id("stFileUploaderDropzone").first
    expect(drop.get_by_role("button", name="Elegir archivos", exact=True)).to_be_visible(
        timeout=WAIT
    )
    assert "Hasta 500 MB por archivo" in drop.aria_snapshot()

    tab.get_by_text("English", exact=True).click()
    expect(drop.get_by_role("button", name="Upload", exact=True)).to_be_visible(timeout=WAIT)
