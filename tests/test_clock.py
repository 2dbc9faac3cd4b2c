"""What day it is can be said; where it is not, the clock of a place tells it."""

from datetime import UTC, datetime, timedelta

import pytest

from rumbo import clock
from rumbo.commands.line import main
from rumbo.errors import RumboError


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


@pytest.mark.parametrize("said", ["30/11/2026", "2026-11-31", "tomorrow"])
def test_what_is_no_day_is_said_in_a_sentence(said, monkeypatch, tmp_path, capsys) -> None:
    monkeypatch.setenv("RUMBO_TODAY", said)
    file = tmp_path / "posts.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")

    with pytest.raises(RumboError, match=f"RUMBO_TODAY says “{said}”, which is no day"):
        clock.today()
    with pytest.raises(RumboError, match="write it like 2026-11-30"):
        clock.now()
    assert main(["inspect", str(file)]) == 1
    assert f"RUMBO_TODAY says “{said}”" in capsys.readouterr().err
