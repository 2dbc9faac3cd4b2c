"""Histories whose truth is known, each with the word and the chance that must be answered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rumbo.store.store import Store
from tests.objectives.told import History, all_histories, answer


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Path:
    """A store of which nothing is known, to begin each history with a copy."""
    path = tmp_path_factory.mktemp("empty") / "empty.duckdb"
    store = Store(path)
    store.rows("uploads/all")
    store.close()
    return path


def marked(history: History):
    """Return a history as a case; one that is pending must fail, so that its mark goes once it is met."""
    marks = [pytest.mark.xfail(reason=history.pending, strict=True)] if history.pending else []
    return pytest.param(history, id=history.name, marks=marks)


@pytest.mark.parametrize("history", [marked(each) for each in all_histories()])
def test_a_history_is_judged_as_its_truth_demands(history: History, empty: Path, tmp_path) -> None:
    unlike = []
    for draw in range(history.draws):
        here = Path(shutil.copy(empty, tmp_path / f"{draw}.duckdb"))
        made = answer(history, here, draw)
        standing, expect = made.standing, history.expect
        said = {"status": standing.status, "verdict": made.verdict.word, "reason": standing.reason}
        wrong = [name for name, word in said.items() if name in expect and word not in expect[name]]
        low, high = expect.get("chance", [0.0, 1.0])
        if (
            "chance" in expect
            and not low <= (-1 if standing.chance is None else standing.chance) <= high
        ):
            wrong.append("chance")
        if expect.get("no_chance") and standing.chance is not None:
            wrong.append("a chance is claimed")
        if wrong:
            unlike.append((draw, wrong, said, standing.chance, standing.actual, standing.silence))

    assert len(unlike) <= history.draws - history.expect.get("in", history.draws), (
        f"{history.says} {history.why}",
        unlike,
    )
