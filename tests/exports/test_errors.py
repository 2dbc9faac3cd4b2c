"""The catalogue of mistakes: for each the smallest bad file, and beside it the sentences it gets."""

from pathlib import Path

import pytest

from rumbo.exports.files.grid import place
from rumbo.exports.reading import all_formats, read
from tests.exports.golden import HERE, TODAY

FILES = sorted(path for path in (HERE / "errors").iterdir() if path.suffix != ".txt")


def sentences(path: Path) -> str:
    """Return what a person is told of a file: the outcome, the message, the rows not taken."""
    reading = read(path.name, path.read_bytes(), TODAY)
    facts = reading.facts
    lines = [f"{reading.outcome}: {reading.message.english()}"]
    lines += [f"{place(each.line)}: {each.reason.english()}" for each in facts.refused]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_mistake_gets_its_sentence(path: Path, request: pytest.FixtureRequest) -> None:
    said, expected = sentences(path), path.with_name(f"{path.name}.txt")
    if request.config.getoption("--update-golden"):
        expected.write_text(said, encoding="utf-8")

    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", all_formats(), ids=lambda each: each.id)
def test_every_format_has_a_mistake_of_its_own(format_) -> None:
    named = {"metricool": "instagram_posts_2026-07-31 metricool"}.get(format_.id, format_.id)
    own = [path for path in FILES if path.stem.startswith(named)]

    assert own
    assert all(is_told(sentences(path)) for path in own)


def is_told(said: str) -> bool:
    """Return whether a person learns what is wrong: no table that is known, or a line and its reason."""
    return not said.startswith("recognised") or said.count("\n") > 1
