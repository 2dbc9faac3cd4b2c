"""Which businesses there are, one by its name, and a new one."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from rumbo.clients.business import NAME, STORE, Client, within
from rumbo.clients.condition import called
from rumbo.clients.names import bare, folded, slugify
from rumbo.errors import NotFound, RumboError
from rumbo.settings import home, private_folder
from rumbo.store import opening
from rumbo.store.lock import locked
from rumbo.store.troubles import on_disk


def clients() -> list[Client]:
    """Return the clients there are, by name of their folder; raise DiskTrouble where they cannot be seen."""
    root = home() / "clients"
    try:
        for each in (home(), root):
            if each.is_file():
                raise NotADirectoryError(errno.ENOTDIR, "a file", str(each))
        return within(root)
    except OSError as error:
        raise on_disk(error, root) from None


def client(name: str) -> Client:
    """Return a client by its name or the name of its folder."""
    found = at(name)
    if not found.is_there():
        raise NotFound("There is no business «{client}».", client=name)
    _refuse_another(found, name)
    return found


def new_client(name: str) -> Client:
    """Return the client of that name, made if it is not there yet."""
    made = at(name)
    with locked(made.lock):
        _make(made, name)
    return made


@contextmanager
def received_by(name: str) -> Iterator[Client]:
    """Give the client of that name; one made for this and still empty at the end is gone again."""
    here = at(name)
    with locked(here.lock):
        is_new = _make(here, name)
        if is_new:  # whoever else wants to make it waits until this one knows
            try:
                yield here
            finally:
                _forget_if_empty(here)
    if not is_new:
        yield here


def at(name: str) -> Client:
    """Return the client of a name, whether it is there or not."""
    slug = slugify(name)
    return Client(slug, home() / "clients" / slug)


def _make(made: Client, name: str) -> bool:
    """Make a business unless it is there; return whether it was made."""
    if made.is_there():
        _refuse_another(made, name)
        return False
    _refuse_another_spelling(made, name)
    try:
        private_folder(made.folder)
        opening.make(made.folder / STORE)
        made.write_name(name)
    except OSError as error:
        raise on_disk(error, made.folder) from None
    return True


def _refuse_another(there: Client, name: str) -> None:
    """Raise where a folder is that of a business with another name."""
    names = called(there)
    if names and name != there.slug and folded(name) not in {folded(each) for each in names}:
        raise RumboError(
            "«{name}» and «{other}» would be kept in the same folder. Choose a name with other letters or digits.",
            name=name,
            other=names[0],
        )


def _refuse_another_spelling(made: Client, name: str) -> None:
    """Raise where a business is there that only accents, spaces or signs tell from this name."""
    for each in within(made.folder.parent):
        for known in filter(None, (each.written_name(), each.slug)):
            if bare(known) == bare(name):
                raise RumboError(
                    "There is a business «{other}», and «{name}» is almost written alike. Use that name, or another one for another business.",
                    name=name,
                    other=known,
                )


def _forget_if_empty(made: Client) -> None:
    """Remove what was made in vain: only its own few files, and only while nothing was ever changed in it."""
    if made.originals.exists() or made.store.version():
        return
    with made.store.put_away():
        for each in (STORE, f"{STORE}.wal", NAME):
            (made.folder / each).unlink(missing_ok=True)
        if not any(made.folder.iterdir()):
            made.folder.rmdir()
