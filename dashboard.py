"""The front door: business, language, navigation."""

from __future__ import annotations

from itertools import chain

import streamlit as st

from rumbo.screens.business import ask_profile, sidebar
from rumbo.screens.session import asked_for, calmly, come_in, current, say


def door() -> None:
    """Ask who the business is if nobody said so yet, else show the screen that was asked for."""
    wanted = asked_for()
    with st.sidebar:
        sidebar()
    here, sections = current(), screens()
    is_known = here is not None and here.profile() is not None
    # The screens have their addresses from the first visit on: one that was kept opens after the welcome.
    page = st.navigation(sections, position="sidebar" if is_known else "hidden")
    if not is_known:
        ask_profile()
        return
    come_in()
    for each in chain(*sections.values()):
        if each.url_path == wanted and each is not page:
            st.switch_page(each, query_params=st.query_params.to_dict())
    page.run()


def screens() -> dict[str, list]:
    """Return the screens by section."""
    words = say()
    course = [
        st.Page(
            "pages/objectives.py", title=words("Objectives"), icon=":material/flag:", default=True
        ),
        st.Page("pages/interaction.py", title=words("Interaction"), icon=":material/forum:"),
        st.Page("pages/reach.py", title=words("Reach"), icon=":material/visibility:"),
        st.Page("pages/reputation.py", title=words("Reputation"), icon=":material/star:"),
        st.Page("pages/posts.py", title=words("Posts"), icon=":material/view_agenda:"),
    ]
    strategy = [
        st.Page("pages/plan.py", title=words("Plan"), icon=":material/edit_calendar:"),
        st.Page("pages/diary.py", title=words("Diary"), icon=":material/history_edu:"),
    ]
    data = [
        st.Page("pages/import.py", title=words("Import"), icon=":material/upload_file:"),
        st.Page("pages/coverage.py", title=words("Coverage"), icon=":material/date_range:"),
        st.Page("pages/help.py", title=words("Help"), icon=":material/help:"),
    ]
    return {words("Results"): course, words("Strategy"): strategy, words("Data"): data}


st.set_page_config(page_title="Rumbo", page_icon="🧭", layout="wide", initial_sidebar_state=250)
calmly(door)
