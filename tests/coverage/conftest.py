"""A business on Madrid's clock, empty, for each test."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from rumbo.clients import Client, new_client
from rumbo.exports.reading import read
from rumbo.store.uploads.imports import Receipt, import_reading

TODAY = date(2026, 11, 20)
Take = Callable[..., Receipt]


@pytest.fixture
def bakery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    made = new_client("Horno El Sauce")
    made.describe("Horno El Sauce", "es", "Europe/Madrid", "ES")
    yield made
    made.store.close()


def taker(client: Client) -> Take:
    """Return what imports bytes under a name into a client's store."""

    def take(name: str, data: bytes, network: str | None = None) -> Receipt:
        receipt = import_reading(client.store, read(name, data, TODAY), network)
        assert receipt.outcome == "imported", receipt.message.english()
        return receipt

    return take


@pytest.fixture
def take(bakery: Client) -> Take:
    return taker(bakery)
