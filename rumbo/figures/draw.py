"""A figure as Plotly draws it. Plain dictionaries: half the time of Plotly's own classes."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

from rumbo.figures.axes import HOVER, config, layout, value_range
from rumbo.figures.bullets import draw_bullet
from rumbo.figures.look import DASHES, Look, colour, look
from rumbo.figures.spec import Figure, Line, Target
from rumbo.locale import Words

__all__ = ["config", "draw", "draw_bullet"]

DAY = 86_400_000
BOLD = ("actual", "part", "better", "worse")
FEW = 30  # with so few values each has its marker


def draw(figure: Figure, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return the figure as data and layout for Plotly."""
    chosen = look(dark)
    data = [trace for line in figure.lines for trace in _line(line, figure, chosen, words)]
    data += [_target(each, figure, chosen) for each in figure.targets]
    data += [_notes(figure, chosen, words)] if figure.notes and data else []
    return {"data": data, "layout": layout(figure, chosen, words, keyed(figure))}


def keyed(figure: Figure) -> bool:
    """Return whether a figure needs a key: more than one thing is drawn, and it is not small."""
    things = len(figure.lines) + len(figure.targets) + bool(figure.notes)
    return not figure.small and things > 1


def _line(line: Line, figure: Figure, chosen: Look, words: Words) -> list[dict[str, Any]]:
    """Return what is settled as a drawn line, and what is not as a dotted one, apart at each break."""
    style = _style(line, figure, chosen)
    end = len(line.values) - line.provisional
    pieces = [
        (start, stop, line.partial <= start and stop <= end)
        for start, stop in pairwise(_cuts(line, end))
    ]
    traces = [
        _piece(line, figure, style, start, stop, settled)
        for start, stop, settled in pieces
        if any(value is not None for value in line.values[start:stop])
    ]
    if traces and keyed(figure):
        first = next((each for each in traces if each["line"]["dash"] == style["dash"]), traces[0])
        first["showlegend"] = line.role != "before" or line is _first_before(figure)
        if line.role == "before":
            first["name"] = words("The period before")
    return traces


def _first_before(figure: Figure) -> Line | None:
    return next((each for each in figure.lines if each.role == "before"), None)


def _cuts(line: Line, end: int) -> list[int]:
    inside = {line.partial, end, *line.breaks}
    return [0, *sorted(cut for cut in inside if 0 < cut < len(line.values)), len(line.values)]


def _piece(
    line: Line, figure: Figure, style: dict[str, Any], start: int, stop: int, settled: bool
) -> dict[str, Any]:
    """Return the trace from one place to another; a dotted one is joined to its settled neighbour."""
    values: list[float | None] = list(line.values[start:stop])
    shown = ["x+y+name"] * len(values)
    if not settled and start and start not in line.breaks:
        values, shown, start = [line.values[start - 1], *values], ["none", *shown], start - 1
    elif not settled and not start and stop < len(line.values) and stop not in line.breaks:
        values, shown = [*values, line.values[stop]], [*shown, "none"]
    return _places(line, start, len(values)) | {
        "type": "scatter",
        "name": line.name,
        "y": values,
        "mode": style["mode"],
        "line": {
            "color": style["tint"],
            "width": style["width"] if settled else 1.5,
            "dash": style["dash"] if settled else "dot",
        },
        "marker": {
            "size": 3 if figure.small else 5,
            "color": style["tint"],
            "symbol": "circle" if settled else "circle-open",
        },
        "hoverinfo": "x+y+name" if settled else shown,
        "yhoverformat": HOVER.get(figure.unit, ",.0f"),
        "showlegend": False,
    }


def _places(line: Line, start: int, count: int) -> dict[str, Any]:
    """Return where the values stand: even steps as two numbers, months as their days."""
    if line.at:
        return {"x": [day.isoformat() for day in line.at[start : start + count]]}
    first = line.start + timedelta(days=start * line.step_days)
    return {"x0": first.isoformat(), "dx": line.step_days * DAY}


def _style(line: Line, figure: Figure, chosen: Look) -> dict[str, Any]:
    several = len({each.network for each in figure.lines}) > 1
    dash = DASHES.get(line.network, "solid") if several else "solid"
    pointed = line.role in BOLD and len(line.values) < FEW and not figure.small
    return {
        "tint": _tint(line, chosen),
        "dash": {"pace": "dot", "forecast": "dash", "part": "dashdot"}.get(line.role, dash),
        "width": 2.5 if line.role in BOLD and not figure.small else 1.5,
        "mode": "lines+markers" if pointed or _has_lonely(line.values) else "lines",
    }


def _tint(line: Line, chosen: Look) -> str:
    if line.role in ("before", "earlier"):
        return chosen.faint.get(line.network, chosen.soft)
    if line.role in ("better", "worse"):
        return chosen.accent if line.role == "better" else chosen.concern
    return chosen.soft if line.role == "pace" else colour(chosen, line.network)


def _has_lonely(values: list[float | None]) -> bool:
    """Return whether a value stands between two gaps, where a line alone would not show it."""
    around = [None, *values, None]
    return any(
        value is not None and left is None and right is None
        for left, value, right in zip(around, around[1:], around[2:], strict=False)
    )


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
        "text": [each.text for each in figure.notes],
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
        "name": target.label or target.name,
        "hoverinfo": "skip",
        "showlegend": keyed(figure),
    }
