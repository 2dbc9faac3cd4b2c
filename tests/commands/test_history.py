"""Verbs about files that are in: what was said of them afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from rumbo.settings import ROOT
from tests.store.files import tiktok_overview


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
