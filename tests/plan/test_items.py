"""The plan, the diary and the tasks as they are written down."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.diary import journal as diary
from rumbo.errors import NotFound, ObjectiveError
from rumbo.objectives.stated import tasks
from rumbo.plan.items import Item, add, items, state_strategy, strategy, withdraw
from rumbo.store.store import Store

DAY = date(2026, 3, 2)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def test_the_same_item_twice_is_one(store):
    assert add(store, [Item(DAY, "instagram", "Menú"), Item(DAY, "instagram", " menú ")]) == 1
    assert add(store, [Item(DAY, "instagram", "Menú"), Item(DAY, "facebook", "Menú")]) == 1
    assert [each.network for each in items(store)] == ["facebook", "instagram"]


def test_what_is_withdrawn_no_longer_stands(store):
    add(store, [Item(DAY, "instagram", "Menú")])

    withdraw(store, [each.item_id for each in items(store)])

    assert items(store) == []


def test_the_newest_statement_of_the_strategy_counts(store):
    state_strategy(store, {"audience": "Familias", "pillars": "Cocina"})
    state_strategy(store, {"audience": "Familias de Benimaclet", "pillars": "Cocina"})

    assert strategy(store) == {"audience": "Familias de Benimaclet", "pillars": "Cocina"}


def test_an_entry_is_kept_with_its_metric_until_it_is_taken_back(store):
    entry = diary.write(
        store,
        kind="decision",
        day=DAY,
        title="Dos carruseles por semana",
        metric_id="comments",
        basis="posts",
    )

    (kept,) = diary.entries(store)
    assert (kept.title, kept.metric.metric, kept.network) == (
        "Dos carruseles por semana",
        "comments",
        None,
    )
    diary.withdraw(store, entry)
    assert diary.entries(store) == []
    with pytest.raises(NotFound):
        diary.withdraw(store, entry)


def test_a_task_is_open_until_it_is_closed(store):
    task = tasks.decide(store, "o1", "Contestar cada día", "Ana", DAY, DAY)
    assert [each.state for each in tasks.tasks(store)] == ["open"]

    tasks.close(store, task, "done", "Ahora se contesta en un día")

    assert [(each.state, each.outcome) for each in tasks.tasks(store)] == [
        ("done", "Ahora se contesta en un día")
    ]
    with pytest.raises(ObjectiveError, match="before it is due"):
        tasks.decide(store, "o1", "Algo", None, DAY, date(2026, 1, 1))
