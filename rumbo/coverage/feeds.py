"""Which files tell a metric: `data/fed_by.csv`, so that what no file tells yet says which one would."""

from __future__ import annotations

import csv
from collections.abc import Container
from functools import cache

from rumbo.coverage.howto import HowTo, howtos
from rumbo.glossary import Metric, of_subject
from rumbo.settings import DATA

TYPED = "typed"  # in place of a format: no file tells it, somebody types it in once a month


@cache
def fed_by() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the ids of the formats that tell each metric, by its name and basis."""
    with (DATA / "fed_by.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["metric"], row["basis"]): tuple(row["formats"].split())
            for row in csv.DictReader(file)
        }


def formats_of(metric: Metric) -> tuple[str, ...]:
    """Return the ids of the formats that tell a metric on its basis."""
    return fed_by()[metric.metric, metric.basis]


def ways_to(metric: Metric) -> list[HowTo]:
    """Return the exports that tell a metric, in the order of the help; none where no file does."""
    formats = set(formats_of(metric))
    return [each for each in howtos() if formats & set(each.formats)]


def untold(subject: str, known: Container[tuple[str, str]]) -> list[Metric]:
    """Return the metrics of a subject that are in none of the files known, in the glossary's order."""
    own = [each for each in of_subject(subject) if each.agg != "model"]
    return [each for each in own if (each.metric, each.basis) not in known]
