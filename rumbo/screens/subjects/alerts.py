"""The crisis watch on the screen: silent unless the reviews of the last days ask for something."""

from __future__ import annotations

import streamlit as st

from rumbo.reputation.lately import alerts
from rumbo.screens.address import keyed
from rumbo.screens.diary.entry_form import open_with
from rumbo.screens.session import kept, say
from rumbo.story.sentences.alerts import HONEST, title, told

ICONS = {
    "crisis": ":material/priority_high:",
    "peak": ":material/forum:",
    "watch": ":material/visibility:",
}


def crisis_watch() -> None:
    """Show a calm word on each network whose reviews are out of the ordinary; nothing where none are."""
    words = say()
    for each in kept(alerts):
        with st.container(border=True):
            st.markdown(f"##### {ICONS[each.state]} {title(each, words)}")
            for sentence in told(each, words):
                st.markdown(sentence)
            st.caption(words(HONEST[each.state]))
            if st.button(words("Write it down in the diary"), key=keyed(f"alert_{each.network}")):
                open_with(each.day, each.network)
                st.switch_page("pages/diary.py")
