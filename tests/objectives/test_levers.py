"""What would move an objective most: hand-computed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.objectives.judged.levers import lever
from rumbo.objectives.judged.status import judge
from rumbo.objectives.stated.journal import find, state
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import post, posts, reviews


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def standing(store: Store, **about):
    return judge(store, find(store, state(store, title="T", **about)))


def test_a_rating_needs_so_many_five_stars_in_a_row(store) -> None:
    import_reading(store, read("reviews.json", reviews("FIVE", "FIVE", "ONE", "FIVE")))
    made = standing(
        store,
        metric_id="rating_average",
        basis="mentions",
        target=4.5,
        start_day=date(2026, 9, 1),
        due_day=date(2026, 9, 10),
    )

    found = lever(store, made)

    # 16 stars of 4 reviews: (16 + 5n) / (4 + n) = 4.5 at n = 4
    assert (found.kind, found.gain) == ("five_stars", 4)


def test_publishing_as_often_as_in_the_better_stretches(store) -> None:
    monday = date(2026, 1, 5)
    days = [
        monday + timedelta(weeks=week, days=day)
        for week in range(30)
        for day in range(3 if week < 20 else 1)
    ]
    rows = [post(at, f"{day:%m/%d/%Y}", comments=10) for at, day in enumerate(days, 10)]
    import_reading(store, read("Jan-01-2026_Aug-02-2026_1.csv", posts(*rows)))
    made = standing(
        store,
        metric_id="comments",
        basis="posts",
        target=5000,
        start_day=monday,
        due_day=date(2026, 12, 31),
    )

    found = lever(store, made)

    assert (found.kind, found.now, found.better) == ("publish_more", 1, 3)
    assert found.gain == pytest.approx((3 - 1) * 10)
