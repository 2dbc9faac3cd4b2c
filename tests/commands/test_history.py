"""Verbs about files that are in: what was said of them afterwards."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from rumbo.settings import ROOT
from tests.clients.test_neighbours import DMY, OPEN
from tests.store.files import card, tiktok_overview


@pytest.fixture
def upload(said, tmp_path: Path) -> str:
    """A file whose days have no year."""
    path = tmp_path / "Overview.csv"
    path.write_bytes(tiktok_overview({"March 1": (11, 1, 2, 0, 1)}))
    return said("import", "--client", "Bar", path)[1][0]["upload"]


def months(said) -> list[str]:
    asked = ("metrics", "--client", "Bar", "--metric", "views", "--by", "month")
    return [row["period"][:7] for row in said(*asked)[1] if row["value"]]


def test_what_a_file_leaves_open_is_said_afterwards_and_taken_back(said, upload) -> None:
    code, (amended,), _ = said("amend", "--client", "Bar", upload, "--year", 2024)

    assert (code, amended["what"], amended["answer"], amended["rows"]["new"]) == (
        0,
        "year",
        2024,
        1,
    )
    assert said("uploads", "--client", "Bar")[1][0]["said"] == {"year": "2024"}
    assert months(said) == ["2024-03"]
    assert said("amend", "--client", "Bar", upload, "--withdraw", "year")[0] == 0
    assert months(said) == ["2026-03"]


def test_what_cannot_be_is_refused_in_a_sentence(said, upload) -> None:
    code, answers, err = said("amend", "--client", "Bar", upload, "--day-order", "dmy")

    assert (code, answers) == (1, [])
    assert err == "The dates of “Overview.csv” tell themselves which number is the day.\n"
    assert said("amend", "--client", "Bar", "nothing", "--year", 2024)[0] == 2


def test_files_beside_one_without_a_day_tell_it_else_it_is_said_how_to(said, tmp_path) -> None:
    gender = (ROOT / "tests/exports/tiktok_follower_gender/es.csv").read_bytes()
    for name, data in {"alone/Genero.csv": gender, "a/Genero.csv": gender + b"\n"}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(data)
    days = {"March 1": (11, 1, 2, 0, 1), "March 2": (7, 0, 0, 0, 0)}
    (tmp_path / "a" / "Overview.csv").write_bytes(tiktok_overview(days))

    err = said("import", "--client", "Bar", tmp_path / "alone")[2]
    assert "Genero.csv” bears no day and counts as undated" in err
    err = said("import", "--client", "Bar", tmp_path / "a")[2]
    assert "a/Genero.csv” bears no day: it is taken as of 2026-03-02" in err

    received = said("uploads", "--client", "Bar")[1]
    assert {(row["file"], row["as_of"]) for row in received} == {
        ("Genero.csv", None),
        ("Genero.csv", "2026-03-02"),
        ("Overview.csv", "2026-03-02"),
    }


VISITS = "Instagram profile visits"
DAYS = {"2026-03-06": 12, "2026-03-07": 3, "2026-03-20": 4}


@pytest.fixture
def two(said, tmp_path) -> list[str]:
    """Two cards that disagree on one day, the second received later; a row of it is no number."""
    (tmp_path / "a.csv").write_bytes(card(VISITS, DAYS))
    (tmp_path / "b.csv").write_bytes(card(VISITS, DAYS | {"2026-03-06": 20}))
    _, receipts, _ = said("import", "--client", "Bar", tmp_path / "a.csv", tmp_path / "b.csv")
    return [each["upload"] for each in receipts]


def test_files_that_contradict_one_another_are_listed_and_the_other_one_counts(said, two) -> None:
    first, second = two
    (pair,) = said("contradictions", "--client", "Bar")[1]
    assert (pair["upload_id"], pair["numbers"]) == (second, 1)
    assert pair["decided_by"] == "the order in which they came"
    (number,) = said("contradictions", "--client", "Bar", "--rows", second, first)[1]
    assert (number["day"], number["val"], number["other"]) == ("2026-03-06", 20, 12)

    (pair,) = said("contradictions", "--client", "Bar", "--prefer", first, second)[1]
    assert (pair["upload_id"], pair["decided_by"]) == (first, "your word")
    (pair,) = said("contradictions", "--client", "Bar", "--withdraw", first, second)[1]
    assert pair["upload_id"] == second


def test_the_rows_of_a_receipt_add_up_and_name_the_file_that_counts(said, two, tmp_path) -> None:
    older = {"2026-03-06": 12, "2026-03-07": 3, "2026-03-08": 1}
    (tmp_path / "c.csv").write_bytes(card(VISITS, older))

    (receipt,) = said("import", "--client", "Bar", "--rows", tmp_path / "c.csv")[1]

    assert Counter(row["outcome"] for row in receipt["lines"]) == {
        name: count for name, count in receipt["rows"].items() if count and name != "read"
    }
    assert receipt["rows"]["read"] == len(receipt["lines"]) == 3
    (other,) = said("rows", "--client", "Bar", receipt["upload"], "--outcome", "not_taken")[1]
    assert other["differs"][0]["file_name"] == "b.csv"
    assert (other["differs"][0]["val"], other["differs"][0]["known"]) == (12, 20)


def test_a_file_that_may_write_day_or_month_first_is_read_as_those_beside_it(said, tmp_path):
    (tmp_path / "a.csv").write_bytes(OPEN)
    (tmp_path / "b.csv").write_bytes(DMY)

    code, answers, err = said("import", "--client", "Bar", tmp_path / "a.csv", tmp_path / "b.csv")

    assert (code, "day-order" in err) == (0, False)
    assert [each["outcome"] for each in answers] == ["imported", "imported"]
    covered = {row["file"]: row["as_of"] for row in said("uploads", "--client", "Bar")[1]}
    assert covered["a.csv"] == "2026-10-05"
