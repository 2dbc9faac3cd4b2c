"""Whose is it? The accounts and the files that each client of an installation is known by."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from rumbo.errors import StoreError
from rumbo.exports.facts import Facts
from rumbo.exports.reading import Reading
from rumbo.store.store import Stamp, Store
from rumbo.store.uploads.answers import META
from rumbo.store.uploads.same_values import Values, has_said, nameless_values

SOME = 200  # publications by which an account under another name is told
LONG = 10  # letters of an id that no other network or form gives
By = Literal["file", "account", "values"]  # what of a file is known elsewhere
log = logging.getLogger(__name__)
_seen: dict[Path, tuple[Stamp, frozenset[str]]] = {}


class Owner(Protocol):
    """Whoever has a store."""

    @property
    def store(self) -> Store:
        """Return the store."""
        ...


Other = TypeVar("Other", bound=Owner)
Answer = TypeVar("Answer")


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
        networks = (_network(row["network"]) for row in rows)
        known = (stamp, frozenset(files).union(networks, *keys))
        _seen[store.path] = known
    return known[1]


def owner_elsewhere(
    here: Store, others: Sequence[Other], reading: Reading
) -> tuple[Other, By] | None:
    """Return the first other client that knows a file, an account of it, or what it says; and which of them.

    What this one knows itself is no other's.
    """
    if not others or _file(reading.sha256) in (ours := known_by(here)):
        return None
    accounts = stated_accounts(reading.facts)
    strange = [keys for keys in accounts if not keys & ours]
    told = _ids(reading.facts) if strange or not accounts else []
    said = {
        network: values
        for network, values in nameless_values(reading.facts).items()
        if not _has_said(here, network, values)
    }
    for each in others:
        known = _known_of(each.store)
        if _file(reading.sha256) in known:
            return each, "file"
        if frozenset().union(*strange) & known or _has_told(here, each.store, told):
            return each, "account"
        if any(_has_said(each.store, network, values) for network, values in said.items()):
            return each, "values"
    return None


def _ids(facts: Facts) -> list[str]:
    """Return the ids of some publications, reviews and messages of a file."""
    named = (("posts", "post_id"), ("mentions", "mention_id"))
    ids = (facts.table(table, [name])[name].unique().slice(0, SOME) for table, name in named)
    return [each for some in ids for each in some.to_pylist() if len(each) >= LONG]


def _has_told(here: Store, other: Store, ids: list[str]) -> bool:
    """Return whether another client knows most of some publications, and this one fewer of them.

    Its account may have another name by now, or none in this file.
    """
    if not ids:
        return False
    elsewhere = _known_ids(other, ids)
    return 2 * elsewhere > len(ids) and elsewhere > _known_ids(here, ids)


def _known_ids(store: Store, ids: list[str]) -> int:
    return _asked(store, lambda: store.rows("imports/known_ids", ids=ids)[0]["known"], 0)


def _has_said(store: Store, network: str, values: Values) -> bool:
    """Return whether a client knows these values, of one of the two networks where a Meta file names none."""
    known = _known_of(store)
    return any(
        _network(each) in known and _asked(store, lambda n=each: has_said(store, n, values), False)
        for each in (META if network == "meta" else (network,))
    )


def _asked(store: Store, question: Callable[[], Answer], otherwise: Answer) -> Answer:
    try:
        return question()
    except StoreError as trouble:
        log.warning("What %s was told could not be looked at: %s", store.path, trouble)
        return otherwise


def _network(network: str) -> str:
    return f"network {network}"


def _file(sha256: str) -> str:
    return f"file {sha256}"


def _known_of(store: Store) -> frozenset[str]:
    """Return what a client is known by; where it cannot be read, what was known last."""
    return _asked(store, lambda: known_by(store), _seen.get(store.path, ((), frozenset()))[1])


def _keys(stated: str, name: str | None) -> frozenset[str]:
    network, _, own = stated.partition(":")
    if not own:
        return frozenset()
    named = {f"{network} name {name.strip().casefold()}"} if name and name.strip() else set()
    return frozenset({f"{network} id {own.casefold()}"} | named)
