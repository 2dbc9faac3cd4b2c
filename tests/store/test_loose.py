"""A file that names no account: the name of its zip or folder counts, and no site overwrites another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.exports.reading import read
from tests.store.files import tiktok_content, tiktok_overview

SITE = "https___{}_-Performance-on-Search-2026-11-01/Chart.csv"


@pytest.fixture
def bakery(tmp_path, monkeypatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-20")
    yield new_client("Horno")
    for each in clients():
        each.store.close()


def give(to: Client, name: str, data: bytes, folder: str = "", **said):
    return to.take(replace(read(name, data), folder=folder), **said)


def chart(clicks: int) -> bytes:
    rows = (f"2026-10-{day:02},{clicks + day},999,10%,5" for day in range(1, 20))
    return "\n".join(["Date,Clicks,Impressions,CTR,Position", *rows]).encode()


def sites(of: Client) -> list[str]:
    return [row["stated_id"] for row in of.store.rows("accounts/resolution")]


def clicks(of: Client) -> float:
    """Return the clicks of the named site on the days that are settled."""
    days = {"from_day": "2026-10-01", "to_day": "2026-10-17"}
    known = of.store.rows("imports/known_days", account_id="google_search:alba.example", **days)
    return sum(row["val"] for row in known if row["metric"] == "search_clicks")


def test_the_channel_is_told_by_the_name_of_its_zip() -> None:
    data = b"Date,Views\n2026-05-03,100\n2026-05-04,90\n"
    names = (
        "Fecha 2026-05-03_2026-05-04 Horno _ El Sauce (1).zip/Totales.csv",
        "Fecha 2026-05-03_2026-05-04 Horno _ El Sauce/Totales.csv",
        "Fecha 2026-05-03_2026-05-04/Totales.csv",
    )
    accounts = [
        read(name, data).facts.table("day_values", ["account_id"])[0][0].as_py() for name in names
    ]

    assert accounts == ["youtube:horno _ el sauce"] * 2 + ["youtube:"]


def test_the_folder_of_followers_tells_the_handle() -> None:
    data = b'"Gender","Distribution"\n"Female","0.6"\n"Male","0.4"\n'

    assert read("Followers_Horno.Sauce/FollowerGender.csv", data).facts.accounts == {
        "tiktok:horno.sauce": "Horno.Sauce"
    }
    assert read("Followers_octubre.csv", data).facts.accounts == {}


def test_a_folder_named_like_a_known_account_is_its(bakery) -> None:
    give(bakery, "Content.csv", tiktok_content("horno"))
    other = tiktok_content("otro.bar").replace(b"7610523993715507211", b"7610523993715507299")
    give(bakery, "Content (1).csv", other)
    overview = tiktok_overview({"March 1": (9, 1, 1, 0, 0), "March 2": (9, 1, 1, 0, 0)})

    assert give(bakery, "Overview.csv", overview, folder="/home/alba/descargas").needs == "account"
    taken = give(bakery, "Overview.csv", overview, folder="/home/alba/Otro.Bar marzo")

    assert taken.outcome == "imported"
    assert "otro.bar" in taken.reading.facts.notes[-1].english()
    stated = bakery.store.rows("uploads/received")
    assert {row["upload_id"] for row in bakery.store.rows("uploads/unanswered")} == set()
    assert len(stated) == 3


def test_two_sites_of_which_one_has_no_name_stay_apart(bakery) -> None:
    give(bakery, "Chart.csv", chart(100))

    named = give(bakery, SITE.format("alba.example"), chart(10))

    note = bakery.store.rows("uploads/all")[0]["notes"]
    assert (named.rows["new"], "kept apart" in note) == (19, True)
    assert sites(bakery) == ["google_search:", "google_search:alba.example"]
    assert clicks(bakery) == sum(10 + day for day in range(1, 18))


def test_a_nameless_site_that_contradicts_the_named_one_is_asked_about(bakery) -> None:
    give(bakery, SITE.format("alba.example"), chart(10))

    assert give(bakery, "Chart.csv", chart(100)).needs == "account"
    assert (
        give(bakery, "Chart (1).csv", chart(10) + b"\n2026-10-20,30,999,10%,5").outcome
        == "imported"
    )


def test_a_filtered_export_of_the_same_name_does_not_overwrite_the_whole_in_silence(bakery) -> None:
    give(bakery, SITE.format("alba.example"), chart(100))

    asked = give(bakery, SITE.format("alba.example"), chart(10))

    assert (asked.outcome, asked.needs) == ("question", "account")
    apart = give(bakery, SITE.format("alba.example"), chart(10), account="alba, filtered")
    assert (apart.outcome, len(sites(bakery))) == ("imported", 2)


def test_a_file_that_came_without_its_folder_is_the_sites_once_it_comes_with_it(bakery) -> None:
    give(bakery, "Chart.csv", chart(10))

    again = give(bakery, SITE.format("alba.example"), chart(10))

    assert again.outcome == "imported"
    assert sites(bakery) == ["google_search:alba.example"]


def september(clicks: int) -> bytes:
    return chart(clicks).replace(b"2026-10-", b"2026-09-")


def test_a_nameless_site_on_other_days_is_asked_about(bakery) -> None:
    give(bakery, "Chart.csv", september(100))

    asked = give(bakery, "Chart (1).csv", chart(3))

    assert (asked.outcome, asked.needs, asked.network) == ("question", "account", "google_search")
    assert give(bakery, "Chart (1).csv", chart(3), account="beta.example").outcome == "imported"


def test_a_nameless_site_is_kept_apart_from_a_named_one_on_other_days(bakery) -> None:
    give(bakery, "Chart.csv", september(100))

    give(bakery, SITE.format("alba.example"), chart(3))

    assert sites(bakery) == ["google_search:", "google_search:alba.example"]


@pytest.mark.parametrize("name", ["{}/Chart.csv", "{} (1).zip/Chart.csv", "Chart {}.csv"])
def test_an_address_in_the_name_of_file_folder_or_zip_is_the_site(bakery, name: str) -> None:
    give(bakery, name.format("alba.example"), september(100))
    give(bakery, name.format("beta.example"), chart(3))

    assert sites(bakery) == ["google_search:alba.example", "google_search:beta.example"]


def queries(*names: str, clicks: int = 10) -> bytes:
    rows = (f"{name},{clicks},999,10%,5" for name in names)
    return "\n".join(["Top queries,Clicks,Impressions,CTR,Position", *rows]).encode()


def test_searches_of_which_none_is_known_are_another_sites(bakery) -> None:
    give(bakery, "Queries.csv", queries("pan", "masa madre", "horno"))

    assert give(bakery, "Queries (1).csv", queries("pan", "horno", "café")).outcome == "imported"
    assert (
        give(bakery, "Queries (2).csv", queries("tornillos", "clavos", "cola")).needs == "account"
    )


def test_a_property_that_no_line_names_is_asked_about_beside_another(bakery) -> None:
    days = "".join(f"{day:04},{day + 5}\n" for day in range(9))
    report = "# ---\n# Traffic\n# Property: {}\n# ---\n#\n# Start date: {}\n# End date: {}\nNth day,Active users\n"
    named = report.format("Alba", 20261001, 20261031) + days
    nameless = (report.format("Alba", 20260901, 20260930) + days).replace("# Property: Alba\n", "")

    assert give(bakery, "a.csv", named.encode()).outcome == "imported"
    assert give(bakery, "b.csv", nameless.encode()).needs == "account"


def test_days_of_a_nameless_account_that_go_on_as_before_are_not_asked_about(bakery) -> None:
    def month(name: str, views: int) -> bytes:
        return tiktok_overview({f"{name} {day}": (views, 1, 1, 0, 0) for day in range(1, 21)})

    give(bakery, "Overview.csv", month("September", 100))

    taken = give(bakery, "Overview (1).csv", month("October", 240))
    assert taken.outcome == "imported"
    assert "counted on the one of “Overview.csv”" in taken.reading.facts.notes[-1].english()
    assert give(bakery, "Overview (2).csv", month("November", 7)).needs == "account"
    asked = give(bakery, "otra.zip/Overview.csv", month("August", 100))
    assert asked.outcome == "imported"  # only a zip beside a zip tells


def test_zips_that_are_called_otherwise_are_asked_about(bakery) -> None:
    def month(name: str) -> bytes:
        return tiktok_overview({f"{name} {day}": (9, 1, 1, 0, 0) for day in range(1, 21)})

    give(bakery, "horno septiembre.zip/Overview.csv", month("September"))

    assert give(bakery, "horno octubre.zip/Overview.csv", month("October")).outcome == "imported"
    assert give(bakery, "mercado.zip/Overview.csv", month("November")).needs == "account"


def followers(month: str, first: int, step: int = 4) -> bytes:
    rows = (f'"{month} {day}","{first + step * day}","{step}"' for day in range(1, 21))
    header = '"Date","Followers","Difference in followers from previous day"'
    return "\n".join([header, *rows, ""]).encode("utf-8-sig")


def test_followers_that_go_on_are_taken_and_others_are_asked_about(bakery) -> None:
    give(bakery, "FollowerHistory.csv", followers("September", 1000))

    taken = give(bakery, "FollowerHistory (1).csv", followers("October", 1120))
    asked = give(bakery, "FollowerHistory (2).csv", followers("November", 3400))

    assert (taken.outcome, asked.outcome, asked.needs) == ("imported", "question", "account")
    assert give(bakery, "FollowerHistory (3).csv", followers("August", 880)).outcome == "imported"
    assert give(bakery, "FollowerHistory (4).csv", followers("July", 40)).needs == "account"


def test_days_beside_a_named_account_are_counted_on_it_and_that_is_said(bakery) -> None:
    give(
        bakery, "horno/Overview.csv", tiktok_overview({"March 1": (9, 1, 1, 0, 0)}), account="horno"
    )

    taken = give(bakery, "Overview.csv", tiktok_overview({"April 1": (8, 1, 1, 0, 0)}))

    assert "counted on horno" in taken.reading.facts.notes[-1].english()
