"""Where the objectives stood before the last files came, beside where they stand now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.stated.journal import all_objectives
from rumbo.store.store import Store

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Moved:
    """An objective before and after the last files: `since` is the last day that was known before them."""

    then: Standing
    now: Standing
    since: date

    @property
    def is_turned(self) -> bool:
        """Return whether its status is another one."""
        return self.then.status != self.now.status

    @property
    def share(self) -> float:
        """Return how much of its target has come since, 0 where that is not known."""
        target = self.now.objective.target
        if self.now.actual is None or not target:
            return 0.0
        return abs(self.now.actual - (self.then.actual or 0.0)) / target


def known_before(store: Store) -> date | None:
    """Return the last day that was known before the last files came; where they were the first, a week before their last."""
    rows = [row for row in store.rows("uploads/all") if row["undone_at"] is None]
    latest = max((row["imported_at"].date() for row in rows), default=None)
    earlier = (
        row["covered_until"] for row in rows if latest and row["imported_at"].date() < latest
    )
    if before := max((each for each in earlier if each), default=None):
        return before
    last = max((row["covered_until"] for row in rows if row["covered_until"]), default=None)
    return last and last - WEEK


def stood_before(store: Store) -> tuple[date | None, dict[str, Standing]]:
    """Return the last day known before the last files, and where each objective stood on it by its id."""
    since = known_before(store)
    if since is None:
        return None, {}
    begun = [each for each in all_objectives(store) if each.start_day <= since <= each.due_day]
    return since, {each.objective_id: judge(store, each, since) for each in begun}


def moved(
    now: Sequence[Standing], since: date | None, before: Mapping[str, Standing]
) -> list[Moved]:
    """Return what the last files moved, what turned first, then what moved most."""
    found = [
        Moved(before[each.objective.objective_id], each, since)
        for each in now
        if since
        and each.actual is not None
        and each.judged_on
        and each.judged_on > since
        and each.objective.objective_id in before
    ]
    return sorted(found, key=lambda each: (not each.is_turned, -each.share))
