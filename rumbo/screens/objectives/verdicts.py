"""What follows from an objective: the verdict, how we know, and what was decided."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.tasks import decide, tasks
from rumbo.screens.address import keyed
from rumbo.screens.objectives.why import how_we_know
from rumbo.screens.session import attempt, emphasis, kept, say, store
from rumbo.story.objectives.advice import verdict_line
from rumbo.story.objectives.decisions import task_words


def follows(made: Assessment, key: str) -> None:
    """Show the verdict in a word and a sentence, its evidence on demand, and its tasks."""
    words, objective = say(), made.standing.objective
    if not objective.ended_on:
        st.markdown(verdict_line(made.verdict, made.standing, words))
        with st.popover(
            words("Decide what to do"), key=keyed(f"decide_{key}"), on_change="rerun"
        ) as panel:
            if panel.open:
                _decide(objective.objective_id, key)
    for task in kept(tasks):
        if task.objective_id == objective.objective_id and task.state == "open":
            st.markdown(f":small[→ {task_words(task, words)}]")
    if made.standing.actual is not None:
        with st.expander(
            words("How do we know?"), key=keyed(f"why_{key}"), on_change="rerun"
        ) as why:
            if why.open:
                how_we_know(made, key)


def _decide(objective_id: str, key: str) -> None:
    words = say()
    with st.form(keyed(f"task_{key}"), border=False):
        action = st.text_input(words("What is to be done"), key=keyed(f"action_{key}"))
        owner = st.text_input(words("Who does it"), key=keyed(f"owner_{key}"))
        due = st.date_input(
            words("By when"),
            value=clock.today() + timedelta(days=14),
            format="DD/MM/YYYY",
            key=keyed(f"due_{key}"),
        )
        review = st.date_input(
            words("Reviewed on"),
            value=clock.today() + timedelta(days=42),
            format="DD/MM/YYYY",
            key=keyed(f"review_{key}"),
        )
        said = st.form_submit_button(words("Decide"), type=emphasis())
    if not (said and isinstance(due, date) and isinstance(review, date)):
        return
    if attempt(lambda: decide(store(), objective_id, action, owner, due, review)):
        st.rerun()
