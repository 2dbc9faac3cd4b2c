"""One page to take along."""

from __future__ import annotations


def one_page() -> None:
    """Offer the printable page."""
