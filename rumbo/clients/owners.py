"""Whose is it? The accounts and the files that each client of an installation is known by."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from rumbo.errors import StoreError
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.store.store import Stamp, Store

SOME = 200  # publications by which an account under another name is told
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


def known_by(store: Store) -> frozenset[str]:
    """Return what a client is known by: the accounts that its files name, and the files themselves.

    Read again only where the store has changed.
    """
    stamp = store.stamp()
    known = _seen.get(store.path)
    if known is None or known[0] != stamp:
        rows = store.rows("accounts/resolution")
        keys = (_keys(row["stated_id"], row["account_name"]) for row in rows)
        files = (_file(row["sha256"]) for row in store.rows("uploads/digests"))
        known = (stamp, frozenset(files).union(*keys))
        _seen[store.path] = known
    return known[1]


def owner_elsewhere(here: Store, others: Sequence[Other], reading: Reading) -> Other | None:
    """Return the first other client that knows a file, an account of it or most of its publications.

    What this one knows itself is no other's.
    """
    if not others:
        return None
    ours, file = known_by(here), frozenset({_file(reading.sha256)})
    accounts = [keys for keys in stated_accounts(reading.facts) if not keys & ours]
    unknown = (file - ours).union(*accounts)
    posts = _posts(reading.facts) if accounts else []
    return next(
        (
            each
            for each in others
            if unknown & _known_of(each.store) or _has_told(each.store, posts)
        ),
        None,
    )


def _posts(facts: Facts) -> list[str]:
    """Return the ids of some publications of a file."""
    ids = facts.table("posts", ["post_id"])["post_id"].unique().slice(0, SOME)
    return ids.to_pylist()


def _has_told(store: Store, posts: list[str]) -> bool:
    """Return whether a client knows most of some publications: its account may have another name by now."""
    if not posts:
        return False
    try:
        return 2 * len(store.rows("posts/days_of", post_ids=posts)) > len(posts)
    except StoreError as trouble:
        log.warning("The publications of %s could not be looked at: %s", store.path, trouble)
        return False


def has_received(store: Store, reading: Reading) -> bool:
    """Return whether a client has received a file, byte for byte."""
    return _file(reading.sha256) in _known_of(store)


def _file(sha256: str) -> str:
    return f"file {sha256}"


def _known_of(store: Store) -> frozenset[str]:
    try:
        return known_by(store)
    except StoreError as trouble:  # its accounts are asked again with the next file
        log.warning("The accounts of %s could not be looked at: %s", store.path, trouble)
        return _seen.get(store.path, ((), frozenset()))[1]


def _keys(stated: str, name: str | None) -> frozenset[str]:
    network, _, own = stated.partition(":")
    if not own:
        return frozenset()
    named = {f"{network} name {name.strip().casefold()}"} if name and name.strip() else set()
    return frozenset({f"{network} id {own.casefold()}"} | named)
