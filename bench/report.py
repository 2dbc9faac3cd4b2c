"""How long one page takes, made from the demo business: python -m bench.report."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rumbo.demo.load import load
from rumbo.locale import words
from rumbo.reports import page_pdf, paper, periods
from rumbo.reports.page import page

RESULTS = Path(__file__).parent / "results" / "report.json"
PERIOD = "2026-Q4"
FLOW = 1.0  # seconds after which a person's thought is broken


def seconds(run: Callable[[], object], times: int = 1) -> float:
    """Return the processor seconds of the fastest of several runs: others may use the machine too."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def measured() -> list[dict[str, Any]]:
    """Return what the first page takes in a process, a further one, and its type-setting alone."""
    client, period = load(), periods.period(PERIOD)
    first = seconds(lambda: page_pdf(client, period, "es"))
    again = seconds(lambda: page_pdf(client, period, "en"), 5)
    data = page(client, period, words("es"))
    typeset = seconds(lambda: paper.pdf("page.typ", data), 5)
    size = len(paper.pdf("page.typ", data)) / 1024
    return [
        _figure("first page, libraries loaded", first, "s", 3 * FLOW, "what a person waits for"),
        _figure("a further page", again, "s", FLOW, "what a person waits for"),
        _figure("of which type-setting", typeset, "s", None, "best of five"),
        _figure("size", size, "KiB", None, "three objectives"),
    ]


def _figure(name: str, value: float, unit: str, limit: float | None, against: str) -> dict:
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "limit": limit,
        "holds": None if limit is None else value <= limit,
        "against": against,
    }


def main() -> None:
    """Measure, print a table, and write the results."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["RUMBO_HOME"] = home
        figures = measured()
    for each in figures:
        print(f"{each['name']:<32}{each['value']:>10} {each['unit']:<4}{each['holds']}")
    RESULTS.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
