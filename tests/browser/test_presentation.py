"""A presentation by keyboard alone, in a real browser; nothing of another business is in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from bench.serving import serving
from rumbo.clients import clients, new_client
from tests.browser.conftest import WAIT, broken_rules, see, settled
from tests.weeks import swinging, visits

pytestmark = pytest.mark.browser
OTHER = "Óptica Zurbarán"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        for name in ("Horno El Sauce", OTHER):
            made = new_client(name)
            made.describe(name, "es", "Europe/Madrid", "ES")
            if name != OTHER:
                visits(made.store, swinging(46))
            made.store.close()
        with serving(home=home) as url:
            yield url
        for each in clients():
            each.store.close()


@pytest.mark.parametrize("room", ["light", "dark"])
def test_a_slide_and_its_notes_can_be_read_by_everyone_in_a_bright_and_in_a_dark_room(
    address: str, room: str
) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        tab = browser.new_context(locale="es-ES", bypass_csp=True).new_page()
        month = "client=horno-el-sauce&from=2026-10-01&to=2026-10-31"
        shown = f"{address}/present?{month}&embed=true&embed_options={room}_theme"

        tab.goto(shown)
        at(tab, 1)
        assert broken_rules(tab) == []

        tab.keyboard.press("ArrowRight")
        at(tab, 2)
        assert broken_rules(tab) == []

        tab.goto(f"{shown}&notes=yes")
        see(tab.get_by_text("Después", exact=False))
        assert broken_rules(tab) == []


def at(tab: Page, place: int) -> None:
    see(tab.get_by_text(f"{place} de ", exact=False))
    settled(tab)


def test_arrow_keys_and_a_clicker_lead_through_it_and_it_has_the_window_to_itself(
    tab: Page, address: str
) -> None:
    tab.goto(f"{address}/present?client=horno-el-sauce&from=2026-10-01&to=2026-10-31")
    tab.wait_for_load_state("networkidle")  # the keys are listened to once their script is there
    at(tab, 1)

    for key, place in (("ArrowRight", 2), ("PageDown", 3), ("PageUp", 2), ("ArrowLeft", 1)):
        tab.keyboard.press(key)
        at(tab, place)
        expect(tab.get_by_test_id("stSidebar")).to_have_count(0, timeout=WAIT)
        assert OTHER not in tab.content()
