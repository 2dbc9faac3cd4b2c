"""Which of the businesses needs me first?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.businesses.portfolio import portfolio
from rumbo.screens.session import say

st.title(say()("All businesses"), anchor=False)
portfolio()
