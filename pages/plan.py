"""What do we mean to publish, for whom and what for; and was it published?"""

from __future__ import annotations

import streamlit as st

from rumbo.screens.plan.items import add_items, kept_plan
from rumbo.screens.plan.plan_worth import plan_worth
from rumbo.screens.plan.strategy import one_page_strategy
from rumbo.screens.session import say

st.title(say()("Plan"), anchor=False)
one_page_strategy()
kept_plan()
plan_worth()
add_items()
