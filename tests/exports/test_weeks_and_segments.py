"""Reports of Google Analytics 4 by weeks and months as the calendar numbers them, and those of segments."""

import pytest

from rumbo.exports.reading import Reading
from tests.exports.strangers import a_file

ABOVE = [["# ---"], ["# Traffic"], ["# Account: Horno"], ["# Property: Horno"], ["# ---"], ["#"]]
DAYS = [["# Start date: 20260901"], ["# End date: 20261031"]]


def report(rows: list[list], segment: str = "All Users") -> Reading:
    """Return the reading of a report of September and October."""
    return a_file([*ABOVE, [f"# {segment}"], *DAYS, *rows])


def told(reading: Reading, metric: str = "sessions") -> list[tuple]:
    """Return the days, the division, the bucket and the value of each thing that a report tells."""
    return [
        (str(row["from_day"]), str(row["to_day"]), row["breakdown"], row["bucket"], row["val"])
        for row in reading.facts.table("web_values").to_pylist()
        if row["metric"] == metric
    ]


@pytest.mark.parametrize(
    ("header", "cells", "days"),
    [
        (["Week"], ["36"], ("2026-09-01", "2026-09-05")),
        (["Year week"], ["202637"], ("2026-09-06", "2026-09-12")),
        (["Semana ISO del año"], ["36"], ("2026-09-01", "2026-09-06")),
        (["ISO week of ISO year"], ["202637"], ("2026-09-07", "2026-09-13")),
        (["ISO year", "ISO week of the year"], ["2026", "44"], ("2026-10-26", "2026-10-31")),
        (["Year month"], ["202609"], ("2026-09-01", "2026-09-30")),
        (["Year", "Month"], ["2026", "9"], ("2026-09-01", "2026-09-30")),
    ],
)
def test_a_week_or_month_of_the_calendar_is_its_days_within_the_report(header, cells, days) -> None:
    reading = report([[*header, "Sessions"], [*cells, 40]])

    assert told(reading) == [(*days, "none", "all", 40)]
    assert reading.facts.kept == (1.0, 1.0)


def test_a_week_that_a_long_report_has_twice_is_refused() -> None:
    days = [["# Start date: 20250101"], ["# End date: 20261031"]]
    rows = [["Year week", "Sessions"], ["202536", 3], ["202636", 4]]
    assert [row[0] for row in told(a_file([*ABOVE, *days, *rows]))] == ["2025-08-31", "2026-08-30"]

    reading = a_file([*ABOVE, *days, ["Week", "Sessions"], ["36", 3], ["37", 4]])
    assert reading.outcome == "refused"
    assert "“36” is not a date" in reading.message.english()


def test_what_a_program_fetches_by_week_is_read() -> None:
    reading = a_file([["isoYearIsoWeek", "sessions", "totalUsers"], ["202636", 9, 8]])

    assert told(reading) == [("2026-08-31", "2026-09-06", "none", "all", 9)]


def test_segments_stand_beside_the_whole_and_are_no_part_of_it() -> None:
    rows = [
        ["Session default channel group", "Segment", "Sessions"],
        ["Direct", "All Users", 100],
        ["Direct", "Mobile", 60],
        ["Email", "All Users", 20],
        ["Email", "Mobile", 9],
    ]
    reading = report(rows)

    assert [row[2:] for row in told(reading)] == [
        ("channel", "Direct", 100),
        ("channel", "Email", 20),
        ("channel+segment", "Direct · Mobile", 60),
        ("channel+segment", "Email · Mobile", 9),
    ]
    assert any("«Mobile»" in note.english() for note in reading.facts.notes)


def test_a_report_of_one_segment_is_not_the_whole_website() -> None:
    rows = [["Date", "Sessions"], ["20260901", 7], ["20260902", 8]]

    assert {row[2:4] for row in told(report(rows))} == {("none", "all")}
    assert {row[2:4] for row in told(report(rows, "Todos los usuarios"))} == {("none", "all")}
    assert {row[2:4] for row in told(report(rows, "Mobile"))} == {("segment", "Mobile")}


def test_compared_segments_are_tables_under_each_other() -> None:
    table = [["Session default channel group", "Sessions"], ["Direct", 60], ["Email", 30]]
    other = [[], ["# Mobile"], *DAYS, table[0], ["Direct", 20], ["Email", 11]]

    assert [row[2:] for row in told(report([*table, *other]))] == [
        ("channel", "Direct", 60),
        ("channel", "Email", 30),
        ("channel+segment", "Direct · Mobile", 20),
        ("channel+segment", "Email · Mobile", 11),
    ]


def test_the_questions_of_an_overview_are_no_segments() -> None:
    table = [["Session default channel group", "Sessions"], ["Direct", 60], ["Email", 30]]
    other = [[], ["# Which countries"], *DAYS, ["Country", "Sessions"], ["Spain", 90]]

    divided = {row[2] for row in told(report([*table, *other], "Where they come from"))}
    assert divided == {"channel", "country"}
