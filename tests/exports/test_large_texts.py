"""A large file is read in parts, and says the same as if it were read whole."""

from pathlib import Path

import pytest

from bench.exports import instagram
from rumbo.exports.disk_rows import Shelf
from rumbo.exports.files import large_texts
from rumbo.exports.inspection import inspection
from rumbo.exports.reading import Reading, read
from rumbo.store.store import Store
from rumbo.store.uploads.imports import import_reading

POSTS = 400


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_texts, "LARGE", 10_000)
    monkeypatch.setattr(large_texts, "PART", 9_000)


def _rows(reading: Reading) -> dict[str, list]:
    return {
        name: sorted(map(str, reading.facts.table(name).to_pylist()))
        for name in ("posts", "post_values")
    }


def _both(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Reading, Reading]:
    whole = read("export.csv", data)
    monkeypatch.setattr(large_texts, "LARGE", 10_000)
    monkeypatch.setattr(large_texts, "PART", 9_000)
    return whole, read("export.csv", data)


def test_a_file_in_parts_says_the_same_on_the_same_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, divided = _both(instagram(POSTS), monkeypatch)

    assert isinstance(divided.facts.tables["posts"], Shelf)
    assert len(divided.facts.tables["posts"]) > 5
    assert _rows(divided) == _rows(whole)
    assert inspection(divided) == inspection(whole)
    assert divided.trace.tables == whole.trace.tables


def test_damage_is_told_on_the_line_where_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    data = instagram(POSTS).replace(b"Inv00000350/,IG reel", b"Inv00000350/,IG reel,,,,,,,,,,,x")

    whole, divided = _both(data, monkeypatch)

    assert [each.line for each in whole.facts.refused] != []
    assert divided.facts.refused == whole.facts.refused


def test_an_odd_quotation_mark_is_not_read_in_parts(small_parts: None) -> None:
    data = instagram(POSTS).replace(b'#7"', b'#7""')

    assert not large_texts.is_large(data)


@pytest.mark.usefixtures("small_parts")
def test_parts_end_outside_of_captions_with_lines_of_their_own() -> None:
    data = instagram(POSTS)

    rest = list(large_texts.other_parts(data, 1))
    head = data[: data.index(b"\n") + 1]

    assert large_texts.first_part(data) + b"".join(each.data[len(head) :] for each in rest) == data
    assert all(each.data[len(head) :].startswith(b"179") for each in rest)
    assert all(each.data.count(b'"') % 2 == 0 for each in rest)


@pytest.mark.usefixtures("small_parts")
def test_a_file_in_parts_is_stored_with_its_bytes_and_a_twin_counts_once(tmp_path: Path) -> None:
    data = instagram(POSTS)
    again = instagram(1)
    twin = data + again[again.index(b"\n") + 1 :]
    reading = read("export.csv", twin)
    store = Store(tmp_path / "store.duckdb")

    receipt = import_reading(store, reading)
    kept = tmp_path / "kept.csv"
    with kept.open("wb") as file:
        reading.write_to(file)

    assert receipt.outcome == "imported", receipt.message.english()
    assert receipt.rows["read"] == POSTS + 1
    with store.change() as change:
        change.check("import")
        change.check("doctor")
    assert kept.read_bytes() == twin
    store.close()
