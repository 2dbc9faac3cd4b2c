"""Designed states for what is not there."""

from __future__ import annotations

import streamlit as st

from rumbo.glossary import metric
from rumbo.screens.session import say


def no_data() -> None:
    """Say that nothing was imported yet, and lead to where that is done."""
    words = say()
    with st.container(border=True):
        st.markdown(f"##### {words('No file yet')}")
        st.write(
            words(
                "Drop the files that Instagram, Facebook, TikTok, YouTube, LinkedIn, X or Google give you, as they are. Rumbo knows them by their content."
            )
        )
        st.page_link("pages/import.py", label=words("Import files"), icon=":material/upload_file:")


def nothing_reported(metrics: list[tuple[str, str]]) -> None:
    """Say that no file reports a subject's metrics, which they are, and lead to the import."""
    words = say()
    names = words.list([metric(*each).name(words.language) for each in metrics[:4]])
    with st.container(border=True):
        st.markdown(f"##### {words('No file says anything about this yet')}")
        st.write(
            words(
                "This screen shows {names} as soon as a file reports them. Missing is not zero: nothing is guessed.",
                names=names,
            )
        )
        st.page_link("pages/import.py", label=words("Import files"), icon=":material/upload_file:")
