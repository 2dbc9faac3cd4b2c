"""Whether a colour can be read on another: contrast as WCAG 2.2 defines it, from 1 to 21."""

from __future__ import annotations

import re

from rumbo.figures.look import DARK, LIGHT

ENOUGH = 4.5  # of text on its ground (WCAG 2.2, 1.4.3)
STEP = 0.04


def is_colour(text: str) -> bool:
    """Return whether a text is a colour: #RRGGBB."""
    return bool(re.fullmatch(r"#[0-9A-Fa-f]{6}", text))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours.

    >>> round(contrast("#FFFFFF", "#000000"), 1), round(contrast("#FFFF00", "#FFFFFF"), 2)
    (21.0, 1.07)
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, dark: bool = False) -> str:
    """Return a colour as it can be read on the ground of a theme: as it is, else darker or lighter.

    >>> readable("#FFFF00")
    '#757500'
    """
    ground, towards = (DARK.card, 255.0) if dark else (LIGHT.card, 0.0)
    parts, share = _parts(colour), 0.0
    while contrast(_hex(parts), ground) < ENOUGH and share < 1:
        share += STEP
        parts = [each + (towards - each) * share for each in _parts(colour)]
    return _hex(parts)


def _parts(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _hex(parts: list[float]) -> str:
    return "#" + "".join(f"{round(each):02X}" for each in parts)


def _luminance(colour: str) -> float:
    shares = [each / 255 for each in _parts(colour)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares
    ]
    return sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
