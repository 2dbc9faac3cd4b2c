"""How long the report of a month takes, made from the demo business: python -m bench.report."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from rumbo.demo.load import last_day, load
from rumbo.locale import words
from rumbo.reports import KINDS, made
from rumbo.story import periods
from rumbo.story.slides import Asked, Story
from rumbo.story.telling import tell

RESULTS = Path(__file__).parent / "results" / "report.json"
LIMIT = 6.0  # seconds for all that a client is handed, told once


def seconds(run: Callable[[], object]) -> float:
    """Return the processor seconds of a run: others may use the machine too."""
    start = time.process_time()
    run()
    return time.process_time() - start


def measured() -> list[dict[str, Any]]:
    """Return what the story of the demo's last whole month takes, and each kind of file of it."""
    client = load()
    month = _month(last_day(client)).before()
    story: list[Story] = []
    first = seconds(lambda: story.append(tell(client, Asked(month), words("es"))))
    found = [_figure("the story", first, "s")]
    for kind in KINDS:
        file: list[bytes] = []
        found.append(_figure(kind, seconds(lambda: file.append(made(story[0], kind))), "s"))  # noqa: B023
        found.append(_figure(f"{kind}, size", len(file[0]) / 1024, "KiB"))
    whole = sum(each["value"] for each in found if each["unit"] == "s")
    return [*found, _figure("all together", whole, "s", LIMIT)]


def _month(day: date) -> periods.Period:
    return periods.period(f"{day:%Y-%m}")


def _figure(name: str, value: float, unit: str, limit: float | None = None) -> dict:
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "limit": limit,
        "holds": None if limit is None else value <= limit,
        "against": "what a person waits for"
        if limit
        else "processor time, the first in its process",
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
