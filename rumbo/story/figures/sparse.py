"""What is sparse stands in columns: a line from one week's single review to the next would show what never was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rumbo.figures.spec import Curve
from rumbo.glossary import Metric
from rumbo.units import unit

COUNTED = 7  # things in the fullest step: as many as are counted at a glance
EMPTY = 1 / 3  # of the steps, from which on a sum is mostly waiting
BESIDE = 3  # columns that can stand beside one another


def in_columns(metric: Metric, lines: Sequence[Curve]) -> list[Curve]:
    """Return the lines of a sum as columns where every one of them is sparse."""
    told = [[value for value in line.values if value is not None] for line in lines]
    told = [each for each in told if any(each)]
    if metric.agg != "sum" or not told or len(lines) > BESIDE:
        return list(lines)
    if not all(_is_sparse(each, metric.unit) for each in told):
        return list(lines)
    return [replace(line, form="column") for line in lines]


def _is_sparse(values: Sequence[float], of: str) -> bool:
    empty = sum(value == 0 for value in values) >= EMPTY * len(values)
    return empty or (unit(of).is_whole and max(values) <= COUNTED)
