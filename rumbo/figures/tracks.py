"""A timeline as Plotly draws it; names stand above their bars, so that a phone has room for both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from rumbo.figures.axes import ticks
from rumbo.figures.look import FONT, Look, colour, look
from rumbo.figures.timeline import (
    BOTTOM,
    HEADING,
    MEANINGS,
    ROW,
    TOP,
    AccountTracks,
    DayBar,
    Timeline,
    Track,
)
from rumbo.locale import Words
from rumbo.plain import for_plotly

DAY = timedelta(days=1)
DAY_MS = 86_400_000
BAR, LINE = 12, 3  # pixels
MARKED = 5  # ticks on the axis


def draw_timeline(timeline: Timeline, words: Words, dark: bool = False) -> dict[str, Any]:
    """Return the timeline as data and layout for Plotly."""
    chosen = look(dark)
    placed = list(_placed(timeline))
    data = [
        trace
        for top, group, track in placed
        if track
        for trace in _track(top, group, track, timeline, chosen, words)
    ]
    return {"data": data, "layout": _layout(timeline, placed, chosen, words)}


def _placed(timeline: Timeline) -> Iterator[tuple[int, AccountTracks, Track | None]]:
    """Yield each heading and each track with the pixel its row begins at."""
    top = 0
    for group in timeline.groups:
        yield top, group, None
        top += HEADING
        for track in group.tracks:
            yield top, group, track
            top += ROW


def _track(
    top: int, group: AccountTracks, track: Track, timeline: Timeline, chosen: Look, words: Words
) -> Iterator[dict[str, Any]]:
    middle, tint = top + 28, colour(chosen, group.network)
    bars = [_clipped(bar, timeline.first) for bar in track.bars if bar.last >= timeline.first]
    said = [f"{track.name}<br>{words.span(bar.first, bar.last)}" for bar in track.bars]
    if bars:
        yield _bars(bars, middle, BAR, tint, said[-len(bars) :])
    if twice := [bar for bar in bars if bar.is_twice]:
        yield _bars(twice, middle, LINE, chosen.card, None)
    for first, last in track.holes:
        if last >= timeline.first:
            text = f"{words('missing')}<br>{words.span(first, last)}"
            yield _hole(max(first, timeline.first), last, middle, chosen.concern, text)
    for day in (each for each in track.moments if each >= timeline.first):
        yield _point(day, middle, "diamond", tint, f"{track.name}<br>{words.day(day)}")
    if track.unsettled:
        text = f"{words.day(track.unsettled)}<br>{words(MEANINGS['unsettled'])}"
        yield _point(track.unsettled, middle, "circle", tint, text, inside=chosen.card)


def _clipped(bar: DayBar, first: date) -> DayBar:
    return DayBar(max(bar.first, first), bar.last, bar.is_twice)


def _bars(
    bars: list[DayBar], middle: int, width: int, tint: str, said: list[str] | None
) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [bar.first.isoformat() for bar in bars],
        "x": [((bar.last - bar.first).days + 1) * DAY_MS for bar in bars],
        "y": [middle] * len(bars),
        "width": width,
        "marker": {"color": tint, "line": {"width": 0}},
        "text": said,
        "textposition": "none",
        "hovertemplate": "%{text}<extra></extra>" if said else None,
        "hoverinfo": "text" if said else "skip",
    }


def _hole(first: date, last: date, middle: int, tint: str, text: str) -> dict[str, Any]:
    centre = first + (last + DAY - first) / 2
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [first.isoformat(), centre.isoformat(), (last + DAY).isoformat()],
        "y": [middle] * 3,
        "line": {"color": tint, "width": 2, "dash": "dot"},
        "marker": {
            "color": tint,
            "size": [0, 9, 0],
            "symbol": "x-thin",
            "line": {"width": 2, "color": tint},
        },
        "hovertemplate": f"{text}<extra></extra>",
    }


def _point(
    day: date, middle: int, symbol: str, tint: str, text: str, inside: str | None = None
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [day.isoformat()],
        "y": [middle],
        "marker": {
            "symbol": symbol,
            "size": 11,
            "color": inside or tint,
            "line": {"width": 2, "color": tint},
        },
        "hovertemplate": f"{text}<extra></extra>",
    }


def _layout(
    timeline: Timeline,
    placed: Iterable[tuple[int, AccountTracks, Track | None]],
    chosen: Look,
    words: Words,
) -> dict[str, Any]:
    labels = [label for each in placed for label in _labels(*each, timeline.today, chosen)]
    font = {"family": FONT, "size": 13, "color": chosen.ink}
    tall = timeline.height - TOP - BOTTOM
    return {
        "height": timeline.height,
        "margin": {"l": 4, "r": 4, "t": TOP, "b": BOTTOM},
        "template": {},  # the usual one is six times as long as a figure
        "paper_bgcolor": chosen.paper,
        "plot_bgcolor": chosen.paper,
        "font": font,
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"font": font, "bgcolor": chosen.card, "bordercolor": chosen.grid},
        "barmode": "overlay",
        "xaxis": _days_axis(timeline, chosen),
        "yaxis": {"range": [tall, 0], "visible": False, "fixedrange": True},
        "annotations": [*labels, _today_label(timeline, chosen, words)],
        "shapes": [_today_line(timeline, chosen)],
        "dragmode": False,
    }


def _days_axis(timeline: Timeline, chosen: Look) -> dict[str, Any]:
    room = DAY * max((timeline.today - timeline.first).days // 36, 2)
    days, form = ticks(timeline.first, timeline.today, MARKED)
    return {
        "type": "date",
        "range": [(timeline.first - room).isoformat(), (timeline.today + room).isoformat()],
        "tickvals": [day.isoformat() for day in days],
        "tickformat": form,
        "tickangle": 0,
        "showgrid": True,
        "gridcolor": chosen.grid,
        "zeroline": False,
        "tickfont": {"color": chosen.soft},
        "fixedrange": True,
    }


def _today_line(timeline: Timeline, chosen: Look) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": timeline.today.isoformat(),
        "x1": timeline.today.isoformat(),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": chosen.soft, "width": 1, "dash": "dot"},
    }


def _today_label(timeline: Timeline, chosen: Look, words: Words) -> dict[str, Any]:
    place = {"x": timeline.today.isoformat(), "yref": "paper", "y": 1, "yanchor": "bottom"}
    return place | _text(words("today"), chosen.soft, 12, "right")


def _labels(
    top: int, group: AccountTracks, track: Track | None, today: date, chosen: Look
) -> list[dict[str, Any]]:
    """Return what stands above a bar: its name on the left, what it shows on the right."""
    left = {"xref": "paper", "x": 0, "y": top, "yanchor": "top"}
    if track is None:
        return [
            left
            | {"y": top + 8}
            | _text(f"<b>{for_plotly(group.title)}</b>", chosen.ink, 14, "left")
        ]
    right = left | {"xref": "x", "x": today.isoformat(), "xshift": -4}
    return [
        left | _text(track.name, chosen.ink, 13, "left"),
        right | _text(track.words, chosen.soft, 12, "right"),
    ]


def _text(text: str, tint: str, size: int, side: str) -> dict[str, Any]:
    return {
        "text": text,
        "showarrow": False,
        "xanchor": side,
        "font": {"size": size, "color": tint},
    }
