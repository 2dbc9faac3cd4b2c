"""A metric by whole weeks: only those that are complete."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.weekly import weekly
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from tests.store.files import post, posts
from tests.weeks import MONDAY, visits, week

VISITS, COMMENTS = metric("profile_visits", "days"), metric("comments", "posts")


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def test_weeks_are_whole_and_begin_on_monday(store) -> None:
    visits(store, [70, 77, 84])

    known = weekly(store, VISITS, None, MONDAY + timedelta(days=9))

    assert (known.start, known.values, known.end) == (week(1), [77, 84], week(3))
    assert (known.place(week(2)), known.monday(0)) == (1, week(1))
    assert weekly(store, VISITS, None, MONDAY, week(2) - timedelta(days=1)).values == [70, 77]


def test_of_a_week_in_which_a_day_is_missing_nothing_is_known(store) -> None:
    visits(store, [70, None, 84])

    assert weekly(store, VISITS, None, MONDAY).values == [70, None, 84]


def test_a_week_without_publications_counts_none(store) -> None:
    rows = [post(1, "01/05/2026", comments=4), post(2, "01/20/2026", comments=3)]
    import_reading(store, read("Jan-01-2026_Jan-31-2026_1.csv", posts(*rows)))

    assert weekly(store, COMMENTS, None, MONDAY).values[:2] == [4, 0]


def test_without_a_whole_week_there_is_none(store) -> None:
    assert weekly(store, VISITS, None, MONDAY) is None
    visits(store, [])
    assert weekly(store, VISITS, None, MONDAY) is None
