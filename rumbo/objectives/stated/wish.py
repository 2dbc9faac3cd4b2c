"""What is to become an objective, or another target of one: any of it may still be wrong."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from rumbo.glossary import Metric, metric
from rumbo.objectives.stated.scope import Scope

KINDS = {"sum": "accumulate", "level": "level", "ratio": "rate", "median": "typical"}


@dataclass(frozen=True)
class Wish:
    """An objective as it is said; target and baseline in the metric's unit, both days count.

    `upper` is the upper end of a target between two values. `network` is short for a scope that
    names a network alone. `sense` follows from the metric where it is not said.
    """

    title: str
    metric_id: str
    basis: str
    target: float
    start_day: date
    due_day: date
    upper: float | None = None
    network: str | None = None
    scope: Scope = Scope()
    sense: str | None = None
    why: str | None = None
    baseline: float | None = None
    baseline_day: date | None = None
    owner: str | None = None
    cadence: str | None = None

    @property
    def metric(self) -> Metric:
        """Return its metric; raise NotFound where there is none."""
        return metric(self.metric_id, self.basis)

    @property
    def about(self) -> Scope:
        """Return the part of the business it is about; an account tells its network."""
        account = self.scope.account
        own = account.partition(":")[0] if account else None
        return replace(self.scope, network=self.scope.network or self.network or own)

    @property
    def way(self) -> str:
        """Return at_least, at_most or between."""
        usual = "at_most" if self.metric.direction == "down" else "at_least"
        return self.sense or ("between" if self.upper is not None else usual)

    @property
    def floor(self) -> float | None:
        """Return the least that is wanted, None where less is better."""
        return None if self.way == "at_most" else self.target

    @property
    def ceiling(self) -> float | None:
        """Return the most that is wanted, None where more is better."""
        return {"at_most": self.target, "between": self.upper}.get(self.way)
