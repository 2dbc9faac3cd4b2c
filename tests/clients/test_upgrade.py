"""A store of an older Rumbo reads its files anew; every number that moves is listed with the reason."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rumbo.clients import Client, client, clients, condition
from rumbo.clients.rebuilding import rebuild
from rumbo.clients.upgrade import moved
from rumbo.commands.line import main
from tests.store.test_migrating import SAMPLE

# Made by the code of commit e7cce89 from invented files, each of which it read wrong.
FAULTS = SAMPLE.with_name("e7cce89-faults.zip")
GROWN = "“Sep-01-2026_Sep-30-2026_222222.csv” counts now: what it says has grown since"
REDATED = "“Oct-01-2026_Oct-12-2026_333333.csv” dates it on 2026-10-0"
MOVED = [
    ("17900000000000102", "comments", 1, 9, GROWN),
    ("17900000000000102", "likes", 5, 70, GROWN),
    ("17900000000000102", "reach", 30, 600, GROWN),
    ("17900000000000102", "views", 40, 900, GROWN),
    ("17900000000000105", "likes", 2, 2, f"{REDATED}5 now, before on 2026-05-10."),
    ("17900000000000105", "views", 9, 9, f"{REDATED}5 now, before on 2026-05-10."),
    ("17900000000000106", "likes", 2, 2, f"{REDATED}7 now, before on 2026-07-10."),
    ("17900000000000106", "views", 9, 9, f"{REDATED}7 now, before on 2026-07-10."),
    ("17900000000000107", "views", 2, 2000, "“Oct-20-2026_Oct-21-2026_444444.csv” says it so"),
    (None, "profile_visits", 999, None, "“3 Reach.csv” does not say it: The row is of 2062-03-04"),
]


@pytest.fixture
def home(tmp_path, monkeypatch) -> Iterator[Path]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    yield tmp_path
    for each in clients():
        each.store.close()


def unpacked(home: Path, sample: Path) -> Client:
    with zipfile.ZipFile(sample) as archive:
        archive.extractall(home / "clients")
    return client("horno-el-sauce")


def test_every_number_that_moves_is_listed_old_and_new_with_the_reason(home):
    old = unpacked(home, FAULTS)
    condition(old)

    found = moved(old)

    assert len(found) == len(MOVED)
    for row, (what, metric, before, now, reason) in zip(found, MOVED, strict=True):
        assert (row["what"], row["metric"], row["old"], row["new"]) == (what, metric, before, now)
        assert row["reason"].english().startswith(reason)
    assert old.store.rows("checks/current_is_derived") == []
    assert {each.name for each in (old.folder / "before").iterdir()} == {
        "0000.duckdb",
        "unread.duckdb",
        "moved.jsonl",
    }


def test_of_a_store_without_faults_nothing_moves_and_it_is_read_once(home, monkeypatch):
    old = unpacked(home, SAMPLE)
    condition(old)
    assert moved(old) == []
    assert old.store.rows("uploads/unread") == []

    monkeypatch.setattr("rumbo.clients.upgrade.read_again", None)
    version = old.store.version()
    condition(old)
    assert old.store.version() == version
    assert rebuild(old).different == []


def test_a_file_that_is_kept_no_longer_stays_as_it_was_and_that_is_said(home):
    with zipfile.ZipFile(FAULTS) as archive:
        archive.extractall(home / "clients")
    kept = home / "clients" / "horno-el-sauce" / "originals"
    next(each for each in kept.iterdir() if b"2\0000\0006\0002" in each.read_bytes()).unlink()
    old = client("horno-el-sauce")
    condition(old)

    note, *rest = moved(old)
    assert note["reason"].english() == (
        "“3 Reach.csv” is kept no longer, so it could not be read anew: what it said stays, "
        "and the day that was known of it stands as the last that it covers."
    )
    assert len(rest) == len(MOVED) - 1
    (row,) = [each for each in old.store.rows("uploads/all") if each["file_name"] == "3 Reach.csv"]
    assert (row["stated_on"], str(row["covered_until"])) == (None, "2062-03-04")
    assert old.store.rows("uploads/unread") == []


def test_the_list_is_printed_by_the_call_that_reads_them_anew_and_later_where_it_is_asked_for(
    home, capsys
):
    unpacked(home, FAULTS)

    assert main(["doctor", "--client", "horno-el-sauce"]) == 0
    first, *lines = capsys.readouterr().err.splitlines()
    assert first.startswith("The files of “horno-el-sauce” were read anew")
    assert len(lines) == len(MOVED)
    assert lines[0].strip().startswith(f"2026-09-10 17900000000000102 comments: 1 → 9. {GROWN}")
    assert "2026-10-20 17900000000000107 views: 2 → 2,000. " in lines[8]
    assert "2062-03-04 profile_visits: 999 → –. " in lines[9]

    assert main(["uploads", "--client", "horno-el-sauce"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["moved", "--client", "horno-el-sauce"]) == 0
    assert "2026-10-20  17900000000000107  views           2    2,000" in capsys.readouterr().out
