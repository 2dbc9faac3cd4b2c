"""What follows from an objective: the verdict, how we know, and what was decided."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo.errors import RumboError
from rumbo.objectives.status import Standing
from rumbo.objectives.tasks import Task, close, decide, tasks
from rumbo.objectives.verdict import Assessment
from rumbo.screens.session import emphasis, kept, say, store
from rumbo.story.verdicts import evidence, verdict_line


def follows(made: Assessment, key: str) -> None:
    """Show the verdict in a word and a sentence, its evidence on demand, and its tasks."""
    words, objective = say(), made.standing.objective
    st.markdown(verdict_line(made.verdict, words))
    with st.container(horizontal=True, vertical_alignment="center"):
        known = evidence(made.standing, made.verdict, words)
        if known:
            with st.popover(words("How do we know?"), key=f"why_{key}", on_change="rerun") as panel:
                if panel.open:
                    st.markdown("\n".join(f"- {each}" for each in known))
        if not objective.ended_on:
            with st.popover(
                words("Decide what to do"), key=f"decide_{key}", on_change="rerun"
            ) as panel:
                if panel.open:
                    _decide(objective.objective_id, key)
    for task in kept(tasks):
        if task.objective_id == objective.objective_id and task.state == "open":
            st.markdown(f":small[→ {_line(task)}]")


def _line(task: Task) -> str:
    words = say()
    who = f" ({task.owner})" if task.owner else ""
    return words(
        "{action}{who}, by {due}; reviewed on {review}.",
        action=task.action,
        who=who,
        due=task.due_day,
        review=task.review_day,
    )


def _decide(objective_id: str, key: str) -> None:
    words = say()
    with st.form(f"task_{key}", border=False):
        action = st.text_input(words("What is to be done"), key=f"action_{key}")
        owner = st.text_input(words("Who does it"), key=f"owner_{key}")
        due = st.date_input(
            words("By when"),
            value=date.today() + timedelta(days=14),
            format="DD/MM/YYYY",
            key=f"due_{key}",
        )
        review = st.date_input(
            words("Reviewed on"),
            value=date.today() + timedelta(days=42),
            format="DD/MM/YYYY",
            key=f"review_{key}",
        )
        said = st.form_submit_button(words("Decide"), type=emphasis())
    if said and isinstance(due, date) and isinstance(review, date):
        _attempt(lambda: decide(store(), objective_id, action, owner, due, review))


def _attempt(change) -> None:  # noqa: ANN001
    try:
        change()
    except RumboError as error:
        st.error(say().sentence(error.sentence))
        return
    st.rerun()


def this_week(made: list[Assessment]) -> None:
    """Show what was decided and is to be reviewed, and what asks for a decision."""
    words, known = say(), kept(tasks)
    due = [
        each
        for each in known
        if each.state == "open" and each.review_day <= date.today() + timedelta(days=7)
    ]
    served = {each.objective_id for each in known if each.state == "open"}
    waiting = [
        each.standing
        for each in made
        if each.verdict.word in ("watch", "rectify", "revise")
        and each.standing.status != "missed"
        and each.standing.objective.objective_id not in served
    ]
    if not due and not waiting:
        return
    st.subheader(words("To decide this week"), anchor=False)
    for task in due:
        _review(task)
    for standing in waiting:
        st.markdown(_open(standing))


def _open(standing: Standing) -> str:
    words = say()
    return words(
        "- «{title}» has no task yet: decide what to do about it above.",
        title=standing.objective.title,
    )


def _review(task: Task) -> None:
    words = say()
    with st.container(border=True):
        st.markdown(_line(task))
        with st.form(f"close_{task.task_id}", border=False):
            outcome = st.text_input(words("What came of it"), key=f"outcome_{task.task_id}")
            with st.container(horizontal=True):
                done = st.form_submit_button(words("Done"))
                dropped = st.form_submit_button(words("Dropped"))
        if done or dropped:
            _attempt(lambda: close(store(), task.task_id, "done" if done else "dropped", outcome))
