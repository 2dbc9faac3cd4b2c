"""What day it is can be said; where it is not, the clock of a place tells it."""

from datetime import UTC, datetime, timedelta

from rumbo import clock


def test_the_day_that_is_said_holds_everywhere(monkeypatch) -> None:
    monkeypatch.setenv("RUMBO_TODAY", "2027-06-20")

    assert clock.today().isoformat() == "2027-06-20"
    assert clock.today("Pacific/Auckland").isoformat() == "2027-06-20"
    assert clock.now().date().isoformat() == "2027-06-20"


def test_otherwise_the_clock_of_the_place_tells(monkeypatch) -> None:
    monkeypatch.delenv("RUMBO_TODAY", raising=False)
    utc = datetime.now(UTC)

    assert clock.today("Pacific/Kiritimati") - utc.date() <= timedelta(days=1)
    assert clock.today("Pacific/Kiritimati") > clock.today("Pacific/Pago_Pago")
    assert abs(clock.now() - utc.replace(tzinfo=None)) < timedelta(minutes=1)
