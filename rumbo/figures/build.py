"""From the values of a metric to the figure that shows them beside the objectives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from rumbo.figures.spec import Bullet, Figure, Line, Mark, Target
from rumbo.locale import Words
from rumbo.metrics.glossary import Metric
from rumbo.metrics.series import Break, Period
from rumbo.objectives.journal import Objective
from rumbo.objectives.status import Standing, pace

STEPS = {"day": 1, "week": 7}
MOST_POINTS = 120


def metric_figure(
    metric: Metric,
    frame: pd.DataFrame,
    period: Period,
    grain: str,
    words: Words,
    objectives: Sequence[Objective] = (),
    breaks: Sequence[Break] = (),
    provisional_from: date | None = None,
) -> Figure:
    """Return the figure of a metric by day or week: a line a network, gaps where nothing is reported."""
    start, steps = _steps(period, grain)
    lines = []
    for network, rows in frame.groupby("network", sort=True):
        known = dict(zip(pd.to_datetime(rows["period"]).dt.date, rows["val"], strict=True))
        values = [_known(known.get(day)) for day in steps]
        late = (
            sum(day + timedelta(days=STEPS[grain]) > provisional_from for day in steps)
            if provisional_from
            else 0
        )
        lines.append(
            Line(
                words.network(str(network)),
                start,
                STEPS[grain],
                values,
                str(network),
                provisional=late,
            )
        )
    return Figure(
        title=metric.name(words.language),
        unit=metric.unit,
        lines=lines,
        targets=[each for objective in objectives if (each := target_steps(objective, grain))],
        marks=[
            Mark(each.day, each.es if words.language == "es" else each.en)
            for each in breaks
            if period.start < each.day < period.end
        ],
        alt=_alt(metric, lines, words),
        from_zero=metric.unit != "stars",
    )


def _steps(period: Period, grain: str) -> tuple[date, list[date]]:
    start = (
        period.start - timedelta(days=period.start.weekday()) if grain == "week" else period.start
    )
    count = -(-(period.end - start).days // STEPS[grain])
    return start, [start + timedelta(days=place * STEPS[grain]) for place in range(count)]


def _known(value: float | None) -> float | None:
    return None if value is None or value != value else float(value)


def _alt(metric: Metric, lines: Sequence[Line], words: Words) -> str:
    parts = []
    for line in lines:
        known = [value for value in line.values if value is not None]
        if known:
            parts.append(
                words(
                    "{name}: from {low} to {high}, last {last}",
                    name=line.name,
                    low=words.number(min(known), metric.unit),
                    high=words.number(max(known), metric.unit),
                    last=words.number(known[-1], metric.unit),
                )
            )
    return f"{metric.name(words.language)}. " + "; ".join(parts)


def target_steps(objective: Objective, grain: str) -> Target | None:
    """Return an objective as a step line: the target itself, or what a sum needs in each day or week."""
    if objective.ended_on:
        return None
    scale = 1.0
    if objective.kind == "accumulate":
        scale = STEPS[grain] / ((objective.due_day - objective.start_day).days + 1)
    steps = [
        (max(each.valid_from, objective.start_day), each.target * scale)
        for each in objective.revisions
    ]
    return Target(objective.title, steps, objective.due_day)


def course_figure(standing: Standing, frame: pd.DataFrame, words: Words) -> Figure:
    """Return the course of an objective: what has added up so far beside the pace that leads to the target.

    `frame` is the metric by day for a sum, by week for a rate, over the objective's own period.
    """
    objective = standing.objective
    grain = "day" if objective.kind == "accumulate" else "week"
    period = Period(objective.start_day, objective.due_day + timedelta(days=1))
    start, steps = _steps(period, grain)
    known = dict(zip(pd.to_datetime(frame["period"]).dt.date, frame["val"], strict=True))
    until = standing.judged_on or objective.start_day
    values = [_known(known.get(day)) if day <= until else None for day in steps]
    if objective.kind == "accumulate":
        values, wanted = _running(steps, values, until), [pace(objective, day) for day in steps]
    else:
        wanted = [pace(objective, max(day, objective.start_day)) for day in steps]
    thin = max(1, -(-len(steps) // MOST_POINTS))
    lines = [
        Line(
            words("What we should have by then") if grain == "day" else words("Target"),
            start,
            STEPS[grain] * thin,
            list(wanted[::thin]),
            role="pace",
        ),
        Line(words("So far"), start, STEPS[grain] * thin, values[::thin]),
    ]
    return Figure(
        objective.title,
        objective.metric.unit,
        lines,
        alt=objective.title,
        from_zero=objective.metric.unit != "stars",
        height=280,
    )


def _running(
    steps: Sequence[date], values: Sequence[float | None], until: date
) -> list[float | None]:
    total, result = 0.0, []
    for day, value in zip(steps, values, strict=True):
        total += value or 0.0
        result.append(total if day <= until else None)
    return result


def bullet(standing: Standing, words: Words) -> Bullet:
    """Return an objective as a bullet bar."""
    objective = standing.objective
    alt = words(
        "{title}: {actual} of {target}",
        title=objective.title,
        actual=words.number(standing.actual, objective.metric.unit),
        target=words.number(objective.target, objective.metric.unit),
    )
    return Bullet(
        objective.metric.unit,
        standing.actual,
        objective.target,
        standing.expected,
        standing.status,
        alt,
    )
