"""What was decided and what came of it, as sentences."""

from __future__ import annotations

from rumbo.locale import Words
from rumbo.objectives.stated.tasks import Task


def task_words(task: Task, words: Words) -> str:
    """Return a task: what, who, by when, and when it is looked at again."""
    return words(
        "{action}{who}, by {due}; reviewed on {review}.",
        action=task.action,
        who=f" ({task.owner})" if task.owner else "",
        due=task.due_day,
        review=task.review_day,
    )


def closed_words(task: Task, words: Words) -> str:
    """Return a task that is over: what, how it ended, and what came of it."""
    ended = words("Done") if task.state == "done" else words("Dropped")
    outcome = task.outcome or words("nothing was noted")
    return words(
        "■ {action}: {ended} on {day}; {outcome}.",
        action=task.action,
        ended=ended,
        day=task.closed_on,
        outcome=outcome.rstrip("."),
    )
