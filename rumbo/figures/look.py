"""One visual language: the colours, dashes and type of every figure, on light and on dark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """The colours of a theme; networks keep theirs everywhere, and a dash of their own."""

    ink: str
    soft: str
    grid: str
    paper: str
    target: str
    accent: str
    concern: str
    networks: dict[str, str]
    faint: dict[str, str]
    card: str
    tones: tuple[str, ...]


FONT = '"Source Sans", "Source Sans 3", sans-serif'
DASHES = {
    "instagram": "solid",
    "facebook": "solid",
    "tiktok": "dash",
    "youtube": "dash",
    "linkedin": "dot",
    "x": "dot",
}

LIGHT = Look(
    ink="#1F2933",
    soft="#5B6770",
    grid="#E3E0D8",
    paper="rgba(0,0,0,0)",
    target="#1F2933",
    accent="#12436D",
    concern="#C2500A",
    networks={
        "all": "#12436D",
        "instagram": "#801650",
        "facebook": "#12436D",
        "tiktok": "#3D3D3D",
        "youtube": "#C2500A",
        "linkedin": "#1D7A71",
        "x": "#6B4FA0",
        "google_business": "#1D7A71",
    },
    faint={
        "all": "#8FA6C0",
        "instagram": "#BC8CA6",
        "facebook": "#8FA6C0",
        "tiktok": "#9C9C9C",
        "youtube": "#DDA681",
        "linkedin": "#8FBDB8",
        "x": "#B3A5CE",
        "google_business": "#8FBDB8",
    },
    card="#FFFFFF",
    tones=("#CFCABD", "#DDD9CE", "#EAE7DF"),
)
DARK = Look(
    ink="#E8ECEF",
    soft="#A9B4BD",
    grid="#2A3641",
    paper="rgba(0,0,0,0)",
    target="#E8ECEF",
    accent="#6BACE6",
    concern="#F0934E",
    networks={
        "all": "#6BACE6",
        "instagram": "#E58AB8",
        "facebook": "#6BACE6",
        "tiktok": "#D9DEE2",
        "youtube": "#F0934E",
        "linkedin": "#4CC3B4",
        "x": "#B9A3E8",
        "google_business": "#4CC3B4",
    },
    faint={
        "all": "#44698C",
        "instagram": "#87566F",
        "facebook": "#44698C",
        "tiktok": "#7B8288",
        "youtube": "#8F5B37",
        "linkedin": "#34766F",
        "x": "#71658C",
        "google_business": "#34766F",
    },
    card="#1A242D",
    tones=("#465562", "#35424D", "#27323C"),
)


def look(dark: bool) -> Look:
    """Return the colours of the light or the dark theme."""
    return DARK if dark else LIGHT


def colour(chosen: Look, network: str) -> str:
    """Return the colour of a network; one we have none for takes the accent."""
    return chosen.networks.get(network, chosen.accent)
