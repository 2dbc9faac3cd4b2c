"""A bullet bar as Plotly draws it: what is there, where we should be by now, what is wanted."""

from __future__ import annotations

from typing import Any

from rumbo.figures.axes import separators
from rumbo.figures.bullet_parts import THICK, Bar, Label, Tick, bar
from rumbo.figures.look import FONT, Look, look
from rumbo.figures.spec import Bullet
from rumbo.locale import Words

HEIGHT, LABEL = 78, 22  # pixels of the whole, and of the row of labels above and below the bar


def draw_bullet(bullet: Bullet, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return a bullet bar as data and layout for Plotly."""
    chosen = look(dark)
    parts = bar(bullet, chosen, words)
    layout = _layout(parts, chosen, words)
    layout["shapes"] = (
        _ranges(parts) + _landing(parts, chosen) + [_tick(each) for each in parts.ticks]
    )
    layout["annotations"] = [_label(each, parts) for each in parts.labels]
    return {
        "data": [*_projected(parts, bullet, words), _actual(parts, bullet, words)],
        "layout": layout,
    }


def _layout(parts: Bar, chosen: Look, words: Words) -> dict[str, Any]:
    return {
        "height": HEIGHT,
        "margin": {"l": 0, "r": 0, "t": LABEL, "b": LABEL},
        "showlegend": False,
        "barmode": "overlay",
        "template": {},  # the usual one is six times as long as a figure
        "paper_bgcolor": chosen.paper,
        "plot_bgcolor": chosen.paper,
        "font": {"family": FONT, "size": 13, "color": chosen.soft},
        "separators": separators(words),
        "xaxis": {"range": [parts.floor, parts.top], "visible": False, "fixedrange": True},
        "yaxis": {"range": [0, 1], "visible": False, "fixedrange": True},
        "dragmode": False,
    }


def _actual(parts: Bar, bullet: Bullet, words: Words) -> dict[str, Any]:
    """Return the value: a bar from zero, a dot where the scale has another beginning."""
    said = {"hovertemplate": words.number(parts.actual, bullet.unit) + "<extra></extra>"}
    if not parts.is_dot:
        return _bar(parts.actual or 0.0) | said | {"marker": {"color": parts.tint}}
    marker = {"color": parts.tint, "size": 16, "symbol": "diamond"}
    place = {"type": "scatter", "mode": "markers", "x": [parts.actual], "y": [0.5]}
    return place | said | {"marker": marker, "cliponaxis": False}


def _projected(parts: Bar, bullet: Bullet, words: Words) -> list[dict[str, Any]]:
    """Return the hatched bar up to where it will probably end; what is drawn as a dot has none."""
    if parts.projected is None:
        return []
    pattern = {
        "shape": "/",
        "fgcolor": parts.tint,
        "bgcolor": "rgba(0,0,0,0)",
        "size": 6,
        "solidity": 0.25,
    }
    said = words("As it goes: {value}", value=words.number(parts.projected, bullet.unit))
    return [
        _bar(parts.projected)
        | {"marker": {"color": parts.tint, "pattern": pattern}}
        | {"hovertemplate": said + "<extra></extra>"}
    ]


def _bar(value: float) -> dict[str, Any]:
    return {"type": "bar", "orientation": "h", "x": [value], "y": [0.5], "width": THICK}


def _landing(parts: Bar, chosen: Look) -> list[dict[str, Any]]:
    """Return the range in which it will probably end, as a thin line."""
    if parts.landing is None:
        return []
    low, high = parts.landing
    line = {"color": chosen.soft, "width": 2}
    return [{"type": "line", "x0": low, "x1": high, "y0": 0.5, "y1": 0.5, "line": line}]


def _ranges(parts: Bar) -> list[dict[str, Any]]:
    return [
        {
            "type": "rect",
            "layer": "below",
            "x0": start,
            "x1": stop,
            "y0": 0.08,
            "y1": 0.92,
            "fillcolor": tone,
            "line": {"width": 0},
        }
        for start, stop, tone in parts.ranges
    ]


def _tick(tick: Tick) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": tick.value,
        "x1": tick.value,
        "y0": tick.low,
        "y1": 1.0,
        "line": {"color": tick.tint, "width": tick.width},
    }


def _label(label: Label, parts: Bar) -> dict[str, Any]:
    """Return a label at its tick, above or below the bar, turned inward near the ends."""
    share = (label.value - parts.floor) / ((parts.top - parts.floor) or 1.0)
    return {
        "text": label.text,
        "x": label.value,
        "y": 0 if label.below else 1,
        "yanchor": "top" if label.below else "bottom",
        "xanchor": "right" if share > 0.7 else "left" if share < 0.3 else "center",
        "showarrow": False,
        "font": {"size": 13, "color": label.tint},
    }
