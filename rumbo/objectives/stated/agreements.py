"""Who agreed to the target of an objective, with the day: said once, kept as it was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rumbo.errors import ObjectiveError
from rumbo.objectives.stated.journal import find
from rumbo.store.store import Store, now


@dataclass(frozen=True)
class Agreement:
    """A target that somebody agreed to on a day, in the metric's unit."""

    objective_id: str
    target: float
    name: str
    agreed_on: date


def agree(store: Store, objective_id: str, name: str) -> None:
    """Write down who agrees to the target that counts now; raise ObjectiveError without a name."""
    if not name.strip():
        raise ObjectiveError("Say who agrees to it.")
    row = {
        "objective_id": objective_id,
        "target": find(store, objective_id).target,
        "name": name.strip(),
        "said_at": now(),
    }
    with store.change() as change:
        change.append("agreements", [row])


def agreements(store: Store) -> dict[str, Agreement]:
    """Return the newest agreement of each objective by its id."""
    rows = [Agreement(**row) for row in store.rows("told/agreements")]
    return {each.objective_id: each for each in reversed(rows)}
