"""Files that no format knows word for word: each is read by its layout, asked about, or named as what it is."""

import csv
import io
from dataclasses import replace

import pytest
import xlsxwriter

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


def workbook(sheets: dict[str, list[list]]) -> bytes:
    """Return an Excel file of some sheets."""
    made = io.BytesIO()
    written = xlsxwriter.Workbook(made, {"in_memory": True})
    for name, rows in sheets.items():
        sheet = written.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    written.close()
    return made.getvalue()


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


def test_sheets_of_a_page_are_divided_by_what_stands_there() -> None:
    days = [["Date", "Sponsored followers", "Organic followers", "Total followers"]]
    days += [[f"09/{day:02}/2026", 0, 2, 2] for day in range(1, 13)]
    both = [
        ["Seniority", "Job function", "Total followers"],
        ["Senior", "Sales", 3],
        ["Entry", "Sales", 4],
    ]
    reading = read(
        "page.xlsx",
        workbook(
            {
                "New": days,
                "Employer": [["Employer", "Total followers"], ["Acme", 5], ["Beta", 6]],
                "Both": both,
            }
        ),
        TODAY,
    )
    values = reading.facts.table("audience_values").to_pylist()

    assert {(row["breakdown"], row["bucket"], row["val"]) for row in values} == {
        ("employer", "Acme", 5),
        ("employer", "Beta", 6),
        ("seniority+job_function", "Senior · Sales", 3),
        ("seniority+job_function", "Entry · Sales", 4),
    }
    assert reading.facts.kept == (1, 1)


def test_views_by_two_divisions_are_told_apart_by_both() -> None:
    rows = [["Total", "", 30, 3.5], ["Search", "Mobile", 10, 1.5], ["Search", "TV", 20, 2]]
    reading = a_file([["Traffic source", "Device type", "Views", "Watch time (hours)"], *rows])
    values = reading.facts.table("audience_values").to_pylist()

    assert [(row["bucket"], row["val"]) for row in values if row["metric"] == "views"] == [
        ("Search · Mobile", 10),
        ("Search · TV", 20),
    ]


def test_a_part_of_a_total_that_is_kept_is_not_lost() -> None:
    rows = [[day, 3, 4, 7, 5] for day in DAYS]
    head = "Visualizzazioni totali della pagina"
    header = ["Data", f"{head} (computer)", f"{head} (telefoni)", f"{head} (totale)"]
    reading = a_file([[*header, "Visitatori unici totali (totale)"], *rows])

    assert reading.format == "linkedin_page_visitors"
    assert reading.facts.kept == (1, 1)


def test_an_audience_in_a_language_nobody_knows_is_told_by_its_ages() -> None:
    ages = [["", "Vrouwen", "Mannen"], ["18-24", "10.1", "5.2"], ["25-34", "40.3", "44.4"]]
    towns = [["Gent, België", "Brugge, België"], ["60", "10"]]
    lands = [["België", "Frankrijk"], ["80", "7"]]
    more = [["Nederlands", "Frans"], ["90", "3"]]
    blocks = [["Leeftijd en gender"], *ages, [], ["Steden"], *towns, [], ["Landen"], *lands]
    reading = a_file([*blocks, [], ["Talen"], *more])
    values = reading.facts.table("audience_values").to_pylist()

    assert reading.format == "meta_audience"
    assert {(row["breakdown"], row["bucket"]): round(row["val"], 4) for row in values} == {
        ("age_gender", "vrouwen 18-24"): 0.101,
        ("age_gender", "mannen 18-24"): 0.052,
        ("age_gender", "vrouwen 25-34"): 0.403,
        ("age_gender", "mannen 25-34"): 0.444,
        ("cities", "Gent, België"): 0.6,
        ("cities", "Brugge, België"): 0.1,
        ("countries", "België"): 0.8,
        ("countries", "Frankrijk"): 0.07,
        ("talen", "Nederlands"): 0.9,
        ("talen", "Frans"): 0.03,
    }


def test_counts_under_an_unknown_title_are_no_shares() -> None:
    ages = [["", "Vrouwen", "Mannen"], ["18-24", "10.1", "5.2"], ["25-34", "40.3", "44.4"]]
    reading = a_file([["Leeftijd"], *ages, [], ["Formaten"], ["Reels", "Foto's"], ["900", "40"]])

    assert {row["breakdown"] for row in reading.facts.table("audience_values").to_pylist()} == {
        "age_gender"
    }
    assert reading.facts.kept[0] < 1


def test_a_total_that_somebody_wrote_below_the_publications_is_no_refused_row() -> None:
    rows = [
        [
            f"18{at:017}",
            f"2026-09-{at + 1:02} 10:00",
            "t",
            "https://x.com/cafe/status/18" + f"{at:017}",
            9,
            3,
            1,
        ]
        for at in range(5)
    ]
    header = ["Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements"]
    reading = a_file([header, *rows, ["Total", "", "", "", 45, 15, 5]])

    assert reading.format == "x_content"
    assert reading.facts.refused == []
    assert reading.facts.table("posts").num_rows == 5


def test_numbers_in_the_language_of_an_advertising_account_are_no_repair() -> None:
    text = "Informe de campañas\n1 de septiembre de 2026 - 30 de septiembre de 2026\n"
    header = "Campaña,Código de moneda,Impr.,Clics,Coste\n"
    reading = read("c.csv", (text + header + 'Marca,EUR,"1.234",56,"16,80"\n').encode(), TODAY)

    assert inspection(reading)["repairs"] == []
    assert inspection(reading)["tables"]["spend"]["totals"]["spend"] == 16.8


def kind_of(reading: Reading) -> str:
    _, mapping = proposed(reading) or pytest.fail(reading.message.english())
    return mapping.table


def test_comments_that_count_their_own_likes_are_no_publications() -> None:
    header = ["comment", "cid", "author", "videoId", "commentsCount", "voteCount", "published"]
    rows = [[f"Nice {day}", f"Ug{day}", "@ana", "dQw4w9WgXcQ", 12, 3, day] for day in DAYS]
    reading = a_file([header, *rows])

    assert kind_of(reading) == "mentions"
    assert roles(reading)["comment"] == "text"
    assert "likes" not in roles(reading).values()


def test_a_column_of_how_many_comments_makes_no_table_of_comments() -> None:
    header = ["caption", "commentsCount", "likesCount", "url", "timestamp"]
    rows = [[f"T {day}", 2, 9, f"https://www.instagram.com/p/C{day[-2:]}/", day] for day in DAYS]

    assert kind_of(a_file([header, *rows])) == "posts"


def test_fetched_comments_of_a_page_are_mentions_of_its_network() -> None:
    header = [
        "facebookUrl",
        "commentUrl",
        "id",
        "date",
        "text",
        "profileName",
        "likesCount",
        "commentsCount",
    ]
    rows = [
        [
            "https://www.facebook.com/p",
            f"https://www.facebook.com/c{day}",
            day,
            day,
            "Hi",
            "Ana",
            3,
            0,
        ]
        for day in DAYS
    ]
    reading = a_file([header, *rows])

    assert (reading.format, reading.network) == ("fetched_comments", "facebook")
    assert reading.facts.table("mentions").num_rows == len(DAYS)


def test_months_as_columns_are_turned_whatever_the_rows_are_called() -> None:
    months = [f"2026-{month:02}-01" for month in range(1, 11)]
    header = ["Target", "Metric", "Summary", *months]
    rows = [
        ["cafe.example", "Organic traffic", 55, *range(10)],
        ["cafe.example", "Words", 9, *range(10)],
    ]
    table, _ = proposed(a_file([header, *rows])) or pytest.fail()

    assert table.header == ["Date", "Target", "Organic traffic", "Words"]
    assert table.is_monthly
    assert len(table.rows) == len(months)


def test_a_day_among_the_names_of_columns_is_no_metric() -> None:
    rows = [["a", "x", "y", 4, 5, 6], ["b", "x", "y", 7, 8, 9], ["c", "x", "z", 7, 8, 9]]
    reading = a_file([["Thing", "Of", "In", "2026-08-01", "Likes", "Views"], *rows])

    assert roles(reading)["2026-08-01"] == "ignored"


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (["Date", "Total crawl requests", "Total download size (Bytes)"], "page indexing"),
        (["Sitemap", "Type", "Last read"], "page indexing"),
        (["Hashtag", "Posts", "Reach"], "of hashtags"),
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


def test_a_table_of_which_some_columns_share_a_name_is_a_table() -> None:
    header = ["Day", "Likes", "Views", "Reach", "Comments", "Saves", "Shares", "Note", "Note"]
    reading = a_file([header, *([day, 1, 2, 3, 4, 5, 6, "a", "b"] for day in DAYS)])

    assert reading.outcome == "guided"


def test_a_header_that_stands_alone_is_named_as_that() -> None:
    assert "a header and no rows: “Day · Reach”" in a_file([["Day", "Reach"]]).message.english()


@pytest.mark.parametrize(("name", "first"), [("timestamp", 1788220800), ("Fecha", 46266)])
def test_days_written_as_one_number_are_days(name: str, first: int) -> None:
    step = 86400 if first > 50000 else 1
    rows = [[first + at * step, 100 + at, 7] for at in range(9)]
    reading = a_file([[name, "Reach", "Likes"], *rows])
    _, mapping = proposed(reading) or pytest.fail()
    read_so = mapped(reading, replace(mapping, network="instagram"), TODAY)
    days = read_so.facts.table("day_values")["day"].to_pylist()

    assert (str(min(days)), str(max(days))) == ("2026-09-01", "2026-09-09")
