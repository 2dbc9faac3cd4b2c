"""Where a network changed what a metric means: nothing is compared or joined across."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from rumbo.glossary import Metric, era_names, tables
from rumbo.names import Names, called


@dataclass(frozen=True)
class Break:
    """A day on which a network changed what a metric means."""

    network: str
    day: date
    names: Names = field(compare=False)

    def what(self, language: str) -> str:
        """Return what changed, in a language."""
        return called(self.names, "name", language)


def breaks(metric: Metric, networks: Collection[str] | None = None) -> list[Break]:
    """Return the changes of what a metric means on these networks, on all where none are named."""
    terms = {
        (part["term"], part["network"])
        for part in tables()["metric_parts"]
        if (part["metric"], part["basis"]) == (metric.metric, metric.basis)
    }
    found = {
        (era["from_day"], era["network"]): Break(era["network"], era["from_day"], era_names(era))
        for era in tables()["eras"]
        if {(era["term"], "*"), (era["term"], era["network"])} & terms
        and (networks is None or era["network"] in networks)
    }
    return [found[key] for key in sorted(found)]
