"""What was changed or happened in the period, and what the weeks known by now say of it."""

from __future__ import annotations

from collections.abc import Iterator

from rumbo.diary.journal import LASTING, SHAPES, Entry
from rumbo.locale import Words
from rumbo.metrics.accounts import account_names
from rumbo.story.about import About
from rumbo.story.sentences.effects import effect_parts, entry_facts
from rumbo.story.slides import Slide, SlideTable

MOST = 8  # the newest: the others stand in the diary


def slides(about: About) -> Iterator[Slide]:
    """Yield the diary of the period, each entry with its answer."""
    words, told = about.words, about.entries
    if not told:
        return
    more = len(told) - MOST
    said = [words("What the weeks known by now say of it.")]
    if more > 0:
        said.append(
            words.count("{n} more stands in the diary.", "{n} more stand in the diary.", more)
        )
    yield Slide(
        "diary",
        "why",
        words("What was changed or happened"),
        tuple(said),
        table=SlideTable(
            (words("What"), words("What came of it")),
            tuple(_row(about, each) for each in told[-MOST:]),
        ),
        status=words("Diary"),
    )


def _row(about: About, entry: Entry) -> tuple[str, str]:
    words = about.words
    facts = entry_facts(entry, words, account_names(about.store))
    return f"{SHAPES[entry.kind]} {words.text(entry.title)} · {facts}", _answer(about, entry, words)


def _answer(about: About, entry: Entry, words: Words) -> str:
    if entry.metric is None and entry.kind in LASTING:
        return "–"
    answer, why = effect_parts(entry, about.effects[entry.entry_id], words)
    return f"{answer}. {why}" if answer else why
