"""A real browser that notes every call and every complaint, before a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import ConsoleMessage, Page, expect, sync_playwright

WAIT = 60_000  # ms
# Between two runs of a screen (one that leads on to another) a script is not running either.
QUIET = """() => new Promise(quiet => {
    const seen = new MutationObserver(() => { clearTimeout(last); last = setTimeout(over, 300); });
    const over = () => { seen.disconnect(); quiet(); };
    let last = setTimeout(over, 300);
    seen.observe(document.body, {subtree: true, childList: true, attributes: true});
})"""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# The menu's lists are built by Streamlit; the uploader's name comes from a style, which axe does not read (a browser does).
STREAMLITS_OWN = {
    "list": "stSidebarNav",
    "listitem": "stSidebarNav",
    "button-name": "stFileUploaderDropzone",
}
BROKEN = """async ([rules, theirs]) => (await axe.run({runOnly: {type: 'tag', values: rules}})).violations.flatMap(
    broken => broken.nodes.filter(node => !document.querySelector(node.target[0])?.closest(`[data-testid=${theirs[broken.id]}]`))
        .map(node => `${broken.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`))"""


@pytest.fixture
def tab(address: str) -> Iterator[Page]:
    """A Spanish browser; nothing may be asked of any other machine, and nothing complained of."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        context = browser.new_context(
            locale="es-ES", timezone_id="Europe/Madrid", viewport={"width": 1280, "height": 1200}
        )
        context.set_default_timeout(WAIT)
        page = context.new_page()
        called: list[str] = []
        complaints: list[str] = []
        page.on("request", lambda request: called.append(request.url))
        page.on("console", lambda said: complaints.extend(complaint(said)))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
        browser.close()
    hosts = {urlsplit(url).netloc for url in called if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(address).netloc}
    assert complaints == []


def complaint(said: ConsoleMessage) -> list[str]:
    """Return an error or a word on our policies; Streamlit seeks its server below a screen first, and says so."""
    where, is_policy = said.location["url"], "olicy" in said.text
    is_ours = (said.type == "error" or is_policy) and "/_stcore/" not in where
    return [f"{said.text} {where}"] if is_ours else []


def settled(tab: Page) -> None:
    """Wait until the screen is drawn: what opens before that may be closed by it again."""
    tab.evaluate(QUIET)
    app = tab.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=WAIT)


def see(what) -> None:
    expect(what.first).to_be_visible(timeout=WAIT)


def broken_rules(tab: Page) -> list[str]:
    """Return each rule of accessibility that a screen breaks, and where; its policy must be set aside (`bypass_csp`)."""
    tab.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
    return tab.evaluate(BROKEN, [RULES, STREAMLITS_OWN])
