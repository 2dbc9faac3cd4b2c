"""The frame of a figure: its axes, its key, its marks, in the words of a language."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

from babel.dates import get_day_names, get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol

from rumbo.figures.look import FONT, Look
from rumbo.figures.markings import mark_labels, shapes
from rumbo.figures.spec import Figure
from rumbo.locale import Words
from rumbo.units import unit

LONG = 250  # days from which the axis names months, not days
LETTER = 7  # pixels
NARROW = (
    0.6  # stars between the ends of an axis, below which its lines stand less than a tenth apart
)
TICKS = {True: 3, False: 6}  # by whether a figure is small


def config(words: Words) -> dict[str, Any]:
    """Return Plotly's settings: no bar of buttons, months and days in the language."""
    return {
        "displayModeBar": False,
        "locale": words.language,
        "locales": {words.language: _locale(words.language)},
    }


def _locale(language: str) -> dict[str, Any]:
    months = get_month_names("wide", locale=language)
    short = get_month_names("abbreviated", locale=language)
    days = get_day_names("wide", locale=language)
    brief = get_day_names("abbreviated", locale=language)
    order = (6, 0, 1, 2, 3, 4, 5)  # Plotly's week begins on Sunday
    return {
        "moduleType": "locale",
        "name": language,
        "dictionary": {},
        "format": {
            "days": [days[place] for place in order],
            "shortDays": [brief[place] for place in order],
            "months": [months[number] for number in range(1, 13)],
            "shortMonths": [short[number].rstrip(".") for number in range(1, 13)],
            "date": "%-d/%-m/%Y",
            "decimal": get_decimal_symbol(language),
            "thousands": get_group_symbol(language),
        },
    }


def separators(words: Words) -> str:
    """Return the decimal sign and the sign between thousands, as Plotly takes them."""
    return get_decimal_symbol(words.language) + get_group_symbol(words.language)


def layout(figure: Figure, chosen: Look, words: Words, keyed: bool) -> dict[str, Any]:
    """Return all of a figure but its data."""
    labels = _target_labels(figure, chosen, words)
    return {
        "height": figure.height,
        "margin": {"l": 4, "r": _room(labels), "t": 34 if keyed else 10, "b": _foot(figure)},
        "template": {},  # the usual one is six times as long as a figure
        "paper_bgcolor": chosen.paper,
        "plot_bgcolor": chosen.paper,
        "font": {"family": FONT, "size": 13, "color": chosen.ink},
        "separators": separators(words),
        "showlegend": keyed,
        "legend": _key(chosen),
        "hovermode": "x unified",
        "hoverlabel": {
            "font": {"family": FONT, "size": 13, "color": chosen.ink},
            "bgcolor": chosen.card,
            "bordercolor": chosen.grid,
        },
        "xaxis": _days_axis(figure, chosen, words),
        "yaxis": _values_axis(figure, chosen),
        "annotations": labels + mark_labels(figure, chosen),
        "shapes": shapes(figure, chosen),
        "dragmode": False,
    }


def _foot(figure: Figure) -> int:
    """Return the pixels under the axis: room for one line, or for months over their year."""
    first, last = figure.ends
    return 40 if (last - first).days > LONG else 28


def _room(labels: list[dict[str, Any]]) -> int:
    """Return the pixels right of the axis: as many as the longest label there takes."""
    return 12 + LETTER * max((len(label["text"]) for label in labels), default=0)


def _key(chosen: Look) -> dict[str, Any]:
    return {
        "orientation": "h",
        "x": 0,
        "y": 1.02,
        "yanchor": "bottom",
        "itemclick": False,
        "itemdoubleclick": False,
        "font": {"size": 13, "color": chosen.ink},
        "bgcolor": chosen.paper,
    }


def _days_axis(figure: Figure, chosen: Look, words: Words) -> dict[str, Any]:
    first, last = figure.ends
    step = figure.lines[0].step_days if figure.lines else 7
    named, form = ticks(first, last, TICKS[figure.small])
    week = words("week of {day}", day="%-d %b %Y")
    return {
        "type": "date",
        "range": [_around(first, last, -1), _around(first, last, 1)],
        "tickvals": [day.isoformat() for day in named],
        "tickformat": form,
        "tickangle": 0,
        "hoverformat": {7: week, 30: "%b %Y"}.get(step, "%-d %b %Y"),
        "showgrid": False,
        "linecolor": chosen.grid,
        "tickfont": {"color": chosen.soft},
        "ticks": "outside",
        "tickcolor": chosen.grid,
        "fixedrange": True,
    }


def _around(first: date, last: date, side: int) -> str:
    """Return an end of the axis, a little beyond the data so that no marker is cut."""
    room = timedelta(days=math.ceil(max((last - first).days * 0.02, 1)))
    return (last + room if side > 0 else first - room).isoformat()


def ticks(first: date, last: date, most: int) -> tuple[list[date], str]:
    """Return the days to name and how: beginnings of months, or of weeks in a short span."""
    if (last - first).days < 60:
        apart = max(7, -(-((last - first).days // 7 + 1) // most) * 7)
        count = (last - first).days // apart + 1
        return [first + timedelta(days=place * apart) for place in range(count)], "%-d %b"
    months = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if first <= date(year, month, 1) <= last
    ]
    apart = next(each for each in (1, 2, 3, 4, 6, 12, 24, 48, 96) if len(months) <= each * most)
    form = "%b<br>%Y" if (last - first).days > LONG else "%-d %b"
    return months[::apart], form


def _values_axis(figure: Figure, chosen: Look) -> dict[str, Any]:
    return {
        "tickformat": _tick_format(figure),
        "ticksuffix": "\u00a0h" if figure.unit == "hours" else "",
        "separatethousands": True,
        "exponentformat": "none",
        "gridcolor": chosen.grid,
        "zeroline": False,
        "automargin": True,
        "nticks": 4 if figure.small else 6,
        "tickfont": {"color": chosen.soft},
        "range": value_range(figure),
        "fixedrange": True,
    }


def _tick_format(figure: Figure) -> str:
    """Return how the values of the axis are written; empty leaves as many decimals as are needed."""
    if not unit(figure.unit).is_share:
        low, top = value_range(figure) or [0.0, 5.0]
        fine = ".2f" if top - low < NARROW else ".1f"
        return fine if unit(figure.unit).is_rating else ""
    return ".0%" if (value_range(figure) or [0, 1])[1] > 0.06 else ".1%"


def value_range(figure: Figure) -> list[float] | None:
    """Return the range of the axis: from zero, or for a rating only where its values are."""
    values = [value for line in figure.lines for value in line.values if value is not None]
    values += [value for target in figure.targets for _, value in target.steps]
    values += figure.usual or ()
    if not values:
        return None
    top, low = max(values), min(values)
    if figure.from_zero:
        top = top * 1.08 if top > 0 else 1.0
        return [min(-0.02 * top, low * 1.08), top]  # a little below zero: its lines are not cut
    room = max((top - low) * 0.2, 0.1)
    return [math.floor((low - room) * 10) / 10, min(5.05, top + room)]


def _target_labels(figure: Figure, chosen: Look, words: Words) -> list[dict[str, Any]]:
    return [
        {
            "x": 1,
            "xref": "paper",
            "xanchor": "left",
            "y": height,
            "text": text,
            "showarrow": False,
            "font": {"color": chosen.target, "size": 12},
        }
        for height, text in target_values(figure, words)
    ]


def target_values(figure: Figure, words: Words) -> list[tuple[float, str]]:
    """Return the values wanted, in the margin at the height of their lines; none stands on another."""
    scale = value_range(figure) or [0.0, 1.0]
    least, found = (scale[1] - scale[0]) * 0.06, []
    for target in sorted(figure.targets, key=lambda each: each.steps[-1][1]):
        value = target.steps[-1][1]
        floor = found[-1][0] + least if found else -math.inf
        found.append((max(value, floor), "◎ " + words.number(value, figure.unit)))
    return found
