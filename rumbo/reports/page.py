"""One page about a period: the objectives that ran in it and what was changed, as data for the page's template."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pandas as pd

from rumbo.clients import Client
from rumbo.diary.journal import Entry
from rumbo.errors import NotAggregable
from rumbo.figures.build import bullet, course_figure
from rumbo.locale import Words
from rumbo.metrics.series import Period, compare, over_time
from rumbo.objectives.last_year import last_year
from rumbo.objectives.scope import part_of
from rumbo.objectives.status import Standing
from rumbo.reports import periods
from rumbo.reports.changed import changed, listed, marks
from rumbo.reports.charts import COLOURS, bullet_chart, chart
from rumbo.reports.foot import foot
from rumbo.reports.standings import of_period
from rumbo.store.store import Store
from rumbo.story.findings import SHAPES, STATUS, headline, standing_sentence
from rumbo.story.stated import scope_words, target_words

TONES = {
    "met": "good",
    "on_track": "good",
    "at_risk": "concern",
    "off_track": "concern",
    "missed": "concern",
}
# Points of height of a chart, by how many share the page; where all would nearly fit on one sheet they give way.
HEIGHTS = {1: 230, 2: 170, 3: 128, 4: 118}
LOW = 92  # of each of many
IN_ONE_COLUMN = 3


@dataclass(frozen=True)
class Subject:
    """What a page is about: a store, a period, a language, and what the diary tells of the period."""

    store: Store
    period: Period
    words: Words
    told: list[Entry]


def page(client: Client, period: Period, words: Words) -> dict[str, Any]:
    """Return all that the page of a period says: its words, and its charts as data."""
    about = Subject(client.store, period, words, listed(client.store, period))
    standings = of_period(client.store, period)
    height = HEIGHTS.get(len(standings), LOW)
    profile = client.profile() or {"name": client.slug}
    return {
        "language": words.language,
        "title": f"{words.text(profile['name'])} · {periods.name(period, words)}",
        "name": words.text(profile["name"]),
        "period": periods.name(period, words),
        "headline": headline(standings, words),
        "note": "" if standings else _nothing(client, words),
        "columns": 1 if len(standings) <= IN_ONE_COLUMN else 2,
        "objectives": [_objective(each, about, height) for each in standings],
        "changed": changed(client.store, about.told, words),
        "foot": foot(client.store, standings, words),
        "paging": words("Page {page} of {pages}"),
        "colours": COLOURS,
    }


def _nothing(client: Client, words: Words) -> str:
    if client.store.rows("objectives/all"):
        return words("No objective ran in this period.")
    return words(
        "No objective has been stated yet: what should change, by how much, and until when."
    )


def _objective(standing: Standing, about: Subject, height: int) -> dict[str, Any]:
    words, objective = about.words, standing.objective
    said = standing_sentence(standing, words)
    return {
        "title": words.text(objective.title),
        "shape": SHAPES[standing.status],
        "status": words(STATUS[standing.status]),
        "tone": TONES.get(standing.status, "quiet"),
        "about": _about(standing, words),
        "sentence": said,
        "period": _in_period(standing, about),
        "numbers": _numbers(standing, words),
        **_charts(standing, about, height, said),
    }


def _about(standing: Standing, words: Words) -> str:
    objective = standing.objective
    parts = [
        objective.metric.name(words.language),
        scope_words(objective.scope, words),
        words.span(objective.start_day, objective.due_day),
    ]
    if len(objective.revisions) > 1:
        parts.append(words("target changed on {day}", day=objective.revisions[-1].valid_from))
    return " · ".join(parts)


def _numbers(standing: Standing, words: Words) -> list[dict[str, str]]:
    """Return what is there, what is due by now and what is wanted."""
    objective, unit = standing.objective, standing.objective.metric.unit
    if standing.actual is None:
        return [{"label": words("Target"), "value": target_words(objective, words)}]
    rows: list[tuple[str, float | None]] = [(words("So far"), standing.actual)]
    if objective.kind == "accumulate" and standing.expected != objective.target:
        rows.append((words("Due by now"), standing.expected))
    said = [{"label": label, "value": words.number(value, unit)} for label, value in rows]
    return [*said, {"label": words("Target"), "value": target_words(objective, words)}]


def _in_period(standing: Standing, about: Subject) -> str:
    """Return what the period itself brought, against the one before; nothing where no day of it is known."""
    if standing.judged_on is None or standing.actual is None:
        return ""
    period, objective = about.period, standing.objective
    known = Period(period.start, min(period.end, standing.judged_on + timedelta(days=1)))
    if known.days < 1:
        return ""
    try:
        compared = compare(
            about.store,
            objective.metric,
            known,
            objective.networks,
            part_of(about.store, objective.scope),
        )
    except NotAggregable:
        return ""
    now, before = (
        about.words.number(each.value, objective.metric.unit)
        for each in (compared.now, compared.before)
    )
    if compared.refusal or compared.change is None:
        return about.words("In the period: {now}.", now=now)
    return about.words("In the period: {now}; in the one before: {before}.", now=now, before=before)


def _charts(standing: Standing, about: Subject, height: int, said: str) -> dict[str, Any]:
    """Return the bullet bar and the course, where there is anything to draw."""
    if standing.actual is None:
        return {"bullet": None, "course": None}
    words, objective = about.words, standing.objective
    earlier = last_year(about.store, standing)
    frame = _course(standing, about.store)
    course = course_figure(standing, frame, words, earlier=earlier)
    course = replace(course, marks=marks(about.told, objective))
    alt = words("Chart of «{title}». {sentence}", title=course.title, sentence=said)
    shaded = about.period.start, about.period.end
    return {
        "bullet": bullet_chart(bullet(standing, words), words),
        "course": chart(course, words, height, alt, shaded),
    }


def _course(standing: Standing, store: Store) -> pd.DataFrame:
    objective = standing.objective
    period = Period(objective.start_day, objective.due_day + timedelta(days=1))
    grain = "day" if objective.kind == "accumulate" else "week"
    part = part_of(store, objective.scope)
    return over_time(store, objective.metric, period, grain, objective.networks, True, part)
