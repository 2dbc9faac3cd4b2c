"""From the values of a metric to the small line in its card: whole steps alone, since a part of one looks like a fall."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from rumbo.figures.spark import Spark
from rumbo.glossary import Metric
from rumbo.locale import Words
from rumbo.metrics.series import ALL, Period
from rumbo.objectives.stated.journal import Objective
from rumbo.story.figures.goals import target_steps
from rumbo.story.figures.steps import after, known, steps_of, valued
from rumbo.units import unit

LEAST = 3  # values, below which there is no course to show


def spark_of(
    metric: Metric,
    frame: pd.DataFrame,
    network: str,
    period: Period,
    grain: str,
    words: Words,
    stated: Sequence[Objective] = (),
) -> Spark | None:
    """Return the course of what a card says, None where it has too few values.

    `frame` holds the metric by step and network; `network` is the one the card is of, «all» for their sum.
    """
    found = _together(metric, frame, network)
    _, days = steps_of(period, grain)
    whole = [each for each in days if each >= period.start and after(each, grain) <= period.end]
    values = tuple(valued(found.get(each)) for each in whole)
    told = [each for each in values if each is not None]
    if len(told) < LEAST:
        return None
    name, written = (
        metric.name(words.language),
        [words.number(each, metric.unit) for each in (min(told), max(told), told[-1])],
    )
    alt = words(
        "{name}: from {low} to {high}, last {last}",
        name=name,
        low=written[0],
        high=written[1],
        last=written[2],
    )
    goal = next(filter(None, (target_steps(each, grain, words) for each in stated)), None)
    target, wanted = (goal.steps[-1][1], goal.label) if goal else (None, "")
    return Spark(values, alt, target, wanted, not unit(metric.unit).is_rating)


def _together(metric: Metric, frame: pd.DataFrame, network: str) -> dict[date, float]:
    """Return the values by their day: of a network, or the sum of all; none of what is no sum of several."""
    own = [rows for name, rows in frame.groupby("network") if network in (ALL, name)]
    if len(own) > 1 and metric.agg != "sum":
        return {}
    found: dict[date, float] = {}
    for rows in own:
        for day, value in known(rows).items():
            if valued(value) is not None:
                found[day] = found.get(day, 0.0) + value
    return found
