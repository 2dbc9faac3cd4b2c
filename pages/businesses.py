"""Take a business along, bring one back, or put one out of sight."""

from __future__ import annotations

from rumbo.screens.businesses.keeping import bring_one_in, others, the_one_shown
from rumbo.screens.heading import title
from rumbo.screens.session import say

title(say()("Businesses"))
the_one_shown()
bring_one_in()
others()
