"""Published figures of others: `data/benchmarks.csv`, a footnote beside one's own, never the judge."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from rumbo.glossary import Metric
from rumbo.names import called, names
from rumbo.settings import DATA


@dataclass(frozen=True)
class Benchmark:
    """What a publisher found in a year's data, in the metric's unit, by a definition close to it."""

    benchmark: str
    metric: str
    basis: str
    network: str
    value: float
    publisher: str
    year: int

    def definition(self, language: str) -> str:
        """Return how it was worked out."""
        return called(names("benchmarks")[(self.benchmark,)], "definition", language)

    def measured(self, language: str) -> str:
        """Return who was measured."""
        return called(names("benchmarks")[(self.benchmark,)], "measured", language)


@cache
def benchmarks() -> tuple[Benchmark, ...]:
    """Return every figure, in the order of the file."""
    with (DATA / "benchmarks.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Benchmark(**row | {"value": float(row["value"]), "year": int(row["year"])})  # type: ignore[arg-type]
            for row in csv.DictReader(file)
        )


def published(metric: Metric, network: str) -> list[Benchmark]:
    """Return what was published of a metric on a network, by its own definition alone."""
    own = metric.metric, metric.basis, network
    return [each for each in benchmarks() if (each.metric, each.basis, each.network) == own]
