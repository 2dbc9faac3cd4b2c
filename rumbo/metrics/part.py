"""A part of the business: some networks, accounts or publications of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """What counts; None means all of it. Publications are named by the network's ids."""

    networks: tuple[str, ...] | None = None
    accounts: tuple[str, ...] | None = None
    posts: tuple[str, ...] | None = None


WHOLE = Part()
