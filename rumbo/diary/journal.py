"""Diary entries as their owners write them; one that is taken back no longer shows."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from rumbo.errors import NotFound, ObjectiveError
from rumbo.glossary import Metric, metric
from rumbo.store.store import Store, now

SHAPES = {"decision": "◇", "action": "▷", "event": "✳", "campaign": "▰", "closure": "▨"}
KINDS = tuple(SHAPES)
LASTING = ("campaign", "closure")  # what has a last day


@dataclass(frozen=True)
class Entry:
    """A decision, action or event of a day, or something of several, and the one metric it should move.

    `control` is a network, or one of its accounts or places, in which nothing was changed; `alternates` says it is done every other week.
    """

    entry_id: str
    kind: str
    day: date
    title: str
    hypothesis: str | None
    network: str | None
    metric: Metric | None
    last_day: date | None = None
    control: str | None = None
    alternates: bool = False


def write(
    store: Store,
    *,
    kind: str,
    day: date,
    title: str,
    last_day: date | None = None,
    hypothesis: str | None = None,
    network: str | None = None,
    metric_id: str | None = None,
    basis: str | None = None,
    control: str | None = None,
    alternates: bool = False,
    entry_id: str | None = None,
) -> str:
    """Write an entry and return its id; raise ObjectiveError where it says nothing.

    With the id of an entry it takes its place; what stood there before stays on record.
    """
    _check(kind, title, day, last_day)
    if control and control == network:
        raise ObjectiveError("Compare with a network in which nothing was changed.")
    chosen = metric(metric_id, basis) if metric_id else None
    row = {
        "entry_id": entry_id or uuid.uuid4().hex[:8],
        "kind": kind,
        "day": day,
        "last_day": (last_day or day) if kind in LASTING else None,
        "title": title.strip(),
        "hypothesis": (hypothesis or "").strip() or None,
        "network": network,
        "metric": chosen and chosen.metric,
        "basis": chosen and chosen.basis,
        "control": control,
        "alternates": alternates,
        "said_at": now(),
    }
    with store.change() as change:
        change.append("diary", [row])
    return str(row["entry_id"])


def _check(kind: str, title: str, day: date, last_day: date | None) -> None:
    if kind not in KINDS:
        raise ObjectiveError(
            "An entry is a decision, an action, an event, a campaign or a closure."
        )
    if not title.strip():
        raise ObjectiveError("Say in a few words what was decided or happened.")
    if last_day and last_day < day:
        raise ObjectiveError(
            "It ends on {last}, before it starts on {first}.", first=day, last=last_day
        )


def entries(store: Store) -> list[Entry]:
    """Return the entries that stand, the newest first."""
    return [_entry(row) for row in store.rows("diary/entries")]


def _entry(row: dict) -> Entry:
    chosen = metric(row["metric"], row["basis"]) if row["metric"] else None
    rest = {name: value for name, value in row.items() if name not in ("metric", "basis")}
    return Entry(metric=chosen, **rest)


def withdraw(store: Store, entry_id: str) -> None:
    """Take an entry back; it stays on record."""
    if entry_id not in {each.entry_id for each in entries(store)}:
        raise NotFound("There is no diary entry «{entry}».", entry=entry_id)
    with store.change() as change:
        change.append("withdrawn", [{"thing_id": entry_id, "said_at": now()}])
