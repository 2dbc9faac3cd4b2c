"""Where a status by pace begins and ends, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from rumbo.glossary import metric
from rumbo.objectives.judged.by_pace import limits, settled
from rumbo.objectives.stated.journal import Objective, Revision

START = date(2026, 1, 1)


def objective(
    sense: str, target: float = 100, upper: float | None = None, of: str = "reviews"
) -> Objective:
    revision = Revision(START, target, None, upper)
    about = (metric(of), None, sense, START, date(2026, 1, 31))
    return Objective("o1", "T", *about, (revision,))


@pytest.mark.parametrize(
    ("sense", "upper", "actual", "word"),
    [
        ("at_least", None, 99, None),
        ("at_least", None, 100, "met"),
        ("at_most", None, 100, None),  # exactly what may be: one more would be too many
        ("at_most", None, 101, "missed"),
        ("between", 120, 120, None),
        ("between", 120, 121, "missed"),
    ],
)
def test_a_sum_is_settled_once_nothing_can_undo_it(sense, upper, actual, word) -> None:
    assert settled(objective(sense, upper=upper), actual) == word


@pytest.mark.parametrize(
    ("sense", "of", "off_track_ends", "on_track_begins"),
    [
        ("at_least", "reviews", 40 * 0.8, 40 * 0.95),
        ("at_most", "reviews", 40 / 0.8, 40 / 0.95),
        ("at_least", "response_rate", 40 * 0.95, 40),
        ("at_most", "response_rate", 40 / 0.95, 40),
    ],
)
def test_limits_lie_a_fifth_and_a_twentieth_from_what_is_due(
    sense, of, off_track_ends, on_track_begins
) -> None:
    assert limits(objective(sense, of=of), 40.0) == pytest.approx((off_track_ends, on_track_begins))
