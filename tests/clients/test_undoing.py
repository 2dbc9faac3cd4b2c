"""Whichever of three files that overlap is undone, what is known is what the other two say; a rebuild knows the same.

Accounts may be one under two names, and anything may have been said of the files: of their day, their
account, or which of two counts.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from rumbo.clients import Client, clients, new_client
from rumbo.clients.amendments import amend
from rumbo.clients.rebuilding import rebuild
from rumbo.store.uploads.imports import undo
from rumbo.store.uploads.preferences import prefer
from tests.store.files import card, post, posts, tiktok_content, tiktok_overview

VISITS = "Instagram profile visits"
DAYS = {f"2026-03-0{day}": day for day in range(1, 8)}
SETS = {
    "publications that have grown": [
        posts(post(1, views=9, likes=4), post(2, "02/01/2026", views=5, likes=2)),
        posts(post(1, views=9, likes=7), post(3, "03/01/2026", views=1)),
        posts(post(1, views=12, likes=5), post(2, "02/01/2026", views=5, likes=3)),
    ],
    "days": [
        card(VISITS, DAYS),
        card(VISITS, DAYS | {"2026-03-03": 30}),
        card(VISITS, DAYS | {"2026-03-03": 40, "2026-03-09": 1}),
    ],
    "one account under two names, and days of none": [
        tiktok_content("horno"),
        tiktok_content("horno.sauce").replace(b"1000", b"3000"),
        tiktok_overview({"March 1": (11, 1, 2, 0, 1), "March 2": (7, 0, 0, 0, 0)}),
    ],
}
Said = tuple[str, int, int]  # what, of which file, its answer or the other file
said = st.one_of(
    st.tuples(st.just("exported_on"), st.integers(0, 2), st.integers(20, 28)),
    st.tuples(st.just("prefer"), st.integers(0, 2), st.integers(0, 2)),
    st.tuples(st.just("account"), st.just(2), st.integers(0, 1)),
)


@contextmanager
def business() -> Iterator[Client]:
    """Give a new business in a home of its own."""
    with (
        tempfile.TemporaryDirectory() as home,
        mock.patch.dict(os.environ, {"RUMBO_HOME": home, "RUMBO_TODAY": "2026-11-30"}),
    ):
        yield new_client("Horno")
        for each in clients():
            each.store.close()


def tell(to: Client, files: Sequence[bytes], order: Sequence[int], words: Sequence[Said]) -> dict:
    """Import files in an order, say things of them, and return the upload of each."""
    uploads = {}
    for number in order:
        (receipt,) = to.receive(f"file {number}.csv", files[number])
        assert receipt.outcome == "imported", receipt.message
        uploads[number] = receipt.upload_id
    for what, number, answer in words:
        if number not in uploads:
            continue
        if what == "prefer" and answer in uploads and answer != number:
            prefer(to.store, uploads[number], uploads[answer])
        if what == "exported_on":
            amend(to, uploads[number], what, date(2026, 10, answer))
        if what == "account" and files is SETS["one account under two names, and days of none"]:
            amend(to, uploads[number], what, ("otro", "horno")[answer])
    return uploads


def known(of: Client) -> dict:
    assert of.store.rows("checks/current_is_derived") == []
    assert of.store.rows("checks/current_posts_are_derived") == []
    return of.store.rows("store/digest")[0]


@settings(max_examples=4, deadline=None, derandomize=True)
@given(
    st.sampled_from(sorted(SETS)),
    st.permutations(range(3)),
    st.lists(said, max_size=3),
    st.integers(0, 2),
)
def test_undoing_one_of_three_gives_what_the_other_two_say(name, order, words, gone):
    files = SETS[name]
    with business() as two:
        tell(two, files, [each for each in order if each != gone], words)
        expected = known(two)

    with business() as three:
        uploads = tell(three, files, order, words)
        undo(three.store, uploads[gone])
        found = known(three)
        rebuilt = rebuild(three)

        assert found == expected
        assert (rebuilt.different, known(three)) == ([], expected)


@settings(max_examples=2, deadline=None, derandomize=True)
@given(st.permutations(range(3)), st.permutations(range(3)), st.permutations([20, 22, 24]))
def test_once_the_days_are_said_no_order_of_imports_matters(one, other, days):
    files = SETS["publications that have grown"]
    words = [("exported_on", number, day) for number, day in enumerate(days)]
    digests = []
    for order in (one, other):
        with business() as made:
            tell(made, files, order, words)
            digests.append(known(made))

    assert digests[0] == digests[1]
