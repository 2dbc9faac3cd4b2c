"""What is at hand says what the store says, before a change and after it, and in the midst of one nothing of it."""

from datetime import date

import duckdb
import pytest

from rumbo.glossary import metric
from rumbo.metrics.series import Period, total
from rumbo.metrics.values import complete
from rumbo.store import at_hand, queries
from rumbo.store.store import Store
from rumbo.store.uploads.imports import undo
from tests.store.files import post, posts, reviews

JANUARY = Period(date(2026, 1, 1), date(2026, 2, 1))
LIKES = metric("likes", "posts")


def likes(store: Store) -> float | None:
    return total(store, LIKES, JANUARY).value


def there(store: Store) -> set[str]:
    with store._cursor() as cursor:
        found = cursor.execute(
            "select table_name from duckdb_tables() where database_name = 'memory'"
        )
        return {name for (name,) in found.fetchall()}


def test_who_asks_again_after_an_import_and_its_undoing_is_told_the_new_number(store, take) -> None:
    take("one.csv", posts(post(1, likes=3)))
    assert (likes(store), likes(store)) == (3, 3)
    assert "facts_posts" in there(store)

    second = take("two.csv", posts(post(1, likes=3), post(2, likes=40)))
    assert there(store) == set()
    assert likes(store) == 43

    undo(store, second.upload_id)
    assert likes(store) == 3


def test_who_asks_in_the_midst_of_a_change_is_told_of_it_and_who_asks_beside_it_is_not(
    store, take
) -> None:
    take("one.csv", posts(post(1, likes=3)))
    assert likes(store) == 3

    with store.change() as change:
        change._cursor.execute("update current_post_values set val = 5 where metric = 'likes'")
        assert (likes(change), likes(store)) == (5, 3)
    assert likes(store) == 5


def test_a_reader_that_had_it_at_hand_when_the_store_changed_is_answered_by_the_store(
    store, take
) -> None:
    take("one.csv", posts(post(1, likes=3)))
    with store._cursor(frozenset({"facts_posts"})) as reader:
        asked = "select val from facts_posts where term = 'likes' order by val"
        assert reader.execute(asked).fetchall() == [(3,)]
        take("two.csv", posts(post(1, likes=3), post(2, likes=40)))
        assert reader.execute(asked).fetchall() == [(3,), (40,)]


def test_while_a_change_becomes_true_nothing_is_at_hand(store, take) -> None:
    take("one.csv", posts(post(1, likes=3)))
    with store._cursor(), store._at_hand.moving():
        assert likes(store) == 3
        assert there(store) == set()
    assert likes(store) == 3
    assert "facts_posts" in there(store)


def test_a_change_that_comes_to_nothing_leaves_the_number(store, take) -> None:
    take("one.csv", posts(post(1, likes=3)))
    assert likes(store) == 3
    with pytest.raises(duckdb.Error), store.change() as change:
        change._cursor.execute("update current_post_values set val = 5")
        change._cursor.execute("select error('no')").fetchall()
    assert likes(store) == 3


def test_what_is_too_large_is_asked_of_the_store_each_time(store, take, monkeypatch) -> None:
    take("one.csv", posts(post(1, likes=3, saves=2), post(2, likes=4)))
    monkeypatch.setattr(at_hand, "LARGEST", 2)
    assert (likes(store), likes(store)) == (7, 7)
    assert complete(store, LIKES)[0]["last_day"] == date(2026, 1, 15)
    assert there(store) == {"facts_days", "facts_mentions", "facts_periods"}


def test_every_view_at_hand_holds_what_the_store_says(store, take) -> None:
    take("one.csv", posts(post(1, likes=3, saves=2), post(2, likes=4)))
    take("reviews.json", reviews("FIVE", "TWO"))
    with store._cursor(frozenset({"facts", "heard"})) as cursor:
        for view in ("facts", *sorted(at_hand.VIEWS)):
            own, of_store = (f"from {where}.{view}" for where in ("memory", "app"))
            assert cursor.execute(f"{own} except all {of_store}").fetchall() == []
            assert cursor.execute(f"{of_store} except all {own}").fetchall() == []
        assert cursor.execute("select count(*) from facts").fetchone() != (0,)


@pytest.mark.parametrize(
    ("name", "params", "views"),
    [
        ("metrics/values", {"basis": "days"}, {"facts_days"}),
        ("help/two_bases", {}, {"facts_posts", "facts_days"}),
        ("metrics/reported", {}, {"facts"}),
        ("conversation/threads", {}, {"heard"}),
    ],
)
def test_a_question_names_the_views_it_needs(name: str, params: dict, views: set[str]) -> None:
    assert queries.views(name, params) & {"facts", *at_hand.VIEWS} == views
