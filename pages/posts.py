"""Which publications did people take part in?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.publications import publications
from rumbo.screens.session import say

st.title(say()("Posts"), anchor=False)
publications()
