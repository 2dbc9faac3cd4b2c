"""How a story looks and who signs it: a logo, two colours, a name and a line at the foot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Brand:
    """A logo (PNG), two colours that can be read on white, who made it, how to reach them, the foot."""

    accent: str = "#12436D"
    second: str = "#C2500A"
    logo: bytes | None = None
    author: str = ""
    contact: str = ""
    footer: str = ""
