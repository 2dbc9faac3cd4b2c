"""A business: its profile, its store, and the files that come in."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from rumbo.clients.originals import keep, original
from rumbo.clients.owners import By, owner_elsewhere
from rumbo.errors import AnswerNeeded, RumboError, StoreBroken, StoreBusy, StoreError, StoreNewer
from rumbo.exports.cells.moments import Order
from rumbo.exports.guided.applying import known_by, mapped
from rumbo.exports.guided.mapping import Mapping, dumped
from rumbo.exports.reading import Reading, again, read
from rumbo.settings import private
from rumbo.store.mappings import remember, remembered
from rumbo.store.store import Store, now
from rumbo.store.uploads.deriving import derive_spans
from rumbo.store.uploads.doubts import order_needed, speaks_of_known_posts
from rumbo.store.uploads.imports import Receipt, import_reading, open_question, open_receipt
from rumbo.wording import Sentence, say

log = logging.getLogger(__name__)
STORE, NAME = "store.duckdb", "name.txt"
WHOSE = ("here", "nowhere")  # the answers where a file's account is another client's
KNOWN_ELSEWHERE: dict[By, str] = {
    "file": "{client} has received this very file. Import it here too?",
    "account": "This account is known as {client}'s. Import it here all the same?",
    "values": "{client} has received the same numbers under the same days. Import them here too?",
}


@dataclass(frozen=True)
class Client:
    """A business: the name of its folder, its store and its original files."""

    slug: str
    folder: Path

    @property
    def originals(self) -> Path:
        """Return the folder of the files received."""
        return self.folder / "originals"

    @property
    def lock(self) -> Path:
        """Return the file by which programs take turns at this client; it outlives the folder."""
        return self.folder.parent.parent / "locks" / f"{self.slug}.lock"

    @property
    def store(self) -> Store:
        """Return the one open store of this client in this process."""
        return _store(self.folder / STORE, self.lock)

    def is_there(self) -> bool:
        """Return whether there is anything of this client: its store, or files it received."""
        return (self.folder / STORE).exists() or _has_files(self.originals)

    def write_name(self, name: str) -> None:
        """Write the name beside the store, where it is read even if the store cannot be."""
        path = self.folder / NAME
        path.write_text(name.strip(), encoding="utf-8")
        private(path)

    def written_name(self) -> str | None:
        """Return the name written beside the store, None where there is none."""
        try:
            return (self.folder / NAME).read_text(encoding="utf-8").strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def profile(self) -> dict[str, Any] | None:
        """Return name, language, time_zone, country and region as last stated, None before they were."""
        rows = self.store.rows("store/profile")
        return rows[0] if rows else None

    def describe(
        self,
        name: str,
        language: str,
        time_zone: str,
        country: str | None,
        region: str | None = None,
    ) -> None:
        """Write down who the business is; days follow its time zone from now on."""
        row = {
            "name": name.strip(),
            "language": language,
            "time_zone": time_zone,
            "country": country,
            "region": region,
            "said_at": now(),
        }
        with self.store.change() as change:
            change.append("profile", [row])
            derive_spans(change)  # whoever searches for a business names it
        self.write_name(row["name"])

    def receive(
        self, name: str, data: bytes, network: str | None = None, account: str | None = None
    ) -> Iterator[Receipt]:
        """Import a file, or each file of an archive, and yield a receipt for each."""
        for leaf in read(name, data).leaves():
            yield self.take(leaf, network, account)

    def take(
        self,
        reading: Reading,
        network: str | None = None,
        account: str | None = None,
        *,
        mapping: Mapping | None = None,
        is_ours: bool = False,
        year: int | None = None,
        order: Order | None = None,
    ) -> Receipt:
        """Import what was read, and keep its bytes if anything of it was stored.

        `mapping` says what the columns of a table are that no format knows, and is remembered;
        `is_ours` answers a file of an account that another client is known by, `year` and `order`
        one whose dates have no year or whose days may be months.
        """
        try:
            dated = self._dated(reading, year, order)
            return self._take(dated, network, account, mapping, is_ours)
        except AnswerNeeded as question:
            return open_receipt(reading, question)
        except (StoreBusy, StoreBroken, StoreNewer):  # no other file could be imported either
            raise
        except RumboError as error:
            return Receipt(reading.file, "refused", error.sentence, reading)
        except Exception as error:
            log.exception("A file could not be imported.")
            return Receipt(reading.file, "refused", _unforeseen(error), reading)

    def _take(
        self,
        reading: Reading,
        network: str | None,
        account: str | None,
        mapping: Mapping | None,
        is_ours: bool,
    ) -> Receipt:
        reading, known = self._understood(reading, mapping)
        if not is_ours and (found := self._owner(reading)):
            return _whose(reading, *found)
        with self.store.held():
            receipt = import_reading(
                self.store,
                reading,
                network,
                account,
                self._keep,
                mapping=dumped(known) if known else None,
                is_ours=is_ours,
            )
        return replace(receipt, is_ours=is_ours)

    def _dated(self, reading: Reading, year: int | None, order: Order | None) -> Reading:
        """Return a file read as its user says of its dates; raise where nothing tells what they are."""
        facts = reading.facts
        if (year and facts.year_is_open) or (order and facts.order_is_open):
            return again(reading, year=year, order=order)
        if not facts.order_is_open:
            return reading
        for each in ("mdy", "dmy"):
            found = again(reading, order=each)
            if speaks_of_known_posts(self.store, found.facts):
                return found
        raise order_needed(reading)

    def _keep(self, reading: Reading) -> None:
        keep(self.originals, reading)

    def unanswered(self) -> Iterator[Receipt]:
        """Yield the question of each file that came before its network had several accounts."""
        for row in self.store.rows("uploads/unanswered"):
            data = original(self.originals, row["sha256"])
            if data is None:
                continue  # the doctor says so, and dropping the file again brings it back
            for leaf in read(row["file_name"], data, row["came_on"]).leaves():
                reading, _ = self._understood(leaf, None)
                asked = open_question(self.store, reading, row["network"])
                yield replace(asked, upload_id=row["upload_id"], is_ours=True)

    def _understood(
        self, reading: Reading, mapping: Mapping | None
    ) -> tuple[Reading, Mapping | None]:
        """Return a table that no format knows as a mapping reads it, and the mapping, if there is one for it."""
        if reading.outcome != "guided":
            return reading, None
        known = mapping or known_by(reading, remembered(self.store))
        found = mapped(reading, known) if known else reading
        if mapping and found.outcome == "recognised":
            remember(self.store, mapping)
        return found, known

    def _owner(self, reading: Reading) -> tuple[Client, By] | None:
        others = [each for each in within(self.folder.parent) if each.slug != self.slug]
        return owner_elsewhere(self.store, others, reading)


def within(root: Path) -> list[Client]:
    """Return the clients whose folders lie in a folder, by name."""
    if not root.is_dir():
        return []
    folders = sorted(path for path in root.iterdir() if not path.name.startswith("."))
    return [each for each in (Client(path.name, path) for path in folders) if each.is_there()]


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


@cache
def _store(path: Path, lock: Path) -> Store:
    return Store(path, lock, is_made=True)


def _whose(reading: Reading, other: Client, by: By) -> Receipt:
    """Return the question about a file of which another client knows the bytes, the account or the numbers."""
    asked = say(KNOWN_ELSEWHERE[by], client=_name(other))
    return Receipt(reading.file, "question", asked, reading, needs="client", choices=list(WHOSE))


def _unforeseen(error: Exception) -> Sentence:
    """Return that a file brought something nobody had thought of, and that it cost nothing else."""
    return say(
        "This file could not be imported ({reason}). Nothing of it was stored, and no other file is touched by it.",
        reason=f"{type(error).__name__}: {error}"[:200],
    )


def _name(other: Client) -> str:
    try:
        profile = other.profile()
    except StoreError:
        profile = None
    return profile["name"] if profile else other.slug
