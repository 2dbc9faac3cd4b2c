"""A chart as a picture, for a presentation or a letter: drawn as on paper, without a browser."""

from __future__ import annotations

from typing import Literal

from rumbo.figures.markings import told
from rumbo.figures.spec import Figure
from rumbo.locale import Words
from rumbo.reports.charts import COLOURS, chart
from rumbo.reports.paper import picture

WIDTH, HEIGHT = 480, 210  # points; half of a slide reads well


def chart_picture(figure: Figure, below: str, words: Words, kind: Literal["png", "svg"]) -> bytes:
    """Return a figure over time as PNG (1,600 pixels wide) or SVG, with its title and the line `below` it."""
    data = {
        "title": figure.title,
        "below": below,
        "language": words.language,
        "width": WIDTH,
        "colours": COLOURS,
        "chart": chart(figure, words, HEIGHT),
        "marks": told(figure, words),
    }
    return picture("picture.typ", data, kind)
