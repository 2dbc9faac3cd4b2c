"""What do we tell the client of this month?"""

from __future__ import annotations

from rumbo.screens.heading import title
from rumbo.screens.reports.report import report
from rumbo.screens.session import say

title(say()("Report"))
report()
