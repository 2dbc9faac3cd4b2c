"""A business goes out in one zip and comes back whole; it is made anew from what it received."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rumbo.clients import Client, client, clients, new_client
from rumbo.clients.carrying import export, restore
from rumbo.clients.rebuilding import rebuild
from rumbo.clients.shelving import bring_back, deleted
from rumbo.diary import journal as diary
from rumbo.errors import NoExport, NotFound, RumboError, StoreBroken
from rumbo.exports.reading import read
from rumbo.metrics.outcomes.months import MonthNumber, state_numbers
from rumbo.objectives.stated import journal
from rumbo.store.uploads.imports import undo
from tests.objectives.test_journal import GOOD
from tests.store.files import card, post, posts, reviews
from tests.store.test_migrating import SAMPLE

POSTS = posts(post(1, likes=4, views=9), post(2, "02/10/2026", likes=7))


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Iterator[Path]:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path / "home"))
    yield tmp_path / "home"
    for each in clients():
        each.store.close()


@pytest.fixture
def bakery() -> Client:
    """A business with files, one of them taken back, an answer, an objective, a diary entry, numbers typed in."""
    made = new_client("Horno El Sauce")
    made.describe("Horno El Sauce", "es", "America/Montevideo", "UY")
    list(made.receive("posts.csv", POSTS))
    list(made.receive("Reach.csv", card("Reach", {"2026-03-02": 40}), network="instagram"))
    (gone,) = made.receive("gone.csv", posts(post(9, likes=1)))
    undo(made.store, gone.upload_id or "")
    list(made.receive("reviews.json", reviews("FIVE", "TWO")))
    journal.state(made.store, **GOOD)
    diary.write(made.store, kind="decision", day=date(2026, 3, 1), title="Menos hashtags")
    typed = [
        MonthNumber(date(2026, 2, 1), "sales", 4),
        MonthNumber(date(2026, 2, 1), "followers", 90, "instagram"),
    ]
    state_numbers(made.store, typed, "Ana")
    return made


def told(of: Client) -> dict[str, object]:
    """Return all that a business knows and was told, but for the moment of each change."""
    store = of.store
    tables = [row["name"] for row in store.rows("store/journal_tables")]
    with store._cursor() as cursor:
        said = {each: cursor.table(each).fetchall() for each in tables}
    uploads = sorted(store.rows("uploads/all"), key=lambda row: row["upload_id"])
    spans = store.rows("metrics/reported")
    return {"digest": store.rows("store/digest"), "spans": spans, "uploads": uploads, "said": said}


def test_an_export_comes_back_the_same(bakery: Client, tmp_path: Path) -> None:
    before = told(bakery)
    manifest = export(bakery, tmp_path / "out.zip")

    back = restore(tmp_path / "out.zip", "Otra panadería")

    assert told(back) == before
    assert told(bakery) == before
    assert (manifest["client"], manifest["lost"]) == ("Horno El Sauce", [])
    assert {at.name for at in back.originals.iterdir()} == {
        at.name for at in bakery.originals.iterdir()
    }


def test_files_lie_in_the_zip_under_their_names(bakery: Client, tmp_path: Path) -> None:
    export(bakery, tmp_path / "out.zip")

    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        names = {Path(each).name: each for each in archive.namelist()}
        assert archive.read(names["posts.csv"]) == POSTS
    assert {"posts.csv", "Reach.csv", "store.duckdb", "manifest.json"} <= names.keys()


def test_a_business_that_is_there_is_replaced_only_if_said_so(bakery, tmp_path) -> None:
    export(bakery, tmp_path / "out.zip")
    list(bakery.receive("later.csv", posts(post(5, likes=3))))
    before = told(bakery)

    with pytest.raises(RumboError, match="already a business called “Horno El Sauce”"):
        restore(tmp_path / "out.zip")
    assert told(bakery) == before

    restore(tmp_path / "out.zip", replace=True)
    assert len(bakery.store.rows("uploads/all")) == 4
    (aside,) = deleted()
    with pytest.raises(RumboError, match="there is a business of that name again"):
        bring_back(aside.name)


@pytest.mark.parametrize("what", ["cut", "altered", "missing", "outside", "no zip", "no manifest"])
def test_what_is_no_whole_export_changes_nothing(what, bakery, tmp_path, home) -> None:
    path = tmp_path / "out.zip"
    export(bakery, path)
    damage(path, what)

    with pytest.raises(NoExport, match="is no whole export"):
        restore(path, "Otra")

    assert [each.slug for each in clients()] == ["horno-el-sauce"]
    assert [at.name for at in (home / "clients").iterdir()] == ["horno-el-sauce"]


def damage(path: Path, what: str) -> None:
    if what == "cut":
        path.write_bytes(path.read_bytes()[:-200])
        return
    if what == "no zip":
        path.write_bytes(b"no zip")
        return
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    first = next(name for name in held if name.endswith("posts.csv"))
    if what == "altered":
        held[first] += b"x"
    if what == "missing":
        del held[first]
    if what == "no manifest":
        del held["manifest.json"]
    if what == "outside":
        manifest = json.loads(held["manifest.json"])
        manifest["files"].append({"path": "../../evil", "sha256": "0" * 64, "bytes": 1})
        held |= {"manifest.json": json.dumps(manifest).encode(), "../../evil": b"x"}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)


def test_a_rebuilt_store_is_equal(bakery: Client) -> None:
    before = told(bakery)

    found = rebuild(bakery)

    assert (found.is_replaced, found.different, found.uploads) == (True, [], 4)
    assert told(bakery) == before


@pytest.mark.parametrize("damage", ["garbled", "gone"])
def test_a_lost_store_is_made_anew_from_its_files_and_its_journal(damage, bakery) -> None:
    before = told(bakery)
    bakery.store.close()
    path = bakery.folder / "store.duckdb"
    path.unlink() if damage == "gone" else path.write_bytes(os.urandom(path.stat().st_size))
    with pytest.raises(StoreBroken):
        bakery.store.version()

    found = rebuild(client("Horno El Sauce"))

    assert (found.is_replaced, found.different) == (True, [])
    assert told(bakery) == before


def test_a_file_that_says_something_else_is_named_and_the_old_store_stays(bakery) -> None:
    before = told(bakery)
    lost = next(at for at in bakery.originals.iterdir() if at.read_bytes() == POSTS)
    lost.unlink()

    found = rebuild(bakery)

    assert not found.is_replaced
    assert [(row["file"], row["reason"].english()) for row in found.different] == [
        ("posts.csv", "Its file is lost.")
    ]
    assert told(bakery) == before


def test_a_reader_that_reads_otherwise_is_found_out(bakery, monkeypatch) -> None:
    def otherwise(name, data, *rest, **answers):
        more = data.replace(b",7,", b",8,") if name == "posts.csv" else data
        return read(name, more, *rest, **answers)

    monkeypatch.setattr("rumbo.clients.rereading.read", otherwise)

    found = rebuild(bakery)

    assert [(row["file"], row["reason"].english()) for row in found.different] == [
        ("posts.csv", "It reads differently now.")
    ]


def test_a_store_of_an_older_rumbo_is_rebuilt_the_same(home: Path) -> None:
    with zipfile.ZipFile(SAMPLE) as archive:
        archive.extractall(home / "clients")
    old = client("Horno El Sauce")
    digest = old.store.rows("store/digest")

    found = rebuild(old)

    assert (found.different, found.uploads, [found.digest]) == ([], 6, digest)
    assert [each["undone_at"] is None for each in old.store.rows("uploads/all")].count(False) == 1


def test_what_was_said_before_a_kill_is_caught_up_with(bakery: Client) -> None:
    journal_file = bakery.store.journal.path
    whole = journal_file.read_bytes()
    bakery.store.close()
    lines = whole.splitlines(keepends=True)
    journal_file.write_bytes(b"".join(lines[:-1]) + lines[-1][:9])

    bakery.store.version()

    assert journal_file.read_bytes() == whole


def test_nobody_is_brought_back_who_was_not_deleted() -> None:
    with pytest.raises(NotFound, match="no deleted business “Nadie”"):
        bring_back("Nadie")
