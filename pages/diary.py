"""What did we decide, and what came of it?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.diary.entries import entries_with_effect, new_entry, suggested
from rumbo.screens.session import say

st.title(say()("Diary"), anchor=False)
new_entry()
suggested()
entries_with_effect()
