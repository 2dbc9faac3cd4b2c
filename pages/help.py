"""How do I get the files, what do the metrics mean, and why does this not match?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.help import sections
from rumbo.screens.session import say

st.title(say()("Help"), anchor=False)
sections()
