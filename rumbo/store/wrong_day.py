"""Whether the day of this machine can be right: none lies before the files that have come."""

from __future__ import annotations

from datetime import timedelta

from rumbo import clock
from rumbo.store.store import Store
from rumbo.wording import Sentence, say

ZONES = timedelta(days=1)  # a business may live where the next day has begun
BEHIND = "By the clock of this computer it is {today}, but «{file}», which is in already, is of {day}. If the clock is wrong, set it right: until then all that is counted from today is wrong. If it was wrong when that file came, undo its import and bring it again."


def wrong_day(store: Store) -> Sentence | None:
    """Return that today lies before a file that counts, None where it does not."""
    today = clock.today()
    for latest in store.rows("uploads/latest"):
        if latest["day"] - ZONES > today:
            return say(BEHIND, today=today, file=latest["file_name"], day=latest["day"])
    return None
