"""Objectives as their owners state them: what was said is kept, a change is a new statement."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from rumbo.errors import NotFound, ObjectiveError
from rumbo.glossary import Metric, metric
from rumbo.objectives.stated.contradictions import check
from rumbo.objectives.stated.currencies import in_currencies
from rumbo.objectives.stated.scope import Scope
from rumbo.objectives.stated.wish import KINDS, Wish
from rumbo.store.store import Store, now

__all__ = ["KINDS", "Objective", "Revision", "all_objectives", "end", "find", "revise", "state"]

AS_STATED = ("title", "network", "sense", "start_day", "due_day", "why", "baseline", "baseline_day")
LATER = ("account", "format", "pillar", "campaign", "owner", "cadence", "ended_on", "stated_on")


@dataclass(frozen=True)
class Revision:
    """A target and the day from which it is the one that counts; `upper` is the upper end of between."""

    valid_from: date
    target: float
    reason: str | None
    upper: float | None = None


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
    account: str | None = None
    format: str | None = None
    pillar: str | None = None
    campaign: str | None = None
    baseline_day: date | None = None
    owner: str | None = None
    cadence: str | None = None
    stated_on: date | None = None

    @property
    def kind(self) -> str:
        """Return accumulate (a sum over the period), level (its last value), rate (a ratio) or typical (a median)."""
        return KINDS[self.metric.agg]

    @property
    def target(self) -> float:
        """Return the target that counts now, the lower end of between."""
        return self.revisions[-1].target

    @property
    def upper(self) -> float | None:
        """Return the upper end of the target that counts now, None unless it is between two values."""
        return self.revisions[-1].upper

    @property
    def scope(self) -> Scope:
        """Return the part of the business it is about."""
        return Scope(self.network, self.account, self.format, self.pillar, self.campaign)

    @property
    def networks(self) -> list[str] | None:
        """Return the networks it is about, None for all."""
        return [self.network] if self.network else None

    @property
    def is_afterwards(self) -> bool:
        """Return whether the target that counts was said only once its time was over."""
        return self.stated_on is not None and self.stated_on > self.due_day

    @property
    def is_closed(self) -> bool:
        """Return whether it was ended once its time was over: its last word is said with what is known."""
        return self.ended_on is not None and self.ended_on >= self.due_day

    @property
    def wish(self) -> Wish:
        """Return the objective as it could be said anew."""
        return Wish(
            self.title,
            self.metric.metric,
            self.metric.basis,
            self.target,
            self.start_day,
            self.due_day,
            self.upper,
            scope=self.scope,
            sense=self.sense,
        )

    def revision_on(self, day: date) -> Revision:
        """Return the statement that counted on a day."""
        valid = [each for each in self.revisions if each.valid_from <= day]
        return valid[-1] if valid else self.revisions[0]

    def target_on(self, day: date) -> float:
        """Return the target that counted on a day."""
        return self.revision_on(day).target

    def as_of(self, day: date) -> Objective:
        """Return the objective as it was stated by a day: later targets, and a later end, left out."""
        stated = tuple(each for each in self.revisions if each.valid_from <= day)
        ended = self.ended_on if self.ended_on and self.ended_on <= day else None
        return replace(self, revisions=stated or self.revisions[:1], ended_on=ended)


def state(store: Store, **said: Any) -> str:
    """Write down a new objective, said in the fields of a `Wish`, and return its id.

    Raises ObjectiveError where it cannot be, or contradicts one that stands.
    """
    return write(store, Wish(**said))


def write(store: Store, wish: Wish, at: datetime | None = None) -> str:
    """Write down a new objective, said at a moment (UTC) or now; return its id, raise ObjectiveError where it cannot be."""
    check(wish, _standing(store))
    at = at or now()
    objective = {
        **{name: getattr(wish, name) for name in ("why", "baseline", "baseline_day", "cadence")},
        **asdict(wish.about),
        "objective_id": uuid.uuid4().hex[:8],
        "title": wish.title.strip(),
        "metric": wish.metric.metric,
        "basis": wish.metric.basis,
        "sense": wish.way,
        "owner": (wish.owner or "").strip() or None,
        "start_day": wish.start_day,
        "due_day": wish.due_day,
        "created_at": at,
    }
    own = objective["objective_id"]
    first = _revision(own, wish.start_day, wish.target, wish.upper) | {"said_at": at}
    with store.change() as change:
        change.append("objectives", [objective])
        change.append("objective_revisions", [first])
    return own


def revise(
    store: Store,
    objective_id: str,
    target: float,
    reason: str,
    valid_from: date,
    upper: float | None = None,
) -> None:
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
    wish = replace(objective.wish, target=target, upper=upper)
    check(wish, _standing(store, without=objective_id))
    row = _revision(objective_id, valid_from, target, upper, reason.strip())
    with store.change() as change:
        change.append("objective_revisions", [row])


def _standing(store: Store, without: str | None = None) -> list[Wish]:
    """Return what was stated and not given up, but for one objective."""
    return [
        each.wish
        for each in all_objectives(store)
        if not each.ended_on and each.objective_id != without
    ]


def end(store: Store, objective_id: str, reason: str, on: date) -> None:
    """Give an objective up; it stays on record with the reason."""
    find(store, objective_id)
    if not reason.strip():
        raise ObjectiveError("Say why the objective ends: it stays on record.")
    with store.change() as change:
        change.append(
            "objective_revisions", [_revision(objective_id, on, None, None, reason.strip())]
        )


def all_objectives(store: Store) -> list[Objective]:
    """Return every objective that was stated, the first due first."""
    found, revisions = store.rows("objectives/all"), defaultdict(list)
    for row in store.rows("objectives/revisions"):
        revisions[row["objective_id"]].append(row)
    about = in_currencies(store, [metric(row["metric"], row["basis"]) for row in found])
    return [
        _objective(row, revisions[row["objective_id"]], each)
        for row, each in zip(found, about, strict=True)
    ]


def find(store: Store, objective_id: str) -> Objective:
    """Return an objective by its id."""
    for each in all_objectives(store):
        if each.objective_id == objective_id:
            return each
    raise NotFound("There is no objective «{objective}».", objective=objective_id)


def _objective(row: dict, revisions: list[dict], about: Metric) -> Objective:
    return Objective(
        objective_id=row["objective_id"],
        metric=about,
        revisions=tuple(
            Revision(each["valid_from"], each["target"], each["reason"], each["upper"])
            for each in revisions
            if not each["ends"]
        ),
        **{name: row[name] for name in (*AS_STATED, *LATER)},
    )


def _revision(
    objective_id: str,
    valid_from: date,
    target: float | None,
    upper: float | None,
    reason: str | None = None,
) -> dict:
    """Return a statement as a row; one without a target ends the objective."""
    stated = {"objective_id": objective_id, "valid_from": valid_from, "target": target}
    said = {"upper": upper, "reason": reason, "ends": target is None, "said_at": now()}
    return stated | said
