"""What did we decide, and what came of it?"""

from __future__ import annotations

from rumbo.screens.diary.entries import entries_with_effect, new_entry, suggested
from rumbo.screens.heading import title
from rumbo.screens.session import say

title(say()("Diary"))
new_entry()
suggested()
entries_with_effect()
