"""The figures of the screens as data for paper, where charts.typ draws them: days as numbers, colours, words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from rumbo.figures.axes import target_values, value_range
from rumbo.figures.bullet_parts import THICK, bar
from rumbo.figures.look import LIGHT
from rumbo.figures.markings import signs
from rumbo.figures.spec import Bullet, Figure, Mark, Target
from rumbo.figures.strokes import Stroke, keyed, strokes
from rumbo.locale import Words
from rumbo.reports import rulers

Days = tuple[date, date]

COLOURS = {
    "ink": LIGHT.ink,
    "soft": LIGHT.soft,
    "grid": LIGHT.grid,
    "card": LIGHT.card,
    "target": LIGHT.target,
    "band": LIGHT.tones[-1],
    "shade": "#F6F4EE",  # of the days of the report: lighter than a band
    "good": LIGHT.accent,
    "concern": LIGHT.concern,
    "quiet": LIGHT.soft,
}
ROOM = 22  # points of height that a value beside the axis asks for


def bullet_chart(bullet: Bullet, words: Words) -> dict[str, Any]:
    """Return a bullet bar as charts.typ draws it."""
    parts = bar(bullet, LIGHT, words)
    return asdict(parts) | {"alt": bullet.alt, "is_dot": parts.is_dot, "thick": THICK}


def chart(
    figure: Figure, words: Words, height: int, alt: str = "", shaded: Days | None = None
) -> dict[str, Any]:
    """Return a figure over time as charts.typ draws it.

    `height` in points; `shaded` are the days that the report is about, the last not included.
    """
    first, last = (each.toordinal() for each in figure.ends)
    scale = value_range(figure) or [0.0, 1.0]
    drawn = strokes(figure, LIGHT, words)
    return {
        "alt": alt or figure.alt,
        "height": height,
        "small": figure.small,
        "span": [first, max(last, first + 1)],
        "scale": scale,
        "days": list(rulers.days(figure, words)),
        "values": rulers.written(figure, scale, max(3, height // ROOM), words),
        "shaded": _within(figure, *shaded) if shaded else None,
        "usual": figure.usual,
        "bands": [_band(figure, each) for each in figure.marks if _lasts(each)],
        "rules": sorted({each.day.toordinal() for each in figure.marks if not _lasts(each)}),
        "signs": [{"at": day.toordinal(), "text": text} for day, text in signs(figure).items()],
        "strokes": [_stroke(each) for each in drawn],
        "targets": [_target(each, figure) for each in figure.targets],
        "wanted": [{"at": at, "text": text} for at, text in target_values(figure, words)],
        "notes": [each.day.toordinal() for each in figure.notes],
        "key": _key(figure, drawn, words) if keyed(figure) else [],
    }


def _stroke(stroke: Stroke) -> dict[str, Any]:
    days = [day.toordinal() for day in stroke.days]
    return _pen(stroke) | {
        "points": list(zip(days, stroke.values, strict=True)),
        "column": stroke.style.column,
        "counts": stroke.counts,
    }


def _pen(stroke: Stroke) -> dict[str, Any]:
    style = stroke.style
    return {
        "tint": style.tint,
        "width": stroke.width,
        "dash": stroke.dash,
        "pointed": style.pointed,
        "hollow": not stroke.settled,
    }


def _target(target: Target, figure: Figure) -> list[tuple[int, float]]:
    """Return a target as a line of steps, as far as the axis goes."""
    first, last = figure.ends
    days = [max(day, first) for day, _ in target.steps] + [min(target.end, last)]
    values = [value for _, value in target.steps]
    return [
        (day.toordinal(), value)
        for start, stop, value in zip(days, days[1:], values, strict=False)
        for day in (start, stop)
        if start < stop
    ]


def _lasts(mark: Mark) -> bool:
    return mark.last is not None and mark.last > mark.day


def _band(figure: Figure, mark: Mark) -> Sequence[int] | None:
    return _within(figure, mark.day, (mark.last or mark.day) + timedelta(days=1))


def _within(figure: Figure, start: date, end: date) -> Sequence[int] | None:
    """Return the part of some days that is on the axis, None where there is none."""
    first, last = (each.toordinal() for each in figure.ends)
    start_at, end_at = max(start.toordinal(), first), min(end.toordinal(), last)
    return (start_at, end_at) if start_at < end_at else None


def _key(figure: Figure, drawn: Sequence[Stroke], words: Words) -> list[dict[str, Any]]:
    """Return what is drawn with its name: lines, targets, public holidays."""
    named = [_pen(each) | {"kind": "line", "text": each.key} for each in drawn if each.key]
    named += [{"kind": "target", "text": each.label or each.name} for each in figure.targets]
    if figure.notes:
        named.append({"kind": "note", "text": words("Public holidays")})
    return named
