"""What a verdict led to: an action, who does it, by when, and when it is looked at again."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from rumbo.errors import NotFound, ObjectiveError
from rumbo.store.store import Store, now

STATES = ("done", "dropped")


@dataclass(frozen=True)
class Task:
    """An action for an objective; `state` is open, done or dropped."""

    task_id: str
    objective_id: str
    action: str
    owner: str | None
    due_day: date
    review_day: date
    state: str
    outcome: str | None
    decided_on: date
    closed_on: date | None


def decide(
    store: Store, objective_id: str, action: str, owner: str | None, due_day: date, review_day: date
) -> str:
    """Write down a task and return its id."""
    if not action.strip():
        raise ObjectiveError("Say what is to be done.")
    if review_day < due_day:
        raise ObjectiveError("A task cannot be reviewed before it is due.")
    task_id = uuid.uuid4().hex[:8]
    row = {
        "task_id": task_id,
        "objective_id": objective_id,
        "action": action.strip(),
        "owner": (owner or "").strip() or None,
        "due_day": due_day,
        "review_day": review_day,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("tasks", [row])
    return task_id


def close(store: Store, task_id: str, state: str, outcome: str) -> None:
    """Say what came of a task."""
    if state not in STATES:
        raise ObjectiveError("A task is done or dropped.")
    if task_id not in {each.task_id for each in tasks(store)}:
        raise NotFound("There is no task «{task}».", task=task_id)
    row = {"task_id": task_id, "state": state, "outcome": outcome.strip() or None, "said_at": now()}
    with store.change() as change:
        change.append("task_states", [row])


def tasks(store: Store) -> list[Task]:
    """Return every task, the next to be reviewed first."""
    return [Task(**row) for row in store.rows("tasks/all")]
