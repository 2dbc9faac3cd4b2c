"""Files that no format knows word for word: each is read by its layout, asked about, or named as what it is."""

import csv
import io
from dataclasses import replace

import pytest

from rumbo.exports.guided.applying import mapped, proposed
from rumbo.exports.inspection import inspection
from rumbo.exports.reading import Reading, read
from tests.exports.golden import TODAY

DAYS = [f"2026-09-{day:02}" for day in range(1, 13)]


def a_file(rows: list[list], name: str = "a.csv", encoding: str = "utf-8") -> Reading:
    """Return the reading of a table written as CSV."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return read(name, written.getvalue().encode(encoding), TODAY)


def roles(reading: Reading) -> dict[str, str]:
    """Return what each column of a guided table is proposed to be."""
    _, mapping = proposed(reading) or pytest.fail(reading.message.english())
    return {part.header: part.role for part in mapping.columns}


def card(*titles: str, metric: str = "Primair") -> Reading:
    above = [[title] for title in titles]
    rows = [[f"{day}T00:00:00", 10 + at] for at, day in enumerate(DAYS)]
    return a_file([["sep=", ""], *above, ["Datum", metric], *rows], encoding="utf-16")


def test_a_card_in_a_language_nobody_knows_is_asked_about_under_its_title() -> None:
    reading = card("Instagram-bereik")

    assert reading.outcome == "guided"
    assert roles(reading)["Instagram-bereik"] == "reach"


def test_a_card_whose_title_was_removed_asks_for_its_metric() -> None:
    rows = [[f"{day}T00:00:00", 10] for day in DAYS]
    reading = a_file([["Date", "Primary"], *rows])

    assert reading.outcome == "guided"
    assert "Say which metric it holds" in reading.message.english()


def test_cards_under_each_other_are_tables_of_their_own() -> None:
    rows = [[day, 10] for day in DAYS]
    more = [[day, 99] for day in DAYS[:5]]
    reading = a_file(
        [["Volgers"], ["Datum", "Primair"], *rows, [], ["Bereik"], ["Datum", "Primair"], *more]
    )
    table, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert table.header == ["Datum", "Volgers"]
    assert len(table.rows) == len(DAYS)
    assert "2 in this file" in str([note.english() for note in read_so.facts.notes])


def test_a_table_below_lines_of_a_report_is_found() -> None:
    rows = [[day, 100, 7] for day in DAYS]
    reading = a_file([["Monthly report"], ["By Ana"], [], ["Day", "Reach", "Likes"], *rows])

    assert roles(reading) == {"Day": "date", "Reach": "reach", "Likes": "likes"}


HEADER = ["Post ID", "Description", "Publish time", "Views", "Reach", "Likes"]


def posts(post_id: str) -> list[list]:
    return [[post_id, f"Text {day}", f"{day} 10:00", 100, 90, 8] for day in DAYS]


def test_no_other_format_is_named_because_it_came_nearest() -> None:
    reading = a_file([HEADER, *posts("1.80E+16")])

    assert reading.outcome == "guided"
    assert "Hootsuite" not in reading.message.english()


def test_rounded_ids_offer_the_day_and_the_text_instead() -> None:
    reading = a_file([HEADER, *posts("1.80E+16")])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert roles(reading)["Post ID"] == "ignored"
    assert inspection(read_so)["tables"]["posts"]["records"] == len(DAYS)


def test_rounded_ids_of_a_known_format_are_told_with_both_ways_out() -> None:
    more = ["Account ID", "Account username", "Account name", "Permalink", "Post type", "Date"]
    rows = [
        [*row, "1", "cafe", "Café", f"https://www.instagram.com/p/C{at}/", "IG image", "Lifetime"]
        for at, row in enumerate(posts("1.80E+16"))
    ]
    reading = a_file([[*HEADER, *more], *rows])

    assert reading.outcome == "guided"
    assert "rounded the publication ids in “Post ID”" in reading.message.english()


def test_days_that_read_two_ways_are_asked_about() -> None:
    rows = [[f"0{day}/09/2026", 100, 7] for day in range(1, 9)]
    reading = a_file([["Day", "Reach", "Likes"], *rows])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)

    assert "whether the day or the month stands first in “01/09/2026”" in read_so.message.english()


def search(header: list[str], first: list[str]) -> Reading:
    rows = [
        [name, at + 1, 40 * (at + 2), f"{(at + 1) / (at + 2) / 0.4:.2f}%", 3.4 + at]
        for at, name in enumerate(first)
    ]
    return a_file([header, *rows])


@pytest.mark.parametrize(
    ("first", "breakdown"), [(DAYS, "none"), (["koffie", "thee", "taart"], "zoekopdracht")]
)
def test_a_search_report_is_known_by_its_rates_in_any_language(
    first: list[str], breakdown: str
) -> None:
    reading = search(["Zoekopdracht", "Klikken", "Vertoningen", "Ratio", "Positie"], first)
    values = reading.facts.table("web_values").to_pylist()

    assert reading.format == "search_console"
    assert {row["breakdown"] for row in values} == {breakdown}
    assert sum(row["val"] for row in values if row["metric"] == "search_clicks") == sum(
        range(1, len(first) + 1)
    )


def test_five_columns_whose_third_is_no_rate_are_no_search_report() -> None:
    rows = [[day, 5, 100, "40%", 3] for day in DAYS]
    reading = a_file([["Dag", "Ja", "Nee", "Deel", "Plaats"], *rows])

    assert reading.outcome == "guided"


def test_searches_by_day_and_query_are_two_divisions() -> None:
    rows = [[day, query, 1, 50, 0.02, 7] for day in DAYS for query in ("café", "tarta")]
    reading = a_file([["date", "query", "clicks", "impressions", "ctr", "position"], *rows])
    values = reading.facts.table("web_values").to_pylist()

    assert {row["breakdown"] for row in values} == {"query"}
    assert len({(row["from_day"], row["bucket"]) for row in values}) == 24


REMARKS = [
    ["# ----------------------------------------"],
    ["# Verkeersacquisitie: kanaal"],
    ["# Rekening: Café"],
    ["# Eigenschap: Café - GA4"],
    ["# ----------------------------------------"],
    ["# Begindatum: 20260901"],
    ["# Einddatum: 20260912"],
]


def test_the_remarks_of_a_web_report_are_known_by_their_form() -> None:
    reading = a_file(
        [*REMARKS, ["Kanaal", "Sessies", "Sessions"], ["Direct", 9, 80], ["Mail", 5, 7]]
    )
    (first, second) = reading.facts.table("web_values").to_pylist()

    assert reading.facts.accounts == {"ga4:Café - GA4": "Café - GA4"}
    assert (str(first["from_day"]), str(first["to_day"])) == ("2026-09-01", "2026-09-12")
    assert (first["breakdown"], first["bucket"], second["val"]) == ("kanaal", "Direct", 7)


def test_a_report_of_which_no_number_has_a_known_name_stores_nothing() -> None:
    reading = a_file([*REMARKS, ["Kanaal", "Sessies"], ["Direct", 80], ["Mail", 7]])

    assert reading.outcome == "refused"
    assert (
        "no column of numbers has a name that Rumbo knows («Sessies»)" in reading.message.english()
    )


def test_a_web_report_without_its_remarks_is_named() -> None:
    rows = [["Direct", 80, 60], ["Mail", 7, 3]]
    reading = a_file([["Session source", "Sessions", "Engaged sessions"], *rows])

    assert "without the lines above it" in reading.message.english()


def test_web_days_that_a_program_fetched_are_read() -> None:
    rows = [[day, "google / organic", 80, 60] for day in DAYS]
    reading = a_file([["date", "session_source_medium", "sessions", "total_users"], *rows])

    assert reading.format == "ga4_report"
