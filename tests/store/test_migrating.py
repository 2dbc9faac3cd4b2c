"""A store of an older Rumbo opens in the form of today, with a copy of it kept; one of a newer is refused."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from rumbo.errors import StoreBroken, StoreNewer
from rumbo.settings import QUERIES
from rumbo.store import migrating
from rumbo.store.store import Store

# Made by the code of commit e7cce89 from a few invented files.
SAMPLE = Path(__file__).with_name("samples") / "e7cce89.zip"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The store of commit e7cce89."""
    with zipfile.ZipFile(SAMPLE) as archive:
        archive.extractall(tmp_path)
    return tmp_path / "horno-el-sauce" / "store.duckdb"


def columns(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the columns of each table of a store, with their types."""
    with duckdb.connect(str(path), read_only=True) as hub:
        found: dict[str, list[tuple[str, str]]] = {}
        for table, name, kind in hub.execute(
            "select table_name, column_name, data_type from duckdb_columns() where not internal"
        ).fetchall():
            found.setdefault(table, []).append((name, kind))
        return {table: sorted(each) for table, each in found.items()}


def in_store(path: Path, act: Callable[[Store], object]) -> object:
    store = Store(path)
    try:
        return act(store)
    finally:
        store.close()


def test_an_old_store_says_what_it_said(old: Path) -> None:
    before = facts(old)

    received = in_store(old, lambda store: store.rows("uploads/all"))

    assert facts(old) == before
    assert [each["file_name"] for each in received if each["undone_at"]] == ["undone.csv"]
    assert (len(received), len(before)) == (6, 22)


def facts(path: Path) -> list[tuple[str, str, float]]:
    """Return what a store knows of publications, days and reviews, as plain numbers."""
    with duckdb.connect(str(path), read_only=True) as hub:
        return hub.execute(
            "select post_id, metric, val from current_post_values"
            " union all select day::varchar, metric, val from current_day_values"
            " union all select mention_id, kind, rating from current_mentions order by all"
        ).fetchall()


def test_an_old_store_gets_the_form_of_a_new_one(old: Path, tmp_path: Path) -> None:
    made = tmp_path / "new" / "store.duckdb"
    made.parent.mkdir()
    in_store(old, Store.version)
    in_store(made, Store.version)

    assert columns(old) == columns(made)


def test_a_copy_is_kept_from_before_the_first_step(old: Path) -> None:
    before = old.read_bytes()

    in_store(old, Store.version)

    assert (old.parent / migrating.FOLDER / "0000.duckdb").read_bytes() == before


def test_steps_are_taken_once(old: Path) -> None:
    in_store(old, Store.version)
    shutil.rmtree(old.parent / migrating.FOLDER)

    assert in_store(old, lambda store: store.rows("store/migrated")) == [
        {"number": migrating.latest()}
    ]
    assert not (old.parent / migrating.FOLDER).exists()


def test_a_store_of_a_newer_rumbo_is_refused_in_a_sentence(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "store.duckdb"
    in_store(path, Store.version)
    before = path.read_bytes()
    monkeypatch.setattr(migrating, "latest", lambda: 0)

    with pytest.raises(StoreNewer, match="written by a newer Rumbo. Update Rumbo"):
        Store(path).version()
    assert path.read_bytes() == before


def test_a_step_that_fails_changes_nothing_and_is_said(old: Path, monkeypatch) -> None:
    in_store(old, Store.version)
    before = facts(old)
    monkeypatch.setitem(
        migrating.steps(), migrating.latest() + 1, "imports/undo"
    )  # lacks its values

    with pytest.raises(StoreBroken, match=f"step {migrating.latest()} to the form of today failed"):
        Store(old).version()
    assert facts(old) == before


def test_a_database_of_somebody_else_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    with duckdb.connect() as hub:
        hub.execute(f"attach '{path}' as other (block_size 16384)")
        hub.execute("create table other.orders (id integer)")

    with pytest.raises(StoreBroken, match="is no store of Rumbo"):
        Store(path).version()


def test_steps_are_numbered_without_a_gap() -> None:
    files = sorted(path.name for path in (QUERIES / "migrations").glob("*.sql"))

    assert [int(name[:4]) for name in files] == list(range(1, len(files) + 1))
