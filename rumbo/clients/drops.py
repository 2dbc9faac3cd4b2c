"""What was dropped: on disk before any of it is read, until what became of each file is known and put away.

A tab that is reloaded, a screen that is left or a program that ends in the middle loses nothing: what was
not read yet is read later, and a question waits until it is answered or the file is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from filelock import FileLock, Timeout

from rumbo import clock
from rumbo.clients.business import Client
from rumbo.clients.neighbours import Neighbour, date_by_neighbours, order_beside, take_settled
from rumbo.exports.cells.moments import Order
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading, read
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence

FOLDER, BYTES, SAID = "arrived", "bytes", "said.json"
UNREAD, READ = "unread", "read"
_PLACE = PurePath("drop")


@dataclass(frozen=True)
class Arrival:
    """A file that was dropped for a client: its name, its bytes while they are needed, and its receipts."""

    key: str
    here: Client
    place: Path

    @property
    def name(self) -> str:
        """Return the file's name as it was dropped."""
        return self._said()["name"]

    @property
    def is_unread(self) -> bool:
        """Return whether nobody has read the file yet."""
        return self._said()["state"] == UNREAD

    def receipts(self) -> list[Receipt]:
        """Return what became of the file, of an archive one receipt for each file in it."""
        return [_receipt(each) for each in self._said()["receipts"]]

    def reading(self, number: int) -> Reading:
        """Return what one of the files in it says, read again from the bytes that were dropped."""
        return _leaves(self.name, self._data())[number]

    def take(self) -> bool:
        """Import the file; False where another tab or program is doing so at this moment."""
        try:
            with FileLock(self.place / "lock", blocking=False):
                if self.is_unread:
                    leaves = _leaves(self.name, self._data())
                    self._write(READ, [self.here.take(each) for each in leaves])
        except Timeout:
            return False
        return True

    def answer(self, number: int, **given: Any) -> Receipt:
        """Import one of the files in it with what was answered, and return its new receipt.

        What may be answered are the parameters of `Client.take`.
        """
        known = self.receipts()
        is_ours = given.pop("is_ours", False) or known[number].is_ours
        receipt = self.here.take(self.reading(number), **given, is_ours=is_ours)
        self._write(READ, [*known[:number], receipt, *known[number + 1 :]])
        return receipt

    def settle(self, number: int, order: Order | None) -> None:
        """Import one of the files in it in the order of those beside it, or as what they tell of settles it."""
        known = self.receipts()
        receipt = take_settled(
            self.here, self.reading(number), order, is_ours=known[number].is_ours
        )
        self._write(READ, [*known[:number], receipt, *known[number + 1 :]])

    def leave_out(self, number: int, why: Sentence) -> None:
        """Import one of the files in it never; its receipt says why."""
        known = self.receipts()
        left = replace(known[number], outcome="refused", message=why, needs=None, choices=[])
        self._write(READ, [*known[:number], left, *known[number + 1 :]])

    def put_away(self) -> None:
        """Show its receipts no longer; what is still open stays."""
        if not self.is_unread and not any(map(is_open, self.receipts())):
            shutil.rmtree(self.place)

    def _said(self) -> dict[str, Any]:
        return json.loads((self.place / SAID).read_text("utf-8"), object_hook=_untagged)

    def _data(self) -> bytes:
        return (self.place / BYTES).read_bytes()

    def _write(self, state: str, receipts: list[Receipt]) -> None:
        _say(self.place, self.name, state, receipts)
        if not any(map(is_open, receipts)):
            (self.place / BYTES).unlink(missing_ok=True)


def arrive(here: Client, files: Iterable[tuple[str, bytes]]) -> list[Arrival]:
    """Put files on disk for a client, in their order; none of them is read yet."""
    root = here.folder / FOLDER
    root.mkdir(parents=True, exist_ok=True)
    moment = clock.now().strftime("%Y%m%dT%H%M%S%f")
    return [_put(here, root, f"{moment}-{n:04d}", *file) for n, file in enumerate(files)]


def arrivals(here: Client) -> list[Arrival]:
    """Return what was dropped for a client and not put away yet, the oldest first."""
    root = here.folder / FOLDER
    places = sorted(root.iterdir()) if root.is_dir() else []
    return [Arrival(each.name, here, each) for each in places if (each / SAID).exists()]


def settle(here: Client) -> None:
    """Let the files that were dropped together tell of which day one is that bears none."""
    for drop in _drops(here):
        together = [
            Neighbour(_PLACE / receipt.file, receipt.upload_id)
            for each in drop
            for receipt in each.receipts()
            if receipt.upload_id
        ]
        date_by_neighbours(here, together)


def settle_orders(here: Client) -> None:
    """Let the files that were dropped together tell whether one writes the day or the month first."""
    for drop in _drops(here):
        together = [(_PLACE / each.file, each) for one in drop for each in one.receipts()]
        for each in drop:
            for number, receipt in enumerate(each.receipts()):
                if receipt.needs == "order":
                    each.settle(number, order_beside(_PLACE / receipt.file, together))


def _drops(here: Client) -> list[list[Arrival]]:
    drops: dict[str, list[Arrival]] = {}
    for each in arrivals(here):
        drops.setdefault(each.key.partition("-")[0], []).append(each)
    return list(drops.values())


def is_waiting(each: Arrival) -> bool:
    """Return whether a file is not read yet, or leaves a question open."""
    return each.is_unread or any(map(is_open, each.receipts()))


def is_open(receipt: Receipt) -> bool:
    """Return whether a file waits for an answer: whose it is, or what its columns are."""
    return receipt.outcome == "question" or receipt.reading.outcome == "guided"


def _put(here: Client, root: Path, key: str, name: str, data: bytes) -> Arrival:
    half = root / f".{key}-{uuid.uuid4().hex[:6]}"  # a name is taken only by what is whole
    half.mkdir()
    with (half / BYTES).open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    _say(half, name, UNREAD, [])
    return Arrival(key, here, half.rename(root / key))


def _say(place: Path, name: str, state: str, receipts: list[Receipt]) -> None:
    said = {"name": name, "state": state, "receipts": [_facts(each) for each in receipts]}
    half = place / f"{SAID}.half"
    half.write_text(json.dumps(said, default=_tagged, ensure_ascii=False), "utf-8")
    half.replace(place / SAID)


def _leaves(name: str, data: bytes) -> list[Reading]:
    return list(read(name, data).leaves())


# Receipts as they lie on disk: what a person is shown of them, without the rows of the file.


def _facts(receipt: Receipt) -> dict[str, Any]:
    reading = receipt.reading
    return {
        "file": receipt.file,
        "outcome": receipt.outcome,
        "message": receipt.message,
        "upload_id": receipt.upload_id,
        "rows": receipt.rows,
        "needs": receipt.needs,
        "network": receipt.network,
        "choices": receipt.choices,
        "is_ours": receipt.is_ours,
        "days": receipt.days,
        "reading": {
            "file": reading.file,
            "outcome": reading.outcome,
            "message": reading.message,
            "sha256": reading.sha256,
            "format": reading.format,
            "network": reading.network,
            "language": reading.language,
        },
        "accounts": reading.facts.accounts,
        "notes": reading.facts.notes,
        "orders": sorted(reading.facts.orders),
        "kept": reading.facts.kept,
    }


def _receipt(said: dict[str, Any]) -> Receipt:
    facts = Facts(
        accounts=said.pop("accounts"),
        notes=said.pop("notes"),
        orders=frozenset(said.pop("orders", ())),
        kept=tuple(said.pop("kept", (1.0, 1.0))),  # drops of an older Rumbo do not say it
    )
    reading = Reading(**said.pop("reading"), facts=facts)
    return Receipt(reading=reading, **said)


def _tagged(value: Any) -> dict[str, Any]:
    if isinstance(value, Sentence):
        return {"template": value.template, "values": dict(value.values)}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    raise TypeError(f"{value!r} cannot be kept")


def _untagged(value: dict[str, Any]) -> Any:
    if value.keys() == {"template", "values"}:
        return Sentence(**value)
    if value.keys() == {"day"}:
        return date.fromisoformat(value["day"][:10])
    return value
