"""What a screen will look like, of invented values: drawn for whoever has no file yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rumbo.figures.look import Look, look

WIDE, HIGH, EDGE = 640, 150, 12
RISING = (40, 52, 47, 60, 66, 58, 74, 81, 77, 92, 99, 108)  # a line that ends near its target
TARGET = 118
BARS = ((0.82, 0.7), (0.45, 0.6), (0.93, 0.85))  # how far, and where it should be
STARS = (0.74, 0.18, 0.05, 0.01, 0.02)  # five to one
POSTS = ((0.3, 0.6, 0.78), (0.25, 0.5, 0.4), (0.35, 0.7, 0.2))  # expected from, to, and earned
KNOWN = ((0.0, 0.9), (0.1, 0.55), (0.3, 1.0))  # days known, of all there are


def sketch(kind: str, dark: bool = False) -> str:
    """Return the drawing as SVG; its kind is one of SKETCHES."""
    chosen = look(dark)
    drawn = "".join(SKETCHES[kind](chosen))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}">'
        f"{drawn}</svg>"
    )


def _line(chosen: Look) -> Iterator[str]:
    step = (WIDE - 2 * EDGE) / (len(RISING) - 1)
    points = [f"{EDGE + step * place:.0f},{HIGH - value}" for place, value in enumerate(RISING)]
    for height in (30, 70, 110):
        yield _stroke(EDGE, WIDE - EDGE, HIGH - height, chosen.grid, 1)
    yield _stroke(EDGE, WIDE - EDGE, HIGH - TARGET, chosen.target, 2, "6 5")
    yield f'<polyline points="{" ".join(points)}" fill="none" stroke="{chosen.accent}" stroke-width="3"/>'


def _bullets(chosen: Look) -> Iterator[str]:
    for (far, due), top in zip(BARS, _rows(), strict=True):
        yield _bar(EDGE, WIDE - 2 * EDGE, top, 26, chosen.tones[2])
        tint = chosen.accent if far >= due else chosen.concern
        yield _bar(EDGE, (WIDE - 2 * EDGE) * far, top + 7, 12, tint)
        yield _bar(EDGE + (WIDE - 2 * EDGE) * due, 3, top - 3, 32, chosen.ink)


def _stars(chosen: Look) -> Iterator[str]:
    for place, share in enumerate(STARS):
        top = EDGE + 26 * place
        yield f'<text x="{EDGE}" y="{top + 15}" font-size="15" fill="{chosen.soft}">{"★" * (5 - place)}</text>'
        yield _bar(110, (WIDE - 110 - EDGE) * share, top + 2, 14, chosen.accent)


def _strips(chosen: Look) -> Iterator[str]:
    wide = WIDE - 2 * EDGE
    for (low, high, earned), top in zip(POSTS, _rows(), strict=True):
        yield _stroke(EDGE, WIDE - EDGE, top + 13, chosen.grid, 2)
        yield _bar(EDGE + wide * low, wide * (high - low), top + 7, 12, chosen.tones[0])
        tint = chosen.accent if earned > high else chosen.concern if earned < low else chosen.ink
        yield f'<circle cx="{EDGE + wide * earned:.0f}" cy="{top + 13}" r="7" fill="{tint}"/>'


def _timeline(chosen: Look) -> Iterator[str]:
    wide = WIDE - 2 * EDGE
    for (first, last), top in zip(KNOWN, _rows(), strict=True):
        yield _bar(EDGE + wide * first, wide * (last - first), top + 7, 12, chosen.accent)
    yield _stroke(EDGE + wide * 0.55, EDGE + wide * 0.9, EDGE + 58, chosen.concern, 2, "3 5")


SKETCHES: dict[str, Callable[[Look], Iterator[str]]] = {
    "line": _line,
    "bullets": _bullets,
    "stars": _stars,
    "strips": _strips,
    "timeline": _timeline,
}


def _rows() -> tuple[int, ...]:
    """Return where each of three rows begins."""
    return EDGE, EDGE + 45, EDGE + 90


def _bar(left: float, wide: float, top: float, high: float, tint: str) -> str:
    return (
        f'<rect x="{left:.0f}" y="{top:.0f}" width="{wide:.0f}" height="{high:.0f}" fill="{tint}"/>'
    )


def _stroke(
    left: float, right: float, height: float, tint: str, wide: float, dash: str = "none"
) -> str:
    return (
        f'<line x1="{left:.0f}" x2="{right:.0f}" y1="{height:.0f}" y2="{height:.0f}"'
        f' stroke="{tint}" stroke-width="{wide}" stroke-dasharray="{dash}"/>'
    )
