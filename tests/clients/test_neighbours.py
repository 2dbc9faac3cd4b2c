"""A file that bears no day is of that of the files it came with; else it is undated until its user says the day."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePath

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.clients.amendments import amend
from rumbo.clients.drops import arrivals, arrive, settle, settle_orders
from rumbo.clients.neighbours import Neighbour, date_by_neighbours
from rumbo.clients.rebuilding import rebuild
from rumbo.coverage.spans import known, undated
from rumbo.locale import words
from rumbo.plan.audiences import Audience
from rumbo.plan.followers import portraits
from rumbo.story.sentences.followers import portrait_sentence
from tests.store.files import post, posts, tiktok_overview
from tests.store.test_doubts import resaved

EXPORTS = Path(__file__).parents[1] / "exports"
GENDER = (EXPORTS / "tiktok_follower_gender" / "en.csv").read_bytes()
COUNTRIES = (EXPORTS / "tiktok_follower_territories" / "en.csv").read_bytes()
AGES = (EXPORTS / "meta_audience" / "en.csv").read_bytes()
MARCH = tiktok_overview({"March 1": (11, 1, 2, 0, 1), "March 2": (7, 0, 0, 0, 0)})
MAY = tiktok_overview({"May 3": (11, 1, 2, 0, 1), "May 4": (7, 0, 0, 0, 0)})


@pytest.fixture
def bakery(tmp_path, monkeypatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-20")
    yield new_client("Horno")
    for each in clients():
        each.store.close()


def give(to: Client, *files: tuple[str, bytes], network: str | None = None) -> list[Neighbour]:
    """Import files as they lie in folders, and return where each lay."""
    came = []
    for name, data in files:
        for receipt in to.receive(PurePath(name).name, data, network):
            assert receipt.outcome in ("imported", "repeated"), receipt.message
            place = PurePath(name).parent / receipt.file
            came.append(Neighbour(place, receipt.upload_id or ""))
    return came


def days(of: Client) -> dict[str, date | None]:
    return {row["file_name"]: row["as_of"] for row in of.store.rows("uploads/all")}


def zipped(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, held in files.items():
            archive.writestr(f"{name}.csv", held)
    return data.getvalue()


def test_a_file_without_a_day_is_of_the_last_day_of_those_in_its_folder(bakery):
    came = give(
        bakery, ("a/Gender.csv", GENDER), ("a/Overview.csv", MARCH), ("b/Overview.csv", MAY)
    )

    date_by_neighbours(bakery, came)

    assert days(bakery)["Gender.csv"] == date(2026, 3, 2)
    assert {row["to_day"] for row in bakery.store.rows("audience/newest", until=None)} == {
        date(2026, 3, 2)
    }
    assert bakery.store.rows("checks/current_is_derived") == []


def test_those_of_its_zip_tell_before_those_of_the_drop(bakery):
    came = give(bakery, ("Overview.csv", MAY), ("all.zip", zipped(Gender=GENDER, Overview=MARCH)))

    date_by_neighbours(bakery, came)

    assert days(bakery)["all.zip/Gender.csv"] == date(2026, 3, 2)


def test_a_file_of_another_network_tells_nothing(bakery):
    came = give(bakery, ("Overview.csv", MARCH))
    came += give(bakery, ("Audience.csv", AGES), network="facebook")

    assert date_by_neighbours(bakery, came) == {}
    assert days(bakery)["Audience.csv"] is None


def test_two_pictures_of_the_same_thing_cannot_be_of_one_day(bakery):
    came = give(bakery, ("Gender.csv", GENDER), ("Gender (1).csv", GENDER + b"\n"))
    came += give(bakery, ("Countries.csv", COUNTRIES), ("Overview.csv", MARCH))

    assert date_by_neighbours(bakery, came).keys() == {
        row["upload_id"]
        for row in bakery.store.rows("uploads/all")
        if row["file_name"] == "Countries.csv"
    }


def test_export_days_that_lie_apart_tell_nothing(bakery):
    first, second, _ = came = give(
        bakery, ("Overview.csv", MARCH), ("Overview (1).csv", MAY), ("Gender.csv", GENDER)
    )
    amend(bakery, first.upload_id, "exported_on", date(2026, 3, 4))
    amend(bakery, second.upload_id, "exported_on", date(2026, 5, 9))

    assert date_by_neighbours(bakery, came) == {}


def test_a_drop_is_settled_once_all_of_it_is_read(bakery):
    arrive(bakery, [("Gender.csv", GENDER), ("Overview.csv", MARCH)])
    for each in arrivals(bakery):
        each.take()

    settle(bakery)

    assert days(bakery)["Gender.csv"] == date(2026, 3, 2)


def test_what_nothing_dates_is_told_as_undated_until_its_user_says_the_day(bakery):
    give(bakery, ("Audience.csv", AGES), network="facebook")
    es, aim = words("es"), Audience("Vecinos", age_from=25, age_to=44)

    (told,) = portraits(bakery.store, aim)
    assert portrait_sentence(told, aim, es).startswith("**Facebook**, sin fecha: de tus seguidores")
    assert (known(bakery.store), undated(bakery.store, es)) == ([], ["Facebook: Público"])

    (row,) = bakery.store.rows("uploads/undated")
    amend(bakery, row["upload_id"], "exported_on", date(2026, 4, 18))
    (told,) = portraits(bakery.store, aim)
    assert portrait_sentence(told, aim, es).startswith(
        "**Facebook**, 18 abr 2026: de tus seguidores"
    )
    assert known(bakery.store)[0].moments == (date(2026, 4, 18),)
    assert undated(bakery.store, es) == []
    amend(bakery, row["upload_id"], "exported_on", None)
    assert portraits(bakery.store, aim)[0].day is None


def test_a_picture_with_a_day_is_told_before_one_without(bakery):
    ((_, first),) = [(each.place, each.upload_id) for each in give(bakery, ("Gender.csv", GENDER))]
    amend(bakery, first, "exported_on", date(2026, 4, 18))
    give(bakery, ("Gender (1).csv", GENDER + b"\n"))

    assert {row["to_day"] for row in bakery.store.rows("audience/newest", until=None)} == {
        date(2026, 4, 18)
    }


def test_a_rebuilt_store_knows_the_day_of_the_neighbours(bakery):
    date_by_neighbours(bakery, give(bakery, ("Gender.csv", GENDER), ("Overview.csv", MARCH)))
    before = bakery.store.rows("store/digest")

    found = rebuild(bakery)

    assert (found.different, bakery.store.rows("store/digest")) == ([], before)


# Months of the year in a file that a spreadsheet saved anew; in the other a day is no month.
OPEN = resaved("03/10/2026", "05/10/2026")
DMY = resaved("25/09/2026", "26/09/2026", "27/09/2026", "03/09/2026").replace(
    b"1790000000000010", b"1790000000000020"
)
MDY = resaved("09/25/2026", "09/26/2026", "09/03/2026").replace(
    b"1790000000000010", b"1790000000000030"
)


def test_the_order_of_day_and_month_is_that_of_the_files_beside_it(bakery):
    arrive(bakery, [("open.csv", OPEN), ("other.csv", DMY)])
    for each in arrivals(bakery):
        each.take()
    assert [each.receipts()[0].needs for each in arrivals(bakery)] == ["order", None]

    settle_orders(bakery)

    first = arrivals(bakery)[0].receipts()[0]
    assert first.outcome == "imported"
    assert "it is read as the files that came with it" in first.reading.facts.notes[-1].english()
    days_ = {row["file_name"]: row["covered_until"] for row in bakery.store.rows("uploads/all")}
    assert days_["open.csv"] == date(2026, 10, 5)


def test_where_the_files_beside_it_differ_it_is_still_asked(bakery):
    arrive(bakery, [("open.csv", OPEN), ("one.csv", DMY), ("other.csv", MDY)])
    for each in arrivals(bakery):
        each.take()

    settle_orders(bakery)

    assert [each.receipts()[0].needs for each in arrivals(bakery)] == ["order", None, None]


def test_publications_that_a_later_file_of_the_drop_tells_of_settle_it(bakery):
    known_ = posts(post(1, "10/03/2026", views=9), post(9, "10/25/2026", views=3))
    arrive(bakery, [("open.csv", OPEN), ("known.csv", known_)])
    for each in arrivals(bakery):
        each.take()

    settle_orders(bakery)

    assert arrivals(bakery)[0].receipts()[0].outcome == "imported"
