"""The demo business comes in through the ordinary readers, once, and shows the point at once."""

import pytest

from rumbo.clients import Client
from rumbo.commands.line import main
from rumbo.demo.load import EXPORTS, load
from rumbo.objectives.journal import all_objectives
from rumbo.objectives.status import judge


@pytest.fixture(scope="module")
def cafe(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUMBO_HOME", str(tmp_path_factory.mktemp("home")))
        made = load()
        yield made
        made.store.close()


def state_of(client: Client) -> tuple:
    store = client.store
    return store.rows("store/digest"), store.rows("uploads/all"), store.rows("objectives/all")


def test_every_file_of_the_demo_is_in(cafe) -> None:
    received = {row["file_name"].split("/")[0] for row in cafe.store.rows("uploads/all")}

    assert received == {path.name for path in EXPORTS.rglob("*.*")}


def test_one_objective_goes_well_one_is_at_risk_one_is_missed(cafe) -> None:
    statuses = [judge(cafe.store, each).status for each in all_objectives(cafe.store)]

    assert sorted(statuses) == ["at_risk", "missed", "on_track"]


def test_loading_twice_is_loading_once(cafe) -> None:
    before = state_of(cafe)

    load()

    assert state_of(cafe) == before


def test_the_business_says_who_it_is(cafe) -> None:
    assert cafe.profile() == {
        "name": "Café Brújula",
        "language": "es",
        "time_zone": "Europe/Madrid",
        "country": "ES",
        "region": "VC",
    }


def test_the_report_of_a_month_is_written(cafe, tmp_path, capsys) -> None:
    path = tmp_path / "reports" / "october.pdf"
    call = ["report", "--client", "Café Brújula", "--period", "2026-10", "--out", str(path)]

    assert main(call) == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert str(path) in capsys.readouterr().out


def test_a_report_that_cannot_be_written_is_a_sentence(cafe, capsys) -> None:
    call = [
        "report",
        "--client",
        "Café Brújula",
        "--period",
        "2026",
        "--out",
        "/proc/no/report.pdf",
    ]

    assert main(call) == 1
    assert "cannot be written" in capsys.readouterr().err
