"""The periods a story can be about."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.errors import RumboError
from rumbo.locale import words
from rumbo.metrics.series import Period
from rumbo.story import periods


@pytest.mark.parametrize(
    ("text", "first", "end"),
    [
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("2026-t1", date(2026, 1, 1), date(2026, 4, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("2026-02-03..2026-02-04", date(2026, 2, 3), date(2026, 2, 5)),
        ("2026-02-03", date(2026, 2, 3), date(2026, 2, 4)),
    ],
)
def test_a_text_names_a_period(text: str, first: date, end: date) -> None:
    assert periods.period(text) == Period(first, end)


@pytest.mark.parametrize("text", ["", "last month", "2026-13", "2026-Q5", "2026-02-30", "0000"])
def test_what_is_no_period_is_refused_with_the_forms_there_are(text: str) -> None:
    with pytest.raises(RumboError, match="write 2026, 2026-Q4"):
        periods.period(text)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(RumboError, match="ends on"):
        periods.period("2026-02-04..2026-02-03")


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        ("2026", "2026", "2026"),
        ("2026-Q4", "4th quarter 2026", "4.º trimestre 2026"),
        ("2026-10", "October 2026", "Octubre 2026"),
        ("2026-10-02..2026-11-01", "2 Oct – 1 Nov 2026", "2 oct – 1 nov 2026"),
    ],
)
def test_a_period_has_a_name(text: str, english: str, spanish: str) -> None:
    assert periods.name(periods.period(text), words("en")) == english
    assert periods.name(periods.period(text), words("es")) == spanish


def test_months_and_quarters_hold_every_day_the_newest_first() -> None:
    first, last = date(2025, 11, 30), date(2026, 2, 1)

    assert [each.start.month for each in periods.months(first, last)] == [2, 1, 12, 11]
    assert [each.start for each in periods.quarters(first, last)] == [
        date(2026, 1, 1),
        date(2025, 10, 1),
    ]


def test_twelve_weeks_end_on_the_last_day() -> None:
    assert periods.weeks_until(date(2026, 11, 15)) == Period(date(2026, 8, 24), date(2026, 11, 16))


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2026-10", "2026-09"),
        ("2026-01", "2025-12"),
        ("2026-Q1", "2025-Q4"),
        ("2026", "2025"),
        ("2026-10-03..2026-10-12", "2026-09-23..2026-10-02"),
    ],
)
def test_a_period_is_compared_with_the_one_before_it_on_the_calendar(
    text: str, before: str
) -> None:
    assert periods.period(text).before() == periods.period(before)


def test_of_a_period_known_in_part_the_same_days_are_compared() -> None:
    known, earlier = periods.known_part(periods.period("2026-11"), date(2026, 11, 22))

    assert known == periods.period("2026-11-01..2026-11-22")
    assert earlier == periods.period("2026-10-01..2026-10-22")
    longer = periods.known_part(periods.period("2026-03"), date(2026, 3, 30))[1]
    assert longer == periods.period("2026-02")  # February has no 30th
