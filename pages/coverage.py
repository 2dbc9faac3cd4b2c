"""What do we know, of which days, and what should be downloaded next?"""

from __future__ import annotations

from rumbo.screens.coverage.known_days import what_is_known
from rumbo.screens.heading import title
from rumbo.screens.session import say

title(say()("Coverage"))
what_is_known()
