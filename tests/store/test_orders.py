"""The order in which files come, and how often, changes nothing of what is known."""

import tempfile
from collections.abc import Callable
from functools import cache
from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.exports.reading import Reading, read
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading, undo
from tests.store.conftest import TODAY
from tests.store.files import card, post, posts, reviews, tiktok_content, tiktok_overview

COUNTS = {"views": 100, "reach": 80, "likes": 9, "comments": 2}
FILES = {
    "older posts.csv": posts(post(1, **COUNTS), post(2, "02/01/2026", **COUNTS)),
    "newer posts.csv": posts(
        post(2, "02/01/2026", **COUNTS | {"likes": 12}), post(3, "03/01/2026", **COUNTS)
    ),
    "older card.csv": card("Instagram profile visits", {"2026-03-06": 12, "2026-03-07": 3}),
    "newer card.csv": card("Instagram profile visits", {"2026-03-07": 5, "2026-03-08": 4}),
    "Overview.csv": tiktok_overview({"March 1": (11, 1, 2, 0, 1), "March 2": (7, 0, 0, 0, 0)}),
    "Content.csv": tiktok_content(),
    "reviews.json": reviews("FIVE", "ONE", "FOUR"),
}
orders = st.permutations(sorted(FILES)).flatmap(
    lambda all_: st.lists(st.sampled_from(all_), max_size=2).map(lambda again: all_ + again)
)


@cache
def reading(name: str) -> Reading:
    return read(name, FILES[name], TODAY)


def known_after(
    names: list[str], undone: list[str], of: Callable[[str], Reading] = reading
) -> tuple[dict, list[dict]]:
    """Return what a new store knows after files came in this order and some were undone."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "store.duckdb")
        receipts = {name: import_reading(store, of(name)) for name in names}
        assert {each.outcome for each in receipts.values()} <= {"imported", "repeated"}
        for name in undone:
            undo(store, receipts[name].upload_id or "")
        broken = store.rows("checks/current_is_derived")
        known = (
            store.rows("store/digest")[0],
            broken + store.rows("checks/current_posts_are_derived"),
        )
        store.close()
    return known


@cache
def expected(kept: frozenset[str]) -> dict:
    return known_after(sorted(kept), [])[0]


@settings(max_examples=6, deadline=None, derandomize=True)
@given(orders)
def test_any_order_and_any_repetition_give_the_same(names: list[str]) -> None:
    digest, contradictions = known_after(names, [])

    assert digest == expected(frozenset(FILES))
    assert contradictions == []


@settings(max_examples=6, deadline=None, derandomize=True)
@given(orders, st.sets(st.sampled_from(sorted(FILES)), max_size=3))
def test_undoing_is_as_if_the_files_had_never_come(names: list[str], undone: set[str]) -> None:
    digest, contradictions = known_after(names, sorted(undone))

    assert digest == expected(frozenset(FILES) - undone)
    assert contradictions == []


def test_a_file_that_names_no_account_counts_alike_before_and_after_two_that_do() -> None:
    two = tiktok_content("otrohorno").replace(b"7610523993715507211", b"7610523993715507212")
    files = {"Overview.csv": FILES["Overview.csv"], "One.csv": tiktok_content(), "Two.csv": two}
    digests, outcomes = set(), set()
    for order in permutations(files):
        with tempfile.TemporaryDirectory() as folder:
            store = Store(Path(folder) / "store.duckdb")
            outcomes |= {
                (place, name, import_reading(store, read(name, files[name], TODAY)).outcome)
                for place, name in enumerate(order)
            }
            digests.add(store.rows("store/digest")[0]["digest"])
            store.close()

    assert len(digests) == 1
    assert (0, "Overview.csv", "imported") in outcomes
    assert (2, "Overview.csv", "question") in outcomes


# One tier each: what tells three snapshots of one publication, or three cards of the same days, apart.
TIERS = {
    "stated": [
        ("mi-horno_content_1767225600000.csv", 9, 1),
        ("mi-horno_content_1769904000000.csv", 5, 1),
        ("mi-horno_content_1772323200000.csv", 7, 1),
    ],
    "grown": [
        ("Jan-01-2026_Mar-31-2026_1.csv", 5, 9),
        ("Jan-01-2026_Feb-28-2026_2.csv", 9, 1),
        ("Jan-01-2026_Jan-31-2026_3.csv", 7, 5),
    ],
    "covered": [
        ("Jan-01-2026_Mar-31-2026_1.csv", 5, 9),
        ("Jan-01-2026_Feb-28-2026_2.csv", 5, 1),
        ("Jan-01-2026_Jan-31-2026_3.csv", 5, 4),
    ],
}


def tiered(tier: str) -> dict[str, Reading]:
    """Return three files of one publication, told apart by the tier."""
    return {
        name: read(name, _snapshot(tier, likes, comments), TODAY)
        for name, likes, comments in TIERS[tier]
    }


def _snapshot(tier: str, likes: int, comments: int) -> bytes:
    if tier != "stated":
        return posts(post(1, views=10, likes=likes, comments=comments))
    return (
        "Post title,Post link,Post type,Created date,Impressions,Likes,Comments\n"
        f"Pan,https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001,Organic,"
        f"01/01/2026,10,{likes},{comments}\n"
    ).encode("utf-8-sig")


@settings(max_examples=8, deadline=None, derandomize=True)
@given(
    st.sampled_from(sorted(TIERS)),
    st.permutations(range(3)),
    st.sets(st.integers(0, 2), max_size=2),
)
def test_every_tier_but_the_last_knows_no_order(tier: str, order: list[int], undone: set[int]):
    files = tiered(tier)
    names = list(files)
    left = [name for place, name in enumerate(names) if place not in undone]

    came, broken = known_after(
        [names[place] for place in order], [names[place] for place in undone], files.__getitem__
    )

    assert came == known_after(left, [], files.__getitem__)[0]
    assert broken == []


@settings(max_examples=6, deadline=None, derandomize=True)
@given(st.permutations(range(3)))
def test_in_the_last_tier_the_file_received_last_counts(order: list[int]):
    files = {
        f"{number}.csv": read(f"{number}.csv", posts(post(1, views=9, comments=number)), TODAY)
        for number in range(3)
    }
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "store.duckdb")
        for number in order:
            import_reading(store, files[f"{number}.csv"])
        asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}
        (row,) = store.rows("posts/list", **asked)
        store.close()

    assert row["comments"] == order[-1]
