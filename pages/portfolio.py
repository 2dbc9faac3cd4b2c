"""Which of the businesses needs me first?"""

from __future__ import annotations

from rumbo.screens.businesses.portfolio import portfolio
from rumbo.screens.heading import title
from rumbo.screens.session import say

title(say()("All businesses"))
portfolio()
