"""How does each screen grow with the publications of a business? `python -m bench.growing`.

Processor time of its script, opened afresh with nothing kept, over a thousand to a hundred thousand publications of
two exports each: what is shown is as much at each size, so that it may grow far less than they do.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from streamlit.testing.v1 import AppTest

from bench.posts import LAST, export
from bench.result import Result, keep, table
from bench.serving import ROOT
from rumbo.clients import Client, new_client
from rumbo.objectives.stated.journal import state
from rumbo.screens.session import forget_kept

SIZES = (1_000, 10_000, 100_000)
SCREENS = (
    *("objectives", "interaction", "reach", "community", "traffic", "reputation", "posts"),
    *("plan", "diary", "coverage", "import", "report"),
)
ROUNDS = 2
TIMES = 10.0  # as much for a hundred times as many publications


def business(size: int, home: Path) -> Client:
    """Return a business with so many publications of two exports, and an objective about them."""
    os.environ["RUMBO_HOME"] = str(home)
    made = new_client("Bar Inventado")
    made.describe("Bar Inventado", "es", "Europe/Madrid", "ES")
    for until in (LAST - timedelta(days=14), LAST):
        name = f"{until - timedelta(days=999):%b-%d-%Y}_{until:%b-%d-%Y}_1284093756621847.csv"
        for receipt in made.receive(name, export(size, until), network="instagram"):
            if receipt.outcome != "imported":
                raise SystemExit(receipt.message.english())
    state(
        made.store,
        title="Comentarios",
        metric_id="comments",
        basis="posts",
        start_day=date(2026, 10, 1),
        due_day=date(2026, 12, 31),
        target=size / 1000 * 400,
    )
    return made


def opened(screen: str) -> float:
    """Return the least processor seconds in which a screen is opened with nothing kept."""
    spent = []
    for _ in range(ROUNDS):
        forget_kept()
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=300)
        app.query_params["language"] = "es"
        app.switch_page(f"pages/{screen}.py")
        begun = time.process_time()
        app.run()
        spent.append(time.process_time() - begun)
        if app.exception:
            raise SystemExit(f"{screen}: {app.exception[0].value}")
    return min(spent)


def results(found: dict[int, dict[str, float]]) -> Iterator[Result]:
    """Yield what each screen takes at each size, and how much more at the largest than at the smallest."""
    least, most = found[SIZES[0]], found[SIZES[-1]]
    for screen in SCREENS:
        for size in SIZES:
            about = f"{screen}, {size:,} publications: script, processor time"
            yield Result.at_most(about, found[size][screen], None, None, "s")
        name = f"{screen}: {SIZES[-1]:,} publications ÷ {SIZES[0]:,}"
        yield Result.at_most(name, most[screen] / least[screen], TIMES, None, "×")


def main() -> None:
    """Open every screen at each size, print the table and write the results."""
    os.environ["RUMBO_TODAY"] = f"{LAST + timedelta(days=1)}"
    found = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            made = business(size, Path(folder))
            opened("help")  # modules are loaded
            found[size] = {each: opened(each) for each in SCREENS}
            made.store.close()
    every = list(results(found))
    print(table(every))
    keep("growing", every)


if __name__ == "__main__":
    main()
