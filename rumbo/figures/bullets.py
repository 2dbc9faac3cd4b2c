"""An objective as a bullet bar: what is there, where we should be by now, what is wanted."""

from __future__ import annotations

from typing import Any

from rumbo.figures.axes import separators
from rumbo.figures.look import FONT, Look, look
from rumbo.figures.spec import Bullet
from rumbo.locale import Words

CONCERN = ("at_risk", "off_track", "missed")
HEIGHT, LABEL = 78, 22  # pixels of the whole, and of the row of labels above and below the bar


def draw_bullet(bullet: Bullet, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return a bullet bar as data and layout for Plotly."""
    chosen, top = look(dark), _top(bullet)
    tint = chosen.concern if bullet.status in CONCERN else chosen.accent
    tint = chosen.soft if bullet.status == "too_early" else tint
    marks = [_tick(bullet.target, 0.0, 1.0, chosen.target, 3)]
    labels = [
        _label(
            words(
                "Target: {value}", value=bullet.wanted or words.number(bullet.target, bullet.unit)
            ),
            bullet.target,
            bullet.floor,
            top,
            chosen.target,
            below=True,
        )
    ]
    if bullet.upper is not None:
        marks.append(_tick(bullet.upper, 0.0, 1.0, chosen.target, 3))
    if bullet.floor:
        text = words.number(bullet.floor, bullet.unit)
        labels.append(_label(text, bullet.floor, bullet.floor, top, chosen.soft, below=True))
    if bullet.expected is not None and bullet.expected != bullet.target:
        marks.append(_tick(bullet.expected, 0.1, 1.0, chosen.ink, 2))
        labels.append(
            _label(bullet.due, bullet.expected, bullet.floor, top, chosen.soft, below=False)
        )
    layout = _layout(bullet, top, chosen, words)
    layout["shapes"] = _ranges(bullet, top, chosen) + _range(bullet, chosen) + marks
    layout["annotations"] = labels
    return {
        "data": [*_projected(bullet, words, tint), _actual(bullet, words, tint)],
        "layout": layout,
    }


def _layout(bullet: Bullet, top: float, chosen: Look, words: Words) -> dict[str, Any]:
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
        "xaxis": {"range": [bullet.floor, top], "visible": False, "fixedrange": True},
        "yaxis": {"range": [0, 1], "visible": False, "fixedrange": True},
        "dragmode": False,
    }


def _top(bullet: Bullet) -> float:
    landing = bullet.landing[2] if bullet.landing else 0.0
    highest = max(
        bullet.actual or 0.0, bullet.target, bullet.upper or 0.0, bullet.expected or 0.0, landing
    )
    if bullet.unit == "stars":
        return 5.0
    top = highest * 1.04 or 1.0
    return min(top, 1.0) if bullet.unit == "ratio" and highest > 0.9 else top


def _actual(bullet: Bullet, words: Words, tint: str) -> dict[str, Any]:
    """Return the value: a bar from zero, a dot where the scale has another beginning."""
    said = {"hovertemplate": words.number(bullet.actual, bullet.unit) + "<extra></extra>"}
    if bullet.floor:
        marker = {"color": tint, "size": 16, "symbol": "diamond"}
        return (
            {"type": "scatter", "mode": "markers", "x": [bullet.actual], "y": [0.5]}
            | said
            | {"marker": marker, "cliponaxis": False}
        )
    return (
        {"type": "bar", "orientation": "h", "x": [bullet.actual or 0.0], "y": [0.5], "width": 0.36}
        | said
        | {"marker": {"color": tint}}
    )


def _projected(bullet: Bullet, words: Words, tint: str) -> list[dict[str, Any]]:
    """Return the hatched bar up to where it will probably end; what is drawn as a dot has none."""
    if bullet.landing is None or bullet.floor:
        return []
    pattern = {
        "shape": "/",
        "fgcolor": tint,
        "bgcolor": "rgba(0,0,0,0)",
        "size": 6,
        "solidity": 0.25,
    }
    said = words("As it goes: {value}", value=words.number(bullet.landing[1], bullet.unit))
    return [
        {
            "type": "bar",
            "orientation": "h",
            "x": [bullet.landing[1]],
            "y": [0.5],
            "width": 0.36,
            "marker": {"color": tint, "pattern": pattern},
            "hovertemplate": said + "<extra></extra>",
        }
    ]


def _range(bullet: Bullet, chosen: Look) -> list[dict[str, Any]]:
    """Return the range in which it will probably end, as a thin line."""
    if bullet.landing is None:
        return []
    low, _, high = (min(max(each, bullet.floor), _top(bullet)) for each in bullet.landing)
    line = {"color": chosen.soft, "width": 2}
    return [{"type": "line", "x0": low, "x1": high, "y0": 0.5, "y1": 0.5, "line": line}]


def _ranges(bullet: Bullet, top: float, chosen: Look) -> list[dict[str, Any]]:
    """Return the scale in tones of one hue: the darker, the further off."""
    tones = chosen.tones[len(chosen.tones) - 1 - len(bullet.bounds) :]
    tones = tones[::-1] if bullet.at_most else tones
    ends = [bullet.floor, *(min(max(each, bullet.floor), top) for each in bullet.bounds), top]
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
        for start, stop, tone in zip(ends, ends[1:], tones, strict=False)
    ]


def _tick(value: float, low: float, high: float, tint: str, width: int) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": value,
        "x1": value,
        "y0": low,
        "y1": high,
        "line": {"color": tint, "width": width},
    }


def _label(
    text: str, value: float, floor: float, top: float, tint: str, below: bool
) -> dict[str, Any]:
    """Return a label at its tick, above or below the bar, turned inward near the ends."""
    share = (value - floor) / ((top - floor) or 1.0)
    return {
        "text": text,
        "x": value,
        "y": 0 if below else 1,
        "yanchor": "top" if below else "bottom",
        "xanchor": "right" if share > 0.7 else "left" if share < 0.3 else "center",
        "showarrow": False,
        "font": {"size": 13, "color": tint},
    }
