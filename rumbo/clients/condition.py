"""What can be said of a business even where its store cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rumbo.clients.business import Client
from rumbo.clients.upgrade import bring_up
from rumbo.errors import StoreBusy, StoreError
from rumbo.store.store import Stamp


@dataclass(frozen=True)
class Condition:
    """The name of a business, its profile if it has told one, and why its store cannot be used."""

    name: str
    profile: dict[str, Any] | None = None
    trouble: StoreError | None = None


_seen: dict[Client, tuple[Stamp, Condition]] = {}


def condition(client: Client) -> Condition:
    """Return how a business is; looked at again only where its store has changed."""
    stamp = client.store.stamp()
    known = _seen.get(client)
    if known is None or known[0] != stamp:
        found = _looked_at(client, known[1] if known else None)
        if isinstance(found.trouble, StoreBusy):
            return found
        known = (client.store.stamp(), found)
        _seen[client] = known
    return known[1]


def called(client: Client) -> list[str]:
    """Return the names a business goes by: that of its profile, and the one it was made with."""
    known = condition(client)
    names = [known.profile["name"] if known.profile else None, client.written_name()]
    return [each for each in names if each]


def _looked_at(client: Client, before: Condition | None) -> Condition:
    name = client.written_name() or client.slug
    try:
        bring_up(client)
        profile = client.profile()
    except StoreError as trouble:
        return Condition(before.name if before else name, trouble=trouble)
    return Condition(profile["name"] if profile else name, profile)
