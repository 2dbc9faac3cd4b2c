"""«2.000» beside «950» in a column of counts is two thousand, in every language, whatever else the table writes."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from rumbo.errors import ExportError
from rumbo.exports.reading import read
from rumbo.metrics.outcomes.month_files import read_numbers
from tests.store.files import POSTS

SOURCE = Path(__file__).parent / "instagram_content"
VIEWS, REACH = 11, 12
THREE = (["2{}000", "950", "3{}000"], 5950)
ROUND = (["2{}000", "1{}000", "3{}000"], 6000)


def resaved(language: str, sign: str, column: int, cells: list[str]) -> bytes:
    """Return an export as a spreadsheet saves it again, one column written anew."""
    header, *rows = csv.reader(io.StringIO((SOURCE / f"{language}.csv").read_text("utf-8-sig")))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if sign != "," else ",")
    writer.writerow(header)
    for row, cell in zip(rows, cells, strict=False):
        writer.writerow([*row[:column], cell.format(sign), *row[column + 1 :]])
    return out.getvalue().encode("utf-8-sig")


@pytest.mark.parametrize(
    ("language", "sign"), [("de", "."), ("es", "."), ("en", ","), ("fr", "\u202f")]
)
@pytest.mark.parametrize(("column", "metric"), [(VIEWS, "views"), (REACH, "reach")])
@pytest.mark.parametrize(("cells", "total"), [THREE, ROUND])
def test_thousands_are_told_by_the_column_as_a_whole(language, sign, column, metric, cells, total):
    reading = read("posts.csv", resaved(language, sign, column, cells), date(2026, 11, 20))

    values = reading.facts.table("post_values", ["metric", "val"]).to_pylist()
    assert sum(row["val"] for row in values if row["metric"] == metric) == total
    assert reading.facts.refused == []


def told(cells: list[str], beside: list[str]) -> tuple[list, list[str], str]:
    """Return the views that an export tells beside its reach, why rows were refused, and its notes."""
    rows = zip(cells, beside, strict=True)
    written = [
        f"179000000000001{n:02};17841450000000017;horno;Horno;Pan;0;01/15/2026 12:00;"
        f"https://www.instagram.com/p/AAinvent00{n}/;IG image;;Lifetime;{one};{other};1;1;1;1;1"
        for n, (one, other) in enumerate(rows)
    ]
    data = "\n".join([POSTS.replace(",", ";"), *written, ""]).encode("utf-8-sig")
    facts = read("posts.csv", data, date(2026, 11, 20)).facts
    values = facts.table("post_values", ["metric", "val"]).to_pylist()
    views = [row["val"] for row in values if row["metric"] == "views"]
    notes = " ".join(note.english() for note in facts.notes)
    return views, [each.reason.english() for each in facts.refused], notes


def test_a_cell_with_decimals_among_counts_in_thousands_is_a_slip() -> None:
    views, refused, notes = told(["2.000", "950.5", "3.000"], ["1.000", "900", "70"])

    assert views == [2000, 3000]
    assert [("950.5" in each) for each in refused] == [True]
    assert "numbers like “2.000” were read as thousands" in notes


def test_where_other_counts_have_decimals_nobody_knows_what_three_of_them_are() -> None:
    views, refused, _ = told(
        ["2.000", "12.0", "3.000", "4.0", "5.0"], ["12.0", "900.0", "7.0", "7.0", "7.0"]
    )

    assert views == [12, 4, 5]
    assert sum("may be thousands or have decimals" in each for each in refused) == 2


def test_decimals_that_are_always_three_are_decimals() -> None:
    assert told(["2.000", "0.000", "950.000"], ["7.000", "1200.000", "1.000"])[0] == [2, 0, 950]


def test_counts_that_could_all_be_thousands_are_and_that_is_said() -> None:
    views, refused, notes = told(["2.000", "1.000", "3.000"], ["1.000", "2.000", "1.000"])

    assert (views, refused) == ([2000, 1000, 3000], [])
    assert "“1.000” were read as thousands" in notes


@pytest.mark.parametrize("cells", [["2.000", "950.5"], ["2.000", "12.50"], ["1.234", "12.50"]])
def test_money_that_is_thousands_by_its_form_and_decimals_by_its_column_is_refused(cells) -> None:
    header = "Reporting starts,Reporting ends,Campaign name,Amount spent (USD)"
    rows = (f"2026-10-01,2026-10-31,Pan {n},{cell}" for n, cell in enumerate(cells))
    reading = read("ads.csv", "\n".join([header, *rows, ""]).encode(), date(2026, 11, 20))

    spent = reading.facts.table("spend", ["metric", "val"]).to_pylist()
    assert [row["val"] for row in spent] == [float(cells[1])]
    assert "may be thousands" in reading.facts.refused[0].reason.english()


@pytest.mark.parametrize(
    ("cells", "sums"),
    [
        (["2.000", "950"], 2950),
        (["1.250", "3.000"], 4250),
        (["2.50", "950"], 952.5),
        (["2,000", "1"], 2001),
    ],
)
def test_what_is_typed_by_the_month_is_read_as_people_write(cells, sums) -> None:
    rows = (f"2026-0{n};{cell}" for n, cell in enumerate(cells, 1))
    table = read_numbers("\n".join(["mes;reservas", *rows, ""]).encode())

    assert sum(each.val for each in table.numbers) == sums


def test_what_is_typed_and_contradicts_itself_is_kept_nowhere() -> None:
    with pytest.raises(ExportError, match="may be thousands"):
        read_numbers(b"mes;reservas\n2026-01;2.000\n2026-02;950.5\n")


@pytest.mark.parametrize(
    ("name", "header", "rows", "sums"),
    [
        ("FollowerHistory.csv", "Date;Followers;Difference in followers from previous day",
         ["October 1;2.000;1", "October 2;1.998;-2"], {"followers": 3998}),
        ("FollowerHistory.csv", "Date;Followers;Difference in followers from previous day",
         ["October 1;2.000;-1.000", "October 2;3.000;1.000"], {"followers": 5000, "net_followers": 0}),
        ("Totales.csv", "Datum;Aufrufe", ["2026-10-01;2.000", "2026-10-02;1.000"], {"views": 3000}),
        ("Chart.csv", "Fecha;Clics;Impresiones;CTR;Posición",
         ["2026-10-01;2.000;30.000;6,6%;5,5", "2026-10-02;950;9.000;10,5%;4,2"],
         {"search_clicks": 2950, "search_impressions": 39000}),
        ("Chart.csv", "Date;Clicks;Impressions;CTR;Position",
         ["2026-10-01;2,000;30,000;6.6%;5.5", "2026-10-02;950;9,000;10.5%;4.2"],
         {"search_clicks": 2950, "search_impressions": 39000}),
    ],
)  # fmt: skip
def test_thousands_are_thousands_in_every_network(name, header, rows, sums) -> None:
    facts = read(name, "\n".join([header, *rows, ""]).encode("utf-8-sig"), date(2026, 11, 20)).facts

    told = [*facts.table("day_values").to_pylist(), *facts.table("web_values").to_pylist()]
    found = {name: sum(row["val"] for row in told if row["metric"] == name) for name in sums}
    assert (found, facts.refused) == (sums, [])


def test_counts_that_a_network_rounds_are_kept_as_rounded_and_that_is_said() -> None:
    views, refused, notes = told(["1.2K", "950", "3,4 mil"], ["1.2M", "70", "3,4 M"])

    assert (views, refused) == ([1200, 950, 3400], [])
    assert notes.count("Numbers that the file rounds (“1.2K”) are kept as rounded") == 1


def test_a_word_among_rounded_counts_leaves_its_column_as_it_is_written() -> None:
    views, refused, notes = told(["1.2K", "many", *["950"] * 6], ["9"] * 8)

    assert (views, len(refused)) == ([950] * 6, 2)
    assert "rounds" not in notes
