"""Rumbo beside plain Streamlit and Dash pages with the same four charts: make peers.

A view is opened by a visitor who has nothing kept; then the period is changed. Rumbo, Streamlit and Dash take turns in one
run and one browser, on the same publications, so that what else the machine does meets all of them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.peers.four_charts import CHARTS, PERIODS
from bench.result import Result, keep, table
from bench.serving import ROOT, free_port, serving, wait_for

TURNS = 8
CHANGES = ("12 meses", "12 semanas", "Todo")  # each on a page that opens with six months
FIRST, CHANGE = 1.0, 1.1  # of the plain Streamlit page
# A chart is told by its data and range: what is drawn anew differs.
DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot')].map(each => each._fullLayout && each.data && each.calcdata
    ? each.data.map(t => `${t.name ?? ''}:${t.x0 ?? t.x?.[0] ?? ''}:${each.calcdata.map(c => c.length)}`).join('|') : '')"""
THERE = f"least => {{ const now = ({DRAWN})(); return now.length >= least && now.every(each => each); }}"
CHANGED = f"""([before, least]) => {{ const now = ({DRAWN})();
    return now.length >= least && now.every(each => each) && now.filter((each, place) => each !== before[place]).length >= least
        && !document.querySelector('[data-stale=true]') && !document.querySelector('[data-testid=stStatusWidget]'); }}"""


@dataclass
class Peer:
    """A page that is measured, how its period is chosen, and the milliseconds found."""

    name: str
    url: str
    choose: Callable[[Page, str], None]
    first: list[float] = field(default_factory=list)
    change: list[float] = field(default_factory=list)


def of_streamlit(page: Page, period: str) -> None:
    page.get_by_role("combobox", name="Periodo").first.click()
    option = page.get_by_role("option", name=period, exact=True)
    option.wait_for()
    page.evaluate("window.begun = performance.now()")
    option.click()


def of_dash(page: Page, period: str) -> None:
    page.evaluate("window.begun = performance.now()")
    page.get_by_label(period, exact=True).click()


def turn(browser: Browser, peer: Peer, period: str) -> None:
    """Open a page as a new visitor, and change its period."""
    context = browser.new_context(locale="es-ES", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(peer.url)
    page.wait_for_function(THERE, arg=len(CHARTS), polling=20)
    peer.first.append(1000 * (time.perf_counter() - begun))
    page.wait_for_timeout(700)  # what still comes after the charts is no part of a change
    before = page.evaluate(DRAWN)
    peer.choose(page, period)
    page.wait_for_function(CHANGED, arg=[before, len(CHARTS)], polling=20)
    peer.change.append(page.evaluate("performance.now() - window.begun"))
    context.close()


@contextmanager
def dash() -> Iterator[str]:
    """Yield the address of the Dash page; what it needs lies in a folder of its own."""
    port = free_port()
    environment = os.environ | {"PYTHONPATH": str(ROOT / ".venv" / "peers")}
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.peers.plain_dash", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/", process)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(10)


def measured(home: Path) -> list[Peer]:
    """Return the peers with what was found."""
    with ExitStack() as stack:
        app = stack.enter_context(serving(home=home))
        plain = stack.enter_context(serving(home=home, script="bench/peers/plain_streamlit.py"))
        peers = [
            Peer("Rumbo", f"{app}/interaction?language=es&period=6m", of_streamlit),
            Peer("plain Streamlit", plain, of_streamlit),
            Peer("plain Dash", stack.enter_context(dash()), of_dash),
        ]
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for number in range(TURNS + 1):
            for peer in peers:
                turn(browser, peer, CHANGES[number % len(CHANGES)])
        browser.close()
    for peer in peers:  # the first of a server pays for its start
        del peer.first[0], peer.change[0]
    return peers


def results(peers: list[Peer]) -> list[Result]:
    ours, plain, _ = peers
    found = [
        _ratio("first view", ours.first, plain.first, FIRST),
        _ratio("another period", ours.change, plain.change, CHANGE),
    ]
    for peer in peers:
        for name, times in (("first view", peer.first), ("another period", peer.change)):
            value = statistics.median(times)
            found.append(Result.at_most(f"{name}: {peer.name}", value, None, None, "ms"))
    return found


def _ratio(name: str, ours: list[float], plain: list[float], most: float) -> Result:
    value = statistics.median(one / other for one, other in zip(ours, plain, strict=True))
    return Result.at_most(f"{name}: Rumbo ÷ plain Streamlit", value, most, None, "×")


def main() -> None:
    """Measure all in turn, print and write the results."""
    assert set(CHANGES) <= set(PERIODS)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RUMBO_HOME"] = folder
        from rumbo.demo.load import load

        made = load()
        frame = made.store.query("posts/list", from_day=date.min, to_day=date.max, networks=None)
        os.environ["RUMBO_PEERS"] = str(Path(folder) / "publications.csv")
        frame.to_csv(os.environ["RUMBO_PEERS"], index=False)
        made.store.close()
        found = results(measured(Path(folder)))
    print(table(found))
    keep("peers", found)


if __name__ == "__main__":
    main()
