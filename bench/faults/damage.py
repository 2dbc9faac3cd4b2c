"""Stores damaged by hand, and stores that a later Rumbo has written."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

from bench.faults.apart import apart, ended
from bench.faults.looking import Known, attempt, looked_at, nothing_lost
from rumbo.clients import client, condition
from rumbo.clients.rebuilding import rebuild
from rumbo.errors import StoreBroken, StoreNewer
from rumbo.settings import home

DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "garbled": lambda whole: whole[:50] + os.urandom(len(whole) - 50),
    "garbled inside": lambda whole: whole[:40_000] + os.urandom(len(whole) - 40_000),
    "cut off": lambda whole: whole[:5_000],
    "empty": lambda _: b"",
    "another engine's": lambda whole: b"SQLite format 3\0" + whole[16:],
}


def damaged() -> Counter[str]:
    """Damage a store by hand: it is named, the other opens, and it is made anew from its files."""
    counted: Counter[str] = Counter()
    for name, harm in DAMAGE.items():
        before = looked_at()
        path = home() / "clients" / "base" / "store.duckdb"
        path.write_bytes(harm(path.read_bytes()))
        attempt(counted, name, lambda b=before: made_anew(b))
    return counted


def made_anew(before: Known) -> Known:
    code, answer = ended(*apart(name_and_rebuild))
    assert code == 0, answer
    after = looked_at()
    nothing_lost(before, after, "rebuild")
    return after


def name_and_rebuild() -> None:
    try:
        client("base").store.rows("store/digest")
        raise AssertionError("what was garbled opened")
    except StoreBroken as error:
        assert "“base”" in str(error), error
    assert condition(client("Other")).trouble is None
    found = rebuild(client("base"))
    assert found.is_replaced and not found.different, found.different


def newer() -> None:
    """Meet a store that a later Rumbo has written."""
    with client("Other").store.change() as change:
        change.append("migrations", [{"number": 9_999, "done_at": "2030-01-01"}])
    client("Other").store.close()
    try:
        client("Other").store.version()
    except StoreNewer:
        return
    raise AssertionError("a newer store was opened")
