"""What do we mean to publish, for whom and what for; and was it published?"""

from __future__ import annotations

from rumbo.screens.heading import title
from rumbo.screens.plan.items import add_items, kept_plan
from rumbo.screens.plan.plan_worth import plan_worth
from rumbo.screens.plan.strategy import one_page_strategy
from rumbo.screens.session import say

title(say()("Plan"))
kept_plan()
add_items()
plan_worth()
one_page_strategy()
