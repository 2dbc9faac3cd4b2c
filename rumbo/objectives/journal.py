"""Objectives as their owners state them: what was said is kept, a change is a new statement."""

from __future__ import annotations

import math
import uuid
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rumbo.errors import NotFound, ObjectiveError
from rumbo.metrics.glossary import Metric, metric
from rumbo.store.store import Store, now

KINDS = {"sum": "accumulate", "level": "level", "ratio": "rate", "median": "rate"}


@dataclass(frozen=True)
class Revision:
    """A target and the day from which it is the one that counts."""

    valid_from: date
    target: float
    reason: str | None


@dataclass(frozen=True)
class Objective:
    """A measurable objective; target and baseline in the metric's unit, both days count."""

    objective_id: str
    title: str
    metric: Metric
    network: str | None
    sense: str
    start_day: date
    due_day: date
    revisions: tuple[Revision, ...]
    why: str | None = None
    baseline: float | None = None
    ended_on: date | None = None

    @property
    def kind(self) -> str:
        """Return accumulate (a sum over the period), level (its last value) or rate (a ratio or median)."""
        return KINDS[self.metric.agg]

    @property
    def target(self) -> float:
        """Return the target that counts now."""
        return self.revisions[-1].target

    @property
    def networks(self) -> list[str] | None:
        """Return the networks it is about, None for all."""
        return [self.network] if self.network else None

    def target_on(self, day: date) -> float:
        """Return the target that counted on a day."""
        valid = [each.target for each in self.revisions if each.valid_from <= day]
        return valid[-1] if valid else self.revisions[0].target

    def as_of(self, day: date) -> Objective:
        """Return the objective as it was stated by a day: later targets, and a later end, left out."""
        stated = tuple(each for each in self.revisions if each.valid_from <= day)
        ended = self.ended_on if self.ended_on and self.ended_on <= day else None
        return replace(self, revisions=stated or self.revisions[:1], ended_on=ended)


def state(
    store: Store,
    *,
    title: str,
    metric_id: str,
    basis: str,
    target: float,
    start_day: date,
    due_day: date,
    network: str | None = None,
    sense: str | None = None,
    why: str | None = None,
    baseline: float | None = None,
) -> str:
    """Write down a new objective and return its id; raise ObjectiveError where it cannot be."""
    chosen = metric(metric_id, basis)
    _check(title, chosen, target, start_day, due_day)
    objective: dict[str, Any] = {
        "objective_id": uuid.uuid4().hex[:8],
        "title": title.strip(),
        "why": why,
        "metric": chosen.metric,
        "basis": chosen.basis,
        "network": network,
        "sense": sense or ("at_most" if chosen.direction == "down" else "at_least"),
        "baseline": baseline,
        "start_day": start_day,
        "due_day": due_day,
        "created_at": now(),
    }
    first = _revision(objective["objective_id"], start_day, target, None, False)
    with store.change() as change:
        change.append("objectives", [objective])
        change.append("objective_revisions", [first])
    return objective["objective_id"]


def revise(store: Store, objective_id: str, target: float, reason: str, valid_from: date) -> None:
    """Give an objective another target from a day on; the old one is kept."""
    objective = find(store, objective_id)
    if not reason.strip():
        raise ObjectiveError("Say why the target changes: the old one stays on record.")
    if not objective.start_day <= valid_from <= objective.due_day:
        raise ObjectiveError(
            "The new target must count from a day between {start} and {due}.",
            start=objective.start_day,
            due=objective.due_day,
        )
    _check(objective.title, objective.metric, target, objective.start_day, objective.due_day)
    with store.change() as change:
        change.append(
            "objective_revisions",
            [_revision(objective_id, valid_from, target, reason.strip(), False)],
        )


def end(store: Store, objective_id: str, reason: str, on: date) -> None:
    """Give an objective up; it stays on record with the reason."""
    find(store, objective_id)
    if not reason.strip():
        raise ObjectiveError("Say why the objective ends: it stays on record.")
    with store.change() as change:
        change.append(
            "objective_revisions", [_revision(objective_id, on, None, reason.strip(), True)]
        )


def all_objectives(store: Store) -> list[Objective]:
    """Return every objective that was stated, the first due first."""
    return [_objective(store, row) for row in store.rows("objectives/all")]


def find(store: Store, objective_id: str) -> Objective:
    """Return an objective by its id."""
    for each in all_objectives(store):
        if each.objective_id == objective_id:
            return each
    raise NotFound("There is no objective «{objective}».", objective=objective_id)


def _objective(store: Store, row: dict) -> Objective:
    revisions = store.rows("objectives/revisions", objective_id=row["objective_id"])
    return Objective(
        objective_id=row["objective_id"],
        title=row["title"],
        metric=metric(row["metric"], row["basis"]),
        network=row["network"],
        sense=row["sense"],
        start_day=row["start_day"],
        due_day=row["due_day"],
        revisions=tuple(
            Revision(each["valid_from"], each["target"], each["reason"])
            for each in revisions
            if not each["ends"]
        ),
        why=row["why"],
        baseline=row["baseline"],
        ended_on=row["ended_on"],
    )


def _revision(
    objective_id: str, valid_from: date, target: float | None, reason: str | None, ends: bool
) -> dict:
    return {
        "objective_id": objective_id,
        "valid_from": valid_from,
        "target": target,
        "reason": reason,
        "ends": ends,
        "said_at": now(),
    }


def _check(title: str, chosen: Metric, target: float, start_day: date, due_day: date) -> None:
    if not title.strip():
        raise ObjectiveError("Give the objective a name.")
    if due_day <= start_day:
        raise ObjectiveError(
            "The objective is due on {due}, which is not after its start on {start}.",
            due=due_day,
            start=start_day,
        )
    if chosen.agg not in KINDS:
        raise ObjectiveError(
            "«{metric}» cannot be an objective: it may not be added up over time. Take its typical value.",
            metric=chosen.en,
        )
    if not math.isfinite(target) or target < 0:
        raise ObjectiveError("The target must be a number that is not below zero.")
    if chosen.unit == "ratio" and target > 1:
        raise ObjectiveError("A rate of more than 100 % cannot be a target.")
    if chosen.unit == "stars" and target > 5:
        raise ObjectiveError("A rating cannot be above 5.")
