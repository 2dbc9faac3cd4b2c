"""The figures of the plan, and what each of them counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import streamlit as st

from rumbo.glossary import metric
from rumbo.metrics.publications.worth import balance
from rumbo.metrics.series import Period
from rumbo.plan.adherence import BASIS, METRIC
from rumbo.plan.matching import Adherence
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import as_is, kept, say
from rumbo.story.numbers import numbers_of
from rumbo.story.passport import Counted
from rumbo.story.slides import Number


def plan_figures(plan: Adherence) -> None:
    """Show how the plan was kept in figures, each with what stands behind it."""
    words = say()
    shown = [
        (words("Plan kept"), words.number(plan.rate, "ratio")),
        (words("With a stated objective"), words.number(plan.with_objective, "ratio")),
        (words("Improvised"), words.value(len(plan.improvised))),
        (words("Most days without a post"), words.number(plan.silence_days)),
    ]
    grid = st.grid(len(shown), min_column_width=140, border=True)
    for label, value in shown:
        with grid.cell():
            st.metric(label, value)
    passports("plan", lambda: [*_kept(plan), *_counted(plan)])


def _kept(plan: Adherence) -> list[Number]:
    days = [each.item.day for each in plan.matches]
    period = Period(min(days), max(days) + timedelta(days=1))
    language = as_is().language
    return kept(numbers_of, (metric(METRIC, BASIS),), period, None, language)


def _counted(plan: Adherence) -> list[Counted]:
    """Return what the plan and its publications come to, each with what counts as one."""
    words = as_is()
    both = words("the plan, and the publications that the files tell of")
    rows = [*_outcomes(plan), *_shares(plan)]
    own = words("Planned publications of this pillar that came out.")
    pillars = [(words.text(name), words.value(count), own) for name, count in kept(balance)]
    return [Counted(*each, both) for each in (*rows, *pillars)]


def _outcomes(plan: Adherence) -> Iterator[tuple[str, str, str]]:
    words = as_is()
    said = {
        "done": (
            words("Published"),
            words("Planned publications that came out on their day, or the day before or after."),
        ),
        "late": (
            words("Late"),
            words("Planned publications that came out two to seven days after their day."),
        ),
        "missing": (
            words("Missing"),
            words("Planned publications of which nothing came out within a week of their day."),
        ),
        "unclear": (
            words("To be told by you"),
            words(
                "Planned publications of which words do not tell whether one is the planned one."
            ),
        ),
    }
    for outcome, (name, definition) in said.items():
        yield name, words.value(plan.count(outcome)), definition


def _shares(plan: Adherence) -> list[tuple[str, str, str]]:
    words = as_is()
    return [
        (
            words("Improvised"),
            words.value(len(plan.improvised)),
            words(
                "Publications that nobody had planned, on a network of the plan and within a week of something planned there."
            ),
        ),
        (
            words("With a stated objective"),
            words.number(plan.with_objective, "ratio"),
            words(
                "Planned publications that came out and name an objective ÷ all that came out, planned or improvised."
            ),
        ),
        (
            words("Most days without a post"),
            words.number(plan.silence_days),
            words("The longest time between two publications, in the days of the plan."),
        ),
    ]
