"""A mapping is said once: from then on tables like it are read, whatever the order of their columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.exports.guided.applying import proposed
from rumbo.exports.guided.mapping import Mapping
from rumbo.exports.guided.roles import IGNORED
from rumbo.exports.reading import read
from rumbo.store.mappings import remember, remembered
from tests.guided.tables import DAYS, POSTS, csv_of

LATER = [DAYS[0], ["2026-04-01", "500", "4", "910"], ["2026-04-02", "510", "5", "890"]]


@pytest.fixture
def bakery(tmp_path, monkeypatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    yield new_client("Horno")
    for each in clients():
        each.store.close()


def said(rows, **answers):
    _, mapping = proposed(read("panel.csv", csv_of(rows)))
    return replace(mapping, **{"network": "instagram", "name": "Panel", **answers})


def give(to: Client, rows, **answers):
    return to.take(read("panel.csv", csv_of(rows)), **answers)


def test_a_table_that_nobody_has_explained_is_refused(bakery):
    receipt = give(bakery, DAYS)

    assert (receipt.outcome, receipt.reading.outcome) == ("refused", "guided")
    assert receipt.reading.data


def test_explained_once_it_is_read_from_then_on(bakery):
    assert give(bakery, DAYS, mapping=said(DAYS)).rows["new"] == 4

    receipt = give(bakery, [row[::-1] for row in LATER])

    assert (receipt.outcome, receipt.rows["new"]) == ("imported", 2)
    assert receipt.reading.format == "guided:Panel"
    assert {row["format"] for row in bakery.store.rows("uploads/all")} == {"guided:Panel"}


def test_the_same_table_again_counts_once(bakery):
    give(bakery, DAYS, mapping=said(DAYS))

    assert give(bakery, DAYS).outcome == "repeated"


def test_another_table_is_still_asked_about(bakery):
    give(bakery, DAYS, mapping=said(DAYS))

    assert give(bakery, POSTS).outcome == "refused"


def test_another_client_has_its_own(bakery):
    give(bakery, DAYS, mapping=said(DAYS))

    assert give(new_client("Mercado"), LATER).outcome == "refused"


def without(mapping: Mapping, place: int) -> Mapping:
    """Return a mapping in which a column is ignored."""
    parts = list(mapping.columns)
    parts[place] = replace(parts[place], role=IGNORED)
    return replace(mapping, columns=tuple(parts))


def test_the_last_word_counts_and_saying_it_twice_adds_nothing(bakery):
    first, second = said(DAYS), without(said(DAYS), 3)
    for each in (first, second, second):
        remember(bakery.store, each)

    (known,) = remembered(bakery.store)

    assert known.roles == second.roles
    remember(bakery.store, first)
    assert remembered(bakery.store)[0].roles == first.roles


def test_a_mapping_that_does_not_fit_is_not_remembered(bakery):
    assert give(bakery, DAYS, mapping=said(POSTS)).outcome == "refused"
    assert remembered(bakery.store) == []


def test_an_archive_may_hold_such_a_table(bakery):
    import io
    import zipfile

    give(bakery, DAYS, mapping=said(DAYS))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("panel.csv", csv_of(LATER))

    (receipt,) = bakery.receive("todo.zip", archive.getvalue())

    assert receipt.outcome == "imported"
