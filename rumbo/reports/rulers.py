"""What stands beside the axes of a chart on paper: even values, and days, in words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from typing import Any

from babel.dates import format_date

from rumbo.figures.axes import ticks
from rumbo.figures.spec import Figure
from rumbo.locale import Words
from rumbo.units import unit

DAYS = {True: 3, False: 6}  # at most, by whether a figure is small


def value_ticks(low: float, high: float, most: int) -> tuple[list[float], float]:
    """Return at most so many round values between two, and the step between them.

    >>> value_ticks(-20, 1080, 4)
    ([0, 500, 1000], 500)
    """
    wide = (high - low) or 1.0
    power = 10.0 ** math.floor(math.log10(wide / most))
    steps = (factor * power * ten for ten in (1, 10, 100) for factor in (1, 2, 5))
    step = next(each for each in steps if len(_places(low, high, each)) <= most)
    return [place * step for place in _places(low, high, step)], step


def _places(low: float, high: float, step: float) -> range:
    edge = 1e-9  # a value at the very end is still one
    return range(math.ceil(low / step - edge), math.floor(high / step + edge) + 1)


def written(figure: Figure, scale: list[float], most: int, words: Words) -> list[dict[str, Any]]:
    """Return the values to name, with their words; of what is counted in whole things only whole ones."""
    low, high = scale
    found, step = value_ticks(low, high, most)
    if unit(figure.unit).is_whole and step < 1:
        found, step = list(_places(low, high, 1.0)), 1.0
    return [{"at": value, "text": words.at_axis(value, figure.unit, step)} for value in found]


def days(figure: Figure, words: Words) -> Iterator[dict[str, Any]]:
    """Yield the days to name, with their words one below the other: a year stands where it begins."""
    named, form = ticks(*figure.ends, DAYS[figure.small])
    told: int | None = None
    for day in named:
        lines = [words.short_day(day)]
        if "%Y" in form:
            year = [] if day.year == told else [str(day.year)]
            lines, told = [_month(day, words), *year], day.year
        yield {"at": day.toordinal(), "lines": lines}


def _month(day: date, words: Words) -> str:
    return format_date(day, "LLL", locale=words.language).rstrip(".")
