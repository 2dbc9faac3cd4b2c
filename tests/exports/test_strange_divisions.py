"""Tables that something unknown divides, and columns that are parts of others."""

from rumbo.exports.inspection import inspection
from rumbo.exports.reading import read
from tests.exports.golden import TODAY
from tests.exports.strangers import DAYS, a_file, workbook


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


def test_numbers_in_the_language_of_an_advertising_account_are_no_repair() -> None:
    text = "Informe de campañas\n1 de septiembre de 2026 - 30 de septiembre de 2026\n"
    header = "Campaña,Código de moneda,Impr.,Clics,Coste\n"
    reading = read("c.csv", (text + header + 'Marca,EUR,"1.234",56,"16,80"\n').encode(), TODAY)

    assert inspection(reading)["repairs"] == []
    assert inspection(reading)["tables"]["spend"]["totals"]["spend"] == 16.8


def test_videos_are_known_by_their_ids_whatever_their_columns_are_called() -> None:
    header = [
        "Inhoud",
        "Titel",
        "Gepubliceerd",
        "Aufrufe",
        "Wiedergabezeit (Stunden)",
        "Impressionen",
    ]
    rows = [
        [f"aB{at:02}cdefGh-", f"Brood {at}", f"Sep {at}, 2026", 90, 1.5, 800] for at in range(1, 9)
    ]
    reading = a_file([header, ["Totaal", "", "", 720, 12, 6400], *rows])
    posts = reading.facts.table("posts").to_pylist()

    assert reading.format == "youtube_table"
    assert (posts[0]["post_id"], posts[0]["text"]) == ("aB01cdefGh-", "Brood 1")
    assert posts[0]["published_on"].isoformat() == "2026-09-01"


def test_the_days_of_an_ads_report_are_the_two_columns_of_days_that_are_left() -> None:
    header = ["Van", "Tot", "Campaign name", "Impressions", "Reach", "Amount spent (EUR)"]
    rows = [["2026-09-01", "2026-09-30", f"C{at}", 900, 400, 12.5] for at in range(4)]
    reading = a_file([header, *rows])
    spend = reading.facts.table("spend").to_pylist()

    assert reading.format == "meta_ads"
    assert {(row["from_day"].isoformat(), row["to_day"].isoformat()) for row in spend} == {
        ("2026-09-01", "2026-09-30")
    }


def test_two_columns_of_days_of_which_one_ends_before_it_begins_are_no_report() -> None:
    header = ["Van", "Tot", "Campaign name", "Impressions", "Reach", "Amount spent (EUR)"]
    rows = [["2026-09-30", "2026-09-01", f"C{at}", 900, 400, 12.5] for at in range(4)]

    assert a_file([header, *rows]).format is None


def test_weeks_of_an_ads_report_end_with_the_report() -> None:
    text = "Informe de campañas\n1 de septiembre de 2026 - 10 de septiembre de 2026\n"
    header = "Semana,Campaña,Código de moneda,Clics,Impr.,Coste\n"
    rows = '2026-08-31,Marca,EUR,12,340,"4,80"\n2026-09-07,Marca,EUR,15,400,"5,80"\n'
    spend = read("c.csv", (text + header + rows).encode(), TODAY).facts.table("spend").to_pylist()

    assert {(str(row["from_day"]), str(row["to_day"])) for row in spend} == {
        ("2026-09-01", "2026-09-06"),
        ("2026-09-07", "2026-09-10"),
    }
    assert {row["part"] for row in spend} == {""}


def test_each_sheet_of_hootsuite_is_of_the_network_it_names() -> None:
    header = ["Date (GMT)", "Post ID", "Post Message", "Likes", "Comments"]
    below = ["", "", "", "Overall", "Overall"]
    rows = [[f"2026-09-0{at} 10:00:00", f"1790000000000{at}", "t", at, 1] for at in range(1, 5)]
    sheets = {f"{each} - Posts table": [header, below, *rows] for each in ("IG", "FB")}
    facts = read("posts.xlsx", workbook(sheets), TODAY).facts

    accounts = facts.table("posts", ["account_id"])["account_id"].to_pylist()
    assert sorted({each.partition(":")[0] for each in accounts}) == ["facebook", "instagram"]
    assert facts.refused == []
