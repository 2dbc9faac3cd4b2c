"""How long after a filter is changed are all charts of a subject screen drawn? `python -m bench.screens`

Against a page that shows the same finished figures from memory, in one browser, turn by turn.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from streamlit.testing.v1 import AppTest

from bench.result import Result, keep, table
from bench.serving import ROOT, serving

PERIODS = {"6 meses": "6m", "12 meses": "12m"}
ROUNDS, LIMIT = 9, 1.5
DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot')].map(
    each => each.data ? each.data.map(trace => `${trace.x0 ?? ''}${(trace.x || []).length}:${(trace.y || []).length ?? 0}:${trace.name ?? ''}`).join('|') : '')"""
CHANGED = (
    "([before, wanted]) => { const now = ("
    + DRAWN
    + """)();
    return now.length === wanted && now.every(each => each) && now.some((each, place) => each !== before[place])
        && !document.querySelector('[data-stale=true]') && !document.querySelector('[data-testid=stStatusWidget]');
}"""
)


def finished_figures() -> dict[str, list[dict]]:
    """Return the figures of the Interaction screen for each period, as the app sends them."""
    shown = {}
    for name, key in PERIODS.items():
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        app.query_params["language"] = "es"
        app.query_params["period"] = key
        app.run()
        app.switch_page("pages/interaction.py").run()
        shown[name] = [json.loads(each.proto.spec) for each in app.get("plotly_chart")]
    return shown


def change(page: Page, period: str, charts: int) -> float:
    """Choose a period and return the milliseconds until every chart is drawn anew."""
    before = page.evaluate(DRAWN)
    page.get_by_role("combobox", name="Periodo").first.click()
    option = page.get_by_role("option", name=period, exact=True)
    option.wait_for()
    page.evaluate("window.begun = performance.now()")
    option.click()
    page.wait_for_function(CHANGED, arg=[before, charts], polling=20)
    return page.evaluate("performance.now() - window.begun")


def main() -> None:
    """Measure the app and its floor in turn, print both and write the results."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RUMBO_HOME"] = folder
        from rumbo.demo.load import load

        load().store.close()
        shown = finished_figures()
        path = Path(folder) / "finished.json"
        path.write_text(json.dumps(shown), encoding="utf-8")
        os.environ["RUMBO_FINISHED"] = str(path)
        charts = len(shown["12 meses"])
        with (
            serving(home=Path(folder)) as app,
            serving(home=Path(folder), script="bench/finished.py") as floor,
            sync_playwright() as playwright,
        ):
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
            )
            pages = [browser.new_page(), browser.new_page()]
            pages[0].goto(f"{app}/interaction?language=es")
            pages[1].goto(floor)
            for page in pages:
                page.wait_for_function(f"() => ({DRAWN})().filter(Boolean).length === {charts}")
            rounds = [
                [change(page, period, charts) for page in pages]
                for _ in range(ROUNDS)
                for period in ("12 meses", "6 meses")
            ][2:]
    ours, bare = (statistics.median(column) for column in zip(*rounds, strict=True))
    results = [
        Result.at_most(
            "filter change until drawn, against finished figures", ours / bare, LIMIT, None, "×"
        ),
        Result.at_most(f"of which the app, {charts} charts", ours, None, None, "ms"),
        Result.at_most("of which the finished figures", bare, None, None, "ms"),
    ]
    print(table(results))
    keep("screens", results)


if __name__ == "__main__":
    main()
