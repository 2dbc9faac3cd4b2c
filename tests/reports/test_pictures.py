"""A chart as a picture: what the screen shows, with whose it is and of when."""

from __future__ import annotations

import struct
from xml.etree import ElementTree

from rumbo.locale import words
from rumbo.reports.pictures import chart_picture
from tests.reports.test_charts import everything


def test_a_png_is_wide_enough_for_a_slide():
    data = chart_picture(everything(), "Café Brújula · 1 jun – 26 jul 2026", words("es"), "png")

    assert data.startswith(b"\x89PNG\r\n")
    width, height = struct.unpack(">II", data[16:24])
    assert width == 1600
    assert 600 < height < 1400


def test_an_svg_is_one_drawing_that_asks_for_nothing():
    data = chart_picture(everything(), "Café ☕ <b>Brújula</b> & Co", words("es"), "svg")

    root = ElementTree.fromstring(data)  # noqa: S314
    assert root.tag.endswith("svg")
    assert b"http" not in data.replace(b"http://www.w3.org/", b"")
    assert b"<script" not in data
