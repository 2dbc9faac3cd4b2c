"""Account, year, day order and export day of a file are set afterwards, and taken back; the last word counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.clients.amendments import amend
from rumbo.clients.rebuilding import rebuild
from rumbo.errors import AnswerNeeded, ExportError, NotFound
from rumbo.store.uploads.imports import undo
from tests.store.files import post, posts, tiktok_content
from tests.store.test_doubts import give, overview, resaved, views

AUDIENCE = b"Location,Total followers\nMadrid,12\nSevilla,8\n"


@pytest.fixture
def bakery(tmp_path, monkeypatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-20")
    yield new_client("Horno")
    for each in clients():
        each.store.close()


def digest(of: Client) -> dict:
    assert of.store.rows("checks/current_is_derived") == []
    assert of.store.rows("checks/current_posts_are_derived") == []
    return of.store.rows("store/digest")[0]


def test_a_year_said_afterwards_moves_the_days_and_taken_back_gives_the_first_again(bakery):
    received = give(bakery, "Overview.csv", overview(10))
    before = digest(bakery)

    said = amend(bakery, received.upload_id, "year", 2025)
    assert (said.upload_id, said.rows["new"], views(bakery)) == (
        received.upload_id,
        20,
        {"2025-03": 200},
    )
    amend(bakery, received.upload_id, "year", 2024)
    assert views(bakery) == {"2024-03": 200}
    amend(bakery, received.upload_id, "year", None)

    assert digest(bakery) == before


def test_an_account_said_afterwards_parts_two_and_without_it_they_are_asked_about(bakery):
    first = give(bakery, "Overview.csv", overview(10))
    amend(bakery, first.upload_id, "account", "hornoelsauce")
    give(bakery, "One.csv", tiktok_content())
    give(
        bakery,
        "Two.csv",
        tiktok_content("otro").replace(b"7610523993715507211", b"7610523993715507212"),
    )
    before = digest(bakery)

    amend(bakery, first.upload_id, "account", "otro")
    assert owners(bakery) == {"tiktok:otro"}
    with pytest.raises(AnswerNeeded, match="does not say which account of tiktok"):
        amend(bakery, first.upload_id, "account", None)
    amend(bakery, first.upload_id, "account", "hornoelsauce")

    assert digest(bakery) == before


def owners(of: Client) -> set[str]:
    """Return whose the days are that are known."""
    with of.store._cursor() as cursor:
        found = cursor.execute("from current_day_values select distinct account_id").fetchall()
    return {account for (account,) in found}


def test_an_order_said_afterwards_counts_against_the_one_said_first(bakery):
    received = give(bakery, "posts.csv", resaved("03/05/2026", "04/07/2026"), order="mdy")

    amend(bakery, received.upload_id, "order", "dmy")
    assert published(bakery) == {"2026-05-03", "2026-07-04"}
    amend(bakery, received.upload_id, "order", None)
    assert published(bakery) == {"2026-03-05", "2026-04-07"}


def published(of: Client) -> set[str]:
    with of.store._cursor() as cursor:
        return {
            str(day)
            for (day,) in cursor.execute("from current_posts select published_on").fetchall()
        }


def likes(of: Client) -> list[float]:
    asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}
    return [row["likes"] for row in of.store.rows("posts/list", **asked)]


def test_the_export_day_said_afterwards_beats_counts_and_reception(bakery):
    first = give(bakery, "a.csv", posts(post(1, views=9, likes=4)))
    second = give(bakery, "b.csv", posts(post(1, views=9, likes=7)))
    assert likes(bakery) == [7]

    amend(bakery, second.upload_id, "exported_on", date(2026, 2, 1))
    amend(bakery, first.upload_id, "exported_on", date(2026, 3, 1))
    assert likes(bakery) == [4]
    amend(bakery, first.upload_id, "exported_on", date(2026, 1, 20))
    assert likes(bakery) == [7]


def test_a_day_that_cannot_be_is_refused_with_what_was_seen(bakery):
    received = give(bakery, "a.csv", posts(post(1, likes=4)))

    with pytest.raises(ExportError, match="was received on 2026-11-20: it cannot have been"):
        amend(bakery, received.upload_id, "exported_on", date(2026, 12, 1))
    with pytest.raises(ExportError, match="speaks of 2026-01-15: it cannot have been"):
        amend(bakery, received.upload_id, "exported_on", date(2025, 12, 1))
    with pytest.raises(ExportError, match="bear their year themselves"):
        amend(bakery, received.upload_id, "year", 2025)
    with pytest.raises(ExportError, match="names its account itself"):
        amend(bakery, received.upload_id, "account", "otro")
    with pytest.raises(NotFound, match="Nothing of this was said"):
        amend(bakery, received.upload_id, "year", None)
    with pytest.raises(NotFound, match="no upload “nothing” that counts"):
        amend(bakery, "nothing", "year", 2025)


def test_a_year_in_which_nothing_can_be_changes_nothing(bakery):
    received = give(bakery, "Overview.csv", overview(10))
    before = digest(bakery)

    with pytest.raises(ExportError, match="last day of “Overview.csv” cannot be of 2027"):
        amend(bakery, received.upload_id, "year", 2027)
    assert digest(bakery) == before
    assert bakery.store.rows("uploads/statements") == []


def test_an_undone_file_takes_what_was_said_of_it_along(bakery):
    received = give(bakery, "Overview.csv", overview(10))
    amend(bakery, received.upload_id, "year", 2025)

    undo(bakery.store, received.upload_id)
    give(bakery, "Overview.csv", overview(10))

    assert views(bakery) == {"2026-03": 200}


def test_a_rebuilt_store_knows_what_was_said(bakery):
    received = give(bakery, "Overview.csv", overview(10))
    amend(bakery, received.upload_id, "account", "horno")
    amend(bakery, received.upload_id, "year", 2025)
    before = digest(bakery)

    found = rebuild(bakery)

    assert (found.is_replaced, found.different, digest(bakery)) == (True, [], before)
    amend(bakery, received.upload_id, "year", None)
    assert views(bakery) == {"2026-03": 200}
