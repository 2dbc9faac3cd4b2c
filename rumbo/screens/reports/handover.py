"""A period is closed by handing its report over; afterwards it changes only by a correction that says why."""

from __future__ import annotations

import streamlit as st

from rumbo.clients import Client
from rumbo.plain import for_markdown
from rumbo.screens.address import keyed
from rumbo.screens.reports.story_files import anew
from rumbo.screens.session import attempt, emphasis, say
from rumbo.story.handover import Handover, hand_over, handed, moved, moved_words
from rumbo.story.slides import Asked


def closing(here: Client, asked: Asked, spoken: str) -> bool:
    """Say whether the period was handed over, offer it or its correction, and return whether it was."""
    known = handed(here, asked.period, spoken)
    if known is None:
        _offer(here, asked)
        return False
    _closed(here, asked, known, spoken)
    return True


def _offer(here: Client, asked: Asked) -> None:
    words = say()
    if st.button(
        words("Hand it over: this period stays as it is"),
        icon=":material/lock:",
        key=keyed("hand_over"),
        help=words(
            "The report is kept with the state of its data. What later files change is shown, and goes out only as a correction that says why."
        ),
    ) and attempt(lambda: hand_over(here, asked)):
        st.rerun()


def _closed(here: Client, asked: Asked, known: Handover, spoken: str) -> None:
    """Say when it was handed over, what has changed since, and offer the correction."""
    words = say()
    with st.container(border=True):
        st.markdown(words("Handed over on {day}: this is that version.", day=known.handed_on))
        if known.reason:
            st.caption(words("A correction: {reason}", reason=known.reason))
        found = moved(known.story, anew(here, asked, spoken))
        if not found:
            st.caption(words("None of its numbers has changed since."))
        for each in found:
            st.markdown(f"- {for_markdown(moved_words(each, say()))}")
        with st.expander(words("Correct it")), st.form(keyed("correct"), border=False):
            reason = st.text_input(words("Why is it corrected?"), key=keyed("correct_why"))
            said = st.form_submit_button(words("Hand the correction over"), type=emphasis())
    if said and attempt(lambda: hand_over(here, asked, reason or " ")):
        st.rerun()
