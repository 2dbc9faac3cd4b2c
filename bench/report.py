"""How long the report of a month takes, made from the demo business: python -m bench.report."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta

from pypdf import PdfReader

from bench.result import Result, keep, table
from rumbo.clients import Client
from rumbo.demo.load import last_day, load
from rumbo.glossary import metrics
from rumbo.locale import words
from rumbo.metrics.series import reported
from rumbo.objectives.stated.journal import all_objectives, state
from rumbo.reports import KINDS, made_for
from rumbo.story import periods
from rumbo.story.slides import Asked, Story
from rumbo.story.telling import tell

OBJECTIVES = 18  # with which the report has twelve pages and more than twelve charts
LIMIT = 6.0  # seconds for all that a client is handed, told once


def seconds(run: Callable[[], object]) -> float:
    """Return the processor seconds of a run: others may use the machine too."""
    start = time.process_time()
    run()
    return time.process_time() - start


def measured() -> list[Result]:
    """Return what the story of a month takes, and each kind of file of it: the demo's own, and one of twelve pages."""
    client = load()
    month = _month(last_day(client)).before()
    own = _taken(client, month, "")
    _state_more(client, month)
    return own + _taken(client, month, "twelve pages: ")


def _taken(client: Client, month: periods.Period, name: str) -> list[Result]:
    """Return what telling a month takes, and all that a client is handed of it."""
    story: list[Story] = []
    took = [seconds(lambda: story.append(tell(client, Asked(month), words("es"))))]
    found = [Result.at_most(f"{name}the story", took[0], None, None, "s")]
    for kind in KINDS:
        file: list[bytes] = []
        took.append(seconds(lambda: file.append(made_for(client, Asked(month), story[0], kind))))  # noqa: B023
        found.append(Result.at_most(f"{name}{kind}", took[-1], None, None, "s"))
        found.append(Result.at_most(f"{name}{kind}, size", len(file[0]) / 1024, None, None, "KiB"))
        if kind == "pdf":
            pages = len(PdfReader(io.BytesIO(file[0])).pages)
            found.append(Result.at_most(f"{name}pages", pages, None, None, ""))
    charts = sum(each.figure is not None for each in story[0].slides)
    found.append(Result.at_most(f"{name}charts", charts, None, None, ""))
    return [*found, Result.at_most(f"{name}all together", sum(took), LIMIT, None, "s")]


def _state_more(client: Client, month: periods.Period) -> None:
    """State objectives about what else the demo's files tell, until enough run in the month."""
    stated = [each for each in all_objectives(client.store) if each.start_day < month.end]
    taken, known = {each.metric for each in stated}, reported(client.store)
    others = [each for each in metrics() if (each.metric, each.basis) in known]
    free = [each for each in others if each.agg in ("sum", "ratio") and each not in taken]
    for each in free[: OBJECTIVES - len(stated)]:
        networks = known[each.metric, each.basis]
        state(
            client.store,
            title=each.name("es"),
            metric_id=each.metric,
            basis=each.basis,
            network=max(networks, key=lambda network: networks[network][1]),  # noqa: B023
            start_day=month.start - timedelta(days=60),
            due_day=month.end + timedelta(days=60),
            target=1000 if each.agg == "sum" else 0.5,
        )


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
