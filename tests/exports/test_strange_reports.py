"""Reports of searches and visits in words nobody knows, and those that are named as what they are."""

import pytest

from rumbo.exports.reading import Reading
from tests.exports.strangers import DAYS, a_file

ENGLISH = [
    ["# ---"],
    ["# Account: Cafe"],
    ["# Property: Cafe"],
    ["# Start date: 20260901"],
    ["# End date: 20260930"],
]


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


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (["Date", "Total crawl requests", "Total download size (Bytes)"], "page indexing"),
        (["Sitemap", "Type", "Last read"], "page indexing"),
        (["Campaign name", "Spend", "Impressions"], "of advertising"),
        (["Hashtag", "Posts", "Reach"], "of hashtags"),
        (["Naam van campagne", "Dag", "Bereik", "Besteed bedrag (EUR)"], "of advertising"),
    ],
)
def test_other_reports_are_named(header: list[str], told: str) -> None:
    reading = a_file([header, *([day, 3, 4] for day in DAYS)])

    assert reading.outcome == "refused"
    assert told in reading.message.english()


def test_hours_and_weeks_of_a_web_report_are_known_by_their_digits_and_days() -> None:
    hours = [
        ["Kanaal", "Uur", "Sessions"],
        ["Direct", "2026090123", 5],
        ["Direct", "2026090200", 7],
    ]
    weeks = [["Datum", "Week nul", "Week een"], ["1 Sep - 5 Sep", 9, 3], ["6 Sep - 12 Sep", 8, 2]]
    reading = a_file([*REMARKS, *hours, [], *weeks])
    values = reading.facts.table("web_values").to_pylist()

    assert reading.facts.refused == []
    assert {(row["breakdown"], row["bucket"], row["val"]) for row in values} == {
        ("kanaal+hour", "Direct · 23", 5),
        ("kanaal+hour", "Direct · 00", 7),
    }


def test_a_snapshot_begins_with_what_the_whole_period_brought() -> None:
    summary = [["Active users", "New users", "Average engagement time per active user"]]
    days = [["Nth day", "Active users"], *([f"{at:04}", 10 + at] for at in range(12))]
    reading = a_file([*ENGLISH, *summary, [587, 578, 68.58], [], *ENGLISH[-2:], *days])
    values = reading.facts.table("web_values").to_pylist()
    whole = {row["metric"]: row["val"] for row in values if row["from_day"] != row["to_day"]}

    assert reading.facts.notes == []
    assert whole == {"users": 587, "new_users": 578}


def test_a_total_that_is_named_beyond_the_last_column_is_no_refused_row() -> None:
    rows = [
        ["", "", 900, "Grand total"],
        ["google / organic", "mobile", 500],
        ["(direct)", "tv", 400],
    ]
    reading = a_file([*ENGLISH, ["Session source / medium", "Device category", "Sessions"], *rows])

    assert reading.facts.refused == []
    assert [each.reason.english() for each in reading.facts.left_out] == [
        "A total of the other rows."
    ]


def test_a_report_divided_to_the_right_as_well_has_a_row_for_each_of_both() -> None:
    heads = [
        ["Device category", "desktop", "desktop", "mobile", "mobile", "Totals", "Totals"],
        ["Session default channel group", *["Sessions", "Active users"] * 3],
    ]
    rows = [["", 700, 600, 500, 400, 1200, 1000, "Grand total"], ["Direct", 7, 6, 5, 4, 12, 10]]
    values = a_file([*ENGLISH, *heads, *rows]).facts.table("web_values").to_pylist()

    assert {row["breakdown"] for row in values} == {"channel+device"}
    assert {(row["bucket"], row["metric"], row["val"]) for row in values} == {
        ("Direct · desktop", "sessions", 7),
        ("Direct · desktop", "users", 6),
        ("Direct · mobile", "sessions", 5),
        ("Direct · mobile", "users", 4),
    }


def test_days_of_remarks_of_which_one_word_is_known_are_told_by_their_order() -> None:
    remarks = [["# ---"], ["# Account: Bakker"], ["# Property: Bakker"], ["# Startdatum: 20260901"]]
    table = [["Kanaalgroep", "Sessions"], ["Direct", 5], ["Organic", 7]]
    reading = a_file([*remarks, ["# Einddatum: 20260930"], *table])

    assert reading.facts.table("web_values")["to_day"].to_pylist()[0].isoformat() == "2026-09-30"


def test_days_of_searches_that_a_spreadsheet_wrote_follow_one_another() -> None:
    rows = [[f"{day[8:]}/{day[5:7]}/{day[:4]}", 12, 900, "1,3%", "8,1"] for day in DAYS]
    reading = a_file([["Fecha", "Clics", "Impresiones", "CTR", "Posición"], *rows], "Gráfico.csv")
    days = reading.facts.table("web_values")["from_day"].to_pylist()

    assert reading.facts.refused == []
    assert (min(days).isoformat(), max(days).isoformat()) == (DAYS[0], DAYS[-1])


@pytest.mark.parametrize("name", ["Date range", "Semana comparada"])
def test_days_that_each_row_names_are_those_of_the_row(name: str) -> None:
    now, before = "Sep 1 - Sep 30, 2026", "Aug 2 - Aug 31, 2026"
    rows = [["Direct", now, 80], ["Direct", before, 60], ["Mail", now, 7], ["Mail", before, 3]]
    reading = a_file([*ENGLISH, ["Session source", name, "Sessions"], *rows])
    values = reading.facts.table("web_values").to_pylist()

    assert {(row["breakdown"], row["bucket"]) for row in values} == {
        ("source", "Direct"),
        ("source", "Mail"),
    }
    assert sum(row["val"] for row in values if str(row["from_day"]) == "2026-09-01") == 87
    assert sum(row["val"] for row in values if str(row["to_day"]) == "2026-08-31") == 63


def test_ranges_that_name_no_days_are_not_put_under_those_of_the_report() -> None:
    rows = [["Direct", "Custom", 80], ["Direct", "Preceding period", 60]]
    reading = a_file([*ENGLISH, ["Session source", "Date range", "Sessions"], *rows])

    assert not reading.facts.tables.get("web_values")
    assert "does not say which days are meant" in reading.message.english()


HEAD = ["Start Date (in UTC)", "Campaign Name", "Currency", "Total Spent", "Impressions", "Clicks"]


def ads(*days: str, above: str = "Report Start: 09/01/2026, Report End: 09/28/2026") -> Reading:
    rows = [[day, "Bread", "EUR", 5, 90, 3] for day in days]
    return a_file([["Campaign Performance Report (in UTC)"], [above], [], HEAD, *rows])


@pytest.mark.parametrize(
    ("days", "last"),
    [
        (["09/01/2026", "09/15/2026"], "2026-09-21"),
        (["09/01/2026", "09/04/2026", "09/15/2026"], "2026-09-15"),
        (["09/01/2026"], "2026-09-28"),
    ],
)
def test_the_rows_of_ads_are_of_weeks_of_days_or_of_all(days: list[str], last: str) -> None:
    spends = ads(*days).facts.table("spend").to_pylist()

    assert str(spends[-1]["to_day"]) == last


@pytest.mark.parametrize(
    ("days", "above"),
    [
        (["09/08/2026"], "Report Start: 09/01/2026, Report End: 09/28/2026"),
        (["09/01/2026", "09/08/2026"], ""),
        (["09/01/2026"], ""),
    ],
)
def test_rows_of_ads_that_may_be_days_or_weeks_are_not_guessed(days: list[str], above: str) -> None:
    reading = ads(*days, above=above)

    assert reading.outcome == "refused"
    assert "nothing tells whether" in reading.message.english()
