"""Objectives as they are stated, revised and ended, and what is refused with which sentence."""

import math
from datetime import date

import pytest

from rumbo.errors import NotFound, ObjectiveError
from rumbo.objectives.stated.journal import all_objectives, end, find, revise, state
from rumbo.store.store import Store

GOOD = {
    "title": "Más visitas",
    "metric_id": "profile_visits",
    "basis": "days",
    "target": 100,
    "start_day": date(2026, 1, 1),
    "due_day": date(2026, 6, 30),
}
MIDDLE = date(2026, 3, 1)


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "store.duckdb")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": "  "}, "Give the objective a name."),
        ({"due_day": date(2026, 1, 1)}, "due on 2026-01-01, which is not after its start"),
        ({"metric_id": "reach", "basis": "days"}, "may not be added up over time"),
        ({"metric_id": "rating_adjusted", "basis": "mentions"}, "may not be added up over time"),
        ({"target": -1}, "a number that is not below zero"),
        ({"target": math.nan}, "a number that is not below zero"),
        ({"target": math.inf}, "a number that is not below zero"),
        (
            {"metric_id": "save_rate", "basis": "posts", "target": 3},
            "A rate of more than 100% cannot be a target.",
        ),
        (
            {"metric_id": "rating_average", "basis": "mentions", "target": 5.1},
            "A rating cannot be above 5.",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_an_objective_that_cannot_be_is_refused(store, wrong: dict, sentence: str) -> None:
    with pytest.raises(ObjectiveError, match=sentence):
        state(store, **GOOD | wrong)

    assert all_objectives(store) == []


def test_an_unknown_metric_is_not_found(store) -> None:
    with pytest.raises(NotFound, match="There is no metric “magic”"):
        state(store, **GOOD | {"metric_id": "magic"})


def test_an_objective_is_kept_as_stated(store) -> None:
    objective_id = state(store, **GOOD, network="instagram", why="Clientes", baseline=80)

    (kept,) = all_objectives(store)

    assert kept == find(store, objective_id)
    assert (kept.title, kept.why, kept.baseline) == ("Más visitas", "Clientes", 80)
    assert (kept.networks, kept.sense, kept.kind) == (["instagram"], "at_least", "accumulate")
    assert (kept.target, kept.ended_on, len(kept.revisions)) == (100, None, 1)


@pytest.mark.parametrize(
    ("metric_id", "basis", "kind", "sense"),
    [
        ("comments", "posts", "accumulate", "at_least"),
        ("followers", "days", "level", "at_least"),
        ("save_rate", "posts", "rate", "at_least"),
        ("response_time", "mentions", "typical", "at_most"),
    ],
)
def test_kind_and_sense_follow_from_the_metric(store, metric_id, basis, kind, sense) -> None:
    found = find(
        store, state(store, **GOOD | {"metric_id": metric_id, "basis": basis, "target": 1})
    )

    assert (found.kind, found.sense) == (kind, sense)


@pytest.mark.parametrize(
    ("target", "reason", "valid_from", "sentence"),
    [
        (50, " ", MIDDLE, "Say why the target changes"),
        (50, "r", date(2025, 12, 31), "between 2026-01-01 and 2026-06-30"),
        (50, "r", date(2026, 7, 1), "between 2026-01-01 and 2026-06-30"),
        (-5, "r", MIDDLE, "not below zero"),
    ],
)
def test_a_revision_that_cannot_be_is_refused(store, target, reason, valid_from, sentence) -> None:
    objective_id = state(store, **GOOD)

    with pytest.raises(ObjectiveError, match=sentence):
        revise(store, objective_id, target, reason, valid_from)

    assert len(find(store, objective_id).revisions) == 1


def test_each_day_has_the_target_valid_on_it(store) -> None:
    objective_id = state(store, **GOOD)
    revise(store, objective_id, 150, "Va bien", date(2026, 4, 1))
    revise(store, objective_id, 120, "Obras", MIDDLE)

    found = find(store, objective_id)

    asked = [date(2025, 1, 1), date(2026, 2, 28), MIDDLE, date(2026, 3, 31), date(2026, 4, 1)]
    assert [found.target_on(day) for day in asked] == [100, 100, 120, 120, 150]
    assert found.target == 150
    assert [each.reason for each in found.revisions] == [None, "Obras", "Va bien"]


def test_an_end_needs_a_reason_and_stays_on_record(store) -> None:
    objective_id = state(store, **GOOD)
    with pytest.raises(ObjectiveError, match="Say why the objective ends"):
        end(store, objective_id, "", MIDDLE)

    end(store, objective_id, "Cerramos", MIDDLE)

    assert (find(store, objective_id).ended_on, find(store, objective_id).target) == (MIDDLE, 100)


@pytest.mark.parametrize("act", ["revise", "end"])
def test_what_was_never_stated_is_not_found(store, act: str) -> None:
    acts = {
        "revise": lambda: revise(store, "nope", 1, "r", MIDDLE),
        "end": lambda: end(store, "nope", "r", MIDDLE),
    }
    with pytest.raises(NotFound, match="There is no objective “nope”"):
        acts[act]()
