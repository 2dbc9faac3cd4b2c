"""What the plan was worth: planned beside improvised, pillar beside pillar, and their balance."""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.publications.value import weights
from rumbo.metrics.publications.worth import balance, worth
from rumbo.screens.posts.contrasts import contrast_card
from rumbo.screens.session import kept, say


def plan_worth() -> None:
    """Show whether planned content earns more, and how the pillars divide; nothing without a plan."""
    words, divided = say(), kept(balance)
    compared = kept(worth, kept(weights))
    if not any(each.posts for each in compared.values()) and not divided:
        return
    st.subheader(words("What the plan is worth"), anchor=False)
    grid = st.grid(3, min_column_width=240, border=True)
    for question, each in compared.items():
        with grid.cell():
            contrast_card(question, each)
    with grid.cell():
        _balance(divided)
    st.caption(
        words(
            "By actions of value per 1,000 people reached, as the value lens counts them; each publication against others of its network, format and weeks."
        )
    )


def _balance(divided: list[tuple[str, int]]) -> None:
    words = say()
    st.markdown(f"**{words('How the pillars divide')}**")
    whole = sum(count for _, count in divided)
    if not divided:
        st.write(words("No planned publication names a pillar yet."))
    for name, count in divided:
        share = count / whole if whole else 0.0
        text = words.count(
            "{name}: {n} publication ({share})",
            "{name}: {n} publications ({share})",
            count,
            name=name,
            share=words.number(share, "share"),
        )
        st.progress(share, text=text)
