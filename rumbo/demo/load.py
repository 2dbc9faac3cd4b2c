"""The demo business into a store: its exports through the ordinary readers, its objectives,
diary and plan as they were written down."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any

from rumbo.clients import Client, new_client
from rumbo.demo.business import NAME
from rumbo.diary import journal as diary
from rumbo.objectives import journal
from rumbo.plan.audiences import Audience, aim, audiences, listed, state_audience
from rumbo.plan.items import Item, add, state_strategy
from rumbo.settings import DATA
from rumbo.store.answers import META

EXPORTS = DATA / "demo" / "exports"


def load(client_name: str = NAME) -> Client:
    """Return the demo business with its files, objectives, diary and plan in; what is already there stays as it is."""
    client = new_client(client_name)
    if client.profile() is None:
        client.describe(client_name, "es", "Europe/Madrid", "ES", "VC")
    for path in sorted(EXPORTS.rglob("*.*")):
        # Meta's daily cards do not say of which network they are; here the folder answers.
        network = path.parent.name if path.parent.name in META else None
        list(client.receive(path.name, path.read_bytes(), network))
    stated = {each.title for each in journal.all_objectives(client.store)}
    for row in _objectives():
        if row["title"] not in stated:
            journal.state(client.store, **row)
    if not diary.entries(client.store):
        for row in _rows("diary.csv"):
            diary.write(client.store, **_entry(row))
    ids = {each.title: each.objective_id for each in journal.all_objectives(client.store)}
    add(client.store, [_item(row, ids) for row in _rows("plan.csv")])
    if not audiences(client.store):
        for row in _rows("audiences.csv"):
            own = state_audience(client.store, _audience(row))
            aim(client.store, {ids[title]: own for title in listed(row["objectives"])})
    state_strategy(client.store, {row["part"]: row["text"] for row in _rows("strategy.csv")})
    return client


def _item(row: dict[str, str], ids: dict[str, str]) -> Item:
    objective = ids.get(row["objective"])
    return Item(
        date.fromisoformat(row["day"]), row["network"], row["title"], row["pillar"], objective
    )


def _audience(row: dict[str, str]) -> Audience:
    return Audience(
        row["name"],
        int(row["age_from"]) if row["age_from"] else None,
        int(row["age_to"]) if row["age_to"] else None,
        listed(row["places"]),
        listed(row["languages"]),
        row["interests"],
    )


def _entry(row: dict[str, str]) -> dict[str, Any]:
    last = date.fromisoformat(row["last_day"]) if row["last_day"] else None
    return row | {"day": date.fromisoformat(row["day"]), "last_day": last}


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / "demo" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _objectives() -> list[dict[str, Any]]:
    return [_objective(row) for row in _rows("objectives.csv")]


def _objective(row: dict[str, str]) -> dict[str, Any]:
    return {
        "title": row["title"],
        "why": row["why"],
        "metric_id": row["metric"],
        "basis": row["basis"],
        "network": row["network"] or None,
        "sense": row["sense"],
        "baseline": float(row["baseline"]) if row["baseline"] else None,
        "start_day": date.fromisoformat(row["start_day"]),
        "due_day": date.fromisoformat(row["due_day"]),
        "target": float(row["target"]),
    }
