"""From the values of a metric to the figure that shows them beside the objectives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from rumbo.diary.journal import Entry
from rumbo.figures.spec import Curve, Figure
from rumbo.glossary import Metric
from rumbo.locale import Words
from rumbo.metrics.beside import is_mix
from rumbo.metrics.eras import Break
from rumbo.metrics.series import ALL, Period
from rumbo.objectives.stated.journal import Objective
from rumbo.story.figures.goals import bullet, course_figure, target_steps
from rumbo.story.figures.happenings import diary_marks, marks, notes
from rumbo.story.figures.resting import counted, lacking
from rumbo.story.figures.sparse import in_columns
from rumbo.story.figures.steps import STEPS, after, back, known, steps_of, valued
from rumbo.units import unit

__all__ = ["bullet", "course_figure", "driver_figure", "metric_figure", "target_steps"]

SMALL = 150
NAMED = {"before": "{network}, the period before", "earlier": "{network}, a year ago"}


@dataclass(frozen=True)
class _Axis:
    """The even steps of a figure, and how many of them are not whole or not settled."""

    grain: str
    start: date
    days: list[date]
    partial: int
    late: int


def metric_figure(
    metric: Metric,
    frame: pd.DataFrame,
    period: Period,
    grain: str,
    words: Words,
    objectives: Sequence[Objective] = (),
    breaks: Sequence[Break] = (),
    provisional_from: date | None = None,
    before: pd.DataFrame | None = None,
    entries: Sequence[Entry] = (),
    holidays: Mapping[date, str] | None = None,
    parts: Mapping[str, pd.DataFrame] | None = None,
    apart: int | None = None,
) -> Figure:
    """Return the figure of a metric by day or week: a line a network, gaps where nothing is reported.

    `before` are the values of an earlier period, so many steps `apart` (by default the one just before),
    drawn lightly under those of the same place;
    `entries` what the diary says of these networks, `holidays` the public ones by day; `parts` the
    values of some publications or an account alone, by their name.
    """
    axis = _axis(period, grain, provisional_from)
    lines = [] if before is None else _before(before, axis, apart, words)
    own = in_columns(metric, _of(metric, frame, axis, words, breaks))
    lines += own
    for name, part in (parts or {}).items():
        lines += [replace(each, name=name) for each in _lines(part, axis, words, breaks, "part")]
    targets = [target_steps(objective, grain, words) for objective in objectives]
    return Figure(
        title=metric.name(words.language),
        unit=metric.unit,
        lines=lines,
        targets=[each for each in targets if each],
        marks=marks(breaks, entries, period, words),
        notes=notes(holidays or {}, grain, axis.days, words),
        alt=_alt(metric, lines, words),
        from_zero=not unit(metric.unit).is_rating,
        span=(axis.start, _end(own, axis)),
    )


def driver_figure(
    metric: Metric,
    frame: pd.DataFrame,
    period: Period,
    grain: str,
    words: Words,
    breaks: Sequence[Break] = (),
    provisional_from: date | None = None,
    entries: Sequence[Entry] = (),
) -> Figure:
    """Return the small figure of a metric that stands beside the main one."""
    axis = _axis(period, grain, provisional_from)
    lines = in_columns(metric, _of(metric, frame, axis, words, breaks))
    return Figure(
        title=metric.name(words.language),
        unit=metric.unit,
        lines=lines,
        marks=diary_marks(entries, period),
        alt=_alt(metric, lines, words),
        from_zero=not unit(metric.unit).is_rating,
        height=SMALL,
        span=(axis.start, _after(lines, axis.days[-1], axis.grain)),
        small=True,
    )


def _end(lines: Sequence[Curve], axis: _Axis) -> date:
    """Return where the axis ends: at the last step of which anything is known."""
    told = [place for line in lines for place, value in enumerate(line.values) if value is not None]
    return _after(lines, axis.days[max(told, default=-1)], axis.grain)


def _after(lines: Sequence[Curve], day: date, grain: str) -> date:
    """Return the last day of a step where columns cover it, else its first."""
    if any(line.form == "column" for line in lines):
        return max(after(day, grain) - timedelta(days=1), day + timedelta(days=1))
    return day


def _before(frame: pd.DataFrame, axis: _Axis, apart: int | None, words: Words) -> list[Curve]:
    """Return the lines of an earlier period, laid under the steps of this one."""
    role = "earlier" if apart else "before"
    lines = _lines(frame, _earlier(axis, apart), words, (), role)
    return [replace(line, start=axis.start, at=_at(axis)) for line in lines]


def steps_before(period: Period, grain: str, apart: int | None = None) -> Period:
    """Return the days to ask for so that each step of the period has its earlier one."""
    earlier = _earlier(_axis(period, grain, None), apart)
    return Period(earlier.start, after(earlier.days[-1], grain))


def _axis(period: Period, grain: str, provisional_from: date | None) -> _Axis:
    start, days = steps_of(period, grain)
    settled = min(provisional_from or period.end, period.end)
    late = sum(after(day, grain) > settled for day in days)
    return _Axis(grain, start, days, int(start < period.start), late)


def _earlier(axis: _Axis, apart: int | None) -> _Axis:
    days = [back(day, axis.grain, apart or len(axis.days)) for day in axis.days]
    return _Axis(axis.grain, days[0], days, 0, 0)


def _of(
    metric: Metric, frame: pd.DataFrame, axis: _Axis, words: Words, breaks: Sequence[Break]
) -> list[Curve]:
    """Return the lines of a metric, each value with what it rests on."""
    lines = [_named(metric, each, words) for each in _lines(frame, axis, words, breaks)]
    by = dict(iter(frame.groupby("network")))
    if axis.grain != "day" and (metric.basis, metric.agg) == ("days", "sum"):
        return [lacking(line, by[line.network], axis.days, axis.grain, words) for line in lines]
    if axis.grain == "month" and metric.basis == "mentions" and metric.agg != "sum":
        return [counted(line, by[line.network], axis.days, words) for line in lines]
    return lines


def _named(metric: Metric, line: Curve, words: Words) -> Curve:
    """Return a line of several networks under the name of what it is, where it moves with their mix."""
    if line.network != ALL or not is_mix(metric):
        return line
    return replace(line, name=words("{networks}, mixed", networks=line.name))


def _lines(
    frame: pd.DataFrame,
    axis: _Axis,
    words: Words,
    breaks: Sequence[Break],
    role: str = "actual",
) -> list[Curve]:
    lines = []
    for network, rows in frame.groupby("network", sort=True):
        values = known(rows)
        name = words.network(str(network))
        lines.append(
            Curve(
                words(NAMED[role], network=name) if role in NAMED else name,
                axis.start,
                int(STEPS[axis.grain]),
                [valued(values.get(day)) for day in axis.days],
                str(network),
                role,
                axis.late,
                axis.partial,
                _places(breaks, str(network), axis),
                _at(axis),
            )
        )
    return lines


def _at(axis: _Axis) -> tuple[date, ...]:
    return tuple(axis.days) if axis.grain == "month" else ()


def _places(breaks: Sequence[Break], network: str, axis: _Axis) -> tuple[int, ...]:
    """Return the places from which a network's values mean something else."""
    days = {each.day for each in breaks if network in ("all", each.network)}
    first = (
        next((place for place, start in enumerate(axis.days) if start >= day), None) for day in days
    )
    return tuple(sorted({place for place in first if place}))


def _alt(metric: Metric, lines: Sequence[Curve], words: Words) -> str:
    parts = []
    for line in lines:
        values = [value for value in line.values if value is not None]
        if values:
            parts.append(
                words(
                    "{name}: from {low} to {high}, last {last}",
                    name=line.name,
                    low=words.number(min(values), metric.unit),
                    high=words.number(max(values), metric.unit),
                    last=words.number(values[-1], metric.unit),
                )
            )
    return f"{metric.name(words.language)}. " + "; ".join(parts)
