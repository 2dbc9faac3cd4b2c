"""What is changed from here on, and what it takes from the client."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rumbo.locale import Words
from rumbo.objectives.judged.levers import lever
from rumbo.objectives.judged.verdict import Assessment
from rumbo.plain import unmarked
from rumbo.story.about import ASKS, DAY, About
from rumbo.story.objectives.advice import verdict_line
from rumbo.story.objectives.decisions import task_words
from rumbo.story.objectives.verdicts import mover
from rumbo.story.slides import Slide


def rectify(about: About) -> Iterator[Slide]:
    """Yield what follows from where the objectives stand: what is changed, by whom and by when."""
    words = about.words
    asking = [each for each in about.told if each.verdict.word in (*ASKS, "watch")]
    said = [line for each in asking for line in _change(each, about)]
    grave = sum(each.verdict.word in ASKS for each in asking)
    title = (
        words.count(
            "{n} objective needs another course", "{n} objectives need another course", grave
        )
        if grave
        else words("We keep to the course")
    )
    yield Slide("rectify", "rectify", title, tuple(said) or (_steady(words),))


def _steady(words: Words) -> str:
    return words("No objective asks for a change: what is done now goes on.")


def _change(made: Assessment, about: About) -> Iterator[str]:
    words, standing = about.words, made.standing
    title = words.quoted(standing.objective.title)
    yield f"{title}: {unmarked(verdict_line(made.verdict, standing, words))}"
    if said := mover(standing, lever(about.store, standing), words):
        yield said
    for each in about.open_tasks(standing.objective):
        yield f"→ {task_words(each, words)}"


def need(about: About) -> Iterator[Slide]:
    """Yield what only the client can give: decisions, files, results."""
    words = about.words
    said = [*_decisions(about), *_files(about)]
    title = (
        words.count("{n} thing is needed from you", "{n} things are needed from you", len(said))
        if said
        else words("Nothing is needed from you this time")
    )
    yield Slide("need", "need", title, tuple(said))


def _decisions(about: About) -> Iterator[str]:
    words = about.words
    for each in about.told:
        objective = each.standing.objective
        if each.verdict.word in ASKS and not about.open_tasks(objective):
            yield words(
                "Decide what to do about «{title}»: who does it, and by when.",
                title=objective.title,
            )


def _files(about: About) -> Iterator[str]:
    """Yield the networks whose files end before the period does."""
    words = about.words
    for network, last in sorted(_last_days(about).items()):
        if last < about.last_day - 2 * DAY:
            yield words(
                "Files of {network} after {day}: what came later is not in this report.",
                network=words.network(network),
                day=last,
            )


def _last_days(about: About) -> dict[str, date]:
    found: dict[str, date] = {}
    for spans in about.known.values():
        for network, (_, last) in spans.items():
            if about.asked.is_about(network) and network != "all":
                found[network] = max(last, found.get(network, last))
    return found
