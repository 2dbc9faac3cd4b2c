"""What do we mean to publish, for whom and what for; and was it published?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.plan import add_items, kept_plan
from rumbo.screens.session import say
from rumbo.screens.strategy import one_page_strategy
from rumbo.screens.worth import plan_worth

st.title(say()("Plan"), anchor=False)
one_page_strategy()
kept_plan()
plan_worth()
add_items()
