"""What was chosen, kept in the address: a view can be shared, reloaded and taken to another screen.

Streamlit's own binding writes the words of the screen into the address; a link must not depend on
its language, so ids are kept here instead.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

CLIENT = "client"  # the business on screen: in the address and in the session
OFFERED = "offered"  # by the key of a widget, the options it was last drawn with


def keyed(key: str) -> str:
    """Return a widget's key with the business in it: what is chosen or dropped for one is no other's."""
    here = st.session_state.get(CLIENT)
    return f"{key}@{here}" if here else key


def asked(key: str, param: str | None = None) -> str | None:
    """Return what the session says of a choice for this business, else what the address says."""
    said = st.session_state.get(keyed(key))
    return said if said is not None else st.query_params.get(param or key)


def remember(key: str, options: Collection[str], default: str, param: str | None = None) -> None:
    """Give a widget of one choice its value before it is drawn."""
    said = asked(key, param)
    _give(key, said if said in options else default, options)


def _give(key: str, value: Any, options: Collection[str] = ()) -> None:
    """Give a widget its value on each run of a page: on another the same key is another widget, which would begin anew.

    Where a fragment alone is drawn again its widgets stand there: one that is told what it says already draws itself
    thrice. With other `options` it is another widget all the same.
    """
    own, here, now = keyed(key), get_script_run_ctx(suppress_warning=True), tuple(options)
    offered = st.session_state.setdefault(OFFERED, {})
    is_as_it_was = st.session_state.get(own) == value and offered.get(own) == now
    offered[own] = now
    if not (here and here.fragment_ids_this_run and is_as_it_was):
        st.session_state[own] = value


def remember_several(key: str, options: Collection[str], shared: str) -> None:
    """Give a widget of several choices its value before it is drawn; all of them where nothing is said.

    `shared` is what the choices of all screens go by, in the session and in the address.
    """
    wanted = (asked(shared) or "").split(",")
    _give(key, [each for each in options if each in wanted] or list(options), options)


def share_several(key: str, options: Collection[str], shared: str) -> None:
    """Keep for all screens what was chosen on one; what that screen does not offer stays as it was."""
    chosen = st.session_state[keyed(key)]
    others = [each for each in (asked(shared) or "").split(",") if each and each not in options]
    is_all = not chosen or set(chosen) == set(options)
    share(shared, [] if is_all else [*chosen, *others])


def share(shared: str, chosen: Collection[str]) -> None:
    """Keep for all screens what was chosen; all there is where nothing is named."""
    st.session_state[keyed(shared)] = ",".join(chosen)


def remember_day(key: str, default: date, param: str | None = None) -> date:
    """Return a day of the session or the address, else the one given."""
    said = asked(key, param)
    if isinstance(said, date):
        return said
    try:
        return date.fromisoformat(said or "")
    except ValueError:
        return default


def remember_switch(key: str) -> bool:
    """Give a switch its value before it is drawn, and return it; off where nothing is said."""
    said = st.session_state.get(keyed(key))
    is_on = st.query_params.get(key) == "yes" if said is None else bool(said)
    _give(key, is_on)
    return is_on


def note(param: str, value: str | None, default: str | None = None) -> None:
    """Write a choice into the address; what is chosen anyway is left out."""
    if value in (None, "", default):
        if param in st.query_params:
            del st.query_params[param]
    elif st.query_params.get(param) != value:
        st.query_params[param] = value  # type: ignore[assignment]
