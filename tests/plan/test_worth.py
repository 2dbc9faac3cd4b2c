"""What the plan is worth: planned beside improvised, and the balance of the pillars."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.metrics.publications.value import weights
from rumbo.metrics.publications.worth import balance, worth
from rumbo.plan.items import Item, add, state_strategy
from rumbo.store.store import Store

FIRST = date(2026, 1, 5)


@pytest.fixture
def store(tmp_path):
    """Eighty publications of a network, every other one planned, those of the plan shared five times as often."""
    made = Store(tmp_path / "store.duckdb")
    days = [FIRST + timedelta(days=2 * each) for each in range(80)]
    upload = dict.fromkeys(
        ("rows_read", "rows_new", "rows_updated", "rows_repeated", "rows_refused", "rows_left_out"),
        0,
    )
    upload |= {
        "upload_id": "u1",
        "sha256": "s",
        "file_name": "f",
        "format": "f",
        "network": "x",
        "covered_until": date(2026, 9, 1),
        "received_on": date(2026, 9, 1),
        "rows_not_taken": 0,
    }
    upload |= {"notes": "[]", "reader_version": "0", "imported_at": date(2026, 9, 1)}
    own = {"upload_id": "u1", "account_id": "x:a"}
    values = [
        own | {"post_id": str(place), "metric": metric, "val": value}
        for place in range(80)
        for metric, value in (
            ("views", 1000.0),
            ("reposts", (50.0 if place % 2 else 10.0) + place % 5),
        )
    ]
    posts = [
        own | {"post_id": str(place), "published_on": day, "kind": "text", "text": f"n {place}"}
        for place, day in enumerate(days)
    ]
    with made.change() as change:
        change.append("uploads", [upload])
        change.append("upload_accounts", [own])
        change.append("current_posts", posts)
        change.append("current_post_values", values)
        change.append("post_values", values)
    pillars = ("Cocina", "Barrio")
    add(
        made,
        [
            Item(day, "x", f"n {place}", pillars[place % 4 // 2])
            for place, day in enumerate(days)
            if place % 2
        ],
    )
    yield made
    made.close()


def test_planned_content_that_earns_more_is_named(store):
    found = worth(store, weights(store))["planned"]

    assert (found.answer, found.best, found.posts) == ("winner", "planned", 79)
    assert found.groups[0].lift == pytest.approx(52 / 12 - 1, rel=0.25)


def test_pillars_without_enough_publications_are_not_compared(store):
    found = worth(store, weights(store))["pillar"]

    assert (found.answer, found.posts) == ("too_few_posts", 40)


def test_the_balance_names_pillars_of_the_strategy_without_any(store):
    state_strategy(store, {"pillars": "cocina; barrio; la gente."})

    assert balance(store) == [("Cocina", 20), ("Barrio", 20), ("la gente", 0)]
