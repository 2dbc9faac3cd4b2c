"""Whose account is it? The accounts that each client of an installation is known by."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from rumbo.errors import StoreError
from rumbo.exports.facts import Facts
from rumbo.store.store import Stamp, Store

log = logging.getLogger(__name__)
_seen: dict[Path, tuple[Stamp, frozenset[str]]] = {}


class Owner(Protocol):
    """Whoever has a store."""

    @property
    def store(self) -> Store:
        """Return the store."""
        ...


Other = TypeVar("Other", bound=Owner)


def stated_accounts(facts: Facts) -> list[frozenset[str]]:
    """Return what each account that a file names is known by: its id, and its name where that is told."""
    return [
        keys
        for chunks in facts.tables.values()
        for chunk in chunks
        for each in chunk["account_id"].unique().to_pylist()
        if (keys := _keys(each, facts.accounts.get(each)))
    ]


def known_accounts(store: Store) -> frozenset[str]:
    """Return the accounts that the files of a client name; read again only where the store has changed."""
    stamp = store.stamp()
    known = _seen.get(store.path)
    if known is None or known[0] != stamp:
        rows = store.rows("accounts/resolution")
        keys = (_keys(row["stated_id"], row["account_name"]) for row in rows)
        known = (stamp, frozenset().union(*keys))
        _seen[store.path] = known
    return known[1]


def owner_elsewhere(here: Store, others: Sequence[Other], facts: Facts) -> Other | None:
    """Return the first other client that knows an account of a file which this one does not know."""
    stated = stated_accounts(facts) if others else []
    if not stated:
        return None
    ours = known_accounts(here)
    unknown = frozenset().union(*(keys for keys in stated if not keys & ours))
    return next((each for each in others if unknown and unknown & _known_of(each.store)), None)


def _known_of(store: Store) -> frozenset[str]:
    try:
        return known_accounts(store)
    except StoreError as trouble:  # its accounts are asked again with the next file
        log.warning("The accounts of %s could not be looked at: %s", store.path, trouble)
        return _seen.get(store.path, ((), frozenset()))[1]


def _keys(stated: str, name: str | None) -> frozenset[str]:
    network, _, own = stated.partition(":")
    if not own:
        return frozenset()
    named = {f"{network} name {name.strip().casefold()}"} if name and name.strip() else set()
    return frozenset({f"{network} id {own.casefold()}"} | named)
