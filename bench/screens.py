"""How long until all charts are drawn: of a subject screen after a filter is changed, of the home screen opened?

`python -m bench.screens`. Against a page that shows the same finished figures from memory, in one browser, turn by turn. A
choice is measured when nobody has made it before (nothing of it is kept yet), and once more.
"""

from __future__ import annotations

import itertools
import json
import os
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from streamlit.testing.v1 import AppTest

from bench.result import Result, keep, table
from bench.serving import ROOT, serving

# A page opens with six months; the others are chosen on it, one after another.
OPENING, PERIODS = "6 meses", {"12 meses": "12m", "Todo": "all", "12 semanas": "12w"}
METRICS = ("comments.posts", "interactions.posts", "saves.posts", "shares.posts")
LIMIT, SERVERS, OPENINGS = 1.5, 3, 6  # fresh servers, on each of which every choice is new
DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot')].map(each => each._fullLayout && each.data
    ? each.data.map(t => `${t.x0 ?? ''},${t.dx ?? ''},${each.calcdata?.map(c => c.length)},${t.name ?? ''}`).join('|') : '')"""
# Every chart is there, and every one that must differ does.
CHANGED = (
    "([before, differ, wanted]) => { const now = ("
    + DRAWN
    + """)();
    return now.length === wanted && now.every(each => each) && differ.every(place => now[place] !== before[place])
        && !document.querySelector('[data-stale=true]') && !document.querySelector('[data-testid=stStatusWidget]');
}"""
)


def finished_figures() -> dict[str, list[dict]]:
    """Return the figures of the home screen and, by metric and period, of Interaction, as the app sends them."""
    home = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    home.query_params["language"] = "es"
    shown = {f"home {OPENING}": _figures(home.run())}
    for metric in METRICS:
        for name, key in ({OPENING: "6m"} | PERIODS).items():
            app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
            app.query_params["language"] = "es"
            app.query_params["period"] = key
            app.query_params["metric"] = metric
            app.run()
            app.switch_page("pages/interaction.py").run()
            shown[f"{metric} {name}"] = _figures(app)
    return shown


def _figures(app: AppTest) -> list[dict]:
    return [json.loads(each.proto.spec) for each in app.get("plotly_chart")]


def differing(one: list[dict], other: list[dict]) -> list[int]:
    """Return the places of the figures whose data two choices do not share."""
    return [
        place
        for place, (this, that) in enumerate(zip(one, other, strict=True))
        if this["data"] != that["data"]
    ]


def change(page: Page, option: str, differ: list[int], charts: int) -> float:
    """Make a choice and return the milliseconds until every chart that differs is drawn anew."""
    before = page.evaluate(DRAWN)
    page.get_by_role("combobox", name="Periodo").first.click()
    chosen = page.get_by_role("option", name=option, exact=True)
    chosen.wait_for()
    page.evaluate("window.begun = performance.now()")
    chosen.click()
    page.wait_for_function(CHANGED, arg=[before, differ, charts], polling=20)
    return page.evaluate("performance.now() - window.begun")


def opened(page: Page, url: str, charts: int) -> None:
    page.goto(url)
    page.wait_for_function(f"() => ({DRAWN})().filter(Boolean).length === {charts}")


def openings(app: str, floor: str, pages: list[Page], shown: dict) -> list[tuple[float, float]]:
    """Return the times in which the home screen and its floor are opened, but for the first visit."""
    urls, charts = (f"{app}/?language=es", f"{floor}/?metric=home"), len(shown[f"home {OPENING}"])
    times = []
    for _ in range(OPENINGS + 1):
        begun = [time.perf_counter()]
        for page, url in zip(pages, urls, strict=True):
            opened(page, url, charts)
            begun.append(time.perf_counter())
        times.append(tuple(1000 * (end - start) for start, end in itertools.pairwise(begun)))
    return times[1:]


def turns(app: str, floor: str, pages: list[Page], shown: dict) -> list[tuple[float, float]]:
    """Return the times of app and floor for every choice, each made on a page opened for its metric."""
    times = []
    for metric in METRICS:
        before = shown[f"{metric} {OPENING}"]
        opened(pages[0], f"{app}/interaction?language=es&metric={metric}", len(before))
        opened(pages[1], f"{floor}/?metric={metric}", len(before))
        for period in PERIODS:
            after = shown[f"{metric} {period}"]
            asked = differing(before, after), len(after)
            times.append(tuple(change(page, period, *asked) for page in pages))
            before = after
    return times


def measured(folder: Path, shown: dict) -> tuple[list, list, list]:
    """Return the times of choices never made before, of the same once more, and of the home screen."""
    with (
        serving(home=folder) as app,
        serving(home=folder, script="bench/finished.py") as floor,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        pages = [browser.new_page(), browser.new_page()]
        every = (app, floor, pages, shown)
        return turns(*every), turns(*every), openings(*every)


def results(name: str, times: list[tuple[float, float]]) -> list[Result]:
    ours, bare = (statistics.median(column) for column in zip(*times, strict=True))
    return [
        Result.at_most(f"{name}: until drawn ÷ finished figures", ours / bare, LIMIT, None, "×"),
        Result.at_most(f"{name}: the app", ours, None, None, "ms"),
        Result.at_most(f"{name}: the finished figures", bare, None, None, "ms"),
    ]


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
        first, again, home = [], [], []
        for _ in range(SERVERS):
            for kept, times in zip(
                (first, again, home), measured(Path(folder), shown), strict=True
            ):
                kept += times
    found = results("a choice never made", first) + results("made once more", again)
    found += results("the home screen opened", home)
    print(table(found))
    keep("screens", found)


if __name__ == "__main__":
    main()
