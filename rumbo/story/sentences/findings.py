"""Findings about objectives and metrics, each one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from rumbo import clock
from rumbo.glossary import Metric
from rumbo.locale import Words
from rumbo.metrics.beside import Comparison
from rumbo.objectives.judged.by_pace import is_reached
from rumbo.objectives.judged.status import Standing
from rumbo.story.objectives.no_verdict import unmeasured
from rumbo.story.objectives.starting import starts
from rumbo.story.objectives.targets import target_words

SHAPES = {
    "met": "✔",
    "on_track": "▲",
    "at_risk": "◆",
    "off_track": "▼",
    "missed": "✕",
    "too_early": "◔",
    "starting": "▷",
    "not_measurable": "○",
    "ended": "■",
}
STATUS = {
    "met": "Met",
    "on_track": "On track",
    "at_risk": "At risk",
    "off_track": "Off track",
    "missed": "Missed",
    "too_early": "Too early to tell",
    "starting": "Starting",
    "not_measurable": "Not enough data",
    "ended": "Given up",
}
MEANINGS = {
    "met": "The target is reached.",
    "on_track": "If it goes on like this, it will most likely reach the target.",
    "at_risk": "It may reach the target or not: both are well possible.",
    "off_track": "There is time left, but if it goes on like this, it will most likely not reach the target.",
    "missed": "Its time is over or its limit is passed, and the target was not met.",
    "too_early": "Less than a quarter of the time has gone by: nothing can be said yet.",
    "starting": "It has only just begun: the first files from its own days will show its pace.",
    "not_measurable": "The files do not say enough to judge it; this is not a failure.",
    "ended": "It was given up before its time was over, and it is on record why.",
}
SUMMARY = {
    "met": ("{n} met", "{n} met"),
    "on_track": ("{n} on track", "{n} on track"),
    "at_risk": ("{n} at risk", "{n} at risk"),
    "off_track": ("{n} off track", "{n} off track"),
    "missed": ("{n} missed", "{n} missed"),
    "too_early": ("{n} too early to tell", "{n} too early to tell"),
    "starting": ("{n} starting", "{n} starting"),
    "not_measurable": ("{n} without enough data", "{n} without enough data"),
    "ended": ("{n} given up", "{n} given up"),
}


def status_words(status: str, words: Words) -> str:
    """Return the shape and the word of a status: ▲ En ritmo."""
    return f"{SHAPES[status]} {words(STATUS[status])}"


def status_meaning(status: str, words: Words) -> str:
    """Return what a status means, for whoever meets it for the first time."""
    return words(MEANINGS[status])


def headline(standings: Sequence[Standing], words: Words) -> str:
    """Return one line about all objectives: 1 on track, 1 at risk and 1 missed."""
    counts = Counter(each.status for each in standings)
    parts = [words.count(*SUMMARY[each], counts[each]) for each in SUMMARY if counts[each]]
    if not parts:
        return words("No objective yet")
    return words("Objectives: {list}", list=words.list(parts))


def standing_sentence(standing: Standing, words: Words, today: date | None = None) -> str:
    """Return why an objective stands where it does, with its numbers.

    With `today`, one whose time is over is told as over, also where the files end before.
    """
    objective, unit = standing.objective, standing.objective.metric.unit
    if standing.status == "ended":
        return words("Given up on {day}; it stays on record.", day=objective.ended_on)
    if standing.status == "starting":
        return starts(objective, today or clock.today(), words)
    if standing.actual is None or standing.expected is None:
        return unmeasured(standing, words)
    values = {
        "actual": words.number(standing.actual, unit),
        "target": target_words(objective, words),
        "expected": words.number(standing.expected, unit),
        "gap": words.number(abs(standing.actual - standing.expected), unit),
        "day": standing.judged_on,
        "due": objective.due_day,
    }
    if standing.status in ("met", "missed"):
        return _final(standing, words, values)
    if standing.status == "too_early":
        return words(
            "{actual} so far; less than a quarter of the time has gone by, too little to say where it is heading.",
            **values,
        )
    return _underway(standing, words, values, today is not None and objective.due_day < today)


def _final(standing: Standing, words: Words, values: dict) -> str:
    objective, actual = standing.objective, standing.actual or 0.0
    over = standing.judged_on is not None and standing.judged_on >= objective.due_day
    if standing.status == "met" and over:
        return words("{actual} by {due}: the target was {target}.", **values)
    if standing.status == "met":
        return words("{actual} up to {day}: the target of {target} is already reached.", **values)
    if not over:
        return words("{actual} up to {day}: already more than the target of {target}.", **values)
    above = objective.wish.ceiling is not None and actual > objective.wish.ceiling
    missed = objective.wish.ceiling if above else objective.target
    values["gap"] = words.number(abs(actual - (missed or 0.0)), objective.metric.unit)
    if above:
        return words("{actual} by {due}, {gap} above the target of {target}.", **values)
    return words("{actual} by {due}, {gap} short of the target of {target}.", **values)


LIMITS = {  # of what may be there at most: whether it is more than that by now
    True: "{actual} up to {day}: {gap} more than there may be by now to stay at {target}.",
    False: "{actual} up to {day}: {gap} less than there may be by now to stay at {target}.",
}


def _underway(standing: Standing, words: Words, values: dict, is_over: bool) -> str:
    actual, expected = standing.actual or 0.0, standing.expected or 0.0
    if standing.landing and standing.landing.value is not None:
        lands = words.number(standing.landing.value, standing.objective.metric.unit)
        said = (
            "{actual} up to {day}; by {due} it was probably about {lands}. The target is {target}."
            if is_over
            else "{actual} up to {day}; if it goes on like this, about {lands} by {due}. The target is {target}."
        )
        return words(said, **values, lands=lands)
    if standing.objective.kind == "accumulate" and values["actual"] == values["expected"]:
        return words(
            "{actual} up to {day}: as much as there should be by now for a target of {target}.",
            **values,
        )
    if standing.objective.kind == "accumulate" and standing.objective.sense == "at_most":
        said = LIMITS[actual >= expected]
        return words(said, **values)
    if standing.objective.kind == "accumulate" and actual >= expected:
        return words(
            "{actual} up to {day}: {gap} more than there should be by now for a target of {target}.",
            **values,
        )
    if standing.objective.kind == "accumulate":
        return words(
            "{actual} up to {day}: {gap} less than there should be by now for a target of {target}.",
            **values,
        )
    if is_reached(standing.objective, actual):
        return words("{actual} since the start, the target is {target}.", **values)
    return words("{actual} since the start, {gap} away from the target of {target}.", **values)


REFUSALS = {
    "no data now": "Nothing to compare: of this period nothing is in the files.",
    "no data before": "Nothing to compare with: the period before is not in the files.",
    "too few days before": "Not compared: too few days of the period before are known.",
    "too few days": "Not compared: too few days of this period are known yet.",
    "definition changed": "Not compared: a network changed the definition in between.",
}
SHORT_REFUSALS = {
    "no data now": "no data in this period",
    "no data before": "no earlier data",
    "too few days before": "too little before",
    "too few days": "too few days yet",
    "definition changed": "definition changed",
}


COMPARED = {
    "same": "{metric}: {now}, as in the period before ({before}).",
    "up": "{metric}: {now}, up from {before} in the period before.",
    "down": "{metric}: {now}, down from {before} in the period before.",
}


A_YEAR_AGO = {
    "same": "{metric}: {now}, as a year ago ({before}).",
    "up": "{metric}: {now}, up from {before} a year ago.",
    "down": "{metric}: {now}, down from {before} a year ago.",
}
NO_YEAR_AGO = "Nothing to compare with: the same days a year ago are not in the files."


def comparison_sentence(
    metric: Metric,
    comparison: Comparison,
    words: Words,
    network: str | None = None,
    is_year_ago: bool = False,
) -> str:
    """Return how a metric stands against the period before or a year ago, or why that is not said."""
    name, now = metric.name(words.language), words.number(comparison.now.value, metric.unit)
    if network:
        name = words("{metric} on {network}", metric=name, network=words.network(network))
    if comparison.now.value is None:
        return words("{metric}: not reported in this period.", metric=name)
    if comparison.way is None:
        reason = refusal_words(comparison.refusal, words, is_year_ago)
        return f"{name}: {now}. {reason}".strip()
    before = words.number(comparison.before.value, metric.unit)
    if is_year_ago:
        return words(A_YEAR_AGO[comparison.way], metric=name, now=now, before=before)
    return words(COMPARED[comparison.way], metric=name, now=now, before=before)


def refusal_words(refusal: str | None, words: Words, is_year_ago: bool = False) -> str:
    """Return why nothing is compared, empty where it is."""
    if refusal is None:
        return ""
    if is_year_ago and refusal == "no data before":
        return words(NO_YEAR_AGO)
    return words(REFUSALS[refusal])
