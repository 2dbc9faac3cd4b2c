"""Do the day, the hour or the format matter? The answer of each, and an experiment where nobody can tell."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from rumbo.metrics.comparing import Comparison
from rumbo.metrics.contrasts import QUESTIONS, contrast
from rumbo.metrics.value import Weights
from rumbo.screens.experiments import offer, running
from rumbo.screens.session import say
from rumbo.story.fair import CONTRASTS, answer, group_name, times


def contrasts(frame: pd.DataFrame, networks: tuple[str, ...], counted: Weights | None) -> None:
    """Show what can be said of day, hour and format by the publications shown."""
    words = say()
    st.subheader(words("What makes a difference"), anchor=False)
    grid = st.grid(3, min_column_width=240, border=True)
    for question in QUESTIONS:
        with grid.cell():
            compared = contrast(question, frame)
            contrast_card(question, compared)
            if compared.answer != "winner":
                offer(question, networks, compared.swing)
    st.caption(
        words(
            "Only publications of a week or more, each against others of its network and format and of those weeks. A group is named only where it is better by a tenth or more with nine chances in ten: few publications prove little."
        )
    )
    running(counted)


def contrast_card(question: str, compared: Comparison) -> None:
    """Show one question, its answer, and the groups behind it on demand."""
    words = say()
    st.markdown(f"**{words(CONTRASTS[question])}**")
    st.markdown(answer(compared, words))
    apart = compared.groups and abs(compared.groups[0].lift) > 0.05
    if not apart:
        return
    with st.expander(words("Group by group")):
        lines = [
            words.count(
                "{name}: {lift} the rest ({low} to {high}), {n} publication",
                "{name}: {lift} the rest ({low} to {high}), {n} publications",
                each.posts,
                name=group_name(each.name, words),
                lift=times(each.lift, words),
                low=times(each.low, words),
                high=times(each.high, words),
            )
            for each in compared.groups
        ]
        st.markdown("  \n".join(lines))
