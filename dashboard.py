"""The front door: language, client, navigation."""

from __future__ import annotations

import streamlit as st

from rumbo.screens.business import ask_profile, choose_client, choose_language
from rumbo.screens.session import current, say

st.set_page_config(page_title="Rumbo", page_icon="🧭", layout="wide")

with st.sidebar:
    choose_client()
    choose_language()

words = say()
here = current()
if here is None or here.profile() is None:
    ask_profile()
    st.stop()

pages = {
    words("Course"): [
        st.Page(
            "pages/objectives.py", title=words("Objectives"), icon=":material/flag:", default=True
        ),
        st.Page("pages/interaction.py", title=words("Interaction"), icon=":material/forum:"),
        st.Page("pages/reach.py", title=words("Reach"), icon=":material/visibility:"),
        st.Page("pages/reputation.py", title=words("Reputation"), icon=":material/star:"),
        st.Page("pages/posts.py", title=words("Posts"), icon=":material/view_agenda:"),
    ],
    words("Data"): [
        st.Page("pages/import.py", title=words("Import"), icon=":material/upload_file:")
    ],
}
st.navigation(pages).run()
