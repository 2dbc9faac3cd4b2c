"""What opens a story: what was decided and done since last time, and the scorecard that was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from rumbo.diary.journal import SHAPES as SIGNS
from rumbo.locale import Words
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.stated.agreements import agreements
from rumbo.story.about import ASKS, About
from rumbo.story.numbers import standing_number
from rumbo.story.objectives.decisions import closed_words, task_words
from rumbo.story.objectives.targets import target_words
from rumbo.story.sentences.effects import effect_parts
from rumbo.story.sentences.findings import status_words
from rumbo.story.slides import Slide, SlideTable

GOOD, DONE = ("met", "on_track"), ("met", "missed", "ended")
MOST = 4  # entries of the diary named at the beginning: a chapter tells them all


def slides(about: About) -> Iterator[Slide]:
    """Yield what has happened since last time, and where all that was agreed stands."""
    yield _since(about)
    yield _scorecard(about)


def _since(about: About) -> Slide:
    words = about.words
    said = [*filter(None, [about.unknown]), *_decided(about), *_noted(about)]
    waiting = sum(_waits(each.verdict.word, about, each.standing) for each in about.made)
    if waiting:
        said.append(
            words.count(
                "{n} objective asks for a decision: it stands at the end.",
                "{n} objectives ask for a decision: they stand at the end.",
                waiting,
            )
        )
    nothing = words("Nothing was decided, done or written down in this period.")
    return Slide(
        "since",
        "since",
        about.headline,
        tuple(said) or (nothing,),
    )


def _waits(word: str, about: About, standing: Standing) -> bool:
    return word in ASKS and not about.open_tasks(standing.objective)


def _decided(about: About) -> Iterator[str]:
    words, period = about.words, about.period
    for each in about.tasks:
        if each.closed_on and period.start <= each.closed_on < period.end:
            yield closed_words(each, words)
        elif each.decided_on >= period.start or each.state == "open":
            yield f"→ {task_words(each, words)}"


def _noted(about: About) -> Iterator[str]:
    """Yield the last entries of the diary, each with the word for what came of it."""
    words = about.words
    for each in about.entries[-MOST:]:
        answer = ""
        if each.metric is not None:
            answer, _ = effect_parts(each, about.effects[each.entry_id], words)
        when = words.span(each.day, each.last_day) if each.last_day else words.day(each.day)
        said = f"{SIGNS[each.kind]} {when}: {words.text(each.title)}"
        yield f"{said}. {answer}." if answer else f"{said}."


def _scorecard(about: About) -> Slide:
    words = about.words
    standings = [each.standing for each in about.made]
    return Slide(
        "scorecard",
        "wanted",
        _met(standings, words) if standings else _nothing(about),
        numbers=tuple(filter(None, (standing_number(each, words) for each in standings))),
        table=SlideTable(
            _heads(words),
            tuple(_row(each, words) for each in standings),
        )
        if standings
        else None,
        notes=tuple(_agreed(about)),
    )


def _agreed(about: About) -> Iterator[str]:
    """Yield who agreed to which target, and when."""
    words, known = about.words, agreements(about.store)
    for each in about.made:
        objective = each.standing.objective
        said = known.get(objective.objective_id)
        if said and said.agreed_on <= about.last_day:
            yield words(
                "«{title}»: {target} agreed with {name} on {day}.",
                title=objective.title,
                target=words.number(said.target, objective.metric.unit),
                name=said.name,
                day=said.agreed_on,
            )


def _heads(words: Words) -> tuple[str, ...]:
    return (
        words("Objective"),
        words("Target"),
        words("So far"),
        words("Due by now"),
        words("Until"),
        words("Status"),
        words("Owner"),
    )


def _met(standings: list[Standing], words: Words) -> str:
    good = sum(each.status in GOOD for each in standings)
    return words("Met or on track: {good} of the {n} that were agreed", good=good, n=len(standings))


def _nothing(about: About) -> str:
    if about.store.rows("objectives/all"):
        return about.words("No objective ran in this period.")
    return about.words(
        "No objective has been stated yet: what should change, by how much, and until when."
    )


def _row(standing: Standing, words: Words) -> tuple[str, ...]:
    objective, unit = standing.objective, standing.objective.metric.unit
    due = standing.expected if objective.kind == "accumulate" else None
    return (
        words.text(objective.title),
        target_words(objective, words),
        words.number(standing.actual, unit),
        words.number(None if standing.status in DONE else due, unit),
        words.day(objective.due_day),
        status_words(standing.status, words),
        words.text(objective.owner or "–"),
    )
