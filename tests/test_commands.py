"""The command line: each verb, its JSON, its exit code, and sentences instead of tracebacks."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rumbo.commands import line
from rumbo.commands.line import main, parser
from rumbo.objectives.journal import state
from rumbo.settings import ROOT
from rumbo.store.clients import client, clients
from tests.guided.tables import DAYS, csv_of
from tests.objectives.test_journal import GOOD
from tests.store.files import card, post, posts

REACH = {"2026-03-02": 40, "2026-03-03": 70, "2026-03-05": 50}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one clear file, one that leaves a question open, and one that is no export."""
    made = tmp_path / "files"
    made.mkdir()
    (made / "letter.txt").write_text("Dear all,\nsee you soon\n")
    (made / "posts.csv").write_bytes(posts(post(1, "03/02/2026", likes=4, comments=2, views=9)))
    (made / "reach.csv").write_bytes(card("Reach", REACH))
    (made / ".hidden").write_text("x")
    return made


@pytest.fixture
def said(capsys):
    """Carry out a call and return its exit code, its lines as JSON, and what stands on stderr."""

    def call(*words: object) -> tuple[int, list[dict], str]:
        code = main([str(word) for word in (*words, "--json")])
        out, err = capsys.readouterr()
        return code, [json.loads(each) for each in out.splitlines()], err

    return call


def test_every_verb_and_option_has_help() -> None:
    (verbs,) = (each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))

    assert {each.dest for each in verbs._choices_actions if not each.help} == set()
    for verb in verbs.choices.values():
        assert {each.dest for each in verb._actions if not each.help} == set(), verb.prog


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
    assert missing["message"] == "«nothing.csv» cannot be opened: No such file or directory."


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


@pytest.fixture
def bar(said, folder):
    said("import", "--client", "Bar", "--network", "instagram", folder)
    return client("Bar")


def test_metrics_prints_all_that_is_reported(said, bar) -> None:
    code, answers, err = said("metrics", "--client", "Bar")

    found = {(each["metric"], each["basis"]): each for each in answers}
    assert code == 0
    assert found["comments", "posts"] == {
        "metric": "comments",
        "basis": "posts",
        "network": "instagram",
        "period": "2026-03-02",
        "value": 2,
        "numerator": 2,
        "denominator": None,
        "items": 1,
        "unit": "count",
    }
    assert found["typical_daily_reach", "days"]["value"] == 50
    assert ("reach", "days") not in found
    assert "reach cannot be added up" in err


def test_metrics_by_day_within_days(said, bar) -> None:
    asked = ("--metric", "reach", "--by", "day", "--from", "2026-03-03", "--to", "2026-03-05")

    _, answers, _ = said("metrics", "--client", "Bar", *asked)

    assert [(each["period"], each["value"]) for each in answers] == [("2026-03-03", 70)]


def test_a_metric_on_two_bases_prints_both(said, bar, tmp_path) -> None:
    (tmp_path / "views.csv").write_bytes(card("Views", REACH))
    said("import", "--client", "Bar", "--network", "instagram", tmp_path / "views.csv")

    _, answers, err = said("metrics", "--client", "Bar", "--metric", "views", "comments")

    assert sorted((each["metric"], each["basis"], each["value"]) for each in answers) == [
        ("comments", "posts", 2),
        ("views", "days", 160),
        ("views", "posts", 9),
    ]
    assert err == ""


def test_reach_by_week_is_refused_with_its_sentence(said, bar) -> None:
    code, answers, err = said("metrics", "--client", "Bar", "--metric", "reach", "--by", "week")

    assert (code, answers, err) == (1, [], "reach cannot be added up over days or posts\n")


def test_a_metric_that_no_file_reports_is_said_so(said, bar) -> None:
    code, answers, err = said("metrics", "--client", "Bar", "--metric", "followers")

    assert (code, answers, err) == (0, [], "No file received reports «followers».\n")


def test_objectives_are_judged(said, bar) -> None:
    state(bar.store, **GOOD)

    code, (answer,), _ = said("objectives", "--client", "Bar")

    wanted = {"title": "Más visitas", "metric": "profile_visits", "basis": "days", "target": 100}
    wanted |= {"start": "2026-01-01", "due": "2026-06-30", "status": "not_measurable"}
    wanted |= {"network": None, "actual": None, "expected": None, "judged_on": None, "elapsed": 0}
    assert code == 0
    assert answer.items() >= wanted.items()


def test_doctor_says_what_holds_and_what_is_broken(said, bar) -> None:
    code, (*checks, known), _ = said("doctor")
    assert (code, {each["holds"] for each in checks}) == (0, {True})
    assert known.keys() == {"client", "things", "digest"}

    with bar.store._cursor() as cursor:
        cursor.execute("insert into current_posts from current_posts")

    code, (*checks, _), _ = said("doctor", "--client", "Bar")
    broken = {each["check"]: each["rows"] for each in checks if not each["holds"]}
    assert (code, broken["posts_are_unique"]) == (1, 1)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (("uploads", "--client", "Nadie"), "There is no client «Nadie»."),
        (("undo", "--client", "Bar", "zzz"), "There is no upload «zzz» to undo."),
        (("metrics", "--client", "Bar", "--metric", "magic"), "There is no metric «magic»."),
    ],
)
def test_asking_for_what_is_not_there_is_a_wrong_call(said, bar, call, sentence: str) -> None:
    assert said(*call) == (2, [], f"{sentence}\n")


@pytest.mark.parametrize(
    "call",
    [
        (),
        ("dance",),
        ("inspect",),
        ("import", "x.csv"),
        ("import", "--client", "B", "--network", "x", "x.csv"),
        ("metrics", "--client", "B", "--from", "yesterday"),
        ("metrics", "--client", "B", "--by", "hour"),
        ("report", "--client", "B", "--period", "2026-13", "--out", "x.pdf"),
        ("report", "--client", "B", "--all-clients", "--period", "2026", "--out", "x"),
    ],
)
def test_a_wrong_call_is_two(call, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(call)

    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_people_read_sentences_and_tables(folder, capsys) -> None:
    main(["import", "--client", "Bar", "--network", "instagram", str(folder)])
    main(["metrics", "--client", "Bar", "--metric", "comments"])
    main(["objectives", "--client", "Bar"])
    main(["clients"])
    main(["doctor"])
    main(["inspect", str(folder)])

    out = capsys.readouterr().out
    assert "Rows: 1 = 1 new, 0 updated, 0 repeated, 0 refused, 0 left out." in out
    assert "comments  posts  instagram  2026-03-02  2" in out
    assert "No objective was stated yet." in out
    assert "bar: posts_are_unique holds" in out
    assert "day_values: 3, 2026-03-02 to 2026-03-05: reach 160" in out


def test_home_names_the_folder_of_the_data(tmp_path, folder, monkeypatch) -> None:
    monkeypatch.setenv("RUMBO_HOME", "elsewhere")

    main(["import", "--client", "Bar", "--home", str(tmp_path / "mine"), str(folder / "posts.csv")])

    assert (tmp_path / "mine" / "clients" / "bar" / "store.duckdb").exists()
    assert os.environ["RUMBO_HOME"] == str(tmp_path / "mine")


def test_a_mistake_of_our_own_is_a_sentence_and_not_a_traceback(capsys, monkeypatch) -> None:
    def breaks() -> list:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("rumbo.commands.history.clients", breaks)
    assert main(["clients"]) == 1
    assert "a mistake of its own (ZeroDivisionError: oh)" in capsys.readouterr().err

    monkeypatch.setenv("RUMBO_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["clients"])


def test_a_reader_that_leaves_early_breaks_nothing(folder) -> None:
    command = [sys.executable, "-m", "rumbo", "inspect", "--json", *[str(folder / "posts.csv")] * 3]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.close()
        complaint = run.stderr.read()

    assert b"Traceback" not in complaint


def test_every_verb_of_the_contract_is_there() -> None:
    asked = {"inspect", "import", "undo", "uploads", "metrics", "objectives", "clients"}

    assert {each.name for each in line.VERBS} >= asked | {"report", "doctor", "demo"}


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
    """A table that no network gives."""
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
    assert "cannot stand for «columns»" in err


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
