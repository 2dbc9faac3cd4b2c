"""What is being typed: it stays whatever else changes, on this screen or in its language, until it is saved.

A widget forgets its value as soon as its options or its screen change; so what differs from what was
proposed is kept beside it, and given back before the widget is drawn.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import streamlit as st

from rumbo.screens.address import keyed

TYPED = "typed"  # by the key of a widget, what was typed into it
GIVEN = "given"  # by the key of a widget, what it was last given


def given(key: str, proposed: Any, options: Collection[Any] | None = None) -> str:
    """Give a widget what was typed into it, else what is proposed; return the key it goes by."""
    own, typed, last = keyed(key), _kept(TYPED), _kept(GIVEN)
    if own in st.session_state and st.session_state[own] != last.get(key, proposed):
        typed[key] = st.session_state[own]
    value = typed.get(key, proposed)
    if options is not None and value not in options:
        value = proposed
    last[key] = st.session_state[own] = value
    return own


def retype(key: str, value: Any) -> None:
    """Take a value as if it had been typed."""
    _kept(TYPED)[key] = _kept(GIVEN)[key] = st.session_state[keyed(key)] = value


def forget() -> None:
    """Forget what was typed: it was saved."""
    for name in (TYPED, GIVEN):
        for key in st.session_state.pop(keyed(name), {}):
            st.session_state.pop(keyed(key), None)


def _kept(name: str) -> dict[str, Any]:
    return st.session_state.setdefault(keyed(name), {})
