"""What a file leaves in doubt is asked, never assumed: its year, its account, the order of its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rumbo.clients import Client, clients, new_client
from rumbo.exports.reading import read
from tests.store.files import post, posts, tiktok_content, tiktok_overview

DAYS = [f"March {day}" for day in range(1, 21)]


@pytest.fixture
def bakery(tmp_path, monkeypatch) -> Iterator[Client]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    monkeypatch.setenv("RUMBO_TODAY", "2026-11-20")
    yield new_client("Horno")
    for each in clients():
        each.store.close()


def overview(views: int) -> bytes:
    return tiktok_overview(dict.fromkeys(DAYS, (views, 1, 1, 0, 0)))


def give(to: Client, name: str, data: bytes, **said):
    return to.take(read(name, data), **said)


def views(of: Client) -> dict[str, float]:
    asked = {
        "metrics": ["views"],
        "basis": "days",
        "networks": None,
        "accounts": None,
        "posts": None,
    }
    asked |= {
        "from_day": "2020-01-01",
        "split": "2020-01-01",
        "to_day": "2027-01-01",
        "grain": "month",
        "combine": False,
    }
    return {
        row["period"].isoformat()[:7]: row["val"]
        for row in of.store.rows("metrics/values", **asked)
    }


def test_days_without_a_year_that_contradict_what_is_known_ask_for_it(bakery):
    give(bakery, "Overview.csv", overview(10))

    asked = give(bakery, "Overview (1).csv", overview(30))

    assert (asked.outcome, asked.needs, asked.network) == ("question", "year", "tiktok")
    assert asked.choices[:2] == ["2026", "2025"]
    assert give(bakery, "Overview (1).csv", overview(30), year=2025).outcome == "imported"
    assert views(bakery) == {"2025-03": 600, "2026-03": 200}


def test_they_may_be_of_another_account_and_neither_overwrites_the_other(bakery):
    give(bakery, "Overview.csv", overview(10))

    answered = give(bakery, "Overview (1).csv", overview(30), account="otro")

    assert answered.rows["new"] == 20
    assert views(bakery) == {"2026-03": 800}
    assert bakery.store.rows("checks/current_is_derived") == []


def test_a_year_in_the_name_that_is_not_the_assumed_one_is_asked_about(bakery):
    asked = give(bakery, "Overview_2024.csv", overview(10))

    assert (asked.needs, "2024" in asked.choices) == ("year", True)
    assert give(bakery, "Overview_2026.csv", overview(10)).outcome == "imported"


@pytest.mark.parametrize("name", ["2024/Overview.csv", "TikTok 2024.zip/Overview.csv"])
def test_the_name_of_the_folder_or_zip_around_it_may_tell_another_year(bakery, name):
    assert give(bakery, name, overview(10)).needs == "year"


def test_what_is_revised_a_little_is_no_contradiction(bakery):
    give(bakery, "Overview.csv", overview(100))

    assert give(bakery, "Overview (1).csv", overview(104)).outcome == "imported"


def resaved(*days: str) -> bytes:
    rows = [post(number, day, views=9, likes=2) for number, day in enumerate(days, 1)]
    return posts(*rows).replace(b",", b";")


def test_days_that_may_be_months_are_those_that_the_name_states(bakery):
    name = "Oct-01-2026_Oct-12-2026_1.csv"

    give(bakery, name, resaved("03/10/2026", "12/10/2026"))

    asked = {"from_day": "2026-01-01", "to_day": "2027-01-01", "networks": None}
    days = {row["day"].isoformat() for row in bakery.store.rows("posts/list", **asked)}
    assert days <= {"2026-10-03", "2026-10-04", "2026-10-12", "2026-10-13"}


def test_days_that_may_be_months_are_none_that_are_yet_to_come(bakery):
    taken = give(bakery, "posts.csv", resaved("03/10/2026", "12/10/2026"))  # 10 December is not yet

    assert taken.reading.facts.days() == (date(2026, 10, 3), date(2026, 10, 12))


def test_days_of_a_table_that_may_be_months_follow_one_another(bakery):
    rows = "".join(f"{day:02}/10/2026;{day}\n" for day in range(4, 9))
    data = f"sep=;\nInstagram profile visits\nDate;Primary\n{rows}".encode()

    taken = give(bakery, "Visits.csv", data)

    assert taken.reading.facts.days() == (date(2026, 10, 4), date(2026, 10, 8))
    assert give(bakery, "Some.csv", data.replace(b"05/10", b"08/10")).needs == "order"


def test_days_in_a_row_that_are_months_in_a_row_the_other_way_round_are_asked_about(bakery):
    def visits(form: str) -> bytes:
        rows = "".join(form.format(each) + f",{each}\n" for each in range(3, 9))
        return f"Instagram profile visits\nDate,Primary\n{rows}".encode()

    asked = give(bakery, "Visits.csv", visits("{:02}/01/2026"))
    assert (asked.outcome, asked.needs, asked.choices) == ("question", "order", ["dmy", "mdy"])
    healthy = give(bakery, "Visits.csv", visits("01/{:02}/2026"))
    assert healthy.reading.facts.days() == (date(2026, 1, 3), date(2026, 1, 8))


def test_days_that_may_be_months_are_asked_about_where_nothing_tells(bakery):
    data = resaved("03/10/2026", "11/10/2026")

    asked = give(bakery, "posts.csv", data)

    assert (asked.outcome, asked.needs, asked.choices) == ("question", "order", ["dmy", "mdy"])
    assert give(bakery, "posts.csv", data, order="dmy").outcome == "imported"


def test_days_that_may_be_months_are_those_of_publications_known(bakery):
    give(bakery, "Oct-01-2026_Oct-12-2026_1.csv", posts(post(1, "10/03/2026", views=9, likes=1)))

    assert give(bakery, "posts.csv", resaved("03/10/2026", "05/10/2026")).outcome == "imported"
    asked = {"from_day": "2026-10-01", "to_day": "2026-11-01", "networks": None}
    assert len(bakery.store.rows("posts/list", **asked)) == 2


def test_a_renamed_handle_is_the_same_account(bakery):
    give(bakery, "Content.csv", tiktok_content("horno"))

    again = give(bakery, "Content (1).csv", tiktok_content("horno.sauce").replace(b"1000", b"3000"))

    assert again.rows["updated"] == 1
    assert {row["account_id"] for row in bakery.store.rows("accounts/resolution")} == {
        "tiktok:horno"
    }
    assert {row["account_name"] for row in bakery.store.rows("accounts/resolution")} == {
        "horno.sauce"
    }


def test_a_picture_without_a_day_is_of_the_day_that_its_file_states(bakery):
    header = b"Location,Total followers\nMadrid,12\n"
    name = "mi-horno_followers_1772323200000.csv"
    daily = b"Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers\n01/02/2026,0,1,0,1\n"
    give(bakery, name, daily + b"\n" + header)

    days = {row["to_day"].isoformat() for row in bakery.store.rows("audience/newest", until=None)}

    assert days == {"2026-03-01"}
