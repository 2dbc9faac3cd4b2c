"""The last week's reviews: a word where one of its days is out of the ordinary, else none."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from rumbo.exports.reading import read
from rumbo.locale import words
from rumbo.reputation.lately import alerts
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading
from rumbo.story.sentences.alerts import title, told

LAST = date(2026, 11, 20)
STARS = ("ONE", "TWO", "THREE", "FOUR", "FIVE")


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def receive(store: Store, days: int = 90, more: dict[int, list[int]] | None = None) -> None:
    """Import reviews: one of five stars every other day, a bad one a fortnight, and `more` by days back."""
    given = []
    for back in range(days, -1, -1):
        stars = ([5] if back % 2 else []) + ([2] if back % 14 == 5 else [])
        given += [
            (LAST - timedelta(days=back), each) for each in stars + (more or {}).get(back, [])
        ]
    rows = [
        {
            "name": f"accounts/1/locations/5500000000000000017/reviews/Inv{place}",
            "reviewer": {"displayName": "Alba"},
            "starRating": STARS[stars - 1],
            "createTime": f"{day}T10:00:00Z",
            "updateTime": f"{day}T10:00:00Z",
        }
        for place, (day, stars) in enumerate(given)
    ]
    import_reading(store, read("reviews.json", json.dumps({"reviews": rows}).encode()))


def test_of_ordinary_days_nothing_is_said(store) -> None:
    receive(store)

    assert alerts(store) == []


def test_many_bad_reviews_are_said_with_what_to_do(store) -> None:
    receive(store, more={2: [1, 1, 2, 1], 1: [1, 2, 1, 1], 0: [5]})

    [alert] = alerts(store)

    assert (alert.state, alert.bad, alert.day) == ("crisis", True, LAST - timedelta(days=1))
    assert title(alert, words("en")) == "More bad reviews than usual on Google"
    seen, what_to_do = told(alert, words("en"))
    assert seen.startswith("On 19 Nov 2026 4 of one or two stars came in; about 0.")
    assert "answer each one calmly" in what_to_do


def test_many_good_ones_are_a_peak(store) -> None:
    receive(store, more={1: [5] * 12})

    [alert] = alerts(store)

    assert (alert.state, alert.bad) == ("peak", False)
    assert "no more of them are bad" in told(alert, words("en"))[0]


def test_what_is_a_week_old_is_no_news(store) -> None:
    receive(store, more={9: [5] * 12})

    assert alerts(store) == []


def test_with_a_month_of_reviews_at_most_it_keeps_silent(store) -> None:
    receive(store, days=20, more={0: [1] * 9})

    assert alerts(store) == []
