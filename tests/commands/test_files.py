"""Verbs about files: what they are, what becomes of them, whose they are."""

import json
import re
from pathlib import Path

import pytest

from rumbo.clients import clients
from rumbo.commands.line import main
from tests.guided.tables import DAYS, csv_of


def test_inspect_says_what_files_are_and_stores_nothing(said, folder, home) -> None:
    code, answers, _ = said("inspect", folder)

    assert [each["outcome"] for each in answers] == ["refused", "recognised", "recognised"]
    assert [Path(each["file"]).name for each in answers] == ["letter.txt", "posts.csv", "reach.csv"]
    assert (code, answers[2]["network"], answers[2]["tables"]["day_values"]["records"]) == (
        1,
        "meta",
        3,
    )
    assert not home.exists()


def test_inspect_of_known_files_only_is_done(said, folder) -> None:
    assert said("inspect", folder / "posts.csv")[0] == 0


def test_a_file_that_is_not_there_is_refused_in_its_place(said, folder) -> None:
    code, (missing, good), _ = said("inspect", "nothing.csv", folder / "posts.csv")

    assert (code, missing["outcome"], good["outcome"]) == (1, "refused", "recognised")
    assert missing["message"] == "“nothing.csv” cannot be opened: No such file or directory."


def test_import_takes_the_good_files_and_asks_about_the_others(said, folder) -> None:
    code, answers, err = said("import", "--client", "Bar", folder)

    assert code == 1
    assert [each["outcome"] for each in answers] == ["refused", "imported", "question"]
    assert answers[1]["rows"] == {
        "read": 1,
        "new": 1,
        "updated": 0,
        "repeated": 0,
        "refused": 0,
        "left_out": 0,
        "not_taken": 0,
    }
    assert (answers[2]["needs"], answers[2]["choices"]) == ("network", ["facebook", "instagram"])
    assert "add --network facebook or --network instagram" in err
    assert [each["format"] for each in said("uploads", "--client", "Bar")[1]] == [
        "instagram_content"
    ]


def test_import_with_the_answer_is_done_and_again_is_repeated(said, folder) -> None:
    answered = ("import", "--client", "Bar", "--network", "instagram", folder / "reach.csv")

    first, again = said(*answered), said(*answered)

    assert (first[0], first[1][0]["outcome"], first[1][0]["network"]) == (
        0,
        "imported",
        "instagram",
    )
    assert (again[0], again[1][0]["outcome"], again[1][0]["rows"]["repeated"]) == (0, "repeated", 3)


def test_a_client_is_made_only_when_something_was_stored(said, folder) -> None:
    said("import", "--client", "Nobody", folder / "letter.txt")
    assert clients() == []

    said("import", "--client", "Bar Pepe", folder / "posts.csv")
    assert [each["client"] for each in said("clients")[1]] == ["bar-pepe"]


def test_undo_takes_an_upload_back(said, folder) -> None:
    _, (receipt,), _ = said("import", "--client", "Bar", folder / "posts.csv")

    code, (answer,), _ = said("undo", "--client", "Bar", receipt["upload"])

    assert (code, answer["upload"], answer["file"]) == (0, receipt["upload"], "posts.csv")
    assert said("uploads", "--client", "Bar")[1][0]["undone_at"] == answer["undone_at"]
    assert said("metrics", "--client", "Bar")[1] == []


def test_a_file_of_another_business_is_imported_only_if_said_so(said, folder):
    said("import", "--client", "Horno", folder / "posts.csv")

    code, (held,), err = said("import", "--client", "Mercado", folder / "posts.csv")
    assert (code, held["outcome"], held["needs"]) == (1, "question", "client")
    assert "Add --account-is-ours" in err
    assert [each.slug for each in clients()] == ["horno"]

    code, (taken,), _ = said(
        "import", "--client", "Mercado", "--account-is-ours", folder / "posts.csv"
    )
    assert (code, taken["outcome"]) == (0, "imported")


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    """A table that no format knows."""
    path = tmp_path / "panel.csv"
    path.write_bytes(csv_of(DAYS))
    return path


def test_a_table_of_no_network_is_proposed_then_imported_with_a_mapping(said, panel, tmp_path):
    code, (facts,), _ = said("inspect", panel)
    assert (code, facts["outcome"]) == (1, "guided")
    assert [each["role"] for each in facts["columns"]] == [
        "date",
        "reach",
        "new_followers",
        "views",
    ]

    code, _, err = said("import", "--client", "Horno", panel)
    assert (code, clients()) == (1, [])
    assert "--mapping FILE" in err

    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps(facts["mapping"] | {"network": "instagram", "name": "Panel"}))
    code, (taken,), _ = said("import", "--client", "Horno", "--mapping", mapping, panel)
    assert (code, taken["format"], taken["rows"]["new"]) == (0, "guided:Panel", 4)

    panel.write_bytes(
        csv_of([DAYS[0], ["2026-04-01", "9", "1", "12"], ["2026-04-02", "8", "0", "10"]])
    )
    code, (again,), _ = said("import", "--client", "Horno", panel)
    assert (code, again["outcome"]) == (0, "imported")


def test_a_mapping_that_cannot_be_is_refused_before_a_client_is_made(said, panel, tmp_path):
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"rumbo_mapping": 1, "table": "days", "columns": "all"}')

    code, _, err = said("import", "--client", "Horno", "--mapping", mapping, panel)

    assert (code, clients()) == (1, [])
    assert "cannot stand for “columns”" in err


def test_inspect_says_why(said, folder):
    _, (facts,), _ = said("inspect", folder / "posts.csv")

    why = facts["why"]
    assert why["signatures"][0]["format"] == "instagram_content"
    columns = {each["header"]: each["field"] for each in why["tables"][0]["columns"]}
    assert columns["Likes"] == "likes"
    assert columns["Data comment"] == "note"


def test_inspect_explains_to_people_too(folder, capsys):
    main(["inspect", "--explain", str(folder / "posts.csv")])

    text = capsys.readouterr().out
    assert "matched instagram_content (taken; " in text
    assert "Publish time → published_at" in text


GOLDEN = Path(__file__).parents[1] / "exports"
COUNTED = (
    "linkedin_personal/en.xlsx",
    "tiktok_content/en-spanish-dates-damaged-tabs.csv",
    "search_console/es-elfaro.example-Performance-on-Search-2026-05-13.zip",
    "google_ads/en-damaged-semicolons.csv",
)


@pytest.mark.parametrize("name", COUNTED)
def test_a_files_own_counts_agree_wherever_they_are_told(said, name) -> None:
    inspected = said("inspect", GOLDEN / name)[1][0]
    received = said("import", "--client", "Bar", "--rows", GOLDEN / name)[1]
    history = {row["upload"]: row for row in said("uploads", "--client", "Bar")[1]}

    for each in (each for each in received if each["rows"].get("read")):
        read = each["rows"].pop("read")
        message = re.search(r"(\d+) rows read", each["message"])
        assert message and int(message[1]) == read == sum(each["rows"].values())
        assert len(each["lines"]) == read
        assert history[each["upload"]]["rows"] == {"read": read} | each["rows"]
        assert message[0] in json.dumps(inspected)
    assert said("doctor", "--client", "Bar")[0] == 0
