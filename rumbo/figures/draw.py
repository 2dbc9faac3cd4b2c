"""A figure as Plotly draws it. Plain dictionaries: half the time of Plotly's own classes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from rumbo.figures.axes import config, layout, value_range
from rumbo.figures.bullets import draw_bullet
from rumbo.figures.look import Look, look
from rumbo.figures.spec import Curve, Figure, Target
from rumbo.figures.strokes import Stroke, keyed, strokes
from rumbo.locale import Words
from rumbo.plain import for_plotly
from rumbo.units import unit

__all__ = ["config", "draw", "draw_bullet"]

DAY = 86_400_000
NONE = "rgba(0,0,0,0)"


def draw(figure: Figure, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return the figure as data and layout for Plotly."""
    chosen = look(dark)
    data = [_trace(each, figure, chosen) for each in strokes(figure, chosen, words)]
    data += [_target(each, figure, chosen) for each in figure.targets]
    data += [_notes(figure, chosen, words)] if figure.notes and data else []
    return {"data": data, "layout": layout(figure, chosen, words, keyed(figure))}


def _trace(stroke: Stroke, figure: Figure, chosen: Look) -> dict[str, Any]:
    style, told = stroke.style, "x+y+text+name" if stroke.line.said else "x+y+name"
    shown = ["none" if at in stroke.joints else told for at in range(len(stroke.values))]
    return (
        _places(stroke.line, stroke.first, len(stroke.values))
        | {
            "type": "scatter",
            "name": for_plotly(stroke.key or stroke.line.name),
            "y": list(stroke.values),
            "mode": "lines+markers" if style.pointed else "lines",
            "line": {"color": style.tint, "width": stroke.width, "dash": stroke.dash},
            "marker": {
                "size": 3 if figure.small else 5,
                "color": style.tint,
                "symbol": "circle" if stroke.settled else "circle-open",
            },
            "hoverinfo": shown if stroke.joints else told,
            "yhoverformat": unit(figure.unit).hover,
            "showlegend": bool(stroke.key),
        }
        | _texts(stroke, figure, chosen)
        | _columns(stroke)
    )


def _columns(stroke: Stroke) -> dict[str, Any]:
    """Return what makes columns of a line; what is not settled is an outline."""
    if stroke.style.column is None:
        return {}
    begins, width = stroke.style.column
    return {
        "type": "bar",
        "offset": round(begins * DAY),
        "width": round(width * DAY),
        "marker": {
            "color": stroke.style.tint if stroke.settled else NONE,
            "line": {"color": stroke.style.tint, "width": 1 if stroke.settled else 1.5},
        },
    }


def _texts(stroke: Stroke, figure: Figure, chosen: Look) -> dict[str, Any]:
    """Return what is said of each value where pointed at, and how many things it rests on, written at it."""
    line, last = stroke.line, stroke.first + len(stroke.values)
    if not line.said:
        return {}
    said = {"hovertext": [for_plotly(each) for each in line.said[stroke.first : last]]}
    if not line.counts or figure.small:
        return said
    return said | {
        "mode": "lines+markers+text",
        "text": stroke.counts,
        "textposition": "top center",
        "textfont": {"size": 10, "color": chosen.soft},
    }


def _places(line: Curve, start: int, count: int) -> dict[str, Any]:
    """Return where the values stand: even steps as two numbers, months as their days."""
    if line.at:
        return {"x": [day.isoformat() for day in line.at[start : start + count]]}
    first = line.start + timedelta(days=start * line.step_days)
    return {"x0": first.isoformat(), "dx": line.step_days * DAY}


def _notes(figure: Figure, chosen: Look, words: Words) -> dict[str, Any]:
    """Return the public holidays as small points along the axis, each named where it is pointed at."""
    low, high = value_range(figure) or [0.0, 1.0]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [each.day.isoformat() for each in figure.notes],
        "y": [low + 0.02 * (high - low)] * len(figure.notes),
        "marker": {"symbol": "triangle-up", "size": 7, "color": chosen.soft},
        "cliponaxis": False,
        "name": words("Public holidays"),
        "text": [for_plotly(each.text) for each in figure.notes],
        "hoverinfo": "text",
        "showlegend": keyed(figure),
    }


def _target(target: Target, figure: Figure, chosen: Look) -> dict[str, Any]:
    days = [day.isoformat() for day, _ in target.steps] + [target.end.isoformat()]
    values = [value for _, value in target.steps]
    return {
        "type": "scatter",
        "x": days,
        "y": [*values, values[-1]],
        "mode": "lines",
        "line": {"color": chosen.target, "width": 1.5, "dash": "longdash", "shape": "hv"},
        "name": for_plotly(target.label or target.name),
        "hoverinfo": "skip",
        "showlegend": keyed(figure),
    }
