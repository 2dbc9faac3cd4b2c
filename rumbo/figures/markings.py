"""What is drawn behind and across the lines of a figure: what happened, what lasted, what is usual."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rumbo.figures.look import Look
from rumbo.figures.spec import Figure, Mark
from rumbo.locale import Words


def shapes(figure: Figure, chosen: Look) -> list[dict[str, Any]]:
    """Return the line of each mark, a band where it lasted, and the band of what is usual."""
    found = [_usual_band(figure.usual, chosen)] if figure.usual else []
    for mark in figure.marks:
        lasts = mark.last and mark.last > mark.day
        found.append(_mark_band(mark, figure, chosen) if lasts else _mark_line(mark, chosen))
    return found


def _usual_band(usual: tuple[float, float], chosen: Look) -> dict[str, Any]:
    sides = {"xref": "paper", "x0": 0, "x1": 1, "y0": usual[0], "y1": usual[1]}
    return sides | _band(chosen)


def _mark_band(mark: Mark, figure: Figure, chosen: Look) -> dict[str, Any]:
    """Return the days that something lasted, as far as they are on the axis."""
    first, last = figure.ends
    start, stop = max(mark.day, first), min(mark.last or last, last) + timedelta(days=1)
    sides = {"x0": start.isoformat(), "x1": stop.isoformat(), "yref": "paper", "y0": 0, "y1": 1}
    return sides | _band(chosen)


def _band(chosen: Look) -> dict[str, Any]:
    return {
        "type": "rect",
        "layer": "below",
        "fillcolor": chosen.tones[-1],
        "opacity": 0.75,
        "line": {"width": 0},
    }


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


def mark_labels(figure: Figure, chosen: Look) -> list[dict[str, Any]]:
    """Return the signs of the marks at the top of their lines: their sentences stand under the figure."""
    first, last = figure.ends
    return [
        {
            "x": day.isoformat(),
            "y": 1,
            "yref": "paper",
            "yanchor": "top",
            "xanchor": "right" if (day - first).days > (last - first).days * 0.9 else "left",
            "text": text,
            "showarrow": False,
            "font": {"size": 12, "color": chosen.soft},
        }
        for day, text in signs(figure).items()
    ]


def signs(figure: Figure) -> dict[date, str]:
    """Return shape and number of the marks by day; those of one day, or from before the axis, share a label.

    A small figure shows the shapes alone, which its large neighbour explains.
    """
    first, _ = figure.ends
    shown: dict[date, list[str]] = {}
    for place, mark in enumerate(figure.marks, 1):
        text = mark.shape if figure.small else f"{mark.shape} {mark.number or place}"
        shown.setdefault(max(mark.day, first), []).append(text)
    return {day: " ".join(dict.fromkeys(texts)) for day, texts in shown.items()}


def told(figure: Figure, words: Words) -> list[str]:
    """Return what each mark of a figure means, a line a mark."""
    lines = []
    for place, mark in enumerate(figure.marks, 1):
        when = words.span(mark.day, mark.last) if mark.last else words.day(mark.day)
        lines.append(f"{mark.shape} {mark.number or place} · {when} · {words.text(mark.label)}")
    return lines
