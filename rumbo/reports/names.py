"""The names of the two lines of a course, each at its end, where neither line nor name is in the way."""

from __future__ import annotations

from typing import Any

from rumbo.figures.look import LIGHT
from rumbo.figures.spec import Figure, Line

Size = tuple[int, int]

TOP, BOTTOM = 20, 28  # pixels above and below the plot
SIGN = 6.2  # pixels of a letter of a name
LINE = 16.0  # pixels between two names that do not touch


def names(course: Figure, scale: list[float], size: Size) -> list[dict[str, Any]]:
    """Return a name at the end of the pace and one at the end of what is there so far."""
    wanted, actual = course.lines[:2]  # the way ahead, where there is one, is told in the sentence
    ends = [place for place, value in enumerate(actual.values) if value is not None]
    pace = _name(wanted, len(wanted.values) - 1, LIGHT.soft)
    if not ends:
        return [pace]
    pixel = (scale[1] - scale[0]) / (size[1] - TOP - BOTTOM)
    name = _name(actual, ends[-1], LIGHT.accent)
    below = (_at(wanted, ends[-1]) - name["y"]) / pixel
    beside = ends[-1] < 0.75 * len(actual.values)
    above_floor = (name["y"] - scale[0]) / pixel
    if below > 0 and (above_floor > LINE or below > LINE):
        return [pace, name | _under(above_floor > LINE, beside)]
    if (
        below > 0 and beside
    ):  # on the floor, just under the pace: above both, where no line has been
        name |= {"xanchor": "left", "xshift": 3}
    name["y"] = max(name["y"], _at(wanted, ends[-1]))
    reach = len(wanted.name + actual.name) * SIGN / size[0]
    if ends[-1] / len(actual.values) > 1 - reach:
        _part(name, pace, LINE * pixel, scale[1])
    return [pace, name]


def _name(line: Line, place: int, tint: str) -> dict[str, Any]:
    """Return the name of a line above one of its values, ending there."""
    return {
        "text": line.name,
        "x": line.days[place].isoformat(),
        "y": _at(line, place),
        "xanchor": "right",
        "yanchor": "bottom",
        "yshift": 2,
        "showarrow": False,
        "font": {"color": tint, "size": 12},
    }


def _at(line: Line, place: int) -> float:
    return line.values[place] or 0.0


def _under(has_room: bool, beside: bool) -> dict[str, Any]:
    """Return where a name goes whose line is under the pace: below its end, or to the right of it."""
    place = {"yanchor": "top" if has_room else "middle", "yshift": -2}
    return place | ({"xanchor": "left", "xshift": 3} if beside else {})


def _part(one: dict[str, Any], other: dict[str, Any], least: float, top: float) -> None:
    """Move two names apart: the upper one up, or where it has no room the lower one below its line."""
    upper, lower = (one, other) if one["y"] > other["y"] else (other, one)
    if upper["y"] - lower["y"] >= least:
        return
    if lower["y"] + least < top:
        upper["y"] = lower["y"] + least
    else:
        lower |= {"yanchor": "top", "yshift": -2}
