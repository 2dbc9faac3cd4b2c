"""Tables by week or month: no value is that of the one day it bears."""

from datetime import date, timedelta

import pytest

from rumbo.exports.reading import Reading, read
from tests.exports.golden import TODAY
from tests.exports.strangers import a_file

HEAD = ["Date", "Views", "Watch time (hours)", "Subscribers"]
SUNDAYS = [date(2026, 9, 6) + timedelta(weeks=week) for week in range(4)]


def spans(reading: Reading, metric: str = "views") -> list[tuple[str, str, float]]:
    rows = reading.facts.table("period_values").to_pylist()
    return [
        (str(row["from_day"]), str(row["to_day"]), row["val"])
        for row in rows
        if row["metric"] == metric
    ]


def test_rows_that_begin_weeks_are_of_weeks() -> None:
    reading = a_file([HEAD, ["Total", 60, 9, 3], *([day, 15, 2, 1] for day in SUNDAYS)])

    assert not reading.facts.tables.get("day_values")
    assert spans(reading)[0] == ("2026-09-06", "2026-09-12", 15)
    assert [value for *_, value in spans(reading)] == [15] * 4
    assert any("weeks or months" in note.english() for note in reading.facts.notes)


def test_a_week_without_a_row_changes_none_beside_it() -> None:
    reading = a_file([HEAD, *([day, 15, 2, 1] for day in (*SUNDAYS[:2], SUNDAYS[3]))])

    assert [end for _, end, _ in spans(reading)] == ["2026-09-12", "2026-09-19", "2026-10-03"]


@pytest.mark.parametrize("days", [SUNDAYS[:2], [*SUNDAYS, date(2026, 9, 9)]])
def test_two_days_or_one_between_are_days(days: list[date]) -> None:
    reading = a_file([HEAD, *([day, 15, 2, 1] for day in days)])

    assert not spans(reading)
    assert len(set(reading.facts.table("day_values")["day"].to_pylist())) == len(days)


def test_the_last_week_ends_with_the_report() -> None:
    rows = "\n".join(f"{day},15,2,1" for day in SUNDAYS)
    name = "Date 2026-09-06_2026-09-29 Taller.zip/Table data.csv"
    reading = read(name, f"{','.join(HEAD)}\n{rows}\n".encode(), TODAY)

    assert spans(reading)[-1][:2] == ("2026-09-27", "2026-09-29")


def test_months_are_months_though_there_is_only_one() -> None:
    assert spans(a_file([HEAD, ["Total", 9, 2, 1], ["2026-09", 9, 2, 1]])) == [
        ("2026-09-01", "2026-09-30", 9)
    ]


def spent(time: str, *named: str) -> list[tuple[str, str]]:
    head = [["Campaign report"], ["January 1, 2026 - October 28, 2026"]]
    names = [time, "Campaign", "Currency code", "Clicks", "Impr.", "Cost"]
    reading = a_file([*head, names, *([each, "Bread", "EUR", 9, 90, 5] for each in named)])
    rows = reading.facts.table("spend").to_pylist()
    return sorted({(str(row["from_day"]), str(row["to_day"])) for row in rows})


@pytest.mark.parametrize(
    ("time", "named", "last"),
    [
        ("Month", ["2026-09-01", "2026-10-01"], ("2026-10-01", "2026-10-28")),
        ("Quarter", ["2026-04-01", "2026-07-01"], ("2026-07-01", "2026-09-30")),
        (
            "Span",
            ["2026-09-07 - 2026-09-13", "2026-09-14 - 2026-09-20"],
            ("2026-09-14", "2026-09-20"),
        ),
        ("Day of the week", ["Monday", "Tuesday"], ("2026-01-01", "2026-10-28")),
    ],
)
def test_what_was_spent_is_of_the_time_that_tells_rows_apart(
    time: str, named: list[str], last: tuple[str, str]
) -> None:
    assert spent(time, *named)[-1] == last


def test_rows_of_hours_are_no_days() -> None:
    rows = [[f"2026-09-0{day} 0{hour}:00", 15, 2, 1] for day in (1, 2) for hour in range(3)]
    reading = a_file([HEAD, *rows])

    assert reading.outcome == "refused"
    assert "are of hours" in reading.message.english()
