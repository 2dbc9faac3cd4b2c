"""What was not kept of a file is said: columns of numbers by name, and rows as a share."""

import pytest

from rumbo.exports.inspection import inspection
from rumbo.exports.reading import read
from rumbo.exports.retention import is_partial

CHART = "Date,Clicks,Impressions,CTR,Position\n2026-09-01,1,20,5%,9.5\n2026-09-02,0,13,0%,17.2\n"
ADS = "Reporting starts,Reporting ends,Ad name,Impressions,Amount spent (EUR),Nods,Mood\n"


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
PAGES = "Top pages,Clicks,Impressions,CTR,Position\n"


def test_a_column_of_counts_that_nobody_knows_is_named_and_is_lost_volume() -> None:
    days = "Date,Views,Engaged views,Watch time (hours),Subscribers,Nods\n"
    reading = read("Table data.csv", f"{days}2026-09-01,90,80,1.5,2,7\n".encode())
    said = inspection(reading)

    assert said["notes"] == [
        "Columns of numbers that were not kept: «Nods». What stands in them is in no figure; the original file stays.",
        "Kept of this file: 100.0% of its rows and 80.0% of its volume, so sums are lower than the network's. The columns named here are newer than what Rumbo knows of this export, or your own: all others were kept.",
    ]
    assert said["kept"] == {"rows": 1.0, "volume": 0.8}
    assert is_partial(reading.facts.notes)


@pytest.mark.parametrize("name", ["Average nods", "Nods (%)", "Nods / view", "Nods per view"])
def test_an_average_follows_from_counts_and_is_not_lost(name: str) -> None:
    days = f"Date,Views,Engaged views,Watch time (hours),Subscribers,{name}\n"
    reading = read("Table data.csv", f"{days}2026-09-01,90,80,1.5,2,7\n".encode())

    assert reading.facts.kept == (1, 1)
    assert not reading.facts.notes


def test_what_an_advertiser_named_is_kept_under_that_name() -> None:
    reading = read("ads.csv", (ADS + "2026-09-01,2026-09-30,Pan,90,1.2,7,good\n").encode())

    spent = {x["metric"]: x["val"] for x in reading.facts.table("spend").to_pylist()}
    assert spent == {"impressions": 90, "spend": 1.2, "Nods": 7}
    assert not is_partial(reading.facts.notes)


def test_nothing_is_said_where_all_is_kept_or_known() -> None:
    said = inspection(read("Chart.csv", CHART.encode()))

    assert said["kept"] == {"rows": 1, "volume": 1}
    assert said["notes"] == said["repairs"] == []


def test_a_refused_row_of_three_is_a_share_and_no_clean_import() -> None:
    reading = read("Chart.csv", (CHART + "2026-09-03,x,2,0%,1.0\n").encode())

    assert inspection(reading)["kept"]["rows"] == 0.6667
    assert is_partial(reading.facts.notes)


def test_one_refused_row_with_most_of_the_clicks_is_a_loss() -> None:
    small = "".join(f"/p{n},1,20,5%,9.5\n" for n in range(199))
    refused = "/top,9000,20000,45%,1.2,?\n"

    reading = read("Pages.csv", (PAGES + small + refused).encode())

    assert inspection(reading)["kept"]["rows"] == 0.995
    assert reading.facts.kept[1] < 0.6
    assert is_partial(reading.facts.notes)


def test_a_publication_that_stands_twice_with_other_values_is_told() -> None:
    head = "Content,Video title,Video publish time,Views,Watch time (hours),Impressions\n"
    rows = 'abcdefghijk,A,"Sep 1, 2026",10,1,20\nabcdefghijk,A,"Sep 1, 2026",30,3,60\n'

    reading = read("Table data.csv", (head + rows).encode())

    assert reading.facts.table("posts").num_rows == 1
    assert is_partial(reading.facts.notes)


def test_a_table_of_which_no_column_of_numbers_is_known_is_refused_with_their_names() -> None:
    table = "Session source,Xs,Ys\na,3,9\nb,4,8\n"

    reading = read("report.csv", (REPORT + table).encode())

    assert reading.outcome == "refused"
    assert "(«Xs», «Ys»)" in reading.message.english()


def test_a_part_of_a_file_that_nobody_knows_is_told_with_its_place() -> None:
    chart = CHART + "\nNod group,Nods,Winks\nleft,9,8\nright,7,6\n"

    reading = read("Chart.csv", chart.encode())

    assert [n.english() for n in reading.facts.notes if "does not know" in n.english()] == [
        "A part of the file that Rumbo does not know was not kept: 2 rows from line 6 on, “left · 9 · 8”."
    ]
    assert is_partial(reading.facts.notes)


def test_a_known_word_behind_another_is_another_column() -> None:
    head = "Content,Video title,Video publish time,Views,Engaged views,Total views\n"

    reading = read("Table.csv", (head + 'abcdefghijk,A,"Sep 1, 2026",10,1,20\n').encode())

    assert is_partial(reading.facts.notes)
