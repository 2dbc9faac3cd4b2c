"""Take a business along, bring one back, or put one out of sight."""

from __future__ import annotations

import streamlit as st

from rumbo.screens.businesses.keeping import bring_one_in, others, the_one_shown
from rumbo.screens.session import say

st.title(say()("Businesses"), anchor=False)
the_one_shown()
bring_one_in()
others()
