"""What is shown in place of every screen: who is the business, or why its data cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from rumbo.clients import Client, Condition, condition
from rumbo.errors import StoreBroken
from rumbo.screens.address import keyed
from rumbo.screens.businesses.business import ask_profile
from rumbo.screens.businesses.keeping import rebuild_offer
from rumbo.screens.sample import wants_own
from rumbo.screens.session import current, emphasis, say


def instead() -> Callable[[], None] | None:
    """Return what is to be shown first, None where the screens can be."""
    here = current()
    known = condition(here) if here is not None else None
    if here is None or known is None or wants_own():
        return partial(ask_profile, None)
    if known.trouble:
        return partial(cannot_open, here, known)
    return None if known.profile else partial(ask_profile, here)


def cannot_open(here: Client, known: Condition) -> None:
    """Show why a business cannot be opened, and a way on; the others are not touched by it."""
    words = say()
    st.title(words("«{client}» cannot be opened", client=known.name), anchor=False)
    if known.trouble:
        st.error(words.sentence(known.trouble.sentence))
    if isinstance(known.trouble, StoreBroken):
        rebuild_offer(here)
    st.caption(words("Its folder: {folder}", folder=str(here.folder)))
    if st.button(
        words("Try again"), icon=":material/refresh:", type=emphasis(), key=keyed("again")
    ):
        st.rerun()
