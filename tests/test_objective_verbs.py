"""Objectives by the command line: stated, changed and ended, with all they can say."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rumbo.clients import client, clients, new_client
from rumbo.commands.line import main
from rumbo.diary.journal import write as note
from rumbo.locale import words as in_language
from rumbo.objectives.judged.record import assess_every
from rumbo.objectives.stated.journal import all_objectives
from rumbo.story.sentences.findings import standing_sentence
from tests.store.files import post, posts

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


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (["--network", "instagran"], "There is no network “instagran”: known are agoda, "),
        (["--network", "Instagram"], "instagram, linkedin, linkedin_ads, mastodon"),
        (["--format", "clip"], "There is no format “clip”: known are carousel, image, link, "),
        (
            ["--account", "hornoelsauce"],
            "“hornoelsauce” is not known: no file has named an account",
        ),
    ],
)
def test_a_name_that_nobody_knows_is_refused_with_those_that_are_known(
    said, sentence, capsys
) -> None:
    assert main([*ADD, *DAYS, *said]) == 2
    assert sentence in capsys.readouterr().err
    assert all_objectives(client("Horno").store) == []


def test_an_account_is_one_that_a_file_names_and_a_format_may_be_the_network_s_own(capsys) -> None:
    rows = posts(post(1, saves=4), post(2).replace("IG image", "Guía"))
    list(client("Horno").receive("posts.csv", rows))

    assert main([*ADD, *DAYS, "--account", "instagram:1"]) == 2
    known = "known are instagram:17841450000000017 (hornoelsauce)."
    assert f"There is no account “instagram:1”: {known}" in capsys.readouterr().err

    account = ["--account", "instagram:17841450000000017"]
    assert main([*ADD, *DAYS, *account, "--network", "instagram", "--format", "guia"]) == 0
    assert printed(capsys)["account"] == "instagram:17841450000000017"
    assert main([*ADD, *DAYS, "--network", "tiktok"]) == 0  # nothing is known of it yet


def test_people_are_told_the_sentences_of_the_screen_and_programs_the_codes(capsys) -> None:
    list(client("Horno").receive("posts.csv", posts(post(1, saves=4), post(2, saves=400))))
    assert main([*ADD, *DAYS, "--network", "instagram"]) == 0
    made = printed(capsys)
    (judged,) = assess_every(client("Horno").store)
    words = in_language("en")

    assert main(["objectives", "--client", "Horno"]) == 0

    told = capsys.readouterr().out
    assert (made["status"], made["verdict"]) == ("met", "keep")
    assert told.startswith(f"{made['id']}  Guardados\n          ✔ Met · Instagram\n")
    assert standing_sentence(judged.standing, words) in told
    assert told.endswith("it tells what happened, and is neither a success nor a failure.\n")
    assert "keep" not in told


def test_what_came_of_a_change_and_what_is_not_foretold_are_sentences(capsys) -> None:
    own = client("Horno")
    list(own.receive("posts.csv", posts(post(1, saves=4))))
    about = {"network": "instagram", "metric_id": "saves", "basis": "posts"}
    note(own.store, kind="decision", day=date(2026, 3, 2), title="Más guías", **about)

    assert main(["changes", "--client", "Horno"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("2026-03-02  Más guías\n            Decision · since 2 Mar 2026 · Insta")
    assert "There is no figure for it. The files do not tell it by whole weeks" in told

    until = ["--metric", "saves", "--until", "2026-12-31"]
    assert main(["forecast", "--client", "Horno", *until]) == 1
    assert "Looking ahead needs four whole weeks of data" in capsys.readouterr().out
    assert main(["forecast", "--client", "Horno", "--json", *until]) == 1
    assert printed(capsys)["reason"] == "too_short"
