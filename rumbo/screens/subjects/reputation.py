"""Beside the reviews: how surveys divide, and with whom the business compares itself."""

from __future__ import annotations

from rumbo.metrics.series import reported
from rumbo.screens.session import kept, say
from rumbo.screens.subjects.stated_names import names_of


def voices() -> None:
    """Ask with whom the business compares itself, where files hold mentions."""
    words = say()
    if ("mentions_received", "mentions") in kept(reported):
        names_of(
            "competitor",
            words("Competitors, parted by commas"),
            words("The share of voice is yours among the mentions that name you or one of them."),
        )
