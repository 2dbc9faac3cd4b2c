"""Findings about objectives and metrics, each one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rumbo.locale import Words
from rumbo.metrics.glossary import Metric
from rumbo.metrics.series import Comparison
from rumbo.objectives.status import Standing

SHAPES = {
    "met": "✔",
    "on_track": "▲",
    "at_risk": "◆",
    "off_track": "▼",
    "missed": "✕",
    "too_early": "◔",
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
    "not_measurable": "Not measurable yet",
    "ended": "Ended",
}
SUMMARY = {
    "met": "{n} met",
    "on_track": "{n} on track",
    "at_risk": "{n} at risk",
    "off_track": "{n} off track",
    "missed": "{n} missed",
    "too_early": "{n} too early to tell",
    "not_measurable": "{n} not measurable yet",
}


def status_words(status: str, words: Words) -> str:
    """Return the shape and the word of a status: ▲ En ritmo."""
    return f"{SHAPES[status]} {words(STATUS[status])}"


def headline(standings: Sequence[Standing], words: Words) -> str:
    """Return one line about all objectives: 1 on track, 1 at risk and 1 missed."""
    counts = Counter(each.status for each in standings if each.status != "ended")
    parts = [words(SUMMARY[status], n=counts[status]) for status in SUMMARY if counts[status]]
    if not parts:
        return words("No objective yet")
    return words("Objectives: {list}", list=words.list(parts))


def standing_sentence(standing: Standing, words: Words) -> str:
    """Return why an objective stands where it does, with its numbers."""
    objective, unit = standing.objective, standing.objective.metric.unit
    if standing.status == "ended":
        return words("Given up on {day}; it stays on record.", day=objective.ended_on)
    if standing.actual is None or standing.expected is None:
        return _unmeasured(standing, words)
    values = {
        "actual": words.number(standing.actual, unit),
        "target": words.number(objective.target, unit),
        "expected": words.number(standing.expected, unit),
        "gap": words.number(abs(standing.actual - standing.expected), unit),
        "day": standing.judged_on,
        "due": objective.due_day,
    }
    if standing.status in ("met", "missed"):
        return _final(standing, words, values)
    if standing.status == "too_early":
        return words(
            "{actual} so far; less than a quarter of the time has gone by, so its pace says nothing yet.",
            **values,
        )
    return _underway(standing, words, values)


def _unmeasured(standing: Standing, words: Words) -> str:
    if standing.judged_on is None:
        return words(
            "No file says anything about it yet: «{metric}» is not in what was imported.",
            metric=standing.objective.metric.name(words.language),
        )
    return words(
        "No data since its start on {start}; what is known ends on {day}.",
        start=standing.objective.start_day,
        day=standing.judged_on,
    )


def _final(standing: Standing, words: Words, values: dict) -> str:
    over = standing.judged_on is not None and standing.judged_on >= standing.objective.due_day
    if standing.status == "met":
        return (
            words("{actual} by {due}: the target was {target}.", **values)
            if over
            else words("{actual} on {day}: the target of {target} is already reached.", **values)
        )
    return words(
        "{actual} by {due}, {gap} short of the target of {target}.",
        **values
        | {
            "gap": words.number(
                abs(standing.actual - standing.objective.target), standing.objective.metric.unit
            )
        },
    )  # type: ignore[operator]


def _underway(standing: Standing, words: Words, values: dict) -> str:
    ahead = (standing.actual >= standing.expected) == (standing.objective.sense == "at_least")  # type: ignore[operator]
    if standing.objective.kind == "accumulate":
        if ahead:
            return words(
                "{actual} by {day}: {gap} more than the pace to {target} asks for.", **values
            )
        return words("{actual} by {day}: {gap} less than the pace to {target} asks for.", **values)
    if ahead:
        return words("{actual} since the start, the target is {target}.", **values)
    return words("{actual} since the start, {gap} away from the target of {target}.", **values)


REFUSALS = {
    "no data before": "Nothing to compare with: the period before is not in the files.",
    "too few days before": "Not compared: too few days of the period before are known.",
    "definition changed": "Not compared: a network changed the definition in between.",
}


def comparison_sentence(metric: Metric, comparison: Comparison, words: Words) -> str:
    """Return how a metric stands against the period before, or why that is not said."""
    name, now = metric.name(words.language), words.number(comparison.now.value, metric.unit)
    if comparison.now.value is None:
        return words("{metric}: not reported in this period.", metric=name)
    if comparison.change is None:
        reason = words(REFUSALS[comparison.refusal]) if comparison.refusal else ""
        return f"{name}: {now}. {reason}".strip()
    before = words.number(comparison.before.value, metric.unit)
    if abs(comparison.change) < 0.02:
        return words(
            "{metric}: {now}, as in the period before ({before}).",
            metric=name,
            now=now,
            before=before,
        )
    template = (
        "{metric}: {now}, up from {before} in the period before."
        if comparison.change > 0
        else "{metric}: {now}, down from {before} in the period before."
    )
    return words(template, metric=name, now=now, before=before)
