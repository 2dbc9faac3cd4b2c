"""From the files of a month to the report open, in a real browser: python -m bench.journey.

The steps are those of «A month with a client» in the README, one after the other, as a person takes them.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.serving import serving
from rumbo import clock
from rumbo.demo.exports import LATELY, last_sunday, write

RESULTS = Path(__file__).parent / "results" / "journey.json"
LIMIT = 180.0  # seconds
CARD = (
    "instagram/Visitas.csv"  # does not say of which network it is: the one question of the journey
)
WAIT = 120_000  # ms


def begin(tab: Page, address: str) -> None:
    """Say which business it is."""
    tab.goto(f"{address}/import?language=es")
    tab.get_by_label("Nombre del negocio").fill("Café Brújula")
    tab.get_by_role("button", name="Empezar").click()
    tab.locator("h1", has_text="Importar").first.wait_for()


def drop(tab: Page, files: list[Path]) -> None:
    """Drop the files as they were downloaded, and answer whatever one of them leaves open."""
    tab.set_input_files("input[type=file] >> nth=0", [str(each) for each in files])
    tab.get_by_text("archivos importados").first.wait_for()
    asked = tab.get_by_role("button", name="Importar en Café Brújula")
    while asked.count():
        tab.get_by_test_id("stForm").get_by_text("Instagram", exact=True).first.click()
        asked.first.click()
        asked.first.wait_for(state="detached")


def open_report(tab: Page, folder: Path) -> None:
    """Open the report of the month and take it along as a PDF."""
    tab.get_by_test_id("stSidebarNav").get_by_role("link", name="Informe").click()
    tab.get_by_text("Qué pretendíamos").first.wait_for()
    with tab.expect_download() as taken:
        tab.get_by_role("button", name="PDF").click()
    taken.value.save_as(folder / "report.pdf")


def measured() -> list[dict[str, object]]:
    """Return the seconds of each step, and of all of them."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write(folder / "files", last_sunday(clock.today() - LATELY))
        files = [each for each in sorted((folder / "files").rglob("*.*")) if _is_dropped(each)]
        with serving(home=folder / "home") as address:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox"]
            )
            tab = browser.new_page(locale="es-ES", timezone_id="Europe/Madrid")
            tab.set_default_timeout(WAIT)
            steps: dict[str, Callable[[], None]] = {
                "the business": lambda: begin(tab, address),
                f"{len(files)} files": lambda: drop(tab, files),
                "the report as a PDF": lambda: open_report(tab, folder),
            }
            found = {step: _seconds(take) for step, take in steps.items()}
            browser.close()
    figures = [_figure(step, value) for step, value in found.items()]
    return [*figures, _figure("from files to report", sum(found.values()), LIMIT)]


def _is_dropped(path: Path) -> bool:
    """Return whether a file goes in: of Meta's daily cards, which all ask the same, one."""
    is_card = path.parent.name in ("instagram", "facebook") and not path.stem[-1].isdigit()
    return not is_card or path.as_posix().endswith(CARD)


def _seconds(run: Callable[[], None]) -> float:
    start = time.monotonic()
    run()
    return time.monotonic() - start


def _figure(name: str, value: float, limit: float | None = None) -> dict[str, object]:
    return {
        "name": name,
        "value": round(value, 1),
        "unit": "s",
        "limit": limit,
        "holds": None if limit is None else value <= limit,
        "against": "what a consultant has time for" if limit else "of the clock",
    }


def main() -> None:
    """Measure, print a table, and write the results."""
    figures = measured()
    for each in figures:
        print(f"{each['name']:<32}{each['value']:>8} {each['unit']:<3}{each['holds']}")
    RESULTS.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
