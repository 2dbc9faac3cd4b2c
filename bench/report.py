"""How long the report of a month takes, made from the demo business: python -m bench.report."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from datetime import date

from bench.result import Result, keep, table
from rumbo.demo.load import last_day, load
from rumbo.locale import words
from rumbo.reports import KINDS, made_for
from rumbo.story import periods
from rumbo.story.slides import Asked, Story
from rumbo.story.telling import tell

LIMIT = 6.0  # seconds for all that a client is handed, told once


def seconds(run: Callable[[], object]) -> float:
    """Return the processor seconds of a run: others may use the machine too."""
    start = time.process_time()
    run()
    return time.process_time() - start


def measured() -> list[Result]:
    """Return what the story of the demo's last whole month takes, and each kind of file of it."""
    client = load()
    month = _month(last_day(client)).before()
    story: list[Story] = []
    first = seconds(lambda: story.append(tell(client, Asked(month), words("es"))))
    found = [Result.at_most("the story", first, None, None, "s")]
    for kind in KINDS:
        file: list[bytes] = []
        took = seconds(lambda: file.append(made_for(client, Asked(month), story[0], kind)))  # noqa: B023
        found.append(Result.at_most(kind, took, None, None, "s"))
        found.append(Result.at_most(f"{kind}, size", len(file[0]) / 1024, None, None, "KiB"))
    whole = sum(each.value for each in found if each.unit == "s")
    return [*found, Result.at_most("all together", whole, LIMIT, None, "s")]


def _month(day: date) -> periods.Period:
    return periods.period(f"{day:%Y-%m}")


def main() -> None:
    """Measure, print a table, and write the results."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["RUMBO_HOME"] = home
        figures = measured()
    print(table(figures))
    keep("report", figures)


if __name__ == "__main__":
    main()
