"""Every golden file is read as its expectation says."""

import json
from pathlib import Path

import pytest

from rumbo.exports.reading import all_formats
from tests.exports.golden import HERE, described, expectation, golden_files, written

FILES = golden_files()
KEYS = {"account_id", "post_id", "day", "breakdown", "bucket", "mention_id", "metric"}
NAMES = [f"{path.parent.name}/{path.name}" for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_golden_file_is_read_as_expected(path: Path, request: pytest.FixtureRequest) -> None:
    answer = described(path)
    if request.config.getoption("--update-golden"):
        expectation(path).write_text(written(answer), encoding="utf-8")

    assert answer == json.loads(expectation(path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_golden_file_is_of_the_format_of_its_folder(path: Path) -> None:
    answer = json.loads(expectation(path).read_text(encoding="utf-8"))

    assert answer["inspection"]["format"] == path.parent.name


@pytest.mark.parametrize("format_", all_formats(), ids=lambda each: each.id)
def test_every_format_has_goldens_in_english_and_spanish_and_a_damaged_twin(format_) -> None:
    names = {path.stem for path in FILES if path.parent == HERE / format_.id}

    assert any(name.startswith("en") for name in names)
    assert any("-damaged" in name for name in names)
    assert any(name.startswith("es") for name in names)


@pytest.mark.parametrize(
    "path", [path for path in FILES if "-damaged" in path.stem], ids=lambda path: path.stem
)
def test_damage_takes_away_but_never_changes_a_value(path: Path) -> None:
    whole = path.stem.split("-damaged")[0]
    twin = next(each for each in FILES if each.parent == path.parent and each.stem == whole)

    assert _values(path) <= _values(twin)


def _values(path: Path) -> set[tuple]:
    """Return each value of a golden file with its key, and the day of each post."""
    return {
        (name.rpartition(": ")[2], *((key, row.get(key)) for key in KEYS), field, row[field])
        for name, rows in json.loads(expectation(path).read_text(encoding="utf-8")).items()
        if isinstance(rows, list)
        for row in rows
        if isinstance(row, dict)
        for field in row.keys() - KEYS - {"line", "text"}
    }
