"""One page about a period: the objectives that ran in it and what was changed, as data for the page's template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from rumbo.clients import Client
from rumbo.errors import NotAggregable
from rumbo.figures.build import bullet, course_figure
from rumbo.figures.look import LIGHT
from rumbo.figures.spec import Figure
from rumbo.locale import Words
from rumbo.metrics.series import Period, compare, over_time
from rumbo.objectives.scope import part_of
from rumbo.objectives.status import Standing
from rumbo.reports import periods
from rumbo.reports.changed import changed
from rumbo.reports.charts import bar_svg, course_svg
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
TABLE_ROWS = 8
# Pixels of a chart, by how many share the page: on paper its letters come out as large as the text's.
SIZES = {1: (460, 330), 2: (460, 260), 3: (460, 208), 4: (400, 190)}
MANY = (430, 110)
BESIDE = {3: (460, 150), 4: (400, 150)}  # where a few entries of the diary share the page too
FEW = 3
IN_ONE_COLUMN = 3


@dataclass(frozen=True)
class Subject:
    """What a page is about: a store, a period and a language."""

    store: Store
    period: Period
    words: Words


def page(client: Client, period: Period, words: Words) -> dict[str, Any]:
    """Return all that the page of a period says: its words, and its charts as SVG."""
    about = Subject(client.store, period, words)
    standings = of_period(client.store, period)
    written = changed(client.store, period, words)
    sizes = SIZES | BESIDE if 0 < len(written["entries"]) <= FEW else SIZES
    size = sizes.get(len(standings), MANY)
    profile = client.profile() or {"name": client.slug}
    return {
        "language": words.language,
        "title": f"{profile['name']} · {periods.name(period, words)}",
        "name": profile["name"],
        "period": periods.name(period, words),
        "headline": headline(standings, words),
        "note": "" if standings else _nothing(client, words),
        "columns": 1 if len(standings) <= IN_ONE_COLUMN else 2,
        "objectives": [_objective(each, about, size) for each in standings],
        "changed": written,
        "foot": foot(client.store, standings, words),
        "paging": words("Page {page} of {pages}"),
        "colours": {
            "ink": LIGHT.ink,
            "soft": LIGHT.soft,
            "grid": LIGHT.grid,
            "good": LIGHT.accent,
            "concern": LIGHT.concern,
            "quiet": LIGHT.soft,
        },
    }


def _nothing(client: Client, words: Words) -> str:
    if client.store.rows("objectives/all"):
        return words("No objective ran in this period.")
    return words(
        "No objective has been stated yet: what should change, by how much, and until when."
    )


def _objective(standing: Standing, about: Subject, size: tuple[int, int]) -> dict[str, Any]:
    words, objective = about.words, standing.objective
    said = standing_sentence(standing, words)
    return {
        "title": objective.title,
        "shape": SHAPES[standing.status],
        "status": words(STATUS[standing.status]),
        "tone": TONES.get(standing.status, "quiet"),
        "about": _about(standing, words),
        "sentence": said,
        "period": _in_period(standing, about),
        "numbers": _numbers(standing, words),
        **_charts(standing, about, size, said),
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


def _charts(standing: Standing, about: Subject, size: tuple[int, int], said: str) -> dict[str, Any]:
    """Return the bullet bar and the course, as drawings or, where they cannot be drawn, as a table."""
    if standing.actual is None:
        return {"bullet": None, "course": None, "table": None}
    words = about.words
    bar = bullet(standing, words)
    course = course_figure(standing, _course(standing, about.store), words)
    line = course_svg(course, standing.objective, about.period, size, words)
    return {
        "bullet": _picture(bar_svg(bar, size[0], words), bar.alt),
        "course": _picture(
            line, words("Chart of «{title}». {sentence}", title=course.title, sentence=said)
        ),
        "table": None if line else _table(course, words),
    }


def _course(standing: Standing, store: Store) -> pd.DataFrame:
    objective = standing.objective
    period = Period(objective.start_day, objective.due_day + timedelta(days=1))
    grain = "day" if objective.kind == "accumulate" else "week"
    part = part_of(store, objective.scope)
    return over_time(store, objective.metric, period, grain, objective.networks, True, part)


def _picture(svg: str, alt: str) -> dict[str, str] | None:
    return {"svg": svg, "alt": alt} if svg else None


def _table(course: Figure, words: Words) -> dict[str, Any]:
    """Return a few days of a course with its values, for where it cannot be drawn."""
    wanted, actual = course.lines[:2]
    step = max(1, -(-len(actual.values) // TABLE_ROWS))
    places = range(len(actual.values) - 1, -1, -step)
    return {
        "head": [words("Day"), actual.name, wanted.name],
        "rows": [
            [
                words.day(actual.days[place]),
                words.number(actual.values[place], course.unit),
                words.number(wanted.values[place], course.unit),
            ]
            for place in reversed(places)
        ],
    }
