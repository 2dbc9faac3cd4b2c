"""Forecasts are kept as they were shown, and scored only once their date has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rumbo import __version__
from rumbo.objectives.judged.by_pace import is_reached
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import Assessment, assess_all
from rumbo.objectives.stated.journal import all_objectives
from rumbo.store.store import Store, now

PROMISED = 0.8  # the share of landings that a range should hold
FEWEST = 10  # scored forecasts below which no share is said


@dataclass(frozen=True)
class TrackRecord:
    """How earlier forecasts turned out.

    `inside` of the `scored` ones landed in the range that was given, over so many `objectives`;
    `waiting` ones are not due. `brier` is the mean squared error of the chances that were said
    (Brier, 1950): 0 is perfect, 0.25 is a coin; None where no chance was scored.
    """

    scored: int
    inside: int
    objectives: int
    waiting: int
    brier: float | None

    @property
    def share(self) -> float | None:
        """Return the share that landed inside, None while there are too few to say."""
        return self.inside / self.scored if self.scored >= FEWEST else None


def assess_every(store: Store) -> list[Assessment]:
    """Return where every objective stands, and what follows."""
    return assess_all(store, all_objectives(store))


def remember(store: Store, made: Sequence[Assessment]) -> int:
    """Keep the forecasts as they are shown that are not kept yet for these files and targets; return how many."""
    version = store.rows("store/data_version")[0]["data_version"]
    known = {
        (row["objective_id"], row["data_version"], row["target"])
        for row in store.rows("objectives/forecasts")
    }
    shown = [row for each in made if (row := _row(each.standing, version))]
    new = [
        row
        for row in shown
        if (row["objective_id"], row["data_version"], row["target"]) not in known
    ]
    if new:
        with store.change(is_shown=False) as change:
            change.append("forecasts", new)
    return len(new)


def _row(standing: Standing, version: str) -> dict[str, Any] | None:
    seen, objective = standing.landing, standing.objective
    if seen is None or seen.value is None or seen.interval is None or standing.judged_on is None:
        return None
    low, high = seen.interval
    return {
        "objective_id": objective.objective_id,
        "data_version": version,
        "judged_on": standing.judged_on,
        "due_day": objective.due_day,
        "target": objective.target,
        "middle": seen.value,
        "low": low,
        "high": high,
        "chance": standing.chance,
        "made_by": __version__,
        "shown_at": now(),
    }


def track_record(store: Store, made: Sequence[Assessment]) -> TrackRecord:
    """Return how the kept forecasts of these objectives turned out, as far as they are due.

    Of several made from the same last day the latest counts: more files of other networks are no
    new forecast.
    """
    standings = [each.standing for each in made]
    latest = {
        (row["objective_id"], row["judged_on"]): row for row in store.rows("objectives/forecasts")
    }
    landed = {each.objective.objective_id: each for each in standings if _is_over(each)}
    open_ = {each.objective.objective_id for each in standings if each.status != "ended"} - set(
        landed
    )
    due = [
        (row, landed[row["objective_id"]])
        for row in latest.values()
        if row["objective_id"] in landed
    ]
    squares = [
        (row["chance"] - _met(each, row["target"])) ** 2
        for row, each in due
        if row["chance"] is not None
    ]
    return TrackRecord(
        scored=len(due),
        inside=sum(row["low"] <= (each.actual or 0.0) <= row["high"] for row, each in due),
        objectives=len({row["objective_id"] for row, _ in due}),
        waiting=sum(row["objective_id"] in open_ for row in latest.values()),
        brier=sum(squares) / len(squares) if squares else None,
    )


def _is_over(standing: Standing) -> bool:
    """Return whether an objective was judged on its last day: before it no forecast is scored."""
    known = standing.actual is not None and standing.judged_on is not None
    return known and standing.status != "ended" and standing.judged_on >= standing.objective.due_day  # type: ignore[operator]


def _met(standing: Standing, target: float) -> bool:
    """Return whether the target that counted when the forecast was shown was met."""
    objective = standing.objective
    counted = tuple(each for each in objective.revisions if each.target == target)
    return is_reached(replace(objective, revisions=counted), standing.actual or 0.0)
