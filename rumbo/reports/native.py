"""A figure as a chart of PowerPoint itself: its values can be edited there."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from locale import windows_locale
from typing import Any

from babel.core import get_global
from pptx.chart.axis import DateAxis
from pptx.chart.data import CategoryChartData
from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Inches, Pt

from rumbo.figures.look import LIGHT
from rumbo.figures.spec import Curve, Figure, Target
from rumbo.figures.strokes import strokes
from rumbo.locale import Words
from rumbo.reports.native_columns import as_columns, paint
from rumbo.units import unit

DASHES = {
    "solid": MSO_LINE_DASH_STYLE.SOLID,
    "dot": MSO_LINE_DASH_STYLE.ROUND_DOT,
    "dash": MSO_LINE_DASH_STYLE.DASH,
    "longdash": MSO_LINE_DASH_STYLE.LONG_DASH,
    "dashdot": MSO_LINE_DASH_STYLE.DASH_DOT,
}
MONTHLY = 75  # days from which the axis names months
STRAIGHT = ("forecast", "pace")  # what is known at its ends is drawn in between


def draw_native(
    page: Any, figure: Figure, words: Words, box: tuple[float, float, float, float]
) -> None:
    """Draw a figure on a slide, in a box given in inches."""
    days = sorted({day for line in figure.lines for day in line.days})
    if not days:
        return
    data = CategoryChartData(number_format=unit(figure.unit).cells)
    in_columns = all(line.form == "column" for line in figure.lines)
    data.categories = [words.short_day(day) for day in days] if in_columns else days
    for line in figure.lines:
        data.add_series(line.name, [_at(line, day) for day in days])
    for target in figure.targets:
        data.add_series(target.label or target.name, [_wanted(target, day) for day in days])
    place = (Inches(each) for each in box)
    shape = page.shapes.add_chart(XL_CHART_TYPE.LINE, *place, data)
    if in_columns:
        as_columns(shape.chart, len(figure.lines))
    shape._element.nvGraphicFramePr.cNvPr.set("descr", figure.alt)  # noqa: SLF001 no door leads there
    _look(shape.chart, figure, days, words)


def _at(line: Curve, day: date) -> float | None:
    """Return the value of a line on a day, between two of its own where it goes straight."""
    known: Mapping[date, float | None] = dict(zip(line.days, line.values, strict=True))
    if day in known or line.role not in STRAIGHT:
        return known.get(day)
    before = [each for each in line.days if each < day]
    after = [each for each in line.days if each > day]
    low = known[before[-1]] if before else None
    high = known[after[0]] if after else None
    if low is None or high is None:
        return None
    share = (day - before[-1]).days / (after[0] - before[-1]).days
    return low + share * (high - low)


def _wanted(target: Target, day: date) -> float | None:
    values = [value for since, value in target.steps if since <= day <= target.end]
    return values[-1] if values else None


def _look(chart: Any, figure: Figure, shown: list[date], words: Words) -> None:
    chart.has_title = False
    chart.font.size = Pt(11)
    chart.font.color.rgb = _colour(LIGHT.soft)
    chart.has_legend = len(figure.lines) + len(figure.targets) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.TOP
        chart.legend.include_in_layout = False
    values, days = chart.value_axis, chart.category_axis
    values.tick_labels.number_format = unit(figure.unit).cells
    values.tick_labels.number_format_is_linked = False
    values.major_gridlines.format.line.color.rgb = _colour(LIGHT.grid)
    values.format.line.fill.background()
    known = _known(figure)
    values.minimum_scale = min(0.0, *known) if figure.from_zero else math.floor(min(known))
    if unit(figure.unit).is_rating:
        values.maximum_scale = math.ceil(max(known))
    days.has_major_gridlines = False
    if isinstance(days, DateAxis):
        _days(days, figure, words)
    drawn = {each.line.name: each for each in reversed(strokes(figure, LIGHT, words))}
    lines = {each.name: each for each in figure.lines}
    for series in (each for plot in chart.plots for each in plot.series):
        if isinstance(series, BarSeries):
            paint(series, drawn[series.name].style.tint, lines[series.name], shown)
        else:
            _line(series, drawn.get(series.name))


def _days(axis: DateAxis, figure: Figure, words: Words) -> None:
    """Let an axis name its days, or its months where there are many."""
    tongue = _tongue(words.language)
    axis.tick_labels.number_format = f"{tongue}d mmm"
    if (figure.ends[1] - figure.ends[0]).days > MONTHLY:
        axis.tick_labels.number_format = f"{tongue}mmm"
        for name, value in (("majorUnit", "1"), ("majorTimeUnit", "months")):
            each = OxmlElement(f"c:{name}")
            each.set("val", value)
            axis._element.append(each)  # noqa: SLF001 no door leads there
    axis.tick_labels.number_format_is_linked = False


def _known(figure: Figure) -> list[float]:
    told = [value for line in figure.lines for value in line.values if value is not None]
    wanted = [value for target in figure.targets for _, value in target.steps]
    return told + wanted or [0.0]


def _tongue(language: str) -> str:
    """Return how a number format says in which language months are named; nothing of a language without a number."""
    country = get_global("likely_subtags").get(language, "").rpartition("_")[2]
    name = f"{language}_{country}"
    numbers = [number for number, each in windows_locale.items() if each == name]
    return f"[$-{max(numbers):X}]" if numbers else ""


def _line(series: Any, stroke: Any) -> None:
    pen = series.format.line
    pen.color.rgb = _colour(stroke.style.tint if stroke else LIGHT.target)
    pen.width = Pt(stroke.style.width if stroke else 1.5)
    pen.dash_style = DASHES[stroke.style.dash if stroke else "longdash"]
    series.smooth = False
    pointed = bool(stroke and stroke.style.pointed)
    series.marker.style = XL_MARKER_STYLE.CIRCLE if pointed else XL_MARKER_STYLE.NONE
    if pointed:
        series.marker.size = 5
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = _colour(stroke.style.tint)


def _colour(tint: str) -> Any:
    return RGBColor.from_string(tint.lstrip("#"))
