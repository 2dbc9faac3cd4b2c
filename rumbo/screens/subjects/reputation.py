"""Beside the reviews: how surveys divide, and with whom the business compares itself."""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.series import Period, reported
from rumbo.metrics.subjects.surveys import FEWEST, survey
from rumbo.screens.session import kept, say
from rumbo.screens.subjects.footnote import only_elsewhere
from rumbo.screens.subjects.stated_names import names_of


def surveyed(period: Period) -> None:
    """Show the NPS of the period with its range; of few answers their number alone."""
    words, found = say(), kept(survey, period.start, period.end)
    if not found.asked:
        only_elsewhere(words("Would they recommend you?"), [("nps", "mentions")])
        return
    with st.container(border=True):
        st.markdown(f"**{words('Would they recommend you?')}**")
        if found.score is None or found.range is None:
            st.write(
                words.count(
                    "{n} answer: from {fewest} on an NPS is said.",
                    "{n} answers: from {fewest} on an NPS is said.",
                    found.asked,
                    fewest=FEWEST,
                )
            )
            return
        low, high = (round(each) for each in found.range)
        st.markdown(
            words(
                "NPS **{score}**, between {low} and {high} by chance alone: {promoters} promoters and {detractors} detractors of {asked} answers.",
                score=round(found.score),
                low=low,
                high=high,
                promoters=found.promoters,
                detractors=found.detractors,
                asked=found.asked,
            )
        )


def voices() -> None:
    """Ask with whom the business compares itself, where files hold mentions."""
    words = say()
    if ("mentions_received", "mentions") in kept(reported):
        names_of(
            "competitor",
            words("Competitors, parted by commas"),
            words("The share of voice is yours among the mentions that name you or one of them."),
        )
