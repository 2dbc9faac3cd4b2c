"""The order in which files come, and how often, changes nothing of what is known."""

import tempfile
from functools import cache
from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.exports.reading import Reading, read
from rumbo.store.imports import import_reading, undo
from rumbo.store.store import Store
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


def known_after(names: list[str], undone: list[str]) -> tuple[dict, list[dict]]:
    """Return what a new store knows after files came in this order and some were undone."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "store.duckdb")
        receipts = {name: import_reading(store, reading(name)) for name in names}
        assert {each.outcome for each in receipts.values()} <= {"imported", "repeated"}
        for name in undone:
            undo(store, receipts[name].upload_id or "")
        known = store.rows("store/digest")[0], store.rows("checks/current_is_derived")
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
