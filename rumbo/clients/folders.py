"""Which businesses there are, and a new one."""

from __future__ import annotations

import shutil

from rumbo.clients.business import Client, within
from rumbo.clients.names import slugify
from rumbo.errors import NotFound
from rumbo.settings import home


def clients() -> list[Client]:
    """Return the clients there are, by name of their folder."""
    return within(home() / "clients")


def client(name: str) -> Client:
    """Return a client by its name or the name of its folder."""
    slug = slugify(name)
    for each in clients():
        if each.slug == slug:
            return each
    raise NotFound("There is no client «{client}».", client=name)


def new_client(name: str) -> Client:
    """Return the client of that name, made if it is not there yet."""
    slug = slugify(name)
    made = Client(slug, home() / "clients" / slug)
    made.store.version()
    return made


def remove_client(name: str) -> None:
    """Remove a client with everything that was kept of it."""
    gone = client(name)
    gone.store.close()
    shutil.rmtree(gone.folder)
