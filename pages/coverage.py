"""What do we know, of which days, and what should be downloaded next?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.imports.coverage import what_is_known
from rumbo.screens.session import say

st.title(say()("Coverage"), anchor=False)
what_is_known()
