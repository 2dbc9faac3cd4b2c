"""The weeks of an objective as a small control chart: their usual range, and what stands out of it."""

from __future__ import annotations

from datetime import date

from rumbo.figures.spec import Curve, Figure, Target
from rumbo.locale import Words
from rumbo.objectives.judged.process import Process
from rumbo.objectives.judged.status import Standing
from rumbo.story.objectives.targets import amount
from rumbo.units import unit

HEIGHT = 230
ROLES = {"improving": "better", "worsening": "worse", "moving": "better"}


def control_figure(standing: Standing, seen: Process, words: Words, alt: str) -> Figure:
    """Return the weeks with their middle, their usual range as a band, and what is asked of a week."""
    objective, drawn = standing.objective, seen.chart
    first = next((place for place, each in enumerate(seen.values) if each is not None), 0)
    start, last = seen.weeks.monday(first), seen.weeks.monday(len(seen.values) - 1)
    known = list(seen.values[first:])
    each = words("Each week, at one mix" if seen.weeks.at_mix else "Each week")
    lines = [Curve(each, start, 7, known, objective.network or "all")]
    if drawn.mean is not None:
        lines.append(_middle(drawn.mean, seen, words))
        lines += _signal(seen, words)
    return Figure(
        title=objective.metric.name(words.language),
        unit=objective.metric.unit,
        lines=lines,
        targets=_target(standing, seen, start, last, words),
        alt=alt,
        from_zero=not unit(objective.metric.unit).is_rating and objective.kind != "level",
        height=HEIGHT,
        span=(start, last),
        usual=None if drawn.lower is None or drawn.upper is None else (drawn.lower, drawn.upper),
    )


def _middle(mean: float, seen: Process, words: Words) -> Curve:
    known = [None if each is None else mean for each in seen.values]
    first = next(place for place, each in enumerate(known) if each is not None)
    values = [None] * first + [mean] * (len(known) - first)
    return Curve(
        words("Its middle; shaded, its usual range"), seen.weeks.start, 7, values, role="pace"
    )


def _signal(seen: Process, words: Words) -> list[Curve]:
    """Return the last weeks that stand out, where any do."""
    count, role = seen.chart.signal, ROLES.get(seen.chart.variation or "")
    if not count or role is None:
        return []
    places = [place for place, each in enumerate(seen.values) if each is not None][-count:]
    values = [each if place in places else None for place, each in enumerate(seen.values)]
    return [Curve(words("What stands out"), seen.weeks.start, 7, values, role=role)]


def _target(
    standing: Standing, seen: Process, start: date, last: date, words: Words
) -> list[Target]:
    if seen.target is None:
        return []
    unit = standing.objective.metric.unit
    value = amount(seen.target, seen.most, unit, words)
    named = (
        words("Target: {value}", value=value)
        if standing.objective.kind == "rate"
        else words("Asked of each week: {value}", value=value)
    )
    ends = [each for each in (seen.target, seen.most) if each is not None]
    return [Target(standing.objective.title, [(start, each)], last, named) for each in ends]
