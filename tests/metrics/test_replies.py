"""What counts as answered: a reply with or without its day, nothing where a file tells of none, not yet within a week."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.exports.reading import read
from rumbo.glossary import metric
from rumbo.metrics.series import Period, Total, total
from rumbo.metrics.values import complete
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

RESPONSE = metric("response_rate", "mentions")


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


def booking(*rows: tuple[str, str]) -> bytes:
    """Return a file of Booking: reviews of days, each with its reply or none; no day of a reply."""
    head = "Review date,Guest name,Reservation number,Review title,Positive review,Negative review,Review score,Property reply"
    lines = [f"{day},Ana,41{n:04},Genial,Pan,,9,{reply}" for n, (day, reply) in enumerate(rows)]
    return "\n".join([head, *lines, ""]).encode()


def headless(*days: str) -> bytes:
    """Return a table of Trustpilot without a header, which has no column of replies."""
    return "".join(f"{day}T10:00:00.000Z,5,Pan rico,Volveremos\n" for day in days).encode()


def rate(store: Store) -> Total:
    return total(store, RESPONSE, Period(date(2026, 1, 1), date(2027, 1, 1)))


def test_a_reply_without_its_day_is_a_reply(store) -> None:
    days = ("2026-03-01", "2026-03-02", "2026-03-03")
    rows = [*zip(days, ("Gracias", "", "Gracias"), strict=True), ("2026-03-20", "Gracias")]
    import_reading(store, read("booking.csv", booking(*rows)))

    found = rate(store)

    assert (found.numerator, found.denominator) == (2, 3)  # that of the 20th is not a week old


def test_a_file_without_a_column_of_replies_says_nothing_of_them(store) -> None:
    import_reading(store, read("a.csv", headless("2026-03-01", "2026-03-02", "2026-04-01")))

    assert rate(store).value is None


def test_a_file_of_nobody_answered_says_so(store) -> None:
    rows = [("2026-03-01", ""), ("2026-03-02", ""), ("2026-03-20", "")]
    import_reading(store, read("booking.csv", booking(*rows)))

    found = rate(store)

    assert (found.value, found.denominator) == (0, 2)


def test_replies_are_known_until_a_week_before_the_newest_review(store) -> None:
    import_reading(store, read("booking.csv", booking(("2026-03-01", ""), ("2026-03-20", ""))))

    assert [each["complete_until"] for each in complete(store, RESPONSE)] == [date(2026, 3, 13)]
