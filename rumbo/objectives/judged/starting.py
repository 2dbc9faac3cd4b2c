"""An objective that has only just begun: nothing can be known of it yet, and nothing is missing."""

from __future__ import annotations

from datetime import date, timedelta

from rumbo.objectives.stated.journal import Objective

WEEK, MONTH = timedelta(days=7), timedelta(days=28)
NOT_YET = (
    *("before_start", "silent", "no_plan", "no_posts", "fresh"),
    *("gaps", "one_point", "too_few", "all_zero"),
)  # reasons that time alone will heal


def first_look(objective: Objective) -> date:
    """Return the day from which newer files can tell something of it: a week or a month after its start."""
    after = MONTH if objective.cadence == "monthly" else WEEK
    return min(objective.start_day + after, objective.due_day)


def is_starting(objective: Objective, reason: str | None, today: date) -> bool:
    """Return whether what cannot be judged for this reason is merely too young."""
    return reason in NOT_YET and today < first_look(objective)
