"""What explains swings, drawn in: changes of definition, the diary, closures, public holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rumbo.diary.journal import SHAPES, Entry
from rumbo.figures.spec import Mark, Note
from rumbo.locale import Words
from rumbo.metrics.eras import Break
from rumbo.metrics.series import Period
from rumbo.story.figures.steps import after, first_day

MOST_STEPS = 120  # with more of them, or with months, a holiday explains no swing that can be seen


def marks(
    breaks: Iterable[Break], entries: Iterable[Entry], period: Period, words: Words
) -> list[Mark]:
    """Return what happened in a period, the first first."""
    changed = [
        Mark(each.day, each.what(words.language))
        for each in breaks
        if period.start < each.day < period.end
    ]
    return sorted(changed + diary_marks(entries, period), key=lambda mark: mark.day)


def diary_marks(entries: Iterable[Entry], period: Period) -> list[Mark]:
    """Return what the diary says of a period, with a last day where it lasted."""
    return [
        Mark(each.day, each.title, SHAPES[each.kind], each.last_day)
        for each in entries
        if each.day < period.end and (each.last_day or each.day) >= period.start
    ]


def notes(
    holidays: Mapping[date, str], grain: str, steps: Sequence[date], words: Words
) -> list[Note]:
    """Return the public holidays of each step, in words; none where they could not be told apart."""
    if grain == "month" or len(steps) > MOST_STEPS:
        return []
    said: dict[date, list[str]] = {}
    for day, name in holidays.items():
        if steps[0] <= day < after(steps[-1], grain):
            said.setdefault(first_day(day, grain), []).append(f"{words.short_day(day)}, {name}")
    return [
        Note(step, words("Public holiday: {days}", days=" · ".join(names)))
        for step, names in sorted(said.items())
    ]
