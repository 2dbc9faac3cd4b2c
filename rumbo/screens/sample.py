"""The invented business: opened from an empty welcome, named as what it is, and left for one's own."""

from __future__ import annotations

import streamlit as st

from rumbo.clients import Client, clients
from rumbo.clients.shelving import set_aside
from rumbo.demo import is_sample
from rumbo.screens.address import CLIENT, keyed
from rumbo.screens.session import attempt, forget_kept, is_on_stage, say

OWN = "own"  # set while somebody is about to leave the invented business for their own


def wants_own() -> bool:
    """Return whether somebody has asked to begin with a business of their own."""
    return bool(st.session_state.get(OWN))


def begun() -> None:
    """Forget that somebody asked to begin: they have, or will not."""
    st.session_state.pop(OWN, None)


def offer_sample() -> None:
    """Offer to look around in the invented business before one's own is there."""
    words = say()
    st.caption(words("Or look around first: an invented café with its files, objectives and plan."))
    if st.button(words("Open the sample"), icon=":material/local_cafe:", key=keyed("sample")):
        with st.spinner(words("The sample's files are being read…")):
            attempt(_open)


def _open() -> None:
    from rumbo.demo.load import load  # only who opens the sample needs what makes it

    slug = load().slug
    begun()
    st.query_params[CLIENT] = st.session_state[CLIENT] = slug
    st.rerun()


def name_sample(here: Client) -> None:
    """Say above every screen of the invented business that it is one, and lead to one's own."""
    if not is_sample(here):
        return
    words = say()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(words("This is a sample: the café and all its numbers are invented."))
        if is_on_stage():  # where there is nothing to click but the way through the story
            return
        if len(clients()) == 1 and st.button(
            words("Start with your own"),
            icon=":material/add_business:",
            type="tertiary",
            key=keyed("start_own"),
        ):
            st.session_state[OWN] = True
            st.rerun()
        with st.popover(words("Remove the sample"), type="tertiary", key=keyed("ask_sample")):
            st.write(
                words(
                    "Remove it? Whatever was imported into it goes along; for 30 days it can be brought back."
                )
            )
            if st.button(words("Remove it"), key=keyed("remove_sample")) and attempt(
                lambda: set_aside(here)
            ):
                st.session_state.pop(CLIENT, None)
                st.query_params.pop(CLIENT, None)
                forget_kept()
                st.rerun()
