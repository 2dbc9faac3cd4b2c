"""How a call is made and answered: help, exit codes, sentences instead of tracebacks."""

import argparse
import os
import subprocess
import sys
from datetime import date

import pytest

from rumbo.commands import line
from rumbo.commands.line import main, parser
from rumbo.metrics.series import Period
from rumbo.settings import ROOT


def test_every_verb_and_option_has_help() -> None:
    (verbs,) = (each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))

    assert {each.dest for each in verbs._choices_actions if not each.help} == set()
    for verb in verbs.choices.values():
        assert {each.dest for each in verb._actions if not each.help} == set(), verb.prog


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
        ("report", "--client", "B", "--period", "2026-Q5", "--out", "x.pdf"),
        ("report", "--client", "B", "--all-clients", "--period", "2026", "--out", "x"),
    ],
)
def test_a_wrong_call_is_two(call, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(call)

    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "first", "end"),
    [
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-Q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("2026-10", date(2026, 10, 1), date(2026, 11, 1)),
        ("2026-10-05..2026-10-11", date(2026, 10, 5), date(2026, 10, 12)),
    ],
)
def test_a_report_is_asked_for_in_every_way_a_period_can_be_named(said, first, end) -> None:
    call = parser().parse_args(["report", "--client", "B", "--period", said, "--out", "x.pdf"])

    assert call.period == Period(first, end)


def test_what_is_no_period_is_told_with_those_that_are(capsys) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--client", "B", "--period", "2026-Q5", "--out", "x.pdf"])

    assert "“2026-Q5” is no period: write 2026, 2026-Q4, 2026-10" in capsys.readouterr().err


def test_people_read_sentences_and_tables(folder, capsys) -> None:
    main(["import", "--client", "Bar", "--network", "instagram", str(folder)])
    main(["metrics", "--client", "Bar", "--metric", "comments"])
    main(["objectives", "--client", "Bar"])
    main(["clients"])
    main(["doctor"])
    main(["inspect", str(folder)])

    out = capsys.readouterr().out
    assert "Rows: 1 = 1 new, 0 updated, 0 repeated, 0 not taken, 0 refused, 0 left out." in out
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


def test_a_clock_that_is_behind_is_said_by_every_verb_that_asks_a_business(
    bar, said, monkeypatch
) -> None:
    monkeypatch.setenv("RUMBO_TODAY", "2020-01-05")

    code, _, err = said("objectives", "--client", "Bar")
    assert code == 0
    assert "By the clock of this computer it is 2020-01-05, but “" in err
    assert "is of 2026-11-30" in err

    code, answers, err = said("doctor", "--client", "Bar")
    assert code == 1
    assert [each["holds"] for each in answers if each.get("check") == "clock"] == [False]
    assert err == ""
