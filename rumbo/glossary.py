"""The glossary: every metric as a row of `data/metrics.csv`, its parts in `data/metric_parts.csv`.

What metrics and eras are called stands in `data/names/`.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from rumbo.errors import NotFound
from rumbo.names import Names, called, names
from rumbo.settings import DATA

MONEY = "money"
FILES = {
    "metrics": "metrics.csv",
    "metric_parts": "metric_parts.csv",
    "eras": "eras.csv",
    "social_sources": "social_sources.csv",
}


@dataclass(frozen=True)
class Metric:
    """A metric on one basis: posts (of those published), days (what happened), mentions (what was said),
    periods (what files state for several days at once).

    `agg` is sum, ratio, median, level, none or model; `direction` up, down or context; `class_`
    value, diagnostic or vanity; ratios are 0–1. Money bears its currency behind its unit where that is known.
    """

    metric: str
    basis: str
    subject: str
    unit: str = field(compare=False)
    agg: str
    direction: str
    class_: str
    adds_over_networks: bool
    source: str

    @property
    def names(self) -> Names:
        """Return its name and definition by language."""
        return names("metrics")[self.metric, self.basis]

    def name(self, language: str) -> str:
        """Return the metric's name in a language."""
        return called(self.names, "name", language)

    def definition(self, language: str) -> str:
        """Return how the metric is made, in a language."""
        return called(self.names, "definition", language)


@cache
def metrics() -> tuple[Metric, ...]:
    """Return every metric of the glossary."""
    return tuple(
        Metric(**{"class_" if key == "class" else key: value for key, value in row.items()})  # type: ignore[arg-type]
        for row in tables()["metrics"]
    )


@cache
def metric(name: str, basis: str | None = None) -> Metric:
    """Return a metric by name; without a basis, the one listed first."""
    for each in metrics():
        if each.metric == name and basis in (None, each.basis):
            return each
    raise NotFound("There is no metric «{name}».", name=name)


def of_subject(subject: str) -> list[Metric]:
    """Return the metrics of a subject (interaction, reach, reputation, traffic, community, plan)."""
    return [each for each in metrics() if each.subject == subject]


def era_names(era: Mapping[str, Any]) -> Names:
    """Return what an era (network, term, from_day) says has changed, by language."""
    return names("eras")[era["network"], era["term"], str(era["from_day"])]


@cache
def version() -> str:
    """Return a digest of the glossary's files."""
    content = b"".join((DATA / name).read_bytes() for name in FILES.values())
    return hashlib.sha256(content).hexdigest()[:16]


@cache
def tables() -> dict[str, list[dict[str, Any]]]:
    """Return the glossary's rows by table, typed as the store keeps them."""
    return {table: [_typed(row) for row in _rows(name)] for table, name in FILES.items()}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _typed(row: dict[str, str]) -> dict[str, Any]:
    kinds = {
        "adds_over_networks": lambda cell: cell == "true",
        "weight": float,
        "from_day": date.fromisoformat,
    }
    return {key: kinds.get(key, str)(cell) for key, cell in row.items()}


def in_currency(metric: Metric, currencies: Mapping[str, str]) -> Metric:
    """Return a metric with the currency (ISO 4217) of what it is made of, by term; as it is where none is known."""
    own = (metric.metric, metric.basis)
    parts = [each for each in tables()["metric_parts"] if (each["metric"], each["basis"]) == own]
    known = {currencies[each["term"]] for each in parts if each["term"] in currencies}
    if metric.unit != MONEY or len(known) != 1:
        return metric
    return replace(metric, unit=f"{MONEY}:{known.pop()}")


def may_fall(metric: Metric) -> bool:
    """Return whether a metric subtracts one thing from another, so that it may be below zero."""
    own = (metric.metric, metric.basis)
    return any(
        (part["metric"], part["basis"]) == own and part["weight"] < 0
        for part in tables()["metric_parts"]
    )


def networks_of(metric: Metric) -> list[str]:
    """Return the networks whose files alone can tell a metric, in the order of its parts; none where any can."""
    own = [
        part["network"]
        for part in tables()["metric_parts"]
        if (part["metric"], part["basis"]) == (metric.metric, metric.basis)
    ]
    return [] if "*" in own else list(dict.fromkeys(own))
