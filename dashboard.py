"""The front door: the screens, and the app that serves them."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from rumbo.screens.door import door
from rumbo.screens.serving import listening, not_beyond_what_was_opened, opening
from rumbo.screens.session import calmly, say
from rumbo.server import protection


def screens() -> dict[str, list]:
    """Return the screens by section."""
    words = say()
    course = [
        st.Page(
            "pages/objectives.py", title=words("Objectives"), icon=":material/flag:", default=True
        ),
        st.Page("pages/interaction.py", title=words("Interaction"), icon=":material/forum:"),
        st.Page("pages/reach.py", title=words("Reach"), icon=":material/visibility:"),
        st.Page("pages/community.py", title=words("Community"), icon=":material/groups:"),
        st.Page("pages/traffic.py", title=words("Traffic"), icon=":material/route:"),
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
        st.Page("pages/businesses.py", title=words("Businesses"), icon=":material/storefront:"),
        st.Page("pages/help.py", title=words("Help"), icon=":material/help:"),
    ]
    telling = [
        st.Page("pages/report.py", title=words("Report"), icon=":material/description:"),
        st.Page("pages/portfolio.py", title=words("All businesses"), icon=":material/list:"),
        st.Page("pages/present.py", title=words("Presentation"), visibility="hidden"),
    ]
    return {
        words("Results"): course,
        words("Strategy"): strategy,
        words("To the client"): telling,
        words("Data"): data,
    }


if get_script_run_ctx(suppress_warning=True):
    st.set_page_config(page_title="Rumbo", page_icon="🧭", layout="wide", initial_sidebar_state=250)
    calmly(lambda: door(screens))
else:  # whoever starts the app, by whatever way, starts the protected one
    app = st.App(__file__, middleware=protection(), lifespan=opening)
    if __name__ == "__main__":
        app.run(config=listening())
    else:
        not_beyond_what_was_opened()
