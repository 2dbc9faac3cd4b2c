"""Where two files disagree, the one that its user names counts; that can be taken back."""

from __future__ import annotations

import pytest

from rumbo.errors import NotFound
from rumbo.store.store import Store
from rumbo.store.uploads.imports import undo
from rumbo.store.uploads.preferences import prefer
from tests.store.files import card, post, posts

DAYS = {"2026-03-06": 12, "2026-03-07": 3, "2026-03-08": 4, "2026-03-09": 9}
VISITS = "Instagram profile visits"


def visits(store: Store) -> dict[str, float]:
    asked = {"metrics": ["profile_visits"], "basis": "days", "networks": None, "accounts": None}
    asked |= {
        "posts": None,
        "from_day": "2026-03-06",
        "split": "2026-03-06",
        "to_day": "2026-03-10",
        "grain": "day",
    }
    rows = store.rows("metrics/values", **asked, combine=False)
    assert store.rows("checks/current_is_derived") == []
    assert store.rows("checks/current_posts_are_derived") == []
    return {str(row["period"])[8:10]: row["val"] for row in rows}


def pairs(store: Store) -> list[tuple]:
    names = ("file_name", "other_name", "decided_by", "numbers")
    return [tuple(row[each] for each in names) for row in store.rows("uploads/disagreements")]


def test_what_only_reception_decides_is_listed_and_the_other_one_can_count(store, take) -> None:
    first = take("a.csv", card(VISITS, DAYS))
    second = take("b.csv", card(VISITS, DAYS | {"2026-03-06": 20, "2026-03-09": 10}))
    assert (visits(store)["06"], second.rows["updated"]) == (20, 2)
    assert pairs(store) == [("b.csv", "a.csv", "received", 2)]

    prefer(store, first.upload_id, second.upload_id)
    assert visits(store) == {"06": 12, "07": 3, "08": 4, "09": 9}
    assert pairs(store) == [("a.csv", "b.csv", "said", 2)]

    prefer(store, first.upload_id, second.upload_id, stands=False)
    assert pairs(store) == [("b.csv", "a.csv", "received", 2)]


def test_what_comes_later_still_goes_before_both(store, take) -> None:
    first = take("a.csv", card(VISITS, DAYS))
    second = take("b.csv", card(VISITS, DAYS | {"2026-03-06": 20}))
    prefer(store, first.upload_id, second.upload_id)

    take("later.csv", card(VISITS, DAYS | {"2026-03-06": 30, "2026-03-12": 1}))

    assert visits(store)["06"] == 30


def test_the_word_given_last_counts_and_an_undone_file_takes_it_along(store, take) -> None:
    first = take("a.csv", card(VISITS, DAYS))
    second = take("b.csv", card(VISITS, DAYS | {"2026-03-06": 20}))
    third = take("c.csv", card(VISITS, DAYS | {"2026-03-06": 30}))
    prefer(store, first.upload_id, third.upload_id)
    prefer(store, second.upload_id, first.upload_id)
    assert visits(store)["06"] == 20

    undo(store, second.upload_id)
    assert visits(store)["06"] == 12
    undo(store, third.upload_id)
    assert visits(store)["06"] == 12
    with pytest.raises(NotFound, match="no upload “.*” that counts"):
        prefer(store, first.upload_id, third.upload_id)


def test_the_user_goes_before_counts_that_have_grown(store, take) -> None:
    first = take("a.csv", posts(post(1, views=9, likes=4)))
    second = take("b.csv", posts(post(1, views=12, likes=7)))
    prefer(store, first.upload_id, second.upload_id)

    asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}
    assert [row["likes"] for row in store.rows("posts/list", **asked)] == [4]
    assert store.rows("checks/current_is_derived") == []


def test_what_has_grown_is_no_disagreement(store, take) -> None:
    take("a.csv", posts(post(1, views=9, likes=4)))
    take("Jan-01-2026_Mar-31-2026_2.csv", posts(post(1, views=12, likes=7)))

    assert pairs(store) == []


def test_a_row_that_is_not_taken_names_the_file_that_counts(store, take) -> None:
    later = DAYS | {"2026-03-06": 20, "2026-03-20": 1}
    take("later.csv", card(VISITS, later))
    older = take("older.csv", card(VISITS, DAYS))

    (row,) = store.rows("uploads/differing", upload_id=older.upload_id)
    assert older.rows["not_taken"] == 1
    assert (row["val"], row["known"], row["file_name"]) == (12, 20, "later.csv")
    assert pairs(store) == [("later.csv", "older.csv", "day", 1)]
