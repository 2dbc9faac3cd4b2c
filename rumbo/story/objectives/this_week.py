"""What matters this week, in three sentences: what changed, what to do, which file to bring next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rumbo.coverage.downloads import Advice
from rumbo.locale import Words
from rumbo.objectives.judged.since import Moved
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.journal import Objective
from rumbo.objectives.stated.tasks import Task
from rumbo.story.objectives.targets import scope_words, target_words
from rumbo.story.sentences.findings import status_words
from rumbo.units import unit

NAMED = 4


def changed(found: Sequence[Moved], last: Mapping[str, date], words: Words) -> str:
    """Return what the last files changed, number and place first; how far they reach where nothing moved."""
    if found:
        return _moved(found[0], words)
    if not last:
        return ""
    newest = max(last.values())
    networks = sorted({words.network(each) for each, day in last.items() if day == newest})
    return words(
        "Your files reach up to {day} ({networks}).",
        day=newest,
        networks=words.list(networks[:NAMED]),
    )


def _moved(each: Moved, words: Words) -> str:
    """Return 34 more on Instagram since 8 Nov («More people talk with us»): 1,111 of 1,800."""
    now, objective = each.now, each.now.objective
    of = objective.metric.unit
    before, actual = each.then.actual, now.actual
    values = {
        "metric": objective.metric.name(words.language),
        "place": scope_words(objective.scope, words),
        "day": each.since,
        "actual": words.number(actual, of),
        "target": target_words(objective, words),
    }
    if objective.kind == "accumulate" and actual is not None:
        more = words.number(actual - (before or 0.0), of)
        said = words(
            "{more} more since {day} ({place}, {metric}): {actual} of {target}.",
            more=more,
            **values,
        )
    elif before is not None and actual is not None:
        change = words.change(unit(of).change(actual, before), of) or ""
        said = words(
            "{actual} ({place}, {metric}), {change} since {day}; the target is {target}.",
            change=change,
            **values,
        )
    else:
        said = words("{actual} ({place}, {metric}); the target is {target}.", **values)
    return f"{said} {_turned(each, words)}".strip()


def _turned(each: Moved, words: Words) -> str:
    if not each.is_turned:
        return ""
    return words(
        "Now {now}, before {then}.",
        now=status_words(each.now.status, words),
        then=status_words(each.then.status, words),
    )


def asked(
    deciding: Sequence[Objective], due: Sequence[Task], waiting: int, words: Words
) -> list[str]:
    """Return what waits for somebody: decisions, what was decided and is due, replies; nothing where nothing does."""
    said = []
    if due:
        said.append(
            words(
                "Say what came of «{action}», due on {day}.",
                action=due[0].action,
                day=due[0].due_day,
            )
        )
    if deciding:
        said.append(_to_decide([each.title for each in deciding], words))
    if waiting:
        said.append(words.count("{n} reply waits for you.", "{n} replies wait for you.", waiting))
    return said


def _to_decide(titles: Sequence[str], words: Words) -> str:
    first, others = titles[0], len(titles) - 1
    if not others:
        return words("Decide what to do about «{title}»: the button is on its card.", title=first)
    return words.count(
        "Decide what to do about «{title}» and {n} more objective: the button is on their cards.",
        "Decide what to do about «{title}» and {n} more objectives: the button is on their cards.",
        others,
        title=first,
    )


def undecided(made: Sequence[Assessment], served: set[str], since: date) -> list[Objective]:
    """Return the objectives that ask for a decision and have none; what was missed before a day asks no more."""
    return [
        each.standing.objective
        for each in made
        if each.verdict.word in ("rectify", "revise")
        and (each.standing.status != "missed" or each.standing.objective.due_day >= since)
        and each.standing.objective.objective_id not in served
    ]


def next_file(advices: Sequence[Advice], words: Words) -> tuple[str, str]:
    """Return which file to bring next, and the way to it; two empty texts where none is due."""
    due = next((each for each in advices if each.ways), None)
    if due is None:
        return "", ""
    way = due.ways[0]
    said = words(
        "Bring «{file}» of {network}.",
        file=way.name(words.language),
        network=due.title(words),
    )
    return said, way.path(words.language)
