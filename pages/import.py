"""Drop the files the networks give you, as they are."""

from __future__ import annotations

import streamlit as st

from rumbo.screens.contradictions import contradictions
from rumbo.screens.help import how_to
from rumbo.screens.lost import lost
from rumbo.screens.moved import moved_numbers
from rumbo.screens.receipts import history
from rumbo.screens.session import say
from rumbo.screens.upload import drop
from rumbo.screens.whole import merged_accounts

words = say()
st.title(words("Import"), anchor=False)
st.write(
    words(
        "Drop the files as you downloaded them: no renaming, no opening in Excel. The same file twice counts once, and every import can be undone."
    )
)
how_to()
drop()
lost()
merged_accounts()
history()
contradictions()
moved_numbers()
