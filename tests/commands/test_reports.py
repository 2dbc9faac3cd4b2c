"""Reports for all businesses at once, as a scheduler asks for them."""

from pathlib import Path

import pytest

from rumbo.clients import client, folders
from rumbo.commands import taking

MARCH = ("report", "--all-clients", "--period", "2026-03", "--format", "text", "--out", "reports")


@pytest.fixture
def two(said, folder) -> None:
    for name in ("Café Luna", "Bar Sol"):
        said("import", "--client", name, folder / "posts.csv", "--account-is-ours")


def test_each_business_gets_its_own(said, two) -> None:
    code, told, err = said(*MARCH)

    assert code == 0
    assert [each["client"] for each in told] == ["bar-sol", "café-luna"]
    assert "1/2 bar-sol" in err
    assert "2/2 café-luna" in err
    for mine, other in (("café-luna", "Bar Sol"), ("bar-sol", "Café Luna")):
        assert other not in Path(f"reports/{mine}.txt").read_text(encoding="utf-8")


def test_one_that_cannot_be_read_is_named_and_leaves_the_others_theirs(said, two) -> None:
    client("Bar Sol").store.path.write_bytes(b"garbled")

    code, told, err = said(*MARCH)

    assert code == 1
    assert [each["client"] for each in told] == ["café-luna"]
    assert "bar-sol" in err.lower().replace(" ", "-")


def test_one_that_an_import_made_in_vain_and_took_back_is_none(said, two, monkeypatch) -> None:
    gone = folders.at("Gone")
    monkeypatch.setattr(taking, "clients", lambda: [gone, *folders.clients()])

    code, told, err = said(*MARCH)

    assert len(told) == 2
    assert "missing" not in err
    assert code == 0
