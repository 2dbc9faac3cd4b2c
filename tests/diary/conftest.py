"""A store of its own for each test of the diary, and its one entry."""

from __future__ import annotations

import pytest

from rumbo.diary.journal import entries
from rumbo.store.store import Store

VISITS = {"metric_id": "profile_visits", "basis": "days", "network": "instagram"}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def the(store: Store):
    [entry] = entries(store)
    return entry
