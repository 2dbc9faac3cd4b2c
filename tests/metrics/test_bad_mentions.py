"""Reviews and comments as they come: of two sources, of nobody, rated in words, in two currencies, of a place renamed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.series import Period, total
from rumbo.metrics.subjects.community import returning
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

MAY = Period(date(2026, 5, 1), date(2026, 6, 1))
RULE = f"# {'-' * 40}\n"
PLACE = "accounts/1/locations/55/reviews/"


def takeout(*reviews: tuple[str, str, str, str, str]) -> bytes:
    pages = [
        {
            "name": f"{PLACE}{own}",
            "reviewer": {"displayName": author},
            "starRating": stars,
            "createTime": f"{at}:00.123Z",
            "comment": text,
        }
        for own, author, stars, at, text in reviews
    ]
    return json.dumps({"reviews": pages}).encode()


def scraped(*reviews: tuple[str, str, str, str, str]) -> bytes:
    head = "review_id,author_title,review_rating,review_datetime_utc,review_text,owner_answer,review_timestamp,place_id\n"
    lines = [
        f"{own},{author},{stars},{at},{text},Gracias,,\n"
        for own, author, stars, at, text in reviews
    ]
    return (head + "".join(lines)).encode()


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def take(store: Store, name: str, data: bytes) -> None:
    receipt = import_reading(store, read(name, data, date(2026, 5, 30)))
    assert receipt.outcome == "imported", receipt


def value(store: Store, name: str, basis: str = "mentions") -> float | None:
    return total(store, metric(name, basis), MAY).value


def test_a_review_in_the_files_of_two_tools_counts_once(store: Store) -> None:
    take(
        store,
        "reviews.json",
        takeout(
            ("a1", "Ana", "FIVE", "2026-05-04T23:30", "Qué pan"),
            ("a2", "Luis", "TWO", "2026-05-05T10:00", ""),
            ("a3", "Luis", "TWO", "2026-05-20T10:00", ""),
        ),
    )
    take(
        store,
        "scraped.csv",
        scraped(
            ("b1", "Ana ", 5, "05/05/2026 01:30:00", "Qué  pan"),
            ("b2", "Luis", 2, "05/05/2026 10:00:00", ""),
            ("b4", "Luis", 3, "05/05/2026 10:00:00", ""),
        ),
    )

    assert value(store, "reviews") == 4  # Luis wrote on the 20th and with three stars, too
    assert value(store, "rating_average") == pytest.approx((5 + 2 + 2 + 3) / 4)
    assert {row["mention_id"] for row in store.rows("mentions/unanswered", limit=9)} == {"a3"}


def test_all_that_are_called_deleted_are_nobody_who_returns(tmp_path, store: Store) -> None:
    head = "network,type,id,date,author,message,replied at,reply,link\n"
    names = ("Deleted user", "[deleted]", "Usuario eliminado", "", "Ana")
    rows = [
        f"instagram,comment,{month}{place},2026-0{month}-10 10:00,{name},hola,,,\n"
        for month in (2, 5)
        for place, name in enumerate(names)
    ]
    take(store, "inbox.csv", (head + "".join(rows)).encode())

    assert value(store, "comments_received") == 5
    (found,) = returning(store, date(2026, 5, 15))
    assert (found.people, found.returned) == (1, 1)


@pytest.mark.parametrize(
    ("column", "stars"),
    [
        (["8", "3,5", "10"], 5 * (8 + 3.5 + 10) / 30),
        (["8/10", "4/10", "9/10"], 3.5),
        (["Excelente", "Malo", "Muy bueno"], 11 / 3),
        (["Excellent", "Poor", "Very good"], 11 / 3),
        (["FIVE", "TWO", "ONE"], 8 / 3),
        (["★★★★☆", "★☆☆☆☆", "★★★★★"], 10 / 3),
        (["5 estrellas", "1 estrella", "4 estrellas"], 10 / 3),
    ],
)
def test_ratings_of_a_table_nobody_knows_stand_on_one_scale(store, column, stars) -> None:
    text = "Fecha;Cliente;Nota;Opinión\n" + "".join(
        f"2026-05-0{day};persona {day};{given};Comimos muy bien el día {day}\n"
        for day, given in enumerate(column, 1)
    )
    reading = read("opiniones.csv", text.encode(), date(2026, 5, 30))
    assert reading.outcome == "guided"
    _, mapping = proposed(reading)
    said = replace(mapping, network="tripadvisor")
    assert "rating" in said.roles
    receipt = import_reading(store, mapped(reading, said, date(2026, 5, 30)))
    assert receipt.outcome == "imported", receipt

    assert value(store, "rating_average") == pytest.approx(stars)


def test_a_website_that_is_called_otherwise_since_counts_once(store: Store) -> None:
    days = "".join(f"2026050{day},4{day}\n" for day in range(1, 8))
    for name in ("Horno Viejo - GA4", "Horno Nuevo - GA4"):
        head = f"{RULE}# Traffic\n# Account: Horno\n# Property: {name}\n{RULE}# Start date: 20260501\n# End date: 20260507\nDate,Sessions\n"
        take(store, f"{name}.csv", (head + days).encode())

    assert value(store, "sessions", "days") == sum(range(41, 48))


def test_a_place_that_is_called_otherwise_since_counts_once(store: Store) -> None:
    for place in ("55", "77"):
        own = takeout(*((f"r{n}", f"P{n}", "FIVE", f"2026-05-0{n}T10:00", "") for n in range(1, 7)))
        take(store, f"{place}.json", own.replace(b"locations/55", f"locations/{place}".encode()))

    assert value(store, "reviews") == 6


def test_of_money_in_two_currencies_one_counts_and_the_other_is_named(store: Store) -> None:
    head = "Campaign name,Reporting starts,Reporting ends,Amount spent ({money}),Link clicks\n"
    for money, spent in (("EUR", 50), ("USD", 9)):
        text = head.format(money=money) + f"Feria {money},2026-05-01,2026-05-31,{spent},10\n"
        take(store, f"{money}.csv", text.encode())

    assert value(store, "ad_spend", "periods") == 50
    rows = store.rows("traffic/paid", from_day=MAY.start, to_day=MAY.end)
    assert [(row["currency"], row["cost_per_click"], row["counts"]) for row in rows] == [
        ("EUR", 5.0, True),
        ("USD", 0.9, False),
    ]
