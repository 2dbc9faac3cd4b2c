"""What do we tell the client of this month?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.reports.report import report
from rumbo.screens.session import say

st.title(say()("Report"), anchor=False)
report()
