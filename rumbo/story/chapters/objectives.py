"""An objective as a slide: how it stands in one sentence, its course, and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pandas as pd

from rumbo.diary.calendar import Occasions
from rumbo.metrics.beside import beside_before
from rumbo.metrics.series import Period, over_time
from rumbo.objectives.judged.last_year import last_year
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.scope import part_of
from rumbo.plain import unmarked
from rumbo.story import periods
from rumbo.story.about import DAY, About
from rumbo.story.figures.goals import bullet, course_figure
from rumbo.story.numbers import standing_number
from rumbo.story.objectives.advice import verdict_line
from rumbo.story.objectives.targets import about_words, tempo
from rumbo.story.objectives.verdicts import evidence
from rumbo.story.sentences.findings import standing_sentence, status_words
from rumbo.story.slides import Number, Slide

TONES = {
    "met": "good",
    "on_track": "good",
    "at_risk": "concern",
    "off_track": "concern",
    "missed": "concern",
}


def slides(about: About) -> Iterator[Slide]:
    """Yield a slide for each objective that is told."""
    for each in about.told:
        yield _slide(each, about)


def _slide(made: Assessment, about: About) -> Slide:
    words, standing = about.words, made.standing
    objective = standing.objective
    found = _in_period(standing, about)
    said = [standing_sentence(standing, words), _period_sentence(found, about)]
    said.append("" if objective.ended_on else unmarked(verdict_line(made.verdict, standing, words)))
    figure = None if standing.actual is None else _course(standing, about)
    sentence = said[0]
    return Slide(
        f"objective-{objective.objective_id}",
        "happened",
        words.text(objective.title),
        tuple(each for each in said if each),
        tuple(filter(None, (standing_number(standing, words), found))),
        figure=figure and replace(figure, alt=_alt(figure.title, sentence, about)),
        bullet=None if standing.actual is None else bullet(standing, words),
        shaded=(about.period.start, about.period.end),
        status=status_words(standing.status, words),
        tone=TONES.get(standing.status, "quiet"),
        notes=tuple(_notes(made, about)),
    )


def _alt(title: str, sentence: str, about: About) -> str:
    return about.words("Chart of «{title}». {sentence}", title=title, sentence=sentence)


def _notes(made: Assessment, about: About) -> Iterator[str]:
    words, objective = about.words, made.standing.objective
    parts = [
        objective.metric.name(words.language),
        about_words(made.standing, about.known, about.last_day, words),
        words.span(objective.start_day, objective.due_day),
        tempo(objective, words),
    ]
    if len(objective.revisions) > 1:
        parts.append(words("target changed on {day}", day=objective.revisions[-1].valid_from))
    yield " · ".join(each for each in parts if each)
    if objective.why:
        yield words("Why: {why}", why=objective.why)
    yield from evidence(made.standing, made.verdict, words)


def _in_period(standing: Standing, about: About) -> Number | None:
    """Return what the period itself brought, beside the same days of the one before."""
    objective, judged = standing.objective, standing.judged_on
    if judged is None or standing.actual is None or judged < about.period.start:
        return None
    now, then = periods.known_part(about.period, judged)
    part, words, unit = part_of(about.store, objective.scope), about.words, objective.metric.unit
    asked, nets = objective.metric, objective.networks
    found = beside_before(about.store, [asked], now, nets, about.known, then, part)
    if len(rows := found[asked.metric, asked.basis]) != 1:
        return None  # nothing is known, or networks that may not be put together
    compared = rows[0][1]
    value = compared.now.value
    before = None if compared.way is None else compared.before.value
    return Number(
        objective.metric.name(words.language),
        value,
        words.number(value, unit),
        unit,
        objective.metric.metric,
        objective.metric.basis,
        objective.network or "all",
        now.start,
        now.end - DAY,
        before,
        words.number(before, unit),
        words.change(compared.change, unit) or "",
        objective=objective.objective_id,
    )


def _period_sentence(found: Number | None, about: About) -> str:
    if found is None or found.value is None:
        return ""
    words, now = about.words, Period(found.first, found.last + DAY)
    if found.before is None:
        return words("In {period}: {now}.", period=periods.within(now, words), now=found.text)
    then = periods.known_part(about.period, found.last)[1]
    return words(
        "In {period}: {now}; in {earlier}: {before}.",
        period=periods.within(now, words),
        now=found.text,
        earlier=periods.within(then, words),
        before=found.before_text,
    )


def _course(standing: Standing, about: About):  # noqa: ANN202
    objective, words = standing.objective, about.words
    near = Occasions(tuple(about.entries)).of(objective.networks)
    earlier = last_year(about.store, standing)
    return course_figure(standing, _frame(standing, about), words, near, earlier)


def _frame(standing: Standing, about: About) -> pd.DataFrame:
    objective = standing.objective
    period = Period(objective.start_day, objective.due_day + timedelta(days=1))
    grain = "day" if objective.kind == "accumulate" else "week"
    part = part_of(about.store, objective.scope)
    return over_time(about.store, objective.metric, period, grain, objective.networks, True, part)
