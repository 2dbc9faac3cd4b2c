"""Every screen of a business in which everything says something that must not be done: it is read, and no more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from bench.screenshots import PAGES
from bench.serving import serving
from rumbo.plain import invisible_out
from tests.browser.conftest import see, settled
from tests.hostile import HOSTILE, hostile, set_apart, unknown_table

pytestmark = pytest.mark.browser

# What the texts would make where they were not plain. None of it is ours on these screens.
MADE = """() => [...document.querySelectorAll([
    '[href*="evil"]', '[src*="evil"]', '[src="x"]', '.katex', 'em', 'del',
    '.js-plotly-plot a', '[data-testid=stMarkdownContainer] h1 h1', 'math', 'iframe', 'object',
].join())].map(each => each.outerHTML.slice(0, 200)).concat(
    [...document.querySelectorAll('strong, code, b, li, .stMarkdownColoredText, [data-testid=stIconMaterial], .js-plotly-plot tspan[style*=bold]')]
        .map(each => each.textContent).filter(text => ['c', 'k', 'i', 'b', 'l', 'h', 'r', 'home'].includes(text)))"""
CLOSED = "[data-testid=stMain] [data-testid=stExpander] details:not([open]) > summary"
PARTS = {"help": "?section=differences", "posts": "?as=table&lens=yes", "interaction": "?lens=yes"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(home))
        hostile().store.close()
        set_apart()
    with serving(home=home) as url:
        yield url


def read_all(tab: Page) -> None:
    """Open whatever is closed, and see that all of it was only read."""
    settled(tab)
    while (closed := tab.locator(CLOSED)).count():
        closed.first.click()
        settled(tab)
    for place in range(tab.locator("[data-testid=stMain] [data-testid=stPopoverButton]").count()):
        tab.locator("[data-testid=stMain] [data-testid=stPopoverButton]").nth(place).click()
        see(tab.get_by_test_id("stPopoverBody"))
        settled(tab)
        assert tab.evaluate(MADE) == []
        tab.keyboard.press("Escape")
    for chart in tab.locator(".js-plotly-plot .nsewdrag").all():
        chart.hover()
    assert tab.evaluate(MADE) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_screen_only_shows_what_it_was_told(tab: Page, address: str, page: str):
    for query in dict.fromkeys(["", PARTS.get(page, "")]):
        tab.goto(f"{address}/{'' if page == 'objectives' else page}{query}")
        see(tab.locator("h1"))
        read_all(tab)


def test_it_is_shown_as_it_was_written(tab: Page, address: str):
    tab.goto(address)
    see(tab.locator("h1"))
    settled(tab)
    shown = tab.get_by_test_id("stMain").inner_text().replace("\u2060", "")
    assert " ".join(invisible_out(HOSTILE).split()) in " ".join(shown.split())


def test_a_table_never_seen_is_only_shown(tab: Page, address: str):
    tab.goto(f"{address}/import")
    see(tab.locator("h1"))
    settled(tab)
    tab.set_input_files(
        "input[type=file]",
        {"name": "zq ![q](x) *b*.csv", "mimeType": "text/csv", "buffer": unknown_table()},
    )
    see(tab.get_by_text("Rumbo aún no conoce esta tabla"))
    read_all(tab)
