"""What stands behind the figures of the list of all businesses."""

from __future__ import annotations

from collections.abc import Sequence

from rumbo.screens.session import as_is
from rumbo.story.passport import Counted
from rumbo.story.portfolio import Glance, standings_words


def counted(seen: Sequence[Glance]) -> list[Counted]:
    """Return what is counted of all businesses, and of each of them."""
    words = as_is()
    waiting = Counted(
        words("To decide"),
        words.value(sum(len(each.waiting) for each in seen)),
        words(
            "Objectives that are not over and whose verdict asks for a decision that nobody has taken down yet."
        ),
        words("the objectives and tasks of each business"),
        words("All businesses"),
    )
    return [waiting, *(figure for each in seen for figure in _of(each))]


def _of(seen: Glance) -> list[Counted]:
    words, name = as_is(), as_is().text(seen.name)
    told = [
        Counted(
            words("Objectives"),
            standings_words(seen, words),
            words("Objectives that have not ended, by where they stand today."),
            words("its objectives and the files it has received"),
            name,
        )
    ]
    if seen.last_day:
        told.append(
            Counted(
                words("Data up to"),
                words.day(seen.last_day),
                words("The last day of which a file of any of its networks speaks."),
                words.list([words.network(each) for each in sorted(seen.last_days)]),
                name,
            )
        )
    return told
