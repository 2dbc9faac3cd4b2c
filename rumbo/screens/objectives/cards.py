"""An objective on the screen: its status, its bullet bar, its course."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import timedelta

import streamlit as st

from rumbo import clock
from rumbo.diary.calendar import occasions
from rumbo.metrics.series import Period, over_time, reported
from rumbo.objectives.judged.status import Standing
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.journal import Revision
from rumbo.objectives.stated.scope import part_of
from rumbo.screens.address import keyed
from rumbo.screens.charts import show, show_bullet
from rumbo.screens.objectives.target_form import change_objective
from rumbo.screens.objectives.verdicts import follows
from rumbo.screens.objectives.why import behind
from rumbo.screens.session import as_is, kept, say
from rumbo.story.figures.build import bullet, course_figure
from rumbo.story.objectives.attempt import bringer
from rumbo.story.objectives.targets import about_words, amount, tempo
from rumbo.story.objectives.verdicts import age
from rumbo.story.sentences.findings import standing_sentence, status_meaning, status_words


def card(standing: Standing, key: str, made: Assessment | None = None, bar: bool = True) -> None:
    """Show an objective: its status in word and shape, its bullet bar, one sentence.

    With its assessment also what follows from it, and its course.
    """
    words, objective = say(), standing.objective
    with st.container(border=True):
        left, right = (
            st.columns([2, 3], vertical_alignment="center") if bar else (nullcontext(), None)
        )
        with left:
            st.markdown(
                f"**{words.text(objective.title)}**  \n{status_words(standing.status, words)} · {about_words(standing, kept(reported), clock.today(), words)}",
                help=status_meaning(standing.status, words),
            )
        if right and (standing.actual is not None or standing.status == "starting"):
            with right:
                show_bullet(bullet(standing, as_is()), f"bullet_{key}")
        st.markdown(
            f"{standing_sentence(standing, words, clock.today())}  \n:small[:gray[{facts(standing)}]]"
        )
        if standing.reason in ("no_data", "stopped"):
            st.caption(bringer(objective.metric, objective.network, words))
        if made:
            follows(made, key)
            course(standing, key)


def bar(standing: Standing, key: str) -> None:
    """Show an objective on one line: its status, its name, its bar."""
    words = say()
    with st.container(horizontal=True, vertical_alignment="center"):
        title = words.text(standing.objective.title)
        st.markdown(f"{status_words(standing.status, words)} · {title}", width=300)
        if standing.actual is not None or standing.status == "starting":
            show_bullet(bullet(standing, as_is()), key)


def facts(standing: Standing) -> str:
    """Return what an objective is about, its days, and on which day it was judged."""
    words, objective = say(), standing.objective
    parts = [
        objective.metric.name(words.language),
        words.span(objective.start_day, objective.due_day),
    ]
    if standing.judged_on and standing.status not in ("ended", "not_measurable", "starting"):
        old = age(standing, clock.today(), words)
        until = words("data up to {day}", day=standing.judged_on)
        parts.append(f"{until} ({old})" if old else until)
    if objective.metric.basis == "plan" and standing.actual is not None:
        parts.append(
            words(
                "{kept} of {planned} planned",
                kept=round(standing.actual * standing.items),
                planned=standing.items,
            )
        )
    if who := tempo(objective, words):
        parts.append(who)
    changes = len(objective.revisions) - 1
    if changes:
        parts.append(words.count("target changed once", "target changed {n} times", changes))
    if objective.metric.class_ == "vanity":
        parts.append(words("a vanity metric: which decision would it change?"))
    return " · ".join(parts)


def course(standing: Standing, key: str) -> None:
    """Offer how an objective came to stand where it does, its old targets, and the way to change it."""
    words, objective = say(), standing.objective
    with st.expander(
        words("History and changes"), key=keyed(f"course_{key}"), on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        if standing.actual is not None:
            grain = "day" if objective.kind == "accumulate" else "week"
            period = Period(objective.start_day, objective.due_day + timedelta(days=1))
            part = kept(part_of, objective.scope)
            frame = kept(over_time, objective.metric, period, grain, objective.networks, True, part)
            entries = kept(occasions).of(objective.networks)
            earlier = kept(behind, objective).last_year
            show(course_figure(standing, frame, as_is(), entries, earlier), f"line_{key}")
        if objective.why:
            st.write(words("Why: {why}", why=objective.why))
        for each in objective.revisions:
            st.caption(_revision(each, objective.metric.unit))
        if not objective.ended_on:
            change_objective(objective, key)


def _revision(each: Revision, unit: str) -> str:
    words = say()
    target = amount(each.target, each.upper, unit, words)
    if not each.reason:
        return words("From {day} the target is {target}.", day=each.valid_from, target=target)
    return words(
        "From {day} the target is {target}: {reason}",
        day=each.valid_from,
        target=target,
        reason=each.reason,
    )
