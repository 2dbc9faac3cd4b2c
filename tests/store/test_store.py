"""The store itself: one holder at a time, nothing but questions by name, and checks that see damage."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from rumbo.errors import NotFound, RumboError, StoreBusy
from rumbo.settings import ROOT
from rumbo.store import queries
from rumbo.store import store as module
from rumbo.store.store import Store
from tests.store.files import post, posts, reviews

HOLD = """
import sys
from pathlib import Path
from rumbo.store.store import Store
with Store(Path(sys.argv[1]))._cursor():
    print("held", flush=True)
    sys.stdin.read()
"""
DAMAGE = {
    "current_is_derived": "update current_post_values set val = val + 1",
    "current_posts_are_derived": "update current_posts set text = 'x'",
    "day_values_are_unique": "insert into current_day_values values ('x:', '2026-01-01', 'reach', 1, 'u'), ('x:', '2026-01-01', 'reach', 2, 'u')",
    "lines_add_up": "update uploads set rows_read = rows_read + 1",
    "post_values_are_unique": "insert into current_post_values from current_post_values",
    "post_values_have_posts": "delete from current_posts",
    "posts_are_unique": "insert into current_posts from current_posts",
}


@pytest.mark.parametrize("check", queries.names("checks"), ids=lambda name: name.split("/")[1])
def test_each_check_finds_the_damage_it_is_for(store, take, check: str) -> None:
    take("posts.csv", posts(post(1, views=3, likes=1)))
    take("reviews.json", reviews("FIVE"))
    assert store.rows(check) == []

    with store._cursor() as cursor:
        cursor.execute(DAMAGE[check.split("/")[1]])

    assert store.rows(check)


def test_a_check_that_fails_is_a_sentence_that_names_it(store) -> None:
    with store._cursor() as cursor:
        cursor.execute(DAMAGE["day_values_are_unique"])

    with (
        pytest.raises(RumboError, match="day_values_are_unique.*Nothing was changed"),
        store.change() as change,
    ):
        change.check("import")


def test_a_store_held_by_another_process_says_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], cwd=ROOT, **pipes) as holder:
        assert holder.stdout.readline() == b"held\n"

        with pytest.raises(StoreBusy, match=f"Another program holds.*{holder.pid}"):
            Store(path).version()

        holder.stdin.close()


def test_a_store_let_go_can_be_opened_by_another(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    first = Store(path)
    assert first.version() == 0
    first.close()
    second = Store(path)

    assert second.version() == 0

    second.close()
    assert first.version() == 0
    first.close()


def test_a_file_that_is_no_store_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    path.write_bytes(b"not a database" * 1000)

    with pytest.raises(RumboError, match="cannot be read: store.duckdb is no store"):
        Store(path).version()


def test_every_change_counts_once_and_a_broken_one_not_at_all(store) -> None:
    with store.change():
        pass
    with pytest.raises(ZeroDivisionError), store.change():
        _ = 1 / 0

    assert store.version() == 1


@pytest.mark.parametrize(
    "sql",
    [
        "attach 'other.duckdb' as other",
        "copy uploads to 'copied.csv'",
        "select * from read_csv('/etc/hostname')",
        "set memory_limit = '2GB'",
        "install httpfs",
    ],
)
def test_nothing_but_the_store_can_be_touched(store, sql: str) -> None:
    with store._cursor() as cursor, pytest.raises(duckdb.Error):
        cursor.execute(sql)


def test_a_question_that_is_not_there_is_not_found(store) -> None:
    with pytest.raises(NotFound, match="There is no query"):
        store.rows("nothing/of_the_kind")


def test_a_folder_that_becomes_idle_is_let_go(store, monkeypatch) -> None:
    store.version()
    monkeypatch.setattr(module, "IDLE_SECONDS", -1)

    store._release_when_idle()

    assert store._hub is None
    assert store.version() == 0
