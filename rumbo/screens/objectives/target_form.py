"""The form that changes the target of an objective, and ends it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo import clock
from rumbo.glossary import Metric
from rumbo.objectives.stated import journal
from rumbo.screens.address import keyed
from rumbo.screens.session import attempt, say, store
from rumbo.units import unit

PERCENT = 100


def change_objective(objective: journal.Objective, key: str) -> None:
    """Show the form that gives an objective another target, or ends it; both ask why."""
    words = say()
    with st.form(keyed(f"change_{key}"), border=False):
        first, second, third = st.columns([1, 1, 2])
        target = first.number_input(
            words("New target (%)")
            if unit(objective.metric.unit).is_share
            else words("New target"),
            value=shown(objective.target, objective.metric),
            min_value=0.0,
            key=keyed(f"target_{key}"),
        )
        upper = None
        if objective.upper is not None:
            upper = first.number_input(
                words("and"),
                value=shown(objective.upper, objective.metric),
                min_value=0.0,
                key=keyed(f"upper_{key}"),
            )
        since = second.date_input(
            words("Counts from"),
            value=_within(objective),
            min_value=objective.start_day,
            max_value=objective.due_day,
            format="DD/MM/YYYY",
            key=keyed(f"since_{key}"),
        )
        reason = third.text_input(words("Why"), key=keyed(f"reason_{key}"))
        with st.container(horizontal=True):
            changed = st.form_submit_button(words("Change the target"))
            ended = st.form_submit_button(words("End this objective"))
    own, wanted = objective.objective_id, stored(target, objective.metric)
    most = None if upper is None else stored(upper, objective.metric)
    if changed and attempt(lambda: journal.revise(store(), own, wanted, reason, since, most)):
        st.rerun()
    if ended and attempt(lambda: journal.end(store(), own, reason, clock.today())):
        st.rerun()


def _within(objective: journal.Objective) -> date:
    return min(max(clock.today(), objective.start_day), objective.due_day)


def shown(value: float, of: Metric) -> float:
    """Return a target as the user writes it: a rate in percent."""
    return value * PERCENT if unit(of.unit).is_share else value


def stored(value: float, of: Metric) -> float:
    """Return a target as it is kept: a rate from 0 to 1."""
    return value / PERCENT if unit(of.unit).is_share else value
