"""The demo business into a store: its exports through the ordinary readers, its objectives as stated."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any

from rumbo.demo.business import NAME
from rumbo.objectives import journal
from rumbo.settings import DATA
from rumbo.store.answers import META
from rumbo.store.clients import Client, new_client

EXPORTS = DATA / "demo" / "exports"
OBJECTIVES = DATA / "demo" / "objectives.csv"


def load(client_name: str = NAME) -> Client:
    """Return the demo business with its files and objectives in; what is already there stays as it is."""
    client = new_client(client_name)
    if client.profile() is None:
        client.describe(client_name, "es", "Europe/Madrid", "ES")
    for path in sorted(EXPORTS.rglob("*.*")):
        # Meta's daily cards do not say of which network they are; here the folder answers.
        network = path.parent.name if path.parent.name in META else None
        list(client.receive(path.name, path.read_bytes(), network))
    stated = {each.title for each in journal.all_objectives(client.store)}
    for row in _objectives():
        if row["title"] not in stated:
            journal.state(client.store, **row)
    return client


def _objectives() -> list[dict[str, Any]]:
    with OBJECTIVES.open(encoding="utf-8", newline="") as file:
        return [_objective(row) for row in csv.DictReader(file)]


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
