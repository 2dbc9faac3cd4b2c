"""An objective as figures show it: a step line, a course beside its pace, a bullet bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from rumbo.diary.journal import Entry
from rumbo.figures.spec import Bullet, Curve, Figure, Target
from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.objectives.ahead.pace import pace
from rumbo.objectives.judged.by_pace import limits
from rumbo.objectives.judged.last_year import LastYear
from rumbo.objectives.judged.starting import first_look
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.journal import Objective
from rumbo.story.figures.happenings import diary_marks
from rumbo.story.figures.steps import STEPS, known, steps_of, valued
from rumbo.story.objectives.targets import due_words, target_words
from rumbo.units import unit

MOST_POINTS = 120
WEEK = 7
UNDERWAY = ("on_track", "at_risk", "off_track")


def target_steps(objective: Objective, grain: str, words: Words) -> Target | None:
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
    number = target_words(objective, words, scale)
    return Target(objective.title, steps, objective.due_day, _wanted(number, scale, grain, words))


def _wanted(number: str, scale: float, grain: str, words: Words) -> str:
    if scale == 1.0:
        return words("Target: {value}", value=number)
    if grain == "week":
        return words("Target: {value} a week", value=number)
    if grain == "month":
        return words("Target: {value} a month", value=number)
    return words("Target: {value} a day", value=number)


def course_figure(
    standing: Standing,
    frame: pd.DataFrame,
    words: Words,
    entries: Sequence[Entry] = (),
    earlier: LastYear | None = None,
) -> Figure:
    """Return the course of an objective: what has added up so far beside the pace that leads to the target.

    `frame` is the metric by day for a sum, by week for a rate, over the objective's own period;
    `entries` what the diary says of it, `earlier` what the days to come were a year before.
    """
    objective = standing.objective
    grain = "day" if objective.kind == "accumulate" else "week"
    period = Period(objective.start_day, objective.due_day + timedelta(days=1))
    start, steps = steps_of(period, grain)
    found, until = known(frame), standing.judged_on or objective.start_day
    values = [valued(found.get(day)) if day <= until else None for day in steps]
    if objective.kind == "accumulate":
        values = _running(steps, values, until)
    lines = _thinned(standing, steps, values, int(STEPS[grain]), words)
    if objective.upper is not None:
        lines.append(_most(objective, lines[0], objective.upper, words))
    ahead = (_forecast(standing, words), _earlier(standing, earlier, words))
    lines += [each for each in ahead if each]
    return Figure(
        objective.title,
        objective.metric.unit,
        lines,
        marks=sorted(diary_marks(entries, period), key=lambda mark: mark.day),
        alt=_course_alt(standing, words),
        from_zero=not unit(objective.metric.unit).is_rating,
        height=280,
        span=(start, steps[-1]),
    )


def _thinned(
    standing: Standing,
    steps: Sequence[date],
    values: Sequence[float | None],
    step: int,
    words: Words,
) -> list[Curve]:
    """Return the pace and what is there with fewer points, each still with its last day."""
    thin = max(1, -(-len(steps) // MOST_POINTS))
    there = sum(day <= (standing.judged_on or day) for day in steps)
    first = (there - 1) % thin
    return [
        _wanted_line(standing, steps[(len(steps) - 1) % thin :: thin], step * thin, words),
        Curve(
            words("So far, mixed" if standing.mix else "So far"),
            steps[first],
            step * thin,
            list(values[first::thin]),
        ),
    ]


def _wanted_line(standing: Standing, steps: Sequence[date], apart: int, words: Words) -> Curve:
    """Return the pace that leads to a target, or the target itself for what is no sum."""
    objective, sums = standing.objective, standing.objective.kind == "accumulate"
    name = words("Pace needed") if sums else words("Target")
    values: list[float | None] = [
        pace(objective, max(day, objective.start_day), standing.shares) for day in steps
    ]
    return Curve(name, steps[0], apart, values, role="pace")


def _most(objective: Objective, wanted: Curve, upper: float, words: Words) -> Curve:
    """Return the upper end of a target between two values, beside its lower one."""
    values = [
        (each or 0.0) * upper / objective.target if objective.target else upper
        for each in wanted.values
    ]
    return replace(wanted, name=words("At most"), values=values)


def _forecast(standing: Standing, words: Words) -> Curve | None:
    """Return the way from what a sum is on the day it was judged to where it will probably land."""
    objective, ends, judged = standing.objective, _landing(standing), standing.judged_on
    if ends is None or judged is None or objective.kind != "accumulate":
        return None
    ahead = (objective.due_day - judged).days
    if ahead < 1:
        return None
    return Curve(words("As it goes"), judged, ahead, [standing.actual, ends[1]], role="forecast")


def _earlier(standing: Standing, earlier: LastYear | None, words: Words) -> Curve | None:
    """Return how a sum would go on with what the days to come brought a year before, or a rate's weeks then."""
    objective, judged = standing.objective, standing.judged_on
    if earlier is None or judged is None or not earlier.steps:
        return None
    if objective.kind != "accumulate":
        first, last = min(earlier.steps), max(earlier.steps)
        weeks = [first + timedelta(days=day) for day in range(0, (last - first).days + 1, WEEK)]
        rates = [earlier.steps.get(week) for week in weeks]
        return Curve(words("The same weeks a year ago"), first, WEEK, rates, role="earlier")
    ahead = (objective.due_day - judged).days
    steps = [judged + timedelta(days=day) for day in range(ahead + 1)]
    brought: list[float | None] = [earlier.steps.get(day, 0.0) for day in steps[1:]]
    values = _running(steps, [standing.actual, *brought], objective.due_day)
    return Curve(words("As the same days a year ago"), judged, 1, values, role="earlier")


def _course_alt(standing: Standing, words: Words) -> str:
    unit = standing.objective.metric.unit
    return words(
        "{title}: {actual} of {target}",
        title=standing.objective.title,
        actual=words.number(standing.actual, unit),
        target=target_words(standing.objective, words),
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
    """Return an objective as a bullet bar; one that starts is empty, with the pace to its first look."""
    objective = standing.objective
    if standing.status == "starting":
        standing = _at_first_look(standing)
    of = objective.metric.unit
    return Bullet(
        of,
        standing.actual,
        objective.target,
        standing.expected,
        standing.status,
        _course_alt(standing, words),
        _bounds(standing),
        unit(of).least,
        objective.sense == "at_most",
        _landing(standing),
        objective.upper,
        target_words(objective, words),
        due_words(standing, words),
    )


def _at_first_look(standing: Standing) -> Standing:
    """Return what there should be of an objective on the day of its first look; a level is where it began."""
    objective, day = standing.objective, first_look(standing.objective)
    now = objective.baseline if objective.kind == "level" else None
    return replace(standing, actual=now, expected=pace(objective, day), judged_on=day)


def _landing(standing: Standing) -> tuple[float, float, float] | None:
    seen = standing.landing if standing.status in UNDERWAY else None
    if seen is None or seen.value is None or seen.interval is None:
        return None
    return seen.interval[0], seen.value, seen.interval[1]


def _bounds(standing: Standing) -> tuple[float, ...]:
    """Return the values between which an objective is off track, at risk and on track by its pace."""
    if standing.status not in UNDERWAY or standing.expected is None or standing.chance is not None:
        return ()
    off, on = limits(standing.objective, standing.expected, standing.error)
    return tuple(sorted((off, on)))
