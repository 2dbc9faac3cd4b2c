"""The catalogue of mistakes: for each the smallest bad file, and beside it the sentences it gets."""

from pathlib import Path

import pytest

from rumbo.exports.grid import place
from rumbo.exports.reading import read
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
