"""The columns of a chart of PowerPoint itself: beside its lines, which the library that writes it cannot have in one chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from rumbo.figures.spec import Curve

FOREIGN = ("c:marker", "c:smooth")  # what a line has and a column must not
BARS = """<c:barChart {names}><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>
<c:gapWidth val="25"/></c:barChart>"""
UPRIGHT = """<c:invertIfNegative {names} val="0"/>"""


def as_columns(chart: Any, count: int) -> None:
    """Turn the first lines of a line chart into columns, which stand behind the others on the same axes."""
    names, lines = nsdecls("c"), chart.plots[0]._element  # noqa: SLF001 no door leads there
    bars = parse_xml(BARS.format(names=names).replace("\n", ""))
    for series in lines.findall(qn("c:ser"))[:count]:
        for name in FOREIGN:
            for each in series.findall(qn(name)):
                series.remove(each)
        series.find(qn("c:cat")).addprevious(parse_xml(UPRIGHT.format(names=names)))
        bars.find(qn("c:gapWidth")).addprevious(series)
    for axis in lines.findall(qn("c:axId")):
        bars.append(parse_xml(f'<c:axId {names} val="{axis.get("val")}"/>'))
    lines.addprevious(bars)
    if lines.find(qn("c:ser")) is None:
        lines.getparent().remove(lines)


def paint(series: BarSeries, tint: str, line: Curve, days: Sequence[date]) -> None:
    """Fill the columns of a line on these days; what is not settled is an outline."""
    colour = RGBColor.from_string(tint.lstrip("#"))
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = colour
    end = len(line.values) - line.provisional
    open_ = {*range(line.partial), *range(end, len(line.values)), *line.lacking}
    for place in sorted(open_):
        if line.values[place] is not None:
            point = series.points[days.index(line.days[place])].format
            point.fill.background()
            point.line.color.rgb = colour
            point.line.width = Pt(1.5)
