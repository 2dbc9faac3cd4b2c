"""A logo as it can stand on every page: a small PNG, made anew, so that nothing of the file comes along but what is seen."""

from __future__ import annotations

import io
import re

from PIL import Image

from rumbo.errors import RumboError
from rumbo.reports.paper import drawing

LARGEST = 2 * 2**20  # bytes
WIDEST, TALLEST = 900, 300  # points of the picture that is kept
POINTS = 40_000_000  # of the picture that comes: more is opened by nobody
KINDS = ("PNG", "JPEG", "GIF", "WEBP")
RUNS = re.compile(
    rb"<\s*script|<\s*foreignObject|<!ENTITY|<!DOCTYPE|\son\w+\s*=|javascript:|@import", re.I
)
FETCHES = re.compile(
    rb"(?:href|src)\s*=\s*[\"']\s*(?!#|data:image/(?:png|jpeg))|url\(\s*[\"']?\s*(?!#)", re.I
)


def as_png(data: bytes) -> bytes:
    """Return a picture (PNG, JPEG, GIF, WebP, SVG) as a small PNG; raise RumboError where it cannot be taken."""
    if len(data) > LARGEST:
        raise RumboError(
            "The logo has {size} MB and up to {most} MB are taken: save it smaller, as PNG or SVG.",
            size=round(len(data) / 2**20, 1),
            most=LARGEST // 2**20,
        )
    return _smaller(_drawn(data) if b"<svg" in data[:2000].lower() else data)


def _drawn(svg: bytes) -> bytes:
    if RUNS.search(svg) or FETCHES.search(svg):
        raise RumboError(
            "This SVG holds a script or fetches something from elsewhere: save it as a plain drawing, or as PNG."
        )
    try:
        return drawing(svg.decode("utf-8"))
    except (ValueError, RuntimeError):
        raise _no_picture() from None


def _smaller(data: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as opened:
            if opened.width * opened.height > POINTS:
                raise _no_picture()
            kept = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise _no_picture() from None
    kept.thumbnail((WIDEST, TALLEST))
    file = io.BytesIO()
    kept.save(file, "PNG", optimize=True)
    return file.getvalue()


def _no_picture() -> RumboError:
    return RumboError(
        "This is no picture that can be opened: a PNG, JPEG, GIF, WebP or SVG is needed."
    )
