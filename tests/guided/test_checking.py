"""What a look at a table under a mapping says before it is imported."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rumbo.exports.guided.checking import checks, two_ways
from rumbo.exports.guided.proposing import propose
from tests.guided.tables import DAYS, PLACES, POSTS, table

TODAY = date(2026, 11, 20)


def said(rows, **answers) -> dict[str, str]:
    seen = table(rows)
    mapping = replace(propose(seen), **{"network": "instagram", **answers})
    return {each.sentence.english(): each.state for each in checks(seen, mapping, TODAY)}


def with_column(rows, place: int, cells: list[str]) -> list[list[str]]:
    return [rows[0]] + [
        [*row[:place], cell, *row[place + 1 :]] for row, cell in zip(rows[1:], cells, strict=True)
    ]


def test_a_good_table_has_nothing_to_answer():
    assert said(DAYS) == {
        "All dates can be read, 2026-03-01 to 2026-03-04.": "holds",
        "Each row has its own “Día”.": "holds",
    }


def test_the_network_must_be_said():
    assert said(DAYS, network=None)["Say which network this table is of."] == "answer"


def test_a_day_that_could_be_a_month_is_asked_about():
    rows = with_column(DAYS, 0, ["01/04/2026", "02/04/2026", "03/04/2026", "04/04/2026"])

    question = "Say which comes first in “01/04/2026”, the day or the month: no date tells."
    assert said(rows)[question] == "answer"
    assert two_ways(table(rows), propose(table(rows))) == "01/04/2026"
    assert question not in said(rows, order="dmy")


def test_the_same_id_twice_is_worth_a_look():
    rows = [*POSTS, [*POSTS[1][:-1], "7"]]

    text = next(each for each in said(rows) if "more than once" in each)
    assert "Column “Dirección”: 1 cells stand there more than once" in text


def test_cells_that_are_no_numbers_are_counted_with_the_first_line():
    rows = with_column(DAYS, 1, ["410", "muchas", "512", "450"])

    assert (
        said(rows)[
            "Column “Gente que lo vio”: 1 of 4 cells cannot be read, the first on line 3: “muchas”."
        ]
        == "look"
    )


def test_more_people_than_views_is_worth_a_look():
    rows = [[row[0], row[3], row[2], row[1]] for row in DAYS]
    swapped = [DAYS[0], *rows[1:]]

    assert any("is above" in each and state == "look" for each, state in said(swapped).items())


def test_a_day_to_come_is_worth_a_look():
    rows = with_column(DAYS, 0, ["2026-03-01", "2026-03-02", "2026-03-03", "2031-03-04"])

    assert said(rows)["The last date, 2031-03-04, is still to come."] == "look"


def test_shares_add_up_or_are_none():
    assert said(PLACES)["Column “% de seguidores”: the shares add up to 89.2%."] == "holds"

    rows = with_column(PLACES, 1, ["75,1", "130", "2,0", "207,1"])
    assert said(rows)["Column “% de seguidores”: shares lie outside 0 to 100%."] == "look"


def test_followers_that_jump_are_no_level():
    rows = [["Día", "Seguidores totales"]] + [
        [row[0], count] for row, count in zip(DAYS[1:], ["4", "90", "2", "70"], strict=True)
    ]

    assert any("jumps from row to row" in each for each in said(rows))


def test_one_row_in_ten_may_break_what_is_usual_and_more_is_worth_a_look():
    rows = [["Date", "Reach", "Views"], ["2026-03-01", "9", "5"]]
    rows += [[f"2026-03-{day:02}", "5", "9"] for day in range(2, 11)]

    assert not any("is above" in each for each in said(rows))
    assert any("is above" in each for each in said(rows[:-1]))
