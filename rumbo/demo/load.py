"""The demo business into a store: its exports through the ordinary readers, its objectives, diary,
plan and what it counts itself. What `data/demo` dates is dated in the script, and moves with the last day of the exports."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import Any

from rumbo import clock
from rumbo.clients import Client, new_client
from rumbo.clients.neighbours import Neighbour, date_by_neighbours
from rumbo.demo import mark_sample
from rumbo.demo.aiming import aimed
from rumbo.demo.business import NAME, Cafe
from rumbo.demo.exports import LATELY, everything, last_sunday
from rumbo.demo.planning import Planned
from rumbo.diary import journal as diary
from rumbo.metrics import names
from rumbo.metrics.outcomes.months import MonthNumber, is_money, month_of, monthly, state_numbers
from rumbo.objectives.stated import journal
from rumbo.plan.audiences import Audience, aim, audiences, listed, state_audience
from rumbo.plan.items import Item, add, items, state_strategy
from rumbo.settings import DATA
from rumbo.store.uploads.answers import META

FOLLOWERS = {"instagram": 4180, "facebook": 1930}  # when the exports begin: no file tells them
COUNTS = "Amparo"  # who types in what the café counts
NAMES: dict[names.Kind, tuple[str, ...]] = {
    "brand": ("Brújula",),
    "competitor": ("La Tostada Feliz", "Nube Café"),
}
OPENING = time(7)  # UTC, at which an objective was stated, on its first day
CARD = "meta_daily_card"  # ends where the exports end; other files tell another day, or none


def load(client_name: str = NAME) -> Client:
    """Return the demo business with its files, objectives, diary and plan in; what is already there stays as it is.

    Its exports end on a Sunday three to nine days ago, or where those that are already in end.
    """
    client = new_client(client_name)
    if client.profile() is None:
        client.describe(client_name, "es", "Europe/Madrid", "ES", "VC")
        mark_sample(client)
    cafe = Cafe(last_day(client))
    files, planned = everything(cafe)
    together = []
    for path in sorted(files):
        folder, _, name = path.partition("/")
        # Meta's daily cards do not say of which network they are; here the folder answers.
        for each in client.receive(name, files[path], folder if folder in META else None):
            together.append(Neighbour(PurePath(folder, each.file), each.upload_id or ""))
    date_by_neighbours(client, together)
    _state(client, cafe)
    ids = {each.metric.metric: each.objective_id for each in journal.all_objectives(client.store)}
    if not items(client.store):
        add(client.store, [_item(each, ids) for each in planned])
    if not audiences(client.store):
        for row in _rows("audiences.csv"):
            own = state_audience(client.store, _audience(row))
            aim(client.store, {ids[metric]: own for metric in listed(row["objectives"])})
    if not monthly(client.store):
        state_numbers(client.store, _counted(cafe), COUNTS)
    for kind, said in NAMES.items():
        if not names.stated(client.store, kind):
            names.state(client.store, kind, said)
    state_strategy(client.store, {row["part"]: row["text"] for row in _rows("strategy.csv")})
    return client


def last_day(client: Client) -> date:
    """Return the last day of the exports that are in; of those to be made where there are none."""
    known = [
        row["as_of"]
        for row in client.store.rows("uploads/all")
        if row["format"] == CARD and row["undone_at"] is None
    ]
    return last_sunday(max(known, default=clock.today() - LATELY))


def _state(client: Client, cafe: Cafe) -> None:
    stated = {each.metric.metric for each in journal.all_objectives(client.store)}
    for row in _rows("objectives.csv"):
        if row["metric"] not in stated:
            wish = aimed(client.store, cafe, row)
            journal.write(client.store, wish, datetime.combine(wish.start_day, OPENING))
    if not diary.entries(client.store):
        for row in _rows("diary.csv"):
            diary.write(client.store, **_entry(cafe, row))


def _counted(cafe: Cafe) -> Iterator[MonthNumber]:
    """Yield what the café counts itself of each month that the exports tell whole, more as it grows."""
    of_month = {int(row.pop("month")): row for row in _rows("months.csv")}
    for first in sorted({month_of(day) for day in cafe.days}):
        last = month_of(first + timedelta(days=31)) - timedelta(days=1)
        if cafe.first <= first and last <= cafe.last:
            for term, val in of_month[first.month].items():
                more = 1.0 if term in ("fees", "work_hours") else cafe.growth(last) ** 2
                money = "EUR" if is_money(term) else None
                yield MonthNumber(first, term, round(float(val) * more), currency=money)
            for network, began in FOLLOWERS.items():
                yield MonthNumber(first, "followers", round(began * cafe.growth(last)), network)


def _item(planned: Planned, ids: dict[str, str]) -> Item:
    objective = ids.get(planned.serves or "")
    about = (planned.day, planned.network, planned.title, planned.pillar, objective)
    return Item(*about, at=planned.at, kind=planned.kind)


def _audience(row: dict[str, str]) -> Audience:
    return Audience(
        row["name"],
        int(row["age_from"]) if row["age_from"] else None,
        int(row["age_to"]) if row["age_to"] else None,
        listed(row["places"]),
        listed(row["languages"]),
        row["interests"],
    )


def _entry(cafe: Cafe, row: dict[str, str]) -> dict[str, Any]:
    first, last = row["day"], row["last_day"]
    return row | {
        "day": cafe.moved(date.fromisoformat(first)),
        "last_day": cafe.moved(date.fromisoformat(last)) if last else None,
    }


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / "demo" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
