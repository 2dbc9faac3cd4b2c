"""Screens for everyone: what is seen and read aloud is Spanish on a Spanish page, and can be read at all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench.screenshots import PAGES
from bench.serving import serving
from rumbo.locale import words
from tests.browser.conftest import WAIT, broken_rules, see, settled

pytestmark = pytest.mark.browser
SPANISH = words("es").catalogue
ENGLISH = {said for said, spoken in SPANISH.items() if said != spoken and "{" not in said}
STREAMLITS = (
    "Upload",
    "per file",
    "Choose an option",
    "Choose options",
    "Press Enter",
    "Browse files",
)
# What a page shows as text; what its question marks and lists are called aloud (Help, Open) is Streamlit's.
# An icon is a word of its own font.
SAID = """() => [document.body.innerText.split('\\n').filter(line => ![...document.querySelectorAll(
        '[data-testid=stIconMaterial]')].some(icon => icon.innerText.trim() === line.trim())),
    [...document.querySelectorAll('main [placeholder]:placeholder-shown')].map(each => each.placeholder)].flat().map(each => each.trim())"""


# What has the focus, and whether it or what is drawn around it has an outline or a shadow.
FOCUSED = """() => {
    const one = document.activeElement;
    const around = [one, one.parentElement, one.previousElementSibling, one.nextElementSibling];
    const is_shown = around.filter(Boolean).map(each => getComputedStyle(each)).some(
        each => (each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0) || each.boxShadow !== 'none');
    return [one.getAttribute('aria-label') ?? one.innerText.slice(0, 60), is_shown];
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, demo_home: Path) -> Iterator[str]:
    home = shutil.copytree(demo_home, tmp_path_factory.mktemp("home"), dirs_exist_ok=True)
    with serving(home=home) as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])


def test_the_uploader_is_read_aloud_in_the_language_of_the_screen(address: str, browser: Browser):
    with browser.new_context(locale="es-ES") as context:
        read_aloud(context.new_page(), address)


def read_aloud(tab: Page, address: str) -> None:
    tab.goto(f"{address}/import?language=es")
    drop = tab.get_by_test_id("stFileUploaderDropzone").first
    expect(drop.get_by_role("button", name="Elegir archivos", exact=True)).to_be_visible(
        timeout=WAIT
    )
    assert "Hasta 500 MB por archivo" in drop.aria_snapshot()

    tab.get_by_text("English", exact=True).click()
    expect(drop.get_by_role("button", name="Upload", exact=True)).to_be_visible(timeout=WAIT)


def test_on_a_phone_the_menu_closes_after_a_choice_and_one_step_back_is_the_screen_before(
    address: str, browser: Browser
):
    phone = {"width": 390, "height": 844}
    with browser.new_context(locale="es-ES", viewport=phone, has_touch=True) as context:
        choose_and_go_back(context.new_page(), address)


def choose_and_go_back(tab: Page, address: str) -> None:
    tab.set_default_timeout(WAIT)
    sought: list[str] = []
    tab.on("response", lambda answer: sought.append(answer.url) if answer.status == 404 else None)
    tab.goto(f"{address}/coverage?language=es")
    see(tab.locator("h1", has_text="Cobertura"))
    settled(tab)
    begun = tab.evaluate("history.length")

    tab.get_by_test_id("stExpandSidebarButton").click()
    tab.get_by_test_id("stSidebarNav").get_by_role("link", name="Publicaciones").click()
    see(tab.locator("h1", has_text="Publicaciones"))
    settled(tab)
    expect(tab.get_by_test_id("stSidebarNav")).not_to_be_in_viewport(timeout=WAIT)
    tab.get_by_text("Tabla", exact=True).click()
    see(tab.get_by_test_id("stDataFrame"))
    assert "as=table" in tab.url
    assert tab.evaluate("history.length") == begun + 1

    tab.go_back()
    see(tab.locator("h1", has_text="Cobertura"))
    assert sought == []


def test_the_keyboard_alone_leads_through_the_app_and_shows_where_it_is(
    address: str, browser: Browser
):
    with browser.new_context(locale="es-ES") as context:
        go_by_keyboard(context.new_page(), address)


def go_by_keyboard(tab: Page, address: str) -> None:
    tab.set_default_timeout(WAIT)
    tab.goto(f"{address}/interaction?language=es")
    see(tab.locator("h1", has_text="Interacción"))
    settled(tab)

    unseen = reach(tab, "Alcance")
    tab.keyboard.press("Enter")
    see(tab.locator("h1", has_text="Alcance"))
    settled(tab)
    unseen += reach(tab, "Periodo")
    tab.keyboard.press("ArrowDown")
    see(tab.get_by_role("option", name="12 meses"))
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile("period="), timeout=WAIT)
    settled(tab)
    unseen += reach(tab, "Descargar")
    tab.keyboard.press("Enter")
    see(tab.get_by_role("button", name="Imagen (PNG)"))
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("button", name="Imagen (PNG)")).to_have_count(0, timeout=WAIT)
    assert unseen == []


def reach(tab: Page, name: str) -> list[str]:
    """Press Tab until something of that name has the focus, and return what had it without showing it."""
    unseen: list[str] = []
    for _ in range(60):
        tab.keyboard.press("Tab")
        called, is_shown = tab.evaluate(FOCUSED)
        unseen += [] if is_shown else [called]
        if name in called:
            return unseen
    raise AssertionError(f"Tab never leads to {name}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_a_spanish_page_is_spanish_and_breaks_no_rule_of_accessibility(
    address: str, browser: Browser, page: str, scheme: str
):
    with browser.new_context(locale="es-ES", bypass_csp=True, color_scheme=scheme) as context:
        tab = context.new_page()
        read(tab, f"{address}/{page}?language=es")


def read(tab: Page, screen: str) -> None:
    """See that all words of a screen are Spanish, and that no rule is broken."""
    tab.set_default_timeout(WAIT)
    tab.goto(screen)
    # The first visitor of a server sees the names of the files for a moment: so Streamlit begins.
    see(tab.get_by_test_id("stSidebarNav").get_by_text("Resultados"))
    settled(tab)

    said = tab.evaluate(SAID)
    assert len(said) > 10
    assert [each for each in said if each in ENGLISH] == []
    assert [each for each in said if any(english in each for english in STREAMLITS)] == []
    assert broken_rules(tab) == []
