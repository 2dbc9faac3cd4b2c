"""A business out of sight: hidden, set aside for a while, brought back, or erased for good."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from rumbo import clock
from rumbo.clients.business import Client
from rumbo.errors import NotFound, RumboError
from rumbo.settings import home, private, private_folder
from rumbo.store.lock import locked
from rumbo.store.troubles import on_disk

ARCHIVED = "archived"  # a file beside the store of a business that is hidden
DAYS = 30  # that a deleted business can be brought back
DUE = "due"  # a file in a deleted business: the day on which its time was first seen to be over


@dataclass(frozen=True)
class Deleted:
    """A business that was deleted: its name, the day, and where it lies until it is erased."""

    slug: str
    name: str
    deleted_on: date
    folder: Path

    @property
    def until(self) -> date:
        """Return the last day on which it can be brought back."""
        return self.deleted_on + timedelta(days=DAYS)


def archive(client: Client) -> None:
    """Hide a business; nothing of it changes."""
    try:
        (client.folder / ARCHIVED).touch(mode=0o600)
    except OSError as error:
        raise on_disk(error, client.folder) from None


def show_again(client: Client) -> None:
    """Show a business that was hidden."""
    try:
        (client.folder / ARCHIVED).unlink(missing_ok=True)
    except OSError as error:
        raise on_disk(error, client.folder) from None


def is_archived(client: Client) -> bool:
    """Return whether a business is hidden."""
    return (client.folder / ARCHIVED).exists()


def set_aside(client: Client) -> Deleted:
    """Delete a business: it is moved where it can be brought back from for a while."""
    day = clock.today()
    with client.store.put_away():
        folder = _free(home() / "deleted" / f"{day:%Y%m%d}-{client.slug}")
        try:
            private_folder(folder.parent)
            client.folder.replace(folder)
        except OSError as error:
            raise on_disk(error, client.folder) from None
    return Deleted(client.slug, _name(folder, client.slug), day, folder)


def deleted() -> list[Deleted]:
    """Return the businesses that can be brought back, the newest first."""
    root = home() / "deleted"
    found = [each for each in map(_deleted, root.iterdir()) if each] if root.is_dir() else []
    return sorted(found, key=lambda each: (each.deleted_on, each.slug), reverse=True)


def bring_back(name: str) -> Client:
    """Bring a deleted business back, the newest of that name; refused where its name is taken again."""
    gone = find(name)
    client = Client(gone.slug, home() / "clients" / gone.slug)
    with locked(client.lock):
        if client.is_there():
            raise RumboError(
                "«{name}» cannot be brought back: there is a business of that name again. Delete or export that one first.",
                name=gone.name,
            )
        try:
            private_folder(client.folder.parent)
            gone.folder.replace(client.folder)
        except OSError as error:
            raise on_disk(error, client.folder) from None
    return client


def erase(gone: Deleted) -> None:
    """Erase a deleted business for good, with every file that was kept of it."""
    try:
        shutil.rmtree(gone.folder)
    except OSError as error:
        raise on_disk(error, gone.folder) from None


def erase_overdue() -> None:
    """Erase what lies there past its time; only if that was seen on an earlier day already.

    A clock that is wrong for a day must not cost a business.
    """
    today = clock.today()
    for each in deleted():
        mark = each.folder / DUE
        if each.until >= today:
            mark.unlink(missing_ok=True)
        elif not mark.exists():
            mark.write_text(today.isoformat(), encoding="ascii")
            private(mark)
        elif mark.read_text(encoding="ascii") < today.isoformat():
            erase(each)


def find(name: str) -> Deleted:
    """Return a deleted business by its name or that of its folder, the newest of that name."""
    for each in deleted():
        if name in (each.folder.name, each.slug, each.name):
            return each
    raise NotFound("There is no deleted business «{name}».", name=name)


def _deleted(folder: Path) -> Deleted | None:
    day, _, slug = folder.name.partition("-")
    slug = slug.partition("~")[0]
    try:
        return Deleted(slug, _name(folder, slug), date.fromisoformat(day), folder)
    except ValueError:
        return None  # not laid there by Rumbo: it is left alone


def _name(folder: Path, slug: str) -> str:
    return Client(slug, folder).written_name() or slug


def _free(folder: Path) -> Path:
    """Return a folder that is not there yet."""
    number, found = 1, folder
    while found.exists():
        number += 1
        found = folder.with_name(f"{folder.name}~{number}")
    return found
