"""A publication on one line: the range that was to be expected, its middle, and what it earned."""

from __future__ import annotations

from rumbo.figures.look import look

WIDE, HIGH, ROOM = 320, 22, 8
SHARE = 0.94  # of the line, where the largest value stands


def strip(
    value: float, expected: float, low: float, high: float, standing: str, dark: bool = False
) -> str:
    """Return the drawing as SVG: a band, a tick and a dot, hollow while the publication is young."""
    chosen, top = look(dark), max(value, high) or 1.0

    def at(number: float) -> str:
        return f"{ROOM + (WIDE - 2 * ROOM) * SHARE * number / top:.1f}"

    tint = {"above": chosen.accent, "below": chosen.concern}.get(standing, chosen.ink)
    fill = chosen.card if standing == "maturing" else tint
    middle = HIGH / 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}">'
        f'<line x1="{ROOM}" x2="{WIDE - ROOM}" y1="{middle}" y2="{middle}" stroke="{chosen.grid}" stroke-width="2"/>'
        f'<line x1="{at(low)}" x2="{at(high)}" y1="{middle}" y2="{middle}" stroke="{chosen.tones[0]}" stroke-width="10"/>'
        f'<line x1="{at(expected)}" x2="{at(expected)}" y1="3" y2="{HIGH - 3}" stroke="{chosen.soft}" stroke-width="2"/>'
        f'<circle cx="{at(value)}" cy="{middle}" r="5.5" fill="{fill}" stroke="{tint}" stroke-width="2"/>'
        "</svg>"
    )
