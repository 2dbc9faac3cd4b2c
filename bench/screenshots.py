"""Every screen as a person sees it: es and en, light and dark, desktop and phone, into `screenshots/`.

Run: python -m bench.screenshots [--pages objectives,import] [--into DIR] [--url http://localhost:8501]
"""

from __future__ import annotations

import argparse
import itertools
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from bench.serving import serving

PAGES = (
    "objectives",
    "interaction",
    "reach",
    "community",
    "traffic",
    "reputation",
    "posts",
    "plan",
    "report",
    "portfolio",
    "diary",
    "import",
    "businesses",
    "coverage",
    "help",
)
WAIT = 120_000  # ms
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


def shoot(
    browser: Browser, url: str, page: str, language: str, scheme: str, size: str, into: Path
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        locale=language,
        timezone_id="Europe/Madrid",
    )
    context.set_default_timeout(WAIT)
    tab = context.new_page()
    path = "" if page == "objectives" else page
    tab.goto(f"{url}/{path}?language={language}")
    tab.wait_for_selector("h1")
    settle(tab)
    # Streamlit scrolls inside itself: the window is made as tall as what it holds.
    tall = tab.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    tab.set_viewport_size({"width": width, "height": max(height, min(tall + 40, 6000))})
    settle(tab)
    tab.screenshot(path=into / f"{page}-{language}-{scheme}-{size}.png")
    context.close()


def settle(tab) -> None:
    for _ in range(2):  # the first session of a server comes in through the front door twice
        expect(tab.get_by_test_id("stApp")).to_have_attribute(
            "data-test-script-state", "notRunning", timeout=WAIT
        )
        expect(tab.get_by_test_id("stSkeleton")).to_have_count(0, timeout=WAIT)
        expect(tab.locator("[data-testid=stMain] h1")).to_be_visible(timeout=WAIT)
    height, before = "document.querySelector('[data-testid=stMain]').scrollHeight", -1
    while (now := tab.evaluate(height)) != before:  # what is still to come makes it taller
        before = now
        tab.wait_for_timeout(700)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", default=",".join(PAGES))
    parser.add_argument("--languages", default="es,en")
    parser.add_argument("--schemes", default="light,dark")
    parser.add_argument("--sizes", default="desktop,phone")
    parser.add_argument("--into", type=Path, default=Path("screenshots"))
    parser.add_argument("--url")
    options = parser.parse_args()
    options.into.mkdir(parents=True, exist_ok=True)
    with serving(options.url) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        wanted = (options.pages, options.languages, options.schemes, options.sizes)
        for page, language, scheme, size in itertools.product(
            *(each.split(",") for each in wanted)
        ):
            shoot(browser, url, page, language, scheme, size, options.into)
            print(f"{page} {language} {scheme} {size}")


if __name__ == "__main__":
    main()
