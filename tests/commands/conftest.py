"""A home of its own, a folder of files, and a call with what it said."""

import json
from pathlib import Path

import pytest

from rumbo.clients import client
from rumbo.commands.line import main
from tests.store.files import card, post, posts

REACH = {"2026-03-02": 40, "2026-03-03": 70, "2026-03-05": 50}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("RUMBO_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one clear file, one that leaves a question open, and one that is no export."""
    made = tmp_path / "files"
    made.mkdir()
    (made / "letter.txt").write_text("Dear all,\nsee you soon\n")
    (made / "posts.csv").write_bytes(posts(post(1, "03/02/2026", likes=4, comments=2, views=9)))
    (made / "reach.csv").write_bytes(card("Reach", REACH))
    (made / ".hidden").write_text("x")
    return made


@pytest.fixture
def said(capsys):
    """Carry out a call and return its exit code, its lines as JSON, and what stands on stderr."""

    def call(*words: object) -> tuple[int, list[dict], str]:
        code = main([str(word) for word in (*words, "--json")])
        out, err = capsys.readouterr()
        return code, [json.loads(each) for each in out.splitlines()], err

    return call


@pytest.fixture
def bar(said, folder):
    said("import", "--client", "Bar", "--network", "instagram", folder)
    return client("Bar")


@pytest.fixture
def brought(said, tmp_path):
    """Import files given by name and bytes, one after the other, and return what became of each."""

    def bring(*files: tuple[str, bytes], client: str = "Alba", options: tuple = ()) -> list[dict]:
        told = []
        for name, data in files:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            told += said("import", "--client", client, *options, path)[1]
        return told

    return bring


@pytest.fixture
def total(said):
    """Return the sum of a metric, and of how many things or days."""

    def asked(metric: str, basis: str = "posts") -> tuple[float, int]:
        rows = said("metrics", "--client", "Alba", "--metric", metric)[1]
        own = [row for row in rows if row["basis"] == basis]
        return sum(row["value"] for row in own), sum(row["items"] for row in own)

    return asked
