"""Names that can be stated where they matter: brand words, competitors."""

from __future__ import annotations

import streamlit as st

from rumbo.metrics.names import LONGEST, Kind, state, stated
from rumbo.plain import invisible_out
from rumbo.screens.address import keyed
from rumbo.screens.session import attempt, kept, say, store


def names_of(kind: Kind, label: str, help_: str) -> None:
    """Show the names of a kind as they stand, to be changed with one field, parted by commas."""
    words, held = say(), kept(stated, kind)
    with (
        st.form(keyed(f"names_{kind}"), border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        said = st.text_input(
            label,
            value=", ".join(map(invisible_out, held)),
            max_chars=20 * LONGEST,
            help=help_,
            key=keyed(f"names_{kind}_said"),
            width=420,
        )
        pressed = st.form_submit_button(words("Keep the names"))
    if pressed and attempt(lambda: state(store(), kind, said.split(","))):
        st.rerun()
