"""What stands above the title of every screen: whose it is, and what must be known before anything is read."""

from __future__ import annotations

import streamlit as st

from rumbo.clients import condition
from rumbo.clients.drops import arrivals, is_waiting
from rumbo.plain import invisible_out
from rumbo.screens.sample import name_sample
from rumbo.screens.session import current, kept, say, went_astray
from rumbo.store.store import Store
from rumbo.store.uploads.accounts import told_pairs
from rumbo.store.uploads.merging import ASKED
from rumbo.store.wrong_day import wrong_day

IMPORT = "import"  # its address


def name_above(screen: str) -> None:
    """Say above the title whose screen this is, and whether the address named a business that is not here."""
    words, here = say(), current()
    if went_astray():
        st.toast(
            words("The address names a business that is not here. This one is shown instead."),
            icon=":material/help:",
            duration="infinite",
        )
    if here is None:
        return
    st.text(invisible_out(condition(here).name))
    name_sample(here)
    if doubt := kept(wrong_day):
        st.warning(words.sentence(doubt), icon=":material/schedule:")
    if screen == IMPORT:  # it says itself what waits there, and takes it in while it is drawn
        return
    if waiting := sum(map(is_waiting, arrivals(here))):
        _to_import(words.count("{n} file waits on Import", "{n} files wait on Import", waiting))
    files, pairs = kept(_open_in)
    if files:
        _to_import(
            words.count(
                "{n} file counts for nothing: say on Import whose it is",
                "{n} files count for nothing: say on Import whose they are",
                files,
            )
        )
    if pairs:
        _to_import(
            words("Accounts share publications, each counted once: say on Import if they are one")
        )


def _open_in(store: Store) -> tuple[int, int]:
    """Return how many files and pairs of accounts of a business leave open whose they are."""
    asked = [verdict for verdict in told_pairs(store).values() if verdict == ASKED]
    return len({row["upload_id"] for row in store.rows("uploads/unanswered")}), len(asked)


def _to_import(label: str) -> None:
    st.page_link("pages/import.py", label=label, icon=":material/pending_actions:")
