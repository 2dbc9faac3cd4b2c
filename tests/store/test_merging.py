"""Accounts that share publications: taken for one on enough evidence, else asked about; a publication counts once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.clients.rebuilding import rebuild
from rumbo.errors import NotFound, RumboError
from rumbo.exports.reading import read
from rumbo.store.uploads.accounts import hide, say_same, show
from rumbo.store.uploads.imports import undo
from rumbo.store.uploads.merging import judged
from tests.store.files import OTHER, OWN, post, posts, tiktok_content

BOTH = ("instagram:17841450000000017", "instagram:17841450000000099")


@pytest.fixture
def bakery(tmp_path, monkeypatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-20")
    yield new_client("Horno")
    for each in clients():
        each.store.close()


def give(to: Client, name: str, data: bytes, **said):
    return to.take(read(name, data), **said)


def content(owner: str, *numbers: int, likes: int = 1) -> bytes:
    return posts(
        *(
            post(each, f"01/{(each - 1) % 28 + 1:02}/2026", owner, likes=likes, views=9)
            for each in numbers
        )
    )


def likes(of: Client) -> tuple[float, int]:
    """Return the likes of all publications, and how many there are."""
    asked = {
        "metrics": ["likes"],
        "basis": "posts",
        "networks": None,
        "accounts": None,
        "posts": None,
    }
    asked |= {
        "from_day": "2020-01-01",
        "split": "2020-01-01",
        "to_day": "2027-01-01",
        "grain": "total",
        "combine": True,
    }
    rows = of.store.rows("metrics/values", **asked)
    return (rows[0]["val"], rows[0]["items"]) if rows else (0, 0)


def accounts(of: Client) -> set[str]:
    return {row["account_id"] for row in of.store.rows("accounts/resolution")}


def test_a_few_publications_made_together_make_no_one_account_of_two(bakery) -> None:
    give(bakery, "a.csv", content(OWN, *range(1, 21), likes=10))
    taken = give(bakery, "b.csv", content(OTHER, 1, 2, *range(41, 48), likes=10))

    assert accounts(bakery) == set(BOTH)
    assert likes(bakery) == (270, 27)  # 20 + 9 rows, two of them twice
    assert taken.reading.facts.notes == []
    assert bakery.store.rows("accounts/pairs")[0]["verdict"] == "apart"
    assert bakery.store.rows("checks/current_is_derived") == []


def test_two_numbers_of_the_network_that_share_most_are_asked_about(bakery) -> None:
    give(bakery, "a.csv", content(OWN, *range(1, 11)))
    taken = give(bakery, "b.csv", content(OTHER, *range(3, 12)))

    assert accounts(bakery) == set(BOTH)
    assert likes(bakery)[1] == 11
    (note,) = taken.reading.facts.notes
    assert "share 8 of" in note.english()

    say_same(bakery.store, *BOTH, is_same=True)
    assert (accounts(bakery), likes(bakery)[1]) == ({BOTH[0]}, 11)
    say_same(bakery.store, *BOTH, is_same=None)
    assert (accounts(bakery), likes(bakery)[1]) == (set(BOTH), 11)


def test_a_handle_beside_a_number_is_one_account_where_most_is_shared(bakery) -> None:
    give(bakery, "a.csv", content(OWN, 1, 2, 3, 4))
    named = content(OWN.replace("17841450000000017", "hornoelsauce"), 3, 4, 5)
    taken = give(bakery, "b.csv", named)

    assert len(accounts(bakery)) == 1
    assert "taken for one account" in taken.reading.facts.notes[-1].english()

    say_same(bakery.store, BOTH[0], "instagram:hornoelsauce", is_same=False)
    assert (len(accounts(bakery)), likes(bakery)[1]) == (2, 5)
    assert bakery.store.rows("checks/current_is_derived") == []
    assert bakery.store.rows("checks/current_posts_are_derived") == []


def test_one_video_is_enough_where_a_publication_has_one_author(bakery) -> None:
    give(bakery, "Content.csv", tiktok_content("horno"))
    taken = give(bakery, "Content (1).csv", tiktok_content("el.horno").replace(b"1000", b"2000"))

    assert accounts(bakery) == {"tiktok:horno"}
    assert "el.horno" in taken.reading.facts.notes[-1].english()


@pytest.mark.parametrize(
    ("network", "ends", "shared", "of_fewer", "verdict"),
    [
        ("instagram", ("instagram:a", "instagram:b"), 1, 1, "asked"),
        ("instagram", ("instagram:a", "instagram:b"), 2, 4, "same"),
        ("instagram", ("instagram:a", "instagram:b"), 2, 5, "asked"),
        ("facebook", ("facebook:1", "facebook:2"), 9, 10, "asked"),
        ("facebook", ("facebook:1", "facebook:2"), 1, 10, "apart"),
        ("x", ("x:a", "x:b"), 1, 100, "same"),
    ],
)
def test_what_is_enough(network, ends, shared, of_fewer, verdict) -> None:
    pair = {"earlier": ends[0], "later": ends[1], "shared": shared, "of_fewer": of_fewer}

    assert judged(network, [pair], [])[0]["verdict"] == verdict
    said = [{"account_id": ends[0], "other_id": ends[1], "is_same": verdict != "same"}]
    assert judged(network, [pair], said)[0]["verdict"] == ("apart" if verdict == "same" else "same")


THREE = {  # one account under three names: a number, a handle, and the handle of later
    "a.csv": (OWN, (1, 2, 3, 4), 10),
    "b.csv": (OWN.replace("17841450000000017", "horno"), (3, 4, 5, 6), 20),
    "c.csv": (OWN.replace("17841450000000017", "horno.nuevo"), (5, 6, 7, 8), 40),
}


def given(of: Client, *names: str) -> dict[str, str]:
    taken = {}
    for name in names:
        owner, numbers, count = THREE[name]
        taken[name] = give(of, name, content(owner, *numbers, likes=count)).upload_id
    return taken


def test_two_that_are_said_to_be_two_become_one_through_no_third(bakery) -> None:
    given(bakery, *THREE)
    first, last = "instagram:17841450000000017", "instagram:horno.nuevo"
    assert len(accounts(bakery)) == 1

    say_same(bakery.store, first, last, is_same=False)

    assert (len(accounts(bakery)), likes(bakery)[1]) == (2, 8)
    say_same(bakery.store, "instagram:horno", last, is_same=True)
    linked = {
        row["stated_id"]: row["account_id"] for row in bakery.store.rows("accounts/resolution")
    }
    assert linked["instagram:horno"] == linked[last] != linked[first]
    assert bakery.store.rows("checks/current_is_derived") == []
    say_same(bakery.store, first, last, is_same=None)
    assert (len(accounts(bakery)), likes(bakery)[1]) == (1, 8)


def test_no_order_of_files_matters_and_undoing_one_leaves_what_the_others_say(bakery) -> None:
    taken = given(bakery, *THREE)
    for names in permutations(THREE):
        for each in taken.values():
            undo(bakery.store, each)
        taken = given(bakery, *names)
        assert (len(accounts(bakery)), likes(bakery)) == (1, (2 * 10 + 2 * 20 + 4 * 40, 8))
    for name in THREE:
        undo(bakery.store, taken[name])
        without = bakery.store.rows("store/digest")
        rest = [each for each in taken if each != name]
        for each in rest:
            undo(bakery.store, taken[each])
        again = given(bakery, *rest)
        assert bakery.store.rows("store/digest") == without
        taken |= again | given(bakery, name)


def test_undoing_the_file_that_merged_them_parts_what_it_merged(bakery) -> None:
    give(bakery, "a.csv", content(OWN, 1, 2, 3, 4))
    named = give(bakery, "b.csv", content(OWN.replace("17841450000000017", "horno"), 3, 4, 5))
    before = bakery.store.rows("store/digest")
    third = give(bakery, "c.csv", content(OTHER, 30))

    undo(bakery.store, third.upload_id)
    assert bakery.store.rows("store/digest") == before
    undo(bakery.store, named.upload_id)
    assert (accounts(bakery), likes(bakery)[1]) == ({BOTH[0]}, 4)


def test_what_was_said_of_accounts_and_publications_outlives_a_rebuilding(bakery) -> None:
    give(bakery, "a.csv", content(OWN, *range(1, 11)))
    give(bakery, "b.csv", content(OTHER, *range(3, 12)))
    say_same(bakery.store, *BOTH, is_same=True)
    hide(bakery.store, "instagram", "17900000000000105", "Repetida")
    before = likes(bakery)

    assert rebuild(bakery).is_replaced

    assert (len(accounts(bakery)), likes(bakery)) == (1, before)
    assert [row["reason"] for row in bakery.store.rows("posts/hidden")] == ["Repetida"]


def test_accounts_that_nobody_knows_are_not_merged(bakery) -> None:
    give(bakery, "a.csv", content(OWN, 1))
    with pytest.raises(NotFound):
        say_same(bakery.store, BOTH[0], "instagram:nobody", is_same=True)
    with pytest.raises(RumboError):
        say_same(bakery.store, BOTH[0], BOTH[0], is_same=True)


def test_a_hidden_publication_counts_nowhere_until_it_is_shown_again(bakery) -> None:
    give(bakery, "a.csv", content(OWN, 1, 2, 3, likes=10))
    one = "https://www.instagram.com/p/AAinvent002/"

    assert hide(bakery.store, "instagram", one, " Sorteo ") == "17900000000000102"

    assert likes(bakery) == (20, 2)
    asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}
    assert len(bakery.store.rows("posts/list", **asked)) == 2
    assert bakery.store.rows("posts/hidden")[0]["reason"] == "Sorteo"
    give(bakery, "a (1).csv", content(OWN, 2, likes=99))  # a newer file does not bring it back
    assert likes(bakery) == (20, 2)

    show(bakery.store, "instagram", one)
    assert likes(bakery) == (119, 3)
    with pytest.raises(NotFound):
        show(bakery.store, "instagram", one)
    with pytest.raises(NotFound):
        hide(bakery.store, "instagram", "nope", "x")
    with pytest.raises(RumboError):
        hide(bakery.store, "instagram", one, " ")
