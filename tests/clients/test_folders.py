"""The clients: their folders, their names, their original files."""

import pytest

from rumbo.clients import client, clients, new_client, slugify
from rumbo.errors import NotFound, RumboError
from tests.store.files import card, post, posts


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Café Brújula", "café-brújula"),
        ("  Bar “El 9” ", "bar-el-9"),
        ("../../etc", "etc"),
        ("Ｗｉｄｅ", "wide"),
        ("ビストロ", "ビストロ"),
    ],
)
def test_a_name_becomes_a_folder(name: str, slug: str) -> None:
    assert slugify(name) == slug


@pytest.mark.parametrize("name", ["", " ", "--", "¿?"])
def test_a_name_without_a_letter_is_refused(name: str) -> None:
    with pytest.raises(RumboError, match="needs a letter or a digit"):
        slugify(name)


def test_a_client_is_found_by_its_name_or_folder() -> None:
    made = new_client("Café Brújula")

    assert client("Café Brújula") == client("café-brújula") == made
    assert clients() == [made]
    made.store.close()


def test_a_client_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound, match="There is no business “Nadie”"):
        client("Nadie")


def test_the_newest_description_counts() -> None:
    made = new_client("Bar")
    assert made.profile() is None

    made.describe(" Bar Pepe ", "es", "Europe/Madrid", "ES")

    assert made.profile() == {
        "name": "Bar Pepe",
        "language": "es",
        "time_zone": "Europe/Madrid",
        "country": "ES",
        "region": None,
    }
    made.store.close()


def test_original_bytes_are_kept_by_hash_only_when_something_was_stored(home) -> None:
    made, data = new_client("Bar"), posts(post(1, likes=1))
    (question,) = made.receive("Reach.csv", card("Reach", {"2026-03-06": 1}))
    (receipt,) = made.receive("posts.csv", data)

    (kept,) = (made.folder / "originals").iterdir()

    assert (question.outcome, receipt.outcome) == ("question", "imported")
    assert kept.name == receipt.reading.sha256
    assert kept.read_bytes() == data
    made.store.close()


def test_a_file_received_again_brings_back_what_was_lost(home) -> None:
    made, data = new_client("Bar"), posts(post(1, likes=1))
    (first,) = made.receive("posts.csv", data)
    original = made.originals / first.reading.sha256
    original.unlink()

    (again,) = made.receive("posts.csv", data)
    assert (again.outcome, original.read_bytes()) == ("repeated", data)

    original.write_bytes(b"x")
    list(made.receive("posts.csv", data))
    assert original.read_bytes() == data
    made.store.close()


def test_the_bytes_are_safe_before_anything_of_them_counts(home, monkeypatch) -> None:
    made = new_client("Bar")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rumbo.clients.originals.settle", full)
    (refused,) = made.receive("posts.csv", posts(post(1, likes=1)))

    assert refused.outcome == "refused"
    assert "The disk is full" in refused.message.english()
    assert made.store.rows("uploads/all") == []
    assert list(made.originals.iterdir()) == []
    made.store.close()
