"""One journey in a real browser: from an empty home to an objective in its chart, and an import undone.

Every wait is for a text a person would wait for. Nothing may be asked of any other machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.serving import serving
from tests.browser.conftest import see, settled
from tests.cafe import EXPORTS

HERE = Path(__file__).parent
POSTS = EXPORTS / "instagram" / "Jun-01-2026_Nov-15-2026_2291540873362915.csv"  # in Spanish
CARD = HERE / "files" / "Content interactions.csv"  # in English; does not say which network
REVIEWS = EXPORTS / "google" / "takeout-20261115T100000Z-001.zip"

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of its own with nothing in it."""
    with serving(home=tmp_path_factory.mktemp("home")) as url:
        yield url


def go_to(tab: Page, screen: str) -> None:
    tab.get_by_test_id("stSidebarNav").get_by_role("link", name=screen).click()
    see(tab.locator("h1", has_text=screen))
    settled(tab)


def see_text(tab: Page, *texts: str) -> None:
    for text in texts:
        see(tab.get_by_text(text))


def answer_profile(tab: Page) -> None:
    see_text(tab, "Te damos la bienvenida a Rumbo")
    expect(tab.get_by_label("Zona horaria").first).to_have_value("Europe/Madrid")
    tab.get_by_label("Nombre del negocio").fill("Café Brújula")
    tab.get_by_role("button", name="Empezar").click()
    see(tab.locator("h1", has_text="Interacción"))  # the address that was kept
    expect(tab.get_by_text("Page not found")).to_have_count(0)
    go_to(tab, "Objetivos")
    see_text(tab, "Aún no hay objetivos", "Aún no hay archivos")


def import_files(tab: Page) -> None:
    go_to(tab, "Importar")
    tab.set_input_files("input[type=file]", [str(each) for each in (POSTS, CARD, REVIEWS)])
    see_text(
        tab, "3 archivos importados y 1 con una pregunta.", "Este archivo no dice de qué red es"
    )
    tab.get_by_test_id("stForm").get_by_text("Instagram", exact=True).click()
    tab.get_by_role("button", name="Importar en Café Brújula").click()
    see_text(tab, "4 archivos importados.", "Deshacer todo esto (4 archivos)")


def state_objective(tab: Page) -> None:
    tab.get_by_test_id("stSidebarNav").get_by_role("link", name="Objetivos").click()
    see(tab.locator("h1", has_text="Aún no hay objetivos"))
    settled(tab)
    see_text(tab, "¿Qué quieres conseguir?")
    settled(tab)
    tab.get_by_label("¿Qué quieres conseguir?").click()
    tab.get_by_role("option", name="Quiero que la gente converse con nosotros").click()
    see_text(tab, "Comentarios y respuestas en las publicaciones del periodo.")
    settled(tab)
    tab.get_by_label("Meta", exact=True).fill("900")
    tab.get_by_label("Meta", exact=True).press("Enter")
    settled(tab)
    tab.get_by_role("button", name="Fijar el objetivo").click()
    see(tab.locator("h1", has_text="Objetivos: 1"))
    see_text(tab, "Más gente conversa con nosotros")


def test_from_an_empty_home_to_an_objective_and_back(tab: Page, address: str):
    tab.goto(f"{address}/interaction")  # a bookmark, on a server nobody has called yet
    answer_profile(tab)
    import_files(tab)

    # Counted from the file itself: 85 own posts, 7,375 interactions, 1,203 of them comments.
    go_to(tab, "Interacción")
    tab.get_by_label("Periodo").first.click()
    tab.get_by_role("option", name="6 meses").click()
    see_text(tab, "7.375", "1.203")
    go_to(tab, "Reputación")
    see_text(tab, "4,43\u00a0★", "100")

    state_objective(tab)
    go_to(tab, "Interacción")
    see_text(tab, "Comentarios y respuestas: 1.203.", "Más gente conversa con nosotros")
    see(tab.locator(".js-plotly-plot .legendtext", has_text="Meta: "))
    see(tab.locator(".js-plotly-plot .annotation-text", has_text="◎"))

    go_to(tab, "Importar")
    received = tab.get_by_test_id("stExpander").filter(has_text=POSTS.name)
    received.get_by_text("✔").click()
    received.get_by_role("button", name="Deshacer esta importación").click()
    see_text(tab, f"⤺ {POSTS.name}")
    go_to(tab, "Interacción")
    see_text(tab, "Interacciones recibidas")
    expect(tab.get_by_text("7.375")).to_have_count(0)
    expect(tab.get_by_text("1.203")).to_have_count(0)
