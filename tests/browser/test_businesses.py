"""Three businesses in a real browser: nothing of one is ever in another, and no drop is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.serving import serving
from rumbo.clients import client, clients, new_client
from rumbo.clients.drops import arrivals
from rumbo.store.lock import be_patient
from tests.browser.conftest import WAIT, see, settled
from tests.store.files import card, post, posts

pytestmark = pytest.mark.browser
NAMES = ("Almacén Luz", "Bar Mena", "Casa Tula")
SLUGS = ("almacén-luz", "bar-mena", "casa-tula")
DROP = 60


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """A server with three businesses in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        for name in NAMES:
            made = new_client(name)
            made.describe(name, "es", "Europe/Madrid", "ES")
            made.store.close()
        with serving(home=home) as url:
            yield url
        for each in clients():
            each.store.close()


def whose(tab: Page, name: str) -> None:
    """Wait until the screen is that business's, by its name above the title and by the picker."""
    see(tab.get_by_test_id("stMain").get_by_text(name, exact=True))
    expect(picker(tab)).to_have_value(name, timeout=WAIT)
    settled(tab)


def picker(tab: Page):
    return tab.get_by_test_id("stSidebar").get_by_test_id("stSelectbox").locator("input").first


def pick(tab: Page, name: str) -> None:
    picker(tab).click()
    tab.get_by_role("option", name=name).click()
    whose(tab, name)


def menu(tab: Page, screen: str) -> None:
    tab.get_by_test_id("stSidebarNav").get_by_role("link", name=screen).click()
    see(tab.locator("h1", has_text=screen))
    settled(tab)


def drop(tab: Page, *files: tuple[str, bytes]) -> None:
    box = [{"name": name, "mimeType": "text/csv", "buffer": data} for name, data in files]
    tab.set_input_files("input[type=file]", box)


def visits(value: int) -> bytes:
    return card("Instagram profile visits", {"2026-03-01": value, "2026-03-02": value})


def test_the_business_that_was_picked_stays_through_menu_reload_and_link(tab: Page, address: str):
    tab.goto(address)
    whose(tab, NAMES[0])
    pick(tab, NAMES[1])

    tab.reload()
    whose(tab, NAMES[1])
    menu(tab, "Plan")
    whose(tab, NAMES[1])

    tab.goto(f"{address}/diary?client={SLUGS[2]}")  # a link that somebody sent
    whose(tab, NAMES[2])
    menu(tab, "Importar")
    whose(tab, NAMES[2])


def test_a_file_dropped_for_one_is_in_no_other(tab: Page, address: str, home: Path):
    tab.goto(f"{address}/import?client={SLUGS[0]}")
    whose(tab, NAMES[0])
    drop(tab, ("Visits.csv", visits(7)))
    see(tab.get_by_text("1 archivo importado."))

    pick(tab, NAMES[1])

    expect(tab.get_by_text("1 archivo importado.")).to_have_count(0)
    expect(tab.get_by_text("Visits.csv")).to_have_count(0)
    see(tab.get_by_text(f"para {NAMES[1]}"))
    assert len(uploads(home, 0)) == 1
    assert uploads(home, 1) == []


def test_two_tabs_hold_two_businesses(tab: Page, address: str):
    other = tab.context.new_page()
    tab.goto(f"{address}/plan?client={SLUGS[0]}")
    other.goto(f"{address}/plan?client={SLUGS[2]}")
    whose(tab, NAMES[0])
    whose(other, NAMES[2])

    menu(tab, "Diario")
    menu(other, "Importar")

    whose(tab, NAMES[0])
    whose(other, NAMES[2])


def test_a_drop_that_is_cut_off_twice_ends_with_a_fate_for_each_file(
    tab: Page, address: str, home: Path
):
    files = [(f"posts-{n:02}.csv", posts(post(n + 1, likes=n, views=99))) for n in range(DROP)]
    tab.goto(f"{address}/import?client={SLUGS[2]}")
    whose(tab, NAMES[2])
    drop(tab, *files)
    see(tab.get_by_text("Leyendo"))

    tab.reload()
    see(tab.locator("h1", has_text="Importar"))
    menu(tab, "Plan")
    tab.get_by_test_id("stSidebarNav").get_by_role("link", name="Importar").click()

    expect(tab.get_by_text(f"{DROP} archivos importados.")).to_be_visible(timeout=5 * WAIT)
    fates = [each.outcome for arrival in arrived(home, 2) for each in arrival.receipts()]
    assert fates == ["imported"] * DROP
    assert len(uploads(home, 2)) == DROP


def uploads(home: Path, which: int) -> list[dict]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        be_patient()  # the server lets go of a store a few seconds after its last use
        here = client(NAMES[which])
        rows = here.store.rows("uploads/all")
        here.store.close()
    return rows


def arrived(home: Path, which: int) -> list:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        return arrivals(client(NAMES[which]))
