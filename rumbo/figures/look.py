"""One visual language: the colours, dashes and type of every figure, on light and on dark."""

from __future__ import annotations

from dataclasses import dataclass

from rumbo.networks import drawn_as


@dataclass(frozen=True)
class Look:
    """The colours of a theme; those of networks stand in `data/networks.csv`, all together take the accent."""

    is_dark: bool
    ink: str
    soft: str
    grid: str
    paper: str
    target: str
    accent: str
    concern: str
    faint: str
    card: str
    tones: tuple[str, ...]


ALL = "all"
FONT = '"Source Sans", "Source Sans 3", sans-serif'

LIGHT = Look(
    is_dark=False,
    ink="#1F2933",
    soft="#5B6770",
    grid="#E3E0D8",
    paper="rgba(0,0,0,0)",
    target="#1F2933",
    accent="#12436D",
    concern="#C2500A",
    faint="#8FA6C0",
    card="#FFFFFF",
    tones=("#CFCABD", "#DDD9CE", "#EAE7DF"),
)
DARK = Look(
    is_dark=True,
    ink="#E8ECEF",
    soft="#A9B4BD",
    grid="#2A3641",
    paper="rgba(0,0,0,0)",
    target="#E8ECEF",
    accent="#6BACE6",
    concern="#F0934E",
    faint="#44698C",
    card="#1A242D",
    tones=("#465562", "#35424D", "#27323C"),
)


def look(dark: bool) -> Look:
    """Return the colours of the light or the dark theme."""
    return DARK if dark else LIGHT


def colour(chosen: Look, network: str, faint: bool = False) -> str:
    """Return the colour of a network, or of all together; faint for the line of a period before."""
    if network in ("", ALL):
        return chosen.faint if faint else chosen.accent
    return drawn_as(network).colour(chosen.is_dark, faint)


def dash(network: str) -> str:
    """Return the dash of a network, where several stand in one figure."""
    return "solid" if network in ("", ALL) else drawn_as(network).dash
