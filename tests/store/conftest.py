"""A store of its own for each test."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from rumbo.exports.reading import read
from rumbo.store.store import Store
from rumbo.store.uploads.imports import Receipt, import_reading

TODAY = date(2026, 11, 20)
Take = Callable[..., Receipt]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


@pytest.fixture
def take(store: Store) -> Take:
    """Import bytes under a name into the test's store."""

    def take(name: str, data: bytes, network: str | None = None, account: str | None = None):
        return import_reading(store, read(name, data, TODAY), network, account)

    return take
