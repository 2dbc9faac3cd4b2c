"""A figure as Plotly draws it. Plain dictionaries: half the time of Plotly's own classes."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

from babel.dates import get_day_names, get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol

from rumbo.figures.look import DASHES, FONT, Look, colour, look
from rumbo.figures.spec import Bullet, Figure, Line, Mark, Target
from rumbo.locale import Words

DAY = 86_400_000
FORMATS = {
    "ratio": ".1%",
    "stars": ".1f",
    "per_post": ".1f",
    "hours": ".1f",
    "per_thousand": ".1f",
    "ratio_number": ".1f",
}
HOVER = {
    "ratio": ".2%",
    "stars": ".2f",
    "per_post": ".2f",
    "hours": ".1f",
    "per_thousand": ".1f",
    "ratio_number": ".2f",
}


def draw(figure: Figure, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return the figure as data and layout for Plotly."""
    chosen = look(dark)
    data = [
        trace
        for line in figure.lines
        for trace in _line(line, figure, chosen, len(figure.lines) == 1)
    ]
    data += [_target(each, figure, chosen, words) for each in figure.targets]
    return {"data": data, "layout": _layout(figure, chosen, words)}


def config(words: Words) -> dict[str, Any]:
    """Return Plotly's settings: no bar of buttons, months and days in the language."""
    return {
        "displayModeBar": False,
        "locale": words.language,
        "locales": {words.language: _locale(words.language)},
    }


def _locale(language: str) -> dict[str, Any]:
    months, short = (
        get_month_names("wide", locale=language),
        get_month_names("abbreviated", locale=language),
    )
    days, brief = (
        get_day_names("wide", locale=language),
        get_day_names("abbreviated", locale=language),
    )
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


def _line(line: Line, figure: Figure, chosen: Look, alone: bool) -> list[dict[str, Any]]:
    tint = chosen.soft if line.role in ("pace", "before") else colour(chosen, line.network)
    dash = {"pace": "dot", "before": "dash"}.get(
        line.role, "solid" if alone else DASHES.get(line.network, "solid")
    )
    settled = len(line.values) - line.provisional
    base = {
        "type": "scatter",
        "name": line.name,
        "dx": line.step_days * DAY,
        "line": {"color": tint, "width": 1.5 if line.role != "actual" else 2.5, "dash": dash},
        "hovertemplate": f"%{{y:{HOVER.get(figure.unit, ',.0f')}}}",
        "showlegend": False,
    }
    lonely = sum(value is not None for value in line.values) < 30
    solid = base | {
        "x0": line.start.isoformat(),
        "y": line.values[:settled],
        "mode": "lines+markers" if line.role == "actual" and lonely else "lines",
        "marker": {"size": 5, "color": tint},
    }
    if not line.provisional or settled < 1:
        return [solid]
    late = base | {
        "x0": (line.start + timedelta(days=(settled - 1) * line.step_days)).isoformat(),
        "y": line.values[settled - 1 :],
        "mode": "lines+markers",
        "line": {"color": tint, "width": 1.5, "dash": "dot"},
        "marker": {"size": 5, "color": tint, "symbol": "circle-open"},
        "hoverinfo": "skip",
        "hovertemplate": None,
    }
    return [solid, late]


def _target(target: Target, figure: Figure, chosen: Look, words: Words) -> dict[str, Any]:
    days = [day.isoformat() for day, _ in target.steps] + [target.end.isoformat()]
    values = [value for _, value in target.steps]
    return {
        "type": "scatter",
        "x": days,
        "y": [*values, values[-1]],
        "mode": "lines",
        "line": {"color": chosen.target, "width": 1.5, "dash": "longdash", "shape": "hv"},
        "name": words("Objective: {title}", title=target.name),
        "hovertemplate": f"%{{y:{HOVER.get(figure.unit, ',.0f')}}}",
        "showlegend": False,
    }


def _layout(figure: Figure, chosen: Look, words: Words) -> dict[str, Any]:
    return {
        "height": figure.height,
        "margin": {"l": 8, "r": 12, "t": 26, "b": 8},
        "paper_bgcolor": chosen.paper,
        "plot_bgcolor": chosen.paper,
        "font": {"family": FONT, "size": 13, "color": chosen.ink},
        "separators": get_decimal_symbol(words.language) + get_group_symbol(words.language),
        "hovermode": "x unified",
        "hoverlabel": {"font": {"family": FONT, "size": 13}},
        "xaxis": _days_axis(figure, chosen),
        "yaxis": {
            "tickformat": FORMATS.get(figure.unit, ",.0f"),
            "gridcolor": chosen.grid,
            "zeroline": False,
            "automargin": True,
            "nticks": 6,
            "tickfont": {"color": chosen.soft},
            "range": _range(figure),
            "title": {"text": ""},
        },
        "annotations": _labels(figure, chosen)
        + [_mark_label(mark, chosen) for mark in figure.marks],
        "shapes": [_mark_line(mark, chosen) for mark in figure.marks],
        "dragmode": False,
    }


def _days_axis(figure: Figure, chosen: Look) -> dict[str, Any]:
    days = [line.days for line in figure.lines if line.values]
    span = (max(each[-1] for each in days) - min(each[0] for each in days)).days if days else 0
    return {
        "type": "date",
        "tickformat": "%b %Y" if span > 200 else "%-d %b",
        "hoverformat": "%-d %b %Y",
        "nticks": 7,
        "showgrid": False,
        "linecolor": chosen.grid,
        "tickfont": {"color": chosen.soft},
        "ticks": "outside",
        "tickcolor": chosen.grid,
        "automargin": True,
    }


def _range(figure: Figure) -> list[float] | None:
    """Return the range of the axis: from zero, or for a rating only where its values are."""
    values = [value for line in figure.lines for value in line.values if value is not None]
    values += [value for target in figure.targets for _, value in target.steps]
    if not values:
        return None
    top, low = max(values), min(values)
    if figure.from_zero:
        return [min(0.0, low * 1.08), top * 1.12 if top > 0 else 1.0]
    room = max((top - low) * 0.2, 0.1)
    return [math.floor((low - room) * 10) / 10, min(5.05, top + room)]


def _labels(figure: Figure, chosen: Look) -> list[dict[str, Any]]:
    """Return a name at the end of each line, apart from one another, and one at each objective."""
    labels = []
    scale = _range(figure) or [0.0, 1.0]
    for line in figure.lines if len(figure.lines) > 1 else ():
        known = [
            (day, value)
            for day, value in zip(line.days, line.values, strict=True)
            if value is not None
        ]
        if known:
            tint = chosen.soft if line.role in ("pace", "before") else colour(chosen, line.network)
            labels.append(_label(known[-1][0], known[-1][1], line.name, tint, "right"))
    for target in figure.targets:
        labels.append(
            _label(target.end, target.steps[-1][1], "◎ " + target.name, chosen.target, "right")
        )
    return _apart(labels, scale)


def _label(day: date, value: float, text: str, tint: str, anchor: str) -> dict[str, Any]:
    return {
        "x": day.isoformat(),
        "y": value,
        "text": text,
        "showarrow": False,
        "xanchor": anchor,
        "yanchor": "bottom",
        "font": {"color": tint, "size": 12},
        "yshift": 2,
    }


def _apart(labels: list[dict[str, Any]], scale: list[float]) -> list[dict[str, Any]]:
    """Move labels up so that none stands on another."""
    least = (scale[1] - scale[0]) * 0.065
    previous: float | None = None
    for label in sorted(labels, key=lambda each: each["y"]):
        if previous is not None and label["y"] - previous < least:
            label["y"] = previous + least
        previous = label["y"]
    return labels


def _mark_line(mark: Mark, chosen: Look) -> dict[str, Any]:
    x = mark.day.isoformat()
    return {
        "type": "line",
        "x0": x,
        "x1": x,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": chosen.soft, "width": 1, "dash": "dot"},
    }


def _mark_label(mark: Mark, chosen: Look) -> dict[str, Any]:
    return {
        "x": mark.day.isoformat(),
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": "⚠ " + mark.label,
        "showarrow": False,
        "font": {"size": 11, "color": chosen.soft},
        "xanchor": "left",
    }


def draw_bullet(bullet: Bullet, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return a bullet bar as data and layout for Plotly: what is there, where we should be, what is wanted."""
    chosen = look(dark)
    actual = bullet.actual or 0.0
    top = max(actual, bullet.target, bullet.expected or 0.0) * 1.04 or 1.0
    tint = chosen.concern if bullet.status in ("at_risk", "off_track", "missed") else chosen.accent
    shapes = [_tick(bullet.target, 0.08, 0.92, chosen.target, 3)]
    if bullet.expected is not None and bullet.expected != bullet.target:
        shapes.append(_tick(bullet.expected, 0.2, 0.8, chosen.soft, 2))
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "x": [top],
                "y": [""],
                "marker": {"color": chosen.grid},
                "width": 0.8,
                "hoverinfo": "skip",
            },
            {
                "type": "bar",
                "orientation": "h",
                "x": [actual],
                "y": [""],
                "marker": {"color": tint},
                "width": 0.32,
                "hovertemplate": words.number(bullet.actual, bullet.unit) + "<extra></extra>",
            },
        ],
        "layout": {
            "height": 62,
            "margin": {"l": 0, "r": 0, "t": 2, "b": 22},
            "barmode": "overlay",
            "showlegend": False,
            "paper_bgcolor": chosen.paper,
            "plot_bgcolor": chosen.paper,
            "font": {"family": FONT, "size": 12, "color": chosen.soft},
            "separators": get_decimal_symbol(words.language) + get_group_symbol(words.language),
            "xaxis": {
                "range": [0, top],
                "tickformat": FORMATS.get(bullet.unit, ",.0f"),
                "nticks": 5,
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
            },
            "yaxis": {"visible": False, "fixedrange": True},
            "shapes": shapes,
            "dragmode": False,
        },
    }


def _tick(value: float, low: float, high: float, tint: str, width: int) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": value,
        "x1": value,
        "y0": low,
        "y1": high,
        "yref": "paper",
        "line": {"color": tint, "width": width},
    }
