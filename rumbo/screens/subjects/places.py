"""Places beside one another: each value with its range, and which of them differ by more than chance."""

from __future__ import annotations

from itertools import combinations

import streamlit as st

from rumbo.locale import Words
from rumbo.metrics.series import Period
from rumbo.metrics.subjects.places import Place, Share, apart, places
from rumbo.networks import network_name
from rumbo.screens.session import as_is, kept, say
from rumbo.screens.tables import show_rows

UNITS = {"stars": "stars", "low": "ratio", "answered": "ratio", "actions": "per_thousand"}


def places_compared(period: Period) -> None:
    """Show the places of the business side by side; nothing where there is one alone."""
    words, raw, found = say(), as_is(), kept(places, period.start, period.end)
    if len(found) < 2:
        return
    rows = [
        {"place": place_name(each, raw)}
        | {name: _share(getattr(each, name), unit, raw) for name, unit in UNITS.items()}
        for each in found
    ]
    heads = {
        "place": words("Place"),
        "stars": words("Average rating"),
        "low": words("Low ratings"),
        "answered": words("Answered reviews"),
        "actions": words("Actions per 1,000 views"),
    }
    with st.container(border=True):
        st.markdown(f"**{words('Places compared')}**")
        show_rows(rows, heads)
        st.markdown("  \n".join(_said(found, words)))
        st.caption(
            words(
                "In brackets the range that chance leaves (95 of 100 such ranges hold the true value), and behind it on how many reviews or views it rests. Of fewer than five none is said."
            )
        )


def place_name(each: Place, words: Words) -> str:
    """Return what a place calls itself, else its network."""
    return each.name or words.text(network_name(each.account_id.partition(":")[0]))


def _share(share: Share, unit: str, words: Words) -> str | None:
    count = words.number(share.of)
    if share.value is None or share.range is None:
        return f"– ({count})" if share.of else None
    low, high = (words.number(each, unit) for each in share.range)
    return f"{words.number(share.value, unit)} ({low} – {high}; {count})"


def _said(found: list[Place], words: Words) -> list[str]:
    """Return which places differ in their rating by more than chance, or that none does."""
    pairs = [
        sorted(pair, key=lambda each: -(each.stars.value or 0.0))
        for pair in combinations(found, 2)
        if apart(pair[0].stars, pair[1].stars)
    ]
    if not pairs:
        return [words("Between their ratings there is no clear difference: the ranges overlap.")]
    return [
        words(
            "«{better}» is rated higher than «{worse}», by more than chance.",
            better=place_name(better, as_is()),
            worse=place_name(worse, as_is()),
        )
        for better, worse in pairs
    ]
