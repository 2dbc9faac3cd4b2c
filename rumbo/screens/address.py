"""What was chosen, kept in the address: a view can be shared, reloaded and taken to another screen.

Streamlit's own binding writes the words of the screen into the address; a link must not depend on
its language, so ids are kept here instead.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import streamlit as st


def asked(key: str, param: str | None = None) -> str | None:
    """Return what the session says of a choice, else what the address says."""
    said = st.session_state.get(key)
    return said if said is not None else st.query_params.get(param or key)


def remember(key: str, options: Collection[str], default: str, param: str | None = None) -> None:
    """Give a widget of one choice its value before it is drawn.

    It is given anew on each run: on another page the same key is another widget, which would begin
    with its first option.
    """
    said = asked(key, param)
    st.session_state[key] = said if said in options else default


def remember_several(key: str, options: Collection[str], param: str | None = None) -> None:
    """Give a widget of several choices its value before it is drawn; all of them where nothing is said."""
    said = st.session_state.get(key)
    if said is None:
        said = (st.query_params.get(param or key) or "").split(",")
    st.session_state[key] = [each for each in options if each in said] or list(options)


def remember_day(key: str, default: date, param: str | None = None) -> date:
    """Return a day of the session or the address, else the one given."""
    said = asked(key, param)
    if isinstance(said, date):
        return said
    try:
        return date.fromisoformat(said or "")
    except ValueError:
        return default


def note(param: str, value: str | None, default: str | None = None) -> None:
    """Write a choice into the address; what is chosen anyway is left out."""
    if value in (None, "", default):
        if param in st.query_params:
            del st.query_params[param]
    elif st.query_params.get(param) != value:
        st.query_params[param] = value  # type: ignore[assignment]
