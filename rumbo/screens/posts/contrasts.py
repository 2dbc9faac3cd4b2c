"""Do the day, the hour or the format matter? The answer of each, and an experiment where nobody can tell."""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.publications.contrasts import QUESTIONS, contrast
from rumbo.metrics.publications.fair import publications
from rumbo.metrics.publications.groups import Contrast
from rumbo.metrics.publications.lens import in_days
from rumbo.metrics.publications.value import Weights
from rumbo.metrics.series import Period
from rumbo.screens.posts.experiments import offer, running
from rumbo.screens.session import kept, say
from rumbo.store.store import Store
from rumbo.story.sentences.fair import CONTRASTS, answer, group_name, times


def answered(
    _: Store, period: Period, networks: tuple[str, ...], counted: Weights | None
) -> dict[str, Contrast]:
    """Return what can be said of each question by the publications of a period."""
    posts = in_days(kept(publications, counted), period, networks)
    return {question: contrast(question, posts) for question in QUESTIONS}


def contrasts(period: Period, networks: tuple[str, ...], counted: Weights | None) -> None:
    """Show what can be said of day, hour and format by the publications of a period."""
    words = say()
    st.subheader(words("What makes a difference"), anchor=False)
    grid = st.grid(3, min_column_width=240, border=True)
    for question, compared in kept(answered, period, networks, counted).items():
        with grid.cell():
            contrast_card(question, compared)
            if compared.answer != "winner":
                offer(question, networks, compared.swing)
    st.caption(
        words(
            "Only publications of a week or more, each against others of its network and format and of those weeks. A group is named only where it is better by a tenth or more with nine chances in ten: few publications prove little."
        )
    )
    running(counted)


def contrast_card(question: str, compared: Contrast) -> None:
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
