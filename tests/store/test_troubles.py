"""An error of the engine is told by its cause."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from rumbo.errors import DiskTrouble
from rumbo.store.store import Store
from rumbo.store.troubles import is_of_the_file

FULL = "Failed to commit: Could not write file “store.duckdb.wal”: File too large"


def test_a_commit_that_finds_the_disk_full_says_so(tmp_path: Path):
    store = Store(tmp_path / "store.duckdb", tmp_path / "lock")

    with pytest.raises(DiskTrouble, match="The disk is full"), store._cursor():
        raise duckdb.TransactionException(FULL)


def test_a_conflict_of_two_writers_is_not_of_the_file():
    assert not is_of_the_file(duckdb.TransactionException("Conflict on tuple deletion!"))
