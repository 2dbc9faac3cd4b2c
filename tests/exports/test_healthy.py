"""What a healthy file holds is kept: a last line without an end, new dimensions, empty buckets, ads of one name."""

import pytest

from rumbo.exports.reading import Reading, read

REPORT = """# ----------------------------------------
# Free form 1
# Account: Mar
# Property: Mar
# ----------------------------------------
#
# All Users
# Start date: 20260901
# End date: 20260930
"""


def web(reading: Reading, metric: str) -> dict[tuple[str, str], float]:
    """Return the values of a metric by breakdown and bucket."""
    rows = reading.facts.table("web_values").to_pylist()
    return {(x["breakdown"], x["bucket"]): x["val"] for x in rows if x["metric"] == metric}


def is_clean(reading: Reading) -> bool:
    """Return whether nothing was repaired or refused."""
    return not reading.facts.notes and not reading.facts.refused


def test_the_last_cell_of_a_line_without_an_end_is_whole() -> None:
    chart = "Date,Clicks,Impressions,CTR,Position\n2026-09-01,1,20,5%,9.5\n2026-09-02,0,13,0%,17.25"

    reading = read("Chart.csv", chart.encode())

    positions = [x["val"] for x in reading.facts.table("web_values").to_pylist()]
    assert is_clean(reading)
    assert 17.25 in positions


def test_a_last_date_shorter_than_all_others_was_cut() -> None:
    rows = "".join(f"{n},2026-09-0{n}\n" for n in range(1, 6))

    reading = read("days.csv", f"Clicks,Date\n{rows}6,2026-0".encode())

    assert reading.outcome != "recognised" or all(
        str(x) != "2026-0" for x in reading.facts.table("web_values")["from_day"].to_pylist()
    )


def test_columns_of_text_before_the_first_number_divide_a_report_whatever_they_are_called() -> None:
    table = (
        "Shelf group,Landing page,Sessions,Event count\nleft,/a,3,9\nleft,/b,4,8\nright,/a,5,7\n"
    )

    reading = read("report.csv", (REPORT + table).encode())

    assert is_clean(reading)
    assert web(reading, "sessions") == {
        ("landing_page+shelf group", "/a · left"): 3,
        ("landing_page+shelf group", "/b · left"): 4,
        ("landing_page+shelf group", "/a · right"): 5,
    }


@pytest.mark.parametrize(("last", "buckets"), [(19, 3), (13, 2)])
def test_an_empty_bucket_is_a_bucket_unless_it_is_what_the_others_add_up_to(
    last: int, buckets: int
) -> None:
    table = f"Page path and screen class,Event count\n/a,9\n/b,4\n,{last}\n"

    reading = read("report.csv", (REPORT + table).encode())

    assert len(web(reading, "event_count")) == buckets


def test_a_report_compared_with_other_days_keeps_both() -> None:
    table = "Session source,Sessions\na,3\nb,4\n"
    earlier = "\n# All Users\n# Start date: 20250901\n# End date: 20250930\n" + table

    reading = read("report.csv", (REPORT + table + earlier).encode())

    assert is_clean(reading)
    assert reading.facts.table("web_values").num_rows == 4


def test_ads_of_one_name_are_several_ads_in_whatever_order() -> None:
    head = "Reporting starts,Reporting ends,Ad name,Impressions,Amount spent (EUR)\n"
    one, other = "2026-09-01,2026-09-30,Pan,900,10.50\n", "2026-09-01,2026-09-30,Pan,90,1.25\n"

    first, second = (
        read("ads.csv", (head + rows).encode()) for rows in (one + other + one, other + one)
    )

    spent = [
        {
            (x["campaign"], x["part"]): x["val"]
            for x in reading.facts.table("spend").to_pylist()
            if x["metric"] == "spend"
        }
        for reading in (first, second)
    ]
    assert spent[0] == spent[1] == {("Pan", ""): 10.5, ("Pan", "(2)"): 1.25}
    assert not first.facts.refused


def test_a_table_of_youtube_is_divided_by_a_column_of_any_name() -> None:
    head = "Hype level,Views,Watch time (hours),Average view duration\n"
    rows = "Total,30,2.5,0:01:05\nHigh,20,1.5,0:01:10\nLow,10,1.0,0:00:55\n"

    reading = read("Table data.csv", (head + rows).encode())

    said = reading.facts.table("audience_values").to_pylist()
    assert (reading.format, is_clean(reading)) == ("youtube_table", True)
    assert {(x["breakdown"], x["bucket"], x["val"]) for x in said if x["metric"] == "views"} == {
        ("hype level", "High", 20),
        ("hype level", "Low", 10),
    }


def test_publications_without_a_day_are_kept_and_counted_on_the_receipt() -> None:
    head = "Content,Video title,Video publish time,Views,Watch time (hours),Impressions\n"
    rows = 'abcdefghijk,A,"Sep 1, 2026",10,1,20\nabcdefghijl,B,,30,3,60\n'

    reading = read("Table data.csv", (head + rows).encode())

    assert reading.facts.table("posts").num_rows == 2
    assert [note.english() for note in reading.facts.notes] == [
        "Publications without a day: 1. They count among all publications, and stand outside every sum by day."
    ]
