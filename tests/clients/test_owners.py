"""A file of an account that another client is known by is held back with a question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.clients import business as room
from rumbo.exports.reading import read
from rumbo.store.uploads.imports import Receipt, undo
from tests.store.files import OTHER, card, post, posts

OURS = posts(post(1, likes=4, views=9))


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Iterator[None]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    yield
    for each in clients():
        each.store.close()


@pytest.fixture
def bakery() -> Client:
    """A client that is known by an account."""
    made = new_client("Horno El Sauce")
    made.describe("Horno El Sauce", "es", "America/Montevideo", "UY")
    assert give(made, OURS).outcome == "imported"
    return made


@pytest.fixture
def market(bakery: Client) -> Client:
    """Another client of the same installation."""
    return new_client("Mercado Vecino")


def give(to: Client, data: bytes, **answers) -> Receipt:
    return to.take(read("posts.csv", data), **answers)


def newer(number: int = 2) -> bytes:
    return posts(post(number, likes=1, views=3))


def test_an_account_of_another_client_is_asked_about(market):
    receipt = give(market, newer())

    assert (receipt.outcome, receipt.needs) == ("question", "client")
    assert receipt.choices == ["here", "nowhere"]
    assert (
        receipt.message.english()
        == "This account is known as Horno El Sauce's. Import it here all the same?"
    )


def test_nothing_is_stored_before_it_is_answered(market):
    give(market, newer())

    assert market.store.rows("uploads/all") == []
    assert not (market.folder / "originals").exists()


def test_the_question_tells_no_more_than_the_name(market):
    said = give(market, newer()).message.english()

    assert "hornoelsauce" not in said
    assert "17841450000000017" not in said


def test_answered_it_is_imported_and_not_asked_again(market):
    assert give(market, newer(), is_ours=True).outcome == "imported"
    assert give(market, newer(3)).outcome == "imported"


def test_its_own_account_is_never_asked_about(bakery, market):
    assert give(bakery, newer()).outcome == "imported"


def test_an_account_that_nobody_has_is_not_asked_about(market):
    assert give(market, posts(post(5, owner=OTHER, likes=1))).outcome == "imported"


def test_the_same_handle_under_another_id_is_asked_about(market):
    renumbered = "17841450000000555,hornoelsauce,Horno El Sauce"

    assert give(market, posts(post(4, owner=renumbered, likes=1))).needs == "client"


def test_a_file_that_names_no_account_is_not_asked_about(market):
    receipt = give(market, card("Instagram profile visits", {"2026-03-02": 4}))

    assert receipt.outcome == "imported"


def test_what_was_undone_is_known_no_longer(bakery, market):
    (upload,) = bakery.store.rows("uploads/all")
    undo(bakery.store, upload["upload_id"])

    assert give(market, newer()).outcome == "imported"


def test_with_one_client_no_store_is_asked(bakery, monkeypatch):
    monkeypatch.setattr(room, "owner_elsewhere", lambda _here, others, _facts: others and 1 / 0)

    assert give(bakery, newer()).outcome == "imported"


def test_a_store_that_has_not_changed_is_not_read_again(bakery, market, monkeypatch):
    give(market, newer())
    monkeypatch.setattr(bakery.store, "rows", lambda name: 1 / 0 if "resolution" in name else [])

    assert give(market, newer()).needs == "client"


VISITS = {f"2026-03-{day:02}": 10 for day in range(1, 15)}


def resaved(days: dict[str, int]) -> bytes:
    """Return a daily card as a spreadsheet saves it anew: other bytes, the same numbers."""
    rows = [f"{day};{value}" for day, value in days.items()]
    return "\n".join(["Instagram profile visits", "Date;Primary", *rows, ""]).encode()


def test_the_same_numbers_under_the_same_days_are_asked_about(bakery, market):
    give(bakery, card("Instagram profile visits", VISITS))

    asked = give(market, resaved(VISITS))

    assert (asked.outcome, asked.needs) == ("question", "client")
    assert "Horno El Sauce has received the same numbers" in asked.message.english()
    assert give(market, resaved(VISITS), is_ours=True).outcome == "imported"
    assert give(market, resaved(VISITS) + b"2026-03-15;10\n").outcome == "imported"


def test_a_part_of_the_same_days_is_known_again_and_other_numbers_are_not(bakery, market):
    give(bakery, card("Instagram profile visits", VISITS))

    some = dict(list(VISITS.items())[:7])
    assert give(market, resaved(some)).needs == "client"
    assert give(market, resaved(dict.fromkeys(VISITS, 9))).outcome == "imported"


def test_a_few_small_numbers_may_be_the_same_by_chance(bakery, market):
    few = {f"2026-03-{day:02}": day % 3 for day in range(1, 11)}
    give(bakery, card("Instagram profile visits", few))

    assert give(market, resaved(few)).outcome == "imported"


def test_a_card_that_does_not_say_of_which_network_is_known_again(bakery, market):
    give(bakery, card("Reach", VISITS), network="facebook")

    assert (
        give(market, resaved(VISITS).replace(b"Instagram profile visits", b"Reach")).needs
        == "client"
    )
