"""What a business may want, in plain words: `data/aims.csv`, each with the metrics that would show it."""

from __future__ import annotations

import csv
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache

from rumbo.glossary import Metric, metric
from rumbo.metrics.series import reported
from rumbo.names import called, names
from rumbo.plan.adherence import planned
from rumbo.settings import DATA
from rumbo.store.store import Store


@dataclass(frozen=True)
class Aim:
    """A wish with the metrics that would show it, the best one first; `data/names/aims.csv` words it.

    `exports` are the kinds of file that would bring a metric of it.
    """

    aim: str
    metrics: tuple[tuple[str, str], ...]
    exports: tuple[str, ...]

    def said(self, what: str, language: str) -> str:
        """Return its `wish`, an objective's `title`, or `why` it matters, in a language."""
        return called(names("aims")[(self.aim,)], what, language)

    def measured(self, known: Collection[tuple[str, str]]) -> list[Metric]:
        """Return its metrics that any file reports, the best one first."""
        return [metric(*each) for each in self.metrics if each in known]


def measured(store: Store) -> dict[tuple[str, str], dict[str, tuple[date, date]]]:
    """Return what an objective may be about: what files report, and the plan, where there is one."""
    plan = planned(store)
    return reported(store) | ({("plan_kept", "plan"): plan} if plan else {})


@cache
def aims() -> tuple[Aim, ...]:
    """Return every aim; the first is the one that is fully in one's own hands."""
    with (DATA / "aims.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_aim(row) for row in csv.DictReader(file))


def _aim(row: dict[str, str]) -> Aim:
    pairs = (each.split(":") for each in row["metrics"].split())
    return Aim(
        row["aim"],
        tuple((name, basis) for name, basis in pairs),
        tuple(row["exports"].split()),
    )
