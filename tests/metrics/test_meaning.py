"""What a metric is about: the days of the business's own clock, and which ratings are low."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from rumbo.glossary import metric
from rumbo.metrics.values import asked
from rumbo.store import running
from rumbo.store.store import Change, Store
from tests.queries.cases import as_dicts

NIGHT = datetime(2026, 5, 5, 1, 30)  # UTC: still the evening of the 4th in Montevideo
FOURTH, FIFTH = (date(2026, 5, 4), date(2026, 5, 5)), (date(2026, 5, 5), date(2026, 5, 6))
PROFILE = [["name", "language", "time_zone"], ["Horno", "es", "America/Montevideo"]]
POSTS = [["account_id", "post_id", "published_at"], ["instagram:a", "1", NIGHT]]
MENTIONS = [["account_id", "mention_id", "written_at", "rating", "rating_scale"]] + [
    ["google_business:a", str(rating), NIGHT, float(rating), 5.0] for rating in (1, 2, 3, 4, 5)
]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    made = Store(tmp_path_factory.mktemp("meaning") / "store.duckdb")
    yield made
    made.close()


def value(store: Store, name: str, days: tuple[date, date]) -> float | None:
    with store._cursor() as cursor:
        cursor.begin()
        for table, rows in (
            ("profile", PROFILE),
            ("current_posts", POSTS),
            ("current_mentions", MENTIONS),
        ):
            columns = [each[0] for each in cursor.table(table).description]
            Change(cursor).append(table, as_dicts(rows, columns))
        wanted = asked([metric(name)], days, "total", None, False)
        found = running.rows(running.run(cursor, "metrics/values", wanted))
        cursor.rollback()
    return found[0]["val"] if found else None


@pytest.mark.parametrize(("name", "items"), [("posts_published", 1), ("reviews", 5)])
def test_a_day_is_one_of_the_clock_of_the_business(store: Store, name: str, items: int) -> None:
    assert value(store, name, FOURTH) == items
    assert value(store, name, FIFTH) is None


def test_one_and_two_stars_are_low(store: Store) -> None:
    assert value(store, "low_ratings_share", FOURTH) == pytest.approx(2 / 5)
    assert value(store, "rating_average", FOURTH) == pytest.approx(3)
