"""Drop the files the networks give you, as they are."""

from __future__ import annotations

import streamlit as st

from rumbo.screens.heading import title
from rumbo.screens.help import how_to
from rumbo.screens.imports.contradictions import contradictions
from rumbo.screens.imports.lost_files import lost
from rumbo.screens.imports.months import month_numbers
from rumbo.screens.imports.moved_numbers import moved_numbers
from rumbo.screens.imports.receipts import history
from rumbo.screens.imports.same_accounts import merged_accounts
from rumbo.screens.imports.upload import drop
from rumbo.screens.session import say

words = say()
title(words("Import"))
st.write(
    words(
        "Drop the files as you downloaded them: no renaming, no opening in Excel. The same file twice counts once, and every import can be undone."
    )
)
how_to()
drop()
month_numbers()
lost()
merged_accounts()
history()
contradictions()
moved_numbers()
