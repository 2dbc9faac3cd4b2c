"""Objectives by the command line: stated, changed and ended, with all they can say."""

from __future__ import annotations

import json

import pytest

from rumbo.clients import clients, new_client
from rumbo.commands.line import main

ADD = [
    "objectives",
    "add",
    "--client",
    "Horno",
    "--json",
    "--title",
    "Guardados",
    "--metric",
    "saves",
    "--target",
    "100",
]
DAYS = ["--start", "2026-01-01", "--due", "2026-06-30"]


@pytest.fixture(autouse=True)
def horno(tmp_path, monkeypatch):
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    new_client("Horno").describe("Horno", "es", "Europe/Madrid", "ES")
    yield
    for each in clients():
        each.store.close()


def printed(capsys) -> dict:
    return json.loads(capsys.readouterr().out)


def test_an_objective_is_added_changed_listed_and_ended(capsys) -> None:
    more = ["--upper", "200", "--format", "reel", "--owner", "Ana", "--cadence", "monthly"]
    assert main([*ADD, *DAYS, *more]) == 0
    made = printed(capsys)
    assert (made["sense"], made["upper"], made["format"]) == ("between", 200, "reel")
    assert (made["owner"], made["cadence"], made["status"]) == ("Ana", "monthly", "not_measurable")
    assert made["reason"] == "no_data"

    own = ["objectives", "change", "--client", "Horno", "--json", "--id", made["id"]]
    told = ["--target", "120", "--upper", "220", "--reason", "verano", "--from", "2026-03-01"]
    assert main([*own, *told]) == 0
    assert [each["target"] for each in printed(capsys)["revisions"]] == [100, 120]

    ending = ["objectives", "end", "--client", "Horno", "--json", "--id", made["id"]]
    assert main([*ending, "--reason", "cierre", "--from", "2026-04-01"]) == 0
    assert printed(capsys)["status"] == "ended"
    assert main(["objectives", "--client", "Horno", "--json"]) == 0
    assert printed(capsys)["ended_on"] == "2026-04-01"


def test_what_is_missing_is_a_wrong_call_and_a_contradiction_is_refused(capsys) -> None:
    assert main(ADD) == 2
    assert "also say --start, --due" in capsys.readouterr().err
    assert main([*ADD, *DAYS, "--upper", "50"]) == 1
    assert "the second must be larger" in capsys.readouterr().err
