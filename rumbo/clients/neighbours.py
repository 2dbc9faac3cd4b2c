"""What the files that came together tell of one another: the day of one that bears none itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePath
from typing import Any

from rumbo.clients.amendments import reception, reread
from rumbo.clients.business import Client
from rumbo.exports.cells.moments import Order
from rumbo.exports.reading import Reading, again
from rumbo.store.uploads.imports import Receipt, import_anew
from rumbo.store.uploads.receptions import came_as
from rumbo.store.uploads.statements import said_of, statement
from rumbo.wording import say

AS_THE_OTHERS = (
    "Nothing in this file tells which number is the day: it is read as the files that came with it."
)
APART = timedelta(
    days=7
)  # export days further apart than this are of several visits to the network
FAMILIES = {"facebook": "meta", "instagram": "meta"}  # downloaded from one place


@dataclass(frozen=True)
class Neighbour:
    """A file that came with others: where it lay among them (drop, folders, zips), and its upload."""

    place: PurePath
    upload_id: str


def order_beside(place: PurePath, together: Iterable[tuple[PurePath, Receipt]]) -> Order | None:
    """Return the order of day and month in the files that lay with one, None where they differ or show none.

    One spreadsheet has saved them all: those of the same zip or folder tell, else those of the drop.
    """
    told = [(each.parents, receipt.reading.facts.orders) for each, receipt in together]
    for scope in place.parents:
        shown = frozenset().union(*(orders for parents, orders in told if scope in parents))
        if shown:
            return next(iter(shown)) if len(shown) == 1 else None  # type: ignore[return-value]
    return None


def take_settled(here: Client, reading: Reading, order: Order | None, **given: Any) -> Receipt:
    """Import a file that may write day or month first, now that the others are in.

    The publications that they tell of may settle it, else the order that they are written in.
    """
    receipt = here.take(reading, **given)
    if receipt.needs != "order" or order is None:
        return receipt
    found = again(reading, order=order)
    found.facts.notes.append(say(AS_THE_OTHERS))
    return here.take(found, **given)


def date_by_neighbours(here: Client, together: Sequence[Neighbour]) -> dict[str, date]:
    """Date the files that bear no day by those that lay with them; return the days found, by upload.

    The files of one network in the same zip or folder tell, else those of the whole drop: the last day
    that one of them states or covers. Where the days that they state lie apart, or two files without a
    day tell of the same thing, nothing is told.
    """
    own = {each.upload_id for each in together}
    undated = {row["upload_id"]: row for row in here.store.rows("uploads/undated")}
    if not own & undated.keys():
        return {}
    known = {row["upload_id"]: row for row in here.store.rows("uploads/all")}
    found = {}
    for each in together:
        if row := undated.get(each.upload_id):
            rivals = [undated[one.upload_id] for one in together if one.upload_id in undated]
            if _is_alone(row, rivals) and (day := _day_beside(each, together, known)):
                found[each.upload_id] = min(day, row["received_on"])
    for upload_id, day in found.items():
        came = reception(here, upload_id)
        with here.store.held():
            reading = reread(here, came, said_of(here.store, upload_id))
            said = [statement(upload_id, "beside_on", day)]
            import_anew(here.store, reading, came_as(came), said)
    return found


def _is_alone(row: dict[str, Any], rivals: Iterable[dict[str, Any]]) -> bool:
    others = (each for each in rivals if each["upload_id"] != row["upload_id"])
    return not any(set(row["things"]) & set(each["things"]) for each in others)


def _day_beside(
    each: Neighbour, together: Sequence[Neighbour], known: dict[str, dict[str, Any]]
) -> date | None:
    networks = _families(known[each.upload_id]["network"])
    for scope in each.place.parents:
        beside = [
            known[one.upload_id]
            for one in together
            if one.upload_id in known and scope in one.place.parents
        ]
        alike = [row for row in beside if networks & _families(row["network"]) and row["as_of"]]
        if alike:
            return _day_of(alike)
    return None


def _day_of(rows: Sequence[dict[str, Any]]) -> date | None:
    stated = [row["stated_on"] for row in rows if row["stated_on"]]
    last = max(row["as_of"] for row in rows)
    return None if stated and last - min(stated) > APART else last


def _families(network: str) -> set[str]:
    return {FAMILIES.get(each, each) for each in network.split("+")}
