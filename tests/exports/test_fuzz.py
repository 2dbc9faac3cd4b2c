"""Damaged files never raise and never say what the whole file does not (see bench/fuzz.py for more of them)."""

from pathlib import Path

import pytest

from bench.fuzz import trials_of
from tests.exports.golden import golden_files

EACH = 4


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_false_is_read_from_a_damaged_file(path: Path) -> None:
    trials = trials_of(path, EACH, seed=1)

    assert [f"{trial.damage}: {trial.wrong}" for trial in trials if trial.wrong] == []
