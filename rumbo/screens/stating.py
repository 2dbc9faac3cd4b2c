"""The forms that state an objective, change its target and end it."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo.metrics.glossary import Metric, metric
from rumbo.metrics.series import reported
from rumbo.objectives import journal
from rumbo.screens.session import attempt, emphasis, kept, say, store

PERCENT = 100
USUAL_DAYS = 90


def change_objective(objective: journal.Objective, key: str) -> None:
    """Show the form that gives an objective another target, or ends it; both ask why."""
    words = say()
    with st.form(f"change_{key}", border=False):
        first, second, third = st.columns([1, 1, 2])
        target = first.number_input(
            words("New target (%)") if objective.metric.unit == "ratio" else words("New target"),
            value=_shown(objective.target, objective.metric),
            min_value=0.0,
            key=f"target_{key}",
        )
        since = second.date_input(
            words("Counts from"),
            value=_within(objective),
            min_value=objective.start_day,
            max_value=objective.due_day,
            format="DD/MM/YYYY",
            key=f"since_{key}",
        )
        reason = third.text_input(words("Why"), key=f"reason_{key}")
        with st.container(horizontal=True):
            changed = st.form_submit_button(words("Change the target"))
            ended = st.form_submit_button(words("End this objective"))
    own, wanted = objective.objective_id, _stored(target, objective.metric)
    if changed and attempt(lambda: journal.revise(store(), own, wanted, reason, since)):
        st.rerun()
    if ended and attempt(lambda: journal.end(store(), own, reason, date.today())):
        st.rerun()


def _within(objective: journal.Objective) -> date:
    return min(max(date.today(), objective.start_day), objective.due_day)


def _shown(value: float, of: Metric) -> float:
    """Return a target as the user writes it: a rate in percent."""
    return value * PERCENT if of.unit == "ratio" else value


def _stored(value: float, of: Metric) -> float:
    return value / PERCENT if of.unit == "ratio" else value


def new_objective() -> None:
    """Show the form that states a new objective."""
    words, known = say(), kept(reported)
    choices = [each for key in known if (each := metric(*key)).agg in journal.KINDS]
    choices.sort(key=lambda each: (each.class_ != "value", each.name(words.language)))
    with st.expander(
        words("State a new objective"),
        icon=":material/add_circle:",
        key="new_objective",
        on_change="rerun",
    ) as panel:
        if not panel.open or not choices:
            return
        chosen = st.selectbox(
            words("What should change"),
            choices,
            format_func=lambda each: each.name(words.language),
            key="new_metric",
        )
        st.caption(chosen.definition(words.language))
        if chosen.class_ == "vanity":
            st.warning(
                words(
                    "This is a vanity metric: it sells nothing and builds no trust. Which decision would it change?"
                )
            )
        _form(chosen, sorted(known[(chosen.metric, chosen.basis)]))


def _form(chosen: Metric, networks: list[str]) -> None:
    words = say()
    alone = [] if not chosen.adds_over_networks and len(networks) > 1 else [None]
    with st.form("new_objective_form", border=False):
        title = st.text_input(
            words("In your words"),
            placeholder=words("More people take part in the conversation"),
            key="new_title",
        )
        first, second, third, fourth = st.columns(4)
        network = first.selectbox(
            words("Network"), [*alone, *networks], format_func=words.network, key="new_network"
        )
        label = words("Target (%)") if chosen.unit == "ratio" else words("Target")
        target = second.number_input(label, min_value=0.0, key="new_target")
        start = third.date_input(
            words("From"), value=date.today(), format="DD/MM/YYYY", key="new_start"
        )
        due = fourth.date_input(
            words("Until"),
            value=date.today() + timedelta(days=USUAL_DAYS),
            format="DD/MM/YYYY",
            key="new_due",
        )
        why = st.text_input(words("Why it matters"), key="new_why")
        said = st.form_submit_button(words("State the objective"), type=emphasis())
    if said and attempt(
        lambda: journal.state(
            store(),
            title=title,
            metric_id=chosen.metric,
            basis=chosen.basis,
            target=_stored(target, chosen),
            start_day=start,
            due_day=due,
            network=network,
            why=why or None,
        )
    ):
        st.rerun()
