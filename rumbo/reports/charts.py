"""The figures of the screens, made ready for paper: their size, room for their words, the page's period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from rumbo.figures.draw import config, draw, draw_bullet
from rumbo.figures.spec import Bullet, Figure
from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.objectives.journal import Objective
from rumbo.reports.names import BOTTOM, TOP, Size, names
from rumbo.reports.svg import figure_to_svg

SHADE = "#F2EFE8"
STAR = "\u00a0★"  # not in the page's font: one such sign changes the font of the whole label
BAR = 58  # height of a bullet bar
LETTER, TICK = 7.0, 12.0  # pixels of a digit at the axis, and between it and the axis


def bar_svg(bullet: Bullet, width: int, words: Words) -> str:
    """Return a bullet bar as SVG, empty where it cannot be drawn."""
    drawn = _sized(draw_bullet(bullet, words), (width, BAR))
    for label in drawn["layout"].get("annotations", ()):
        label["text"] = label["text"].removesuffix(STAR)
    return figure_to_svg(drawn)


def course_svg(
    course: Figure, objective: Objective, period: Period, size: Size, words: Words
) -> str:
    """Return the course of an objective as SVG, with the days of the period shaded."""
    drawn = _sized(draw(replace(course, height=size[1]), words), size)
    first = min(line.start for line in course.lines)
    last = objective.due_day + timedelta(days=1)
    layout, scale = drawn["layout"], _scale(drawn["layout"], course)
    layout["xaxis"] |= {"range": [first.isoformat(), last.isoformat()], "automargin": False}
    layout["yaxis"] |= {"range": scale, "automargin": False, "ticklabelstandoff": 4}
    layout["yaxis"]["nticks"] = max(3, size[1] // 34)
    layout |= {"margin": _margin(layout, course, words), "showlegend": False}
    layout["shapes"] = [_shade(max(period.start, first), min(period.end, last))]
    layout["annotations"] = names(course, scale, size)
    for trace in drawn["data"]:
        trace["cliponaxis"] = False
    return figure_to_svg(drawn, config(words))


def _sized(drawn: dict[str, Any], size: Size) -> dict[str, Any]:
    return drawn | {"layout": drawn["layout"] | {"width": size[0], "height": size[1]}}


def _scale(layout: dict[str, Any], course: Figure) -> list[float]:
    values = [value for line in course.lines for value in line.values if value is not None]
    return layout["yaxis"].get("range") or [0.0, max(values, default=0.0) or 1.0]


def _margin(layout: dict[str, Any], course: Figure, words: Words) -> dict[str, float]:
    """Return margins as wide as the labels of the axes, which the engine does not measure."""
    widest = len(words.number(layout["yaxis"]["range"][1], course.unit))
    bottom = BOTTOM * 1.5 if "<br>" in layout["xaxis"].get("tickformat", "") else BOTTOM
    return {"l": TICK + LETTER * widest, "r": 8, "t": TOP, "b": bottom}


def _shade(first: date, end: date) -> dict[str, Any]:
    return {
        "type": "rect",
        "layer": "below",
        "yref": "paper",
        "x0": first.isoformat(),
        "x1": end.isoformat(),
        "y0": 0,
        "y1": 1,
        "fillcolor": SHADE,
        "line": {"width": 0},
    }
