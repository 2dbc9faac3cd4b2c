"""What was decided for the objectives, and what came of it: the next visit opens with it."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.objectives.judged.status import Standing, judge
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.tasks import Task, close, tasks
from rumbo.screens.address import keyed
from rumbo.screens.session import attempt, kept, say, store
from rumbo.story.objectives.decisions import closed_words, task_words
from rumbo.story.sentences.findings import SHAPES, STATUS

SOON = timedelta(days=7)
RECENT = timedelta(days=28)  # how long what is over is still shown


def decided(made: list[Assessment]) -> None:
    """Show what was decided, how its objective stood then and stands now, and what came of it."""
    words, now, today = say(), {_id(each): each.standing for each in made}, clock.today()
    known = [each for each in kept(tasks) if each.objective_id in now]
    under_way = [each for each in known if each.state == "open"]
    over = [
        each
        for each in known
        if each.state != "open" and each.closed_on and each.closed_on >= today - RECENT
    ]
    if not under_way and not over:
        return
    st.subheader(words("What was decided"), anchor=False)
    with st.container(border=True):
        for task in under_way:
            _under_way(task, now[task.objective_id], today)
        for task in over:
            st.markdown(closed_words(task, words))


def _id(made: Assessment) -> str:
    return made.standing.objective.objective_id


def _under_way(task: Task, standing: Standing, today: date) -> None:
    words = say()
    late = f" **{words('It was due on {day}.', day=task.due_day)}**" if task.due_day < today else ""
    st.markdown(f"→ {task_words(task, words)}{late}  \n:small[:gray[{_since(task, standing)}]]")
    if task.review_day > today + SOON:
        return
    with st.form(keyed(f"close_{task.task_id}"), border=False):
        outcome = st.text_input(words("What came of it"), key=keyed(f"outcome_{task.task_id}"))
        with st.container(horizontal=True):
            done = st.form_submit_button(words("Done"))
            dropped = st.form_submit_button(words("Dropped"))
    if (done or dropped) and attempt(
        lambda: close(store(), task.task_id, "done" if done else "dropped", outcome)
    ):
        st.rerun()


def _since(task: Task, standing: Standing) -> str:
    """Return how the objective stood when it was decided and how it stands now."""
    words, objective = say(), standing.objective
    if standing.judged_on is None or standing.judged_on <= task.decided_on:
        return words("«{title}»: no newer data since it was decided.", title=objective.title)
    then = kept(judge, objective, task.decided_on)
    return words(
        "«{title}»: {then} when it was decided, {now} on {day}.",
        title=objective.title,
        then=_stood(then),
        now=_stood(standing),
        day=standing.judged_on,
    )


def _stood(standing: Standing) -> str:
    words = say()
    word = f"{SHAPES[standing.status]} {words(STATUS[standing.status])}"
    if standing.actual is None:
        return word
    return f"{word} ({words.number(standing.actual, standing.objective.metric.unit)})"
