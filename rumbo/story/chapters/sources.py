"""What the numbers mean, and which files they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rumbo.glossary import Metric, metric
from rumbo.metrics.series import sources
from rumbo.story.about import About
from rumbo.story.objectives.bars import how_to_read
from rumbo.story.passport import basis_words
from rumbo.story.slides import Number, Slide, SlideTable

MOST_FILES = 10


def slide(about: About, numbers: Sequence[Number]) -> Slide:
    """Return the definitions of the metrics that a story has told, and its files."""
    words = about.words
    used = dict.fromkeys((each.metric, each.basis) for each in numbers)
    metrics = [metric(*each) for each in used]
    bars = how_to_read([each.standing for each in about.told], words)
    shaded = words("In the charts the days of the period are shaded.")
    return Slide(
        "sources",
        "sources",
        words("What the numbers mean"),
        tuple(_said([f"{bars} {shaded}" if bars else shaded, _files(about, metrics)])),
        table=SlideTable(
            (words("Metric"), words("Definition")),
            tuple(
                (
                    each.name(words.language),
                    f"{each.definition(words.language)} {basis_words(each, words)}",
                )
                for each in metrics
            ),
        ),
    )


def _said(sentences: list[str]) -> Iterator[str]:
    yield from (each for each in sentences if each)


def _files(about: About, metrics: Sequence[Metric]) -> str:
    """Return on which files the story rests, the newest first."""
    words, networks = about.words, about.networks
    files = {
        name.rsplit("/", 1)[-1]: as_of
        for name, as_of in reversed(sources(about.store, metrics, networks))
    }
    if not files:
        return ""
    newest = sorted(files, key=lambda name: (files[name], name), reverse=True)
    more = len(files) - MOST_FILES
    return words(
        "Source: {files}{more}. Last export: {day}.",
        files=words.list([words.quoted(each) for each in newest[:MOST_FILES]]),
        more=words(" and {n} more", n=more) if more > 0 else "",
        day=max(files.values()),
    )
