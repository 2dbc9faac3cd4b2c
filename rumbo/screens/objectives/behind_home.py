"""What stands behind the figures of the first screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rumbo.metrics.subjects.conversation import waiting
from rumbo.objectives.judged.status import Standing
from rumbo.screens.session import as_is, kept
from rumbo.story.numbers import standing_number
from rumbo.story.passport import Counted
from rumbo.story.sentences.findings import status_meaning, status_words
from rumbo.story.slides import Number


def behind(standings: Sequence[Standing]) -> list[Number | Counted]:
    """Return each objective so far, how many stand alike, and who waits for an answer."""
    numbers = (standing_number(each, as_is()) for each in standings)
    return [*filter(None, numbers), *_alike(standings), *_waiting()]


def _alike(standings: Sequence[Standing]) -> list[Counted]:
    words = as_is()
    return [
        Counted(
            status_words(status, words),
            words.count("{n} objective", "{n} objectives", n),
            status_meaning(status, words),
            words("the objectives and the files received"),
        )
        for status, n in Counter(each.status for each in standings).items()
    ]


def _waiting() -> list[Counted]:
    words, rows = as_is(), kept(waiting, 1)
    if not rows:
        return []
    return [
        Counted(
            words("Waiting for a reply"),
            words.value(rows[0]["waiting"]),
            words(
                "Comments, messages and reviews with a text and without an answer, written in the ninety days before the last one known."
            ),
            words("the files of comments, messages and reviews"),
        )
    ]
