"""What an objective that starts asks for: its goal, its last day, and the pace that leads there."""

from __future__ import annotations

import math
from datetime import date

from rumbo.locale import Words
from rumbo.objectives.stated.journal import Objective
from rumbo.story.objectives.targets import target_words

WEEK = 7
COUNTED = ("count", "people")
WANTED = {
    "at_least": "{metric}: {target} by {due}",
    "at_most": "{metric}: at most {target} until {due}",
    "between": "{metric}: {target} by {due}",
}


def starts(objective: Objective, today: date, words: Words) -> str:
    """Return when it starts, its goal and its pace: Starts today. Comments: 38 by 27 Feb, 3 a week."""
    start = objective.start_day
    begins = (
        words("Starts today")
        if start == today
        else words("Started on {day}", day=start)
        if start < today
        else words("Starts on {day}", day=start)
    )
    goal = words(
        WANTED[objective.sense],
        metric=objective.metric.name(words.language),
        target=target_words(objective, words),
        due=objective.due_day,
    )
    pace = _pace(objective, words)
    return f"{begins}. {goal}, {pace}." if pace else f"{begins}. {goal}."


def _pace(objective: Objective, words: Words) -> str:
    """Return what a sum asks for in a week, or how often one of it has to come; empty for anything else."""
    if objective.kind != "accumulate" or objective.sense != "at_least" or not objective.target:
        return ""
    days = (objective.due_day - objective.start_day).days + 1
    weekly = objective.target * WEEK / days
    if objective.metric.unit not in COUNTED:
        return words("{value} a week", value=words.number(weekly, objective.metric.unit))
    if weekly >= 1:
        return words("{value} a week", value=words.number(math.ceil(weekly - 0.05)))
    apart = int(days / objective.target)
    return words("one every {n} days", n=apart)
