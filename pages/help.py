"""How do I get the files, what do the metrics mean, and why does this not match?"""

from __future__ import annotations

from rumbo.screens.heading import title
from rumbo.screens.help import sections
from rumbo.screens.session import say

title(say()("Help"))
sections()
