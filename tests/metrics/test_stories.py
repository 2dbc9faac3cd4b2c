"""A story is gone after a day: it counts among what was seen, and in no rate of publications."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.series import Period, total
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import post, posts

YEAR = Period(date(2026, 1, 1), date(2027, 1, 1))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return a store of a photo of 1,000 people with 50 likes and a story of 1,000 with 2."""
    seen = {"views": 1500, "reach": 1000, "comments": 4, "shares": 0, "follows": 0, "saves": 0}
    photo, story = post(1, likes=46, **seen), post(2, likes=2, **seen | {"comments": 0})
    store = Store(tmp_path / "client.duckdb")
    data = posts(photo, story.replace("IG image", "IG story"))
    import_reading(store, read("posts.csv", data, date(2026, 11, 20)))
    return store


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("views", 3000),
        ("likes", 48),
        ("engagement_rate_by_reach", 0.05),
        ("conversation_rate", 4),
    ],
)
def test_a_story_counts_in_sums_and_in_no_rate(store: Store, name: str, value: float) -> None:
    assert total(store, metric(name, "posts"), YEAR, networks=["instagram"]).value == pytest.approx(
        value
    )
