"""How long the list of all businesses takes with fifty of them: python -m bench.portfolio."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from bench.report import seconds
from rumbo.clients import clients
from rumbo.demo.load import load
from rumbo.story.portfolio import glance, is_fresh

RESULTS = Path(__file__).parent / "results" / "portfolio.json"
MANY = 50
LIMIT = 1.0  # seconds, in which a list has to stand there


def measured() -> list[dict[str, Any]]:
    """Return what the list takes where nothing has changed, and what one business takes that has."""
    made = load()
    first = seconds(lambda: glance(made))
    made.store.close()
    for number in range(1, MANY):
        shutil.copytree(made.folder, made.folder.with_name(f"copy-{number:02}"))
    all_of_them = clients()
    for each in all_of_them:
        glance(each)  # a copy has files of another age: it is looked at once
        each.store.close()
    again = seconds(lambda: [glance(each) for each in all_of_them])
    fresh = sum(map(is_fresh, all_of_them))
    return [
        _figure("fifty businesses, nothing has changed", again, "s", LIMIT),
        _figure("one business that has changed", first, "s"),
        _figure("read without opening a store", fresh, "of 50", MANY),
    ]


def _figure(name: str, value: float, unit: str, limit: float | None = None) -> dict[str, Any]:
    holds = None if limit is None else value >= limit if unit == "of 50" else value <= limit
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "limit": limit,
        "holds": holds,
        "against": "what a person waits for" if limit else "processor time",
    }


def main() -> None:
    """Measure, print a table, and write the results."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["RUMBO_HOME"] = home
        figures = measured()
    for each in figures:
        print(f"{each['name']:<42}{each['value']:>10} {each['unit']:<6}{each['holds']}")
    RESULTS.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
