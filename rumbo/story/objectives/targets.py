"""What was stated, in words: the target, what it is about, how often it is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.objectives.ahead.months import MonthsBefore
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.scope import Scope
from rumbo.story.sentences.fair import kind_name
from rumbo.story.sentences.holding import Days, holding

CADENCES = {"weekly": "looked at every week", "monthly": "looked at every month"}


def amount(target: float, upper: float | None, unit: str, words: Words) -> str:
    """Return a target as a number, or as two: 4 to 5."""
    low = words.number(target, unit)
    if upper is None:
        return low
    return words("{low} to {high}", low=low, high=words.number(upper, unit))


def target_words(objective: Objective, words: Words, scale: float = 1.0) -> str:
    """Return the target that counts now; `scale` makes it that of a day or week."""
    upper = objective.upper
    scaled = None if upper is None else upper * scale
    return amount(objective.target * scale, scaled, objective.metric.unit, words)


def due_words(standing: Standing, words: Words) -> str:
    """Return what there should be by the day an objective is judged; empty where that is not known."""
    objective, due = standing.objective, standing.expected
    if due is None or standing.judged_on is None:
        return ""
    most = (
        due * objective.upper / objective.target if objective.upper and objective.target else None
    )
    value = amount(due, most, objective.metric.unit, words)
    said = (
        "At most by {day}: {value}"
        if objective.sense == "at_most"
        else "Should be by {day}: {value}"
    )
    return words(said, day=words.short_day(standing.judged_on), value=value)


def scope_words(scope: Scope, words: Words) -> str:
    """Return what an objective is about: Instagram · Reel · Pillar: coffee."""
    parts = [words.network(scope.network)]
    if scope.account:
        parts.append(words.text(scope.account.partition(":")[2]))
    if scope.format:
        parts.append(kind_name(scope.format, words))
    if scope.pillar:
        parts.append(words("Pillar: {name}", name=scope.pillar))
    if scope.campaign:
        parts.append(words("Campaign: {name}", name=scope.campaign))
    return " · ".join(parts)


def uneven_months(before: MonthsBefore | None, target: float, unit: str, words: Words) -> str:
    """Return that months asked for a like total are not of one length; empty where a target does not mislead."""
    if before is None or not before.misleads(target):
        return ""
    span = words.span(before.period.start, before.period.end - timedelta(days=1))
    return words(
        "{span} had {more} days and brought {value}; these {days} days bring {even} at the same pace.",
        span=span,
        more=before.period.days,
        value=words.number(before.value, unit),
        days=before.days,
        even=words.number(round(before.even), unit),
    )


def about_words(
    standing: Standing, known: Mapping[tuple[str, str], Days], last: date, words: Words
) -> str:
    """Return what an objective is about; where that is all networks, which those are in its days so far.

    What moves with how much each of them counts is called mixed.
    """
    objective = standing.objective
    said = scope_words(objective.scope, words)
    spans = known.get((objective.metric.metric, objective.metric.basis), {})
    end = min(objective.due_day, last) + timedelta(days=1)
    if objective.network or objective.account or len(spans) < 2 or end <= objective.start_day:
        return said
    held = holding(spans, Period(objective.start_day, end), sorted(spans), words)
    name = words("{networks}, mixed", networks=said) if standing.mix else said
    return f"{name} ({held})"


def tempo(objective: Objective, words: Words) -> str:
    """Return who answers for it and how often it is looked at; nothing where neither was said."""
    parts = [words("answered for by {name}", name=objective.owner)] if objective.owner else []
    if objective.cadence:
        parts.append(words(CADENCES[objective.cadence]))
    return ", ".join(parts)
