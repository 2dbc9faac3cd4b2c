"""A heavy file is read in a process of its own: it says the same, and cannot take all there is."""

import io
import zipfile
from pathlib import Path

import pytest

from bench.exports import instagram
from rumbo.exports import reading
from rumbo.exports.disk_rows import Shelf
from rumbo.exports.files import bounded_reading
from rumbo.exports.inspection import inspection
from rumbo.exports.reading import read
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading


def zipped(*members: tuple[str, bytes]) -> bytes:
    """Return a zip of the members, packed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize("data", [instagram(300), zipped(("a.csv", instagram(300)))])
def test_a_file_read_apart_says_the_same(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    here = read("posts", data)
    monkeypatch.setattr(bounded_reading, "HEAVY", 1000)

    apart = read("posts", data)

    assert inspection(apart) == inspection(here)
    assert [each.sha256 for each in apart.leaves()] == [each.sha256 for each in here.leaves()]
    for own, other in zip(apart.leaves(), here.leaves(), strict=True):
        written, expected = io.BytesIO(), io.BytesIO()
        own.write_to(written)
        other.write_to(expected)
        assert written.getvalue() == expected.getvalue()


def test_rows_laid_on_disk_by_the_other_process_are_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "store.duckdb")
    monkeypatch.setattr(bounded_reading, "HEAVY", 1000)
    posts = read("posts.csv", instagram(60_000))

    assert isinstance(posts.facts.tables["posts"], Shelf)
    assert import_reading(store, posts).outcome == "imported"
    assert store.rows("uploads/all")[0]["rows_read"] == 60_000
    store.close()


def test_too_much_memory_or_time_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped(("a.csv", b"a,b\n" + b"1,2\n" * (6 * bounded_reading.HEAVY)))
    assert len(bomb) < bounded_reading.HEAVY

    monkeypatch.setattr(bounded_reading, "MEMORY", 2**29)
    assert read("bomb.zip", bomb).message.template == bounded_reading.TOO_LARGE

    monkeypatch.setattr(bounded_reading, "PATIENCE", 0.01)
    assert read("bomb.zip", bomb).message.template == bounded_reading.TOO_SLOW


def test_a_zip_of_very_many_files_is_refused_at_once() -> None:
    said = read("many.zip", zipped(*((f"{n}.csv", b"a") for n in range(2001)))).message.english()

    assert said.startswith("This zip holds 2001 files; up to 2000 are read.")


def test_a_large_table_that_no_network_gives_is_not_named_by_hand(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = b"Shelf,Boxes\n" + b"left,2\nright,3\n" * 300
    assert read("boxes.csv", table).outcome == "guided"
    monkeypatch.setattr(bounded_reading, "HEAVY", 1000)

    refused = read("boxes.csv", table)

    assert (refused.outcome, refused.message.template) == ("refused", reading.NOT_BY_HAND)
