"""Which number is the newest, and of which day, on the command line: what once was wrong in silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.commands.made import OCTOBER, zipped
from tests.store.files import card, post, posts, tiktok_overview


@pytest.mark.parametrize("order", [(5, 7, 6), (7, 6, 5), (5, 6, 7)])
def test_what_has_grown_counts_whatever_came_last(brought, total, order) -> None:
    files = [
        (
            f"Oct-01-2026_Oct-31-2026_{each}.csv",
            posts(*(post(n, "10/05/2026", likes=10 * each, views=100 * each) for n in (1, 2))),
        )
        for each in order
    ]

    told = brought(*files)

    assert total("likes") == (140, 2)
    assert [each["rows"]["not_taken"] for each in told] == [
        2 * (each < max(order[: place + 1])) for place, each in enumerate(order)
    ]


def test_a_later_download_of_a_shorter_range_counts_for_what_it_tells(brought, total) -> None:
    year = posts(post(1, "09/10/2026", likes=10, views=9), post(2, "10/10/2026", likes=50, views=9))
    month = posts(post(1, "09/10/2026", likes=400, views=9))

    brought(("Jan-01-2026_Oct-31-2026_1.csv", year), ("Sep-01-2026_Sep-30-2026_2.csv", month))

    assert total("likes") == (450, 2)


def test_what_is_yet_to_come_or_before_all_networks_is_refused(brought, total) -> None:
    days = {"1970-01-01": 4, "2026-10-01": 10, "2026-10-02": 20, "2062-10-03": 99}

    (told,) = brought(("Visits.csv", card("Instagram profile visits", days)))

    assert (told["rows"]["refused"], total("profile_visits", "days")) == (2, (30, 2))
    brought(
        ("instagram.csv", posts(post(1, "10/05/2026", likes=10), post(2, "12/24/2027", likes=1))),
        ("Oct-01-2026_Nov-20-2026_1.csv", posts(post(1, "10/05/2026", likes=90))),
    )
    assert total("likes") == (90, 1)


def test_a_changed_target_is_the_one_that_is_judged(said, brought) -> None:
    first, last = date(2025, 11, 1), date(2026, 11, 26)
    days = {str(first + timedelta(n)): 10 for n in range((last - first).days + 1)}
    brought(("Visits.csv", card("Instagram profile visits", days)))
    wish = ("--metric", "profile_visits", "--basis", "days", "--network", "instagram")
    when = ("--start", "2026-10-01", "--due", "2026-12-31", "--title", "Visitas")
    said("objectives", "add", "--client", "Alba", *wish, *when, "--target", 900)
    (before,) = said("objectives", "--client", "Alba")[1]

    changed = ("--id", before["id"], "--target", 2000, "--reason", "Otra meta")
    said("objectives", "change", "--client", "Alba", *changed)

    (after,) = said("objectives", "--client", "Alba")[1]
    assert (before["target"], before["status"]) == (900, "on_track")
    assert (after["target"], after["status"]) == (2000, "off_track")
    for each in (before, after):  # what there should be by now is of the same target
        assert each["expected"] == pytest.approx(each["target"] * each["elapsed"])


@pytest.mark.parametrize(
    "name", ["Oct-01-2026_Oct-12-2026_4.csv", "z.zip/Oct-01-2026_Oct-12-2026_4"]
)
def test_day_and_month_are_those_of_the_range_in_the_name(said, brought, name) -> None:
    rows = (post(n, f"{n:02}/10/2026", likes=1) for n in (1, 3, 5, 12))
    data = posts(*rows).replace(b",", b";")
    archive, _, member = name.partition("/")

    brought((archive, zipped(**{member: data}) if member else data))

    (month,) = said("metrics", "--client", "Alba", "--metric", "likes", "--by", "month")[1]
    assert (month["period"], month["value"]) == ("2026-10-01", 4)


@pytest.mark.parametrize("sign", [".", "\u2019", "\u202f"])
def test_round_thousands_are_thousands(brought, total, sign) -> None:
    rows = [post(n, f"10/0{n}/2026", views=n, likes=1) for n in (1, 2, 3)]
    written = {1: f"2{sign}000", 2: "950", 3: f"3{sign}000"}
    data = posts(
        *(row.replace(f"Lifetime,{n},", f"Lifetime,{written[n]},") for n, row in enumerate(rows, 1))
    )

    brought(("Oct-01-2026_Oct-31-2026_5.csv", data))

    assert total("views") == (5950, 3)


def test_years_that_nothing_tells_are_asked_for(said, brought) -> None:
    def october(views: int) -> bytes:
        return tiktok_overview(dict.fromkeys(OCTOBER, (views, 1, 1, 0, 0)))

    archive = zipped(
        Overview_2024=october(10), Overview_2025=october(30), Overview_2026=october(70)
    )
    told = {each["file"][-8:-4]: each["needs"] for each in brought(("all.zip", archive))}
    assert told == {"2024": "year", "2025": "year", "2026": None}
    assert brought(("Overview (1).csv", october(30)))[0]["needs"] == "year"

    brought(("2024/Overview.csv", october(10)), options=("--year", 2024))

    rows = said("metrics", "--client", "Alba", "--metric", "views", "--by", "month")[1]
    months = {row["period"]: row["value"] for row in rows}
    assert months == {"2024-10-01": 280, "2026-10-01": 1960}
