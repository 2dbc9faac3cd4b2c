"""Each business stands alone: one that cannot be read closes no other, and says what is wrong with it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rumbo.clients import business, client, clients, condition, new_client
from rumbo.commands.line import main
from rumbo.errors import DiskTrouble, RumboError, StoreBroken, StoreBusy
from rumbo.exports.reading import read
from rumbo.settings import ROOT
from rumbo.store import lock
from tests.store.files import OTHER, post, posts

GOOD = posts(post(1, likes=4, views=9))
HOLD = """
import sys
from rumbo.clients import client
with client(sys.argv[1]).store._cursor():
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Iterator[Path]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(lock, "_patience", lock.AT_ONCE)
    yield tmp_path / "home"
    for each in clients():
        each.store.close()


def filled(name: str, data: bytes = GOOD):
    made = new_client(name)
    made.describe(name, "es", "Europe/Madrid", "ES")
    assert made.take(read("posts.csv", data)).outcome == "imported"
    made.store.close()
    return made


def garbled(path: Path) -> bytes:
    whole = path.read_bytes()
    return whole[:100] + os.urandom(5000) + whole[5100:]


DAMAGE = {
    "garbled": garbled,
    "cut off": lambda path: path.read_bytes()[:2000],
    "halved": lambda path: path.read_bytes()[: path.stat().st_size // 2],
    "no store": lambda path: b"not a database" * 1000,
    "another engine's": lambda path: b"SQLite format 3\0" + path.read_bytes()[16:],
    "empty": lambda path: b"",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_store_is_named_and_the_others_go_on(damage, tmp_path, capsys) -> None:
    bad, good = filled("Bar"), filled("Horno", posts(post(2, owner=OTHER, likes=1)))
    path = bad.folder / "store.duckdb"
    bad.store.close()
    path.write_bytes(DAMAGE[damage](path))
    file = tmp_path / "more.csv"
    file.write_bytes(posts(post(3, owner=OTHER, likes=7)))

    trouble = condition(bad).trouble
    assert isinstance(trouble, StoreBroken)
    assert "“bar” cannot be read" in str(trouble)
    assert "another program" not in str(trouble).casefold()
    assert (condition(bad).name, condition(good).trouble) == ("Bar", None)
    assert main(["clients"]) == 0
    assert main(["import", "--client", "Horno", str(file)]) == 0
    assert main(["doctor"]) == 1
    out = capsys.readouterr().out
    assert "unreadable" in out
    assert "horno: originals holds" in out


def test_a_store_that_is_gone_beside_its_files_is_no_new_business(home) -> None:
    made = filled("Bar")
    (made.folder / "store.duckdb").unlink()

    assert clients() == [client("Bar")]
    with pytest.raises(StoreBroken, match="store.duckdb is missing"):
        made.store.version()
    assert not (made.folder / "store.duckdb").exists()


def test_a_store_that_another_program_holds_is_said_at_once() -> None:
    made = filled("Bar")
    filled("Horno", posts(post(2, owner=OTHER, likes=1)))
    made.store.close()
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD, "Bar"], cwd=ROOT, **pipes) as holder:
        assert holder.stdout.readline() == b"held\n"

        trouble = condition(made).trouble
        assert isinstance(trouble, StoreBusy)
        assert str(holder.pid) in str(trouble)
        assert condition(client("Horno")).trouble is None

        holder.stdin.close()
    assert condition(made).trouble is None


def test_halves_of_a_store_that_was_never_finished_are_no_business(home) -> None:
    folder = home / "clients" / "bar"
    folder.mkdir(parents=True)
    (folder / "store.duckdb.1a2b.half").write_bytes(b"half")
    (folder / "store.duckdb.1a2b.half.wal").write_bytes(b"half")

    assert clients() == []
    made = new_client("Bar")

    assert made.store.version() == 0
    assert [path.name for path in folder.glob("*.half*")] == []


def test_a_store_that_cannot_be_finished_leaves_nothing_in_the_way(home, monkeypatch) -> None:
    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("rumbo.store.opening.settle", full)
        with pytest.raises(DiskTrouble, match="disk is full"):
            new_client("Bar")

    assert clients() == []
    assert new_client("Bar").store.version() == 0


@pytest.mark.parametrize(
    ("first", "second"), [("A&B", "A+B"), ("Bar «El 9»", "Bar El 9"), ("A B", "a-b.")]
)
def test_two_names_are_never_one_folder(first: str, second: str) -> None:
    filled(first)

    with pytest.raises(RumboError, match="would be kept in the same folder"):
        new_client(second)
    with pytest.raises(RumboError, match="would be kept in the same folder"):
        client(second)
    assert new_client(first.upper()).slug == client(client(first).slug).slug


def test_a_name_has_a_length() -> None:
    with pytest.raises(RumboError, match="too long.*60 characters"):
        new_client("x" * 61)
    assert new_client("ñ" * 60).slug == "ñ" * 60


def test_a_first_import_that_failed_takes_nothing_away_from_another(tmp_path, monkeypatch) -> None:
    """Another program fills the business between its being made and the failure of this import."""
    (tmp_path / "letter.txt").write_text("Dear all")

    def filled_meanwhile(*_, **__):
        made = client("Bar")
        made.describe("Bar", "es", "Europe/Madrid", "ES")
        return made.take(read("posts.csv", GOOD))

    with monkeypatch.context() as patch:
        patch.setattr(
            "rumbo.commands.files._import_one", lambda *_, **__: filled_meanwhile() and []
        )
        assert main(["import", "--client", "Bar", str(tmp_path / "letter.txt")]) == 1

    assert len(client("Bar").store.rows("uploads/all")) == 1


def test_a_folder_that_is_a_file_is_said(home) -> None:
    home.write_text("in the way")

    with pytest.raises(DiskTrouble, match="is a file where Rumbo keeps a folder"):
        new_client("Bar")
    home.unlink()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_nobody_else_may_look_into_what_is_kept(home) -> None:
    filled("Bar")

    modes = {path: path.stat().st_mode & 0o777 for path in [home, *home.rglob("*")]}

    assert {
        path: oct(mode) for path, mode in modes.items() if path.is_dir() and mode != 0o700
    } == {}
    assert {
        path: oct(mode) for path, mode in modes.items() if path.is_file() and mode != 0o600
    } == {}


def test_a_file_that_breaks_is_refused_and_the_next_one_comes_in(
    tmp_path, capsys, monkeypatch
) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_bytes(posts(post(1 if name == "a.csv" else 2, likes=3)))
    whole = business.import_reading

    def breaks(store, reading, *rest, **answers):
        if reading.file == "a.csv":
            "\ud83d".encode()
        return whole(store, reading, *rest, **answers)

    monkeypatch.setattr(business, "import_reading", breaks)

    assert (
        main(["import", "--client", "Bar", str(tmp_path / "a.csv"), str(tmp_path / "b.csv")]) == 1
    )
    said = capsys.readouterr()
    assert "could not be imported (UnicodeEncodeError" in said.err
    assert "1 new" in said.out


def test_a_rollback_never_hides_why(home) -> None:
    made = filled("Bar")
    with pytest.raises(ZeroDivisionError), made.store.change() as change:
        change._cursor.rollback()  # nothing is left to be rolled back
        _ = 1 / 0


@pytest.mark.parametrize("at", ["", "clients"])
def test_a_file_where_the_businesses_lie_is_not_called_none(home, capsys, at: str) -> None:
    path = home / at if at else home
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")

    assert main(["clients"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert f"“{path}” is a file where Rumbo keeps a folder" in err
    path.unlink()
