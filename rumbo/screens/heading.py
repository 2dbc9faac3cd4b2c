"""The title of a screen, and under it, where what is known is old, one line that says so."""

from __future__ import annotations

import streamlit as st

from rumbo import clock
from rumbo.coverage.spans import last_days
from rumbo.screens.session import current, kept, say
from rumbo.story.sentences.age import age_line


def title(text: str) -> None:
    """Show the title of a screen with the age of what is known."""
    st.title(text, anchor=False)
    how_old()


def how_old() -> None:
    """Say in one line up to when what is shown is known, where that is long ago."""
    if current() is None:
        return
    if line := age_line(kept(last_days), clock.today(), say()):
        st.markdown(f":material/history: {line}")
