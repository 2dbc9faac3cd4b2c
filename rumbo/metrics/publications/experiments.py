"""Experiments: two ways of publishing by turns, so that a difference can be told from chance.

Publications go in pairs, and within each pair chance says which side comes first: what changes from
week to week then touches both sides alike. Weekdays need no turns, each week has both.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from rumbo.errors import ObjectiveError
from rumbo.metrics.publications.contrasts import WEEKDAYS
from rumbo.metrics.publications.groups import lift_seen
from rumbo.plan.items import Item, write_items
from rumbo.statistics.significance import student_quantile, two_sided
from rumbo.store.store import Store, now

WEEKS = (4, 8, 12, 16, 26)
FEWEST = 5  # publications a side before anything is said
CLEAR = 0.05


@dataclass(frozen=True)
class Experiment:
    """Two sides by turns on one network: `weeks` from the Monday `start` on, `a_week` publications (even)."""

    question: str
    sides: tuple[str, str]
    network: str
    start: date
    weeks: int
    a_week: int

    @property
    def a_side(self) -> int:
        """Return how many publications each side gets."""
        return self.weeks * self.a_week // 2


@dataclass(frozen=True)
class Outcome:
    """What came of an experiment: the second side against the first, None while too few are known.

    `lift` is 0.3 for 30 % more, `low` and `high` hold four of five; `visible` is what would show.
    """

    experiment_id: str
    question: str
    sides: tuple[str, str]
    network: str
    last_day: date
    published: tuple[int, int]
    planned: int
    lift: float | None = None
    low: float | None = None
    high: float | None = None
    is_clear: bool = False
    visible: float | None = None


def seen_by(experiment: Experiment, swing: float) -> float:
    """Return the least lift that an experiment shows four times out of five."""
    return lift_seen(swing, experiment.a_side, experiment.a_side)


def laid_out(experiment: Experiment, chance: random.Random) -> list[tuple[date, str]]:
    """Return the day and side of each publication, the earliest first."""
    first, second = experiment.sides
    if first == second:
        raise ObjectiveError("An experiment needs two different sides.")
    if experiment.question == "weekday":
        days = [(WEEKDAYS.index(side), side) for side in experiment.sides]
        placed = [
            (experiment.start + timedelta(days=7 * week + day), side)
            for week in range(experiment.weeks)
            for day, side in days
        ]
        return sorted(placed)
    steps = [round(each * 7 / experiment.a_week) for each in range(experiment.a_week)]
    days = [
        experiment.start + timedelta(days=7 * week + step)
        for week in range(experiment.weeks)
        for step in steps
    ]
    pairs = [chance.sample([first, second], 2) for _ in range(experiment.a_side)]
    return list(zip(days, [side for pair in pairs for side in pair], strict=False))


def begin(
    store: Store, experiment: Experiment, titles: Mapping[str, str], chance: random.Random
) -> str:
    """Put an experiment into the plan and return its id; `titles` say what is done on each side."""
    own = uuid.uuid4().hex[:8]
    placed = laid_out(experiment, chance)
    items = [Item(day, experiment.network, titles[side]) for day, side in placed]
    with store.change() as change:
        ids = write_items(change, items)
        rows = [
            {
                "experiment_id": own,
                "question": experiment.question,
                "item_id": item_id,
                "side": side,
                "said_at": now(),
            }
            for item_id, (_, side) in zip(ids, placed, strict=True)
        ]
        change.append("experiment_sides", rows)
    return own


def outcomes(store: Store, values: Mapping[str, float]) -> list[Outcome]:
    """Return what came of each experiment, by what each planned publication earned (id → value)."""
    told: dict[str, list[dict]] = {}
    for row in store.rows("plan/experiments"):
        told.setdefault(row["experiment_id"], []).append(row)
    return [_outcome(own, rows, values) for own, rows in told.items()]


def _outcome(own: str, rows: list[dict], values: Mapping[str, float]) -> Outcome:
    sides = sorted({row["side"] for row in rows})
    first, second = sides[0], sides[-1]
    earned = [
        [values[row["item_id"]] for row in rows if row["side"] == side and row["item_id"] in values]
        for side in (first, second)
    ]
    known = Outcome(
        own,
        rows[0]["question"],
        (first, second),
        rows[0]["network"],
        max(row["day"] for row in rows),
        (len(earned[0]), len(earned[1])),
        len(rows),
    )
    if min(known.published) < FEWEST:
        return known
    return replace(known, **_difference(*earned))  # type: ignore[arg-type]


def _difference(one: Sequence[float], other: Sequence[float]) -> dict[str, float | bool]:
    """Return how far the second lies above the first, by logarithms (Welch's t)."""
    logs = [np.log1p(np.maximum(np.asarray(each, float), 0)) for each in (one, other)]
    noises = [float(each.var(ddof=1)) / len(each) for each in logs]
    error = max(sum(noises) ** 0.5, 1e-9)
    split = sum(noise**2 / (len(each) - 1) for noise, each in zip(noises, logs, strict=True))
    freedom = sum(noises) ** 2 / split if split else len(one) + len(other) - 2.0
    above = float(logs[1].mean() - logs[0].mean())
    reach = student_quantile(0.9, freedom) * error
    swing = (sum(noise * len(each) for noise, each in zip(noises, logs, strict=True)) / 2) ** 0.5
    return {
        "lift": float(np.expm1(above)),
        "low": float(np.expm1(above - reach)),
        "high": float(np.expm1(above + reach)),
        "is_clear": two_sided(above / error, freedom) < CLEAR,
        "visible": lift_seen(swing, len(one), len(other)),
    }
