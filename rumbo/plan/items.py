"""Planned publications, each with its network, day, time, format, pillar and objective."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from rumbo.errors import ObjectiveError
from rumbo.store.store import Change, Store, now

PARTS = ("audience", "pillars", "rhythm", "refusals")


@dataclass(frozen=True)
class Item:
    """A publication that is meant to be; `at` is on the client's clock."""

    day: date
    network: str
    title: str
    pillar: str | None = None
    objective_id: str | None = None
    item_id: str = ""
    campaign: str | None = None
    said_at: datetime | None = field(default=None, compare=False)
    at: time | None = None
    kind: str | None = None


def add(store: Store, planned: Iterable[Item]) -> int:
    """Add items to the plan and return how many were new; the same item twice is one."""
    known = {_key(each) for each in items(store)}
    new: list[Item] = []
    for each in planned:
        if not each.title.strip():
            raise ObjectiveError("A planned publication needs a few words on what it is about.")
        if _key(each) in known:
            continue
        known.add(_key(each))
        new.append(each)
    if new:
        with store.change() as change:
            write_items(change, new)
    return len(new)


def write_items(change: Change, new: Sequence[Item]) -> list[str]:
    """Write items into a change that is under way, and return their ids."""
    rows = [
        {
            "item_id": each.item_id or uuid.uuid4().hex[:8],
            "day": each.day,
            "network": each.network,
            "title": each.title.strip(),
            "pillar": each.pillar,
            "objective_id": each.objective_id,
            "campaign": each.campaign,
            "at_time": each.at and f"{each.at:%H:%M}",
            "kind": each.kind,
            "said_at": now(),
        }
        for each in new
    ]
    change.append("plan", rows)
    return [row["item_id"] for row in rows]


def change(store: Store, item: Item) -> None:
    """Say an item anew under its id: another day, time, network, format, title or pillar; what was said stays on record."""
    if not item.title.strip():
        raise ObjectiveError("A planned publication needs a few words on what it is about.")
    known = next((each for each in items(store) if each.item_id == item.item_id), None)
    if known is None:
        raise ObjectiveError("This publication is no longer in the plan.")
    if known != item:
        with store.change() as change_:
            write_items(change_, [item])


def items(store: Store) -> list[Item]:
    """Return the items that stand, the earliest first."""
    return [
        Item(
            row["day"],
            row["network"],
            row["title"],
            row["pillar"],
            row["objective_id"],
            row["item_id"],
            row["campaign"],
            row["said_at"],
            row["at_time"] and time.fromisoformat(row["at_time"]),
            row["kind"],
        )
        for row in store.rows("plan/items")
    ]


def withdraw(store: Store, item_ids: Sequence[str]) -> None:
    """Take items back; they stay on record."""
    with store.change() as change:
        change.append("withdrawn", [{"thing_id": each, "said_at": now()} for each in item_ids])


def strategy(store: Store) -> dict[str, str]:
    """Return what the strategy says, part by part (audience, pillars, rhythm, refusals)."""
    return {row["part"]: row["text"] for row in store.rows("plan/strategy")}


def state_strategy(store: Store, parts: dict[str, str]) -> None:
    """Write down parts of the strategy; those that do not change are not written again."""
    known = strategy(store)
    rows = [
        {"part": part, "text": text.strip(), "said_at": now()}
        for part, text in parts.items()
        if part in PARTS and text.strip() != known.get(part, "")
    ]
    if rows:
        with store.change() as change:
            change.append("strategy", rows)


def _key(item: Item) -> tuple:
    return (item.day, item.network, item.title.strip().casefold())
