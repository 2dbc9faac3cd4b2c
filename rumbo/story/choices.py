"""What a report was last chosen to be about: the next one of the business begins with that."""

from __future__ import annotations

import json
from dataclasses import dataclass

from rumbo.store.store import Store, now

LISTS = ("sections", "networks", "objectives")
Some = tuple[str, ...] | None  # None for all


@dataclass(frozen=True)
class Choices:
    """The kind of period, the language (empty for that of the screen), and which parts, networks and objectives."""

    period: str = "month"
    language: str = ""
    sections: Some = None
    networks: Some = None
    objectives: Some = None


def choices(store: Store) -> Choices:
    """Return what was chosen last, the usual where nothing was."""
    for row in store.rows("told/choices"):
        some = {name: tuple(json.loads(row[name])) for name in LISTS if row[name] is not None}
        return Choices(row["period"], row["language"], **some)
    return Choices()


def remember(store: Store, chosen: Choices) -> None:
    """Write down what was chosen, where it is another than before; no number changes by it."""
    if chosen == choices(store):
        return
    said = {name: getattr(chosen, name) for name in LISTS}
    lists = {name: None if some is None else json.dumps(some) for name, some in said.items()}
    row = {"period": chosen.period, "language": chosen.language, **lists, "said_at": now()}
    with store.change(is_shown=False) as change:
        change.append("report_choices", [row])
