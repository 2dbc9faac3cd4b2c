"""Diary entries as their owners write them; one that is taken back no longer shows."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from rumbo.errors import NotFound, ObjectiveError
from rumbo.metrics.glossary import Metric, metric
from rumbo.store.store import Store, now

SHAPES = {"decision": "◇", "action": "▷", "event": "✳"}
KINDS = tuple(SHAPES)


@dataclass(frozen=True)
class Entry:
    """A decision, action or event of a day, and the one metric it should move."""

    entry_id: str
    kind: str
    day: date
    title: str
    hypothesis: str | None
    network: str | None
    metric: Metric | None


def write(
    store: Store,
    *,
    kind: str,
    day: date,
    title: str,
    hypothesis: str | None = None,
    network: str | None = None,
    metric_id: str | None = None,
    basis: str | None = None,
) -> str:
    """Write an entry and return its id; raise ObjectiveError where it says nothing."""
    if kind not in KINDS:
        raise ObjectiveError("An entry is a decision, an action or an event.")
    if not title.strip():
        raise ObjectiveError("Say in a few words what was decided or happened.")
    chosen = metric(metric_id, basis) if metric_id else None
    entry_id = uuid.uuid4().hex[:8]
    row = {
        "entry_id": entry_id,
        "kind": kind,
        "day": day,
        "title": title.strip(),
        "hypothesis": (hypothesis or "").strip() or None,
        "network": network,
        "metric": chosen.metric if chosen else None,
        "basis": chosen.basis if chosen else None,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("diary", [row])
    return entry_id


def entries(store: Store) -> list[Entry]:
    """Return the entries that stand, the newest first."""
    return [
        Entry(
            row["entry_id"],
            row["kind"],
            row["day"],
            row["title"],
            row["hypothesis"],
            row["network"],
            metric(row["metric"], row["basis"]) if row["metric"] else None,
        )
        for row in store.rows("diary/entries")
    ]


def withdraw(store: Store, entry_id: str) -> None:
    """Take an entry back; it stays on record."""
    if entry_id not in {each.entry_id for each in entries(store)}:
        raise NotFound("There is no diary entry «{entry}».", entry=entry_id)
    with store.change() as change:
        change.append("withdrawn", [{"thing_id": entry_id, "said_at": now()}])
