"""Objectives on the screen: the card of one, and the forms that state, change and end it."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo.errors import RumboError
from rumbo.figures.build import bullet, course_figure
from rumbo.metrics.glossary import Metric, metric
from rumbo.metrics.series import Period, over_time, reported
from rumbo.objectives import journal
from rumbo.objectives.status import Standing
from rumbo.screens.charts import show, show_bullet
from rumbo.screens.session import kept, say, store
from rumbo.story.findings import standing_sentence, status_words

PERCENT = 100


def card(standing: Standing, key: str, full: bool = False) -> None:
    """Show an objective: its status in word and shape, its bullet bar, one sentence; in full also its course."""
    words, objective = say(), standing.objective
    with st.container(border=True):
        left, right = st.columns([2, 3], vertical_alignment="center")
        with left:
            st.markdown(f"**{objective.title}**")
            st.markdown(
                f"{status_words(standing.status, words)} · {words.network(objective.network)}"
            )
        with right:
            if standing.actual is not None:
                show_bullet(bullet(standing, words), f"bullet_{key}")
        st.write(standing_sentence(standing, words))
        st.caption(_facts(standing))
        if full:
            _course(standing, key)


def _facts(standing: Standing) -> str:
    words, objective = say(), standing.objective
    parts = [
        objective.metric.name(words.language),
        words.span(objective.start_day, objective.due_day),
    ]
    if standing.judged_on:
        parts.append(words("judged on {day}", day=standing.judged_on))
    if len(objective.revisions) > 1:
        parts.append(words("target revised {n} times", n=len(objective.revisions) - 1))
    if objective.metric.class_ == "vanity":
        parts.append(words("a vanity metric: which decision would it change?"))
    return " · ".join(parts)


def _course(standing: Standing, key: str) -> None:
    words, objective = say(), standing.objective
    with st.expander(
        words("Its course, and changing it"), key=f"course_{key}", on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        if standing.actual is not None:
            grain = "day" if objective.kind == "accumulate" else "week"
            period = Period(objective.start_day, objective.due_day + timedelta(days=1))
            frame = kept(over_time, objective.metric, period, grain, objective.networks, True)
            show(course_figure(standing, frame, words), f"line_{key}")
        if objective.why:
            st.write(objective.why)
        for each in objective.revisions[1:]:
            st.caption(
                words(
                    "From {day} the target is {target}: {reason}",
                    day=each.valid_from,
                    target=words.number(each.target, objective.metric.unit),
                    reason=each.reason,
                )
            )
        if not objective.ended_on:
            _change(objective, key)


def _change(objective: journal.Objective, key: str) -> None:
    words = say()
    with st.form(f"change_{key}", border=False):
        first, second, third = st.columns([1, 1, 2])
        target = first.number_input(
            words("New target"),
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
    if changed and isinstance(since, date):
        _attempt(
            lambda: journal.revise(
                store(), objective.objective_id, _stored(target, objective.metric), reason, since
            )
        )
    if ended:
        _attempt(lambda: journal.end(store(), objective.objective_id, reason, date.today()))


def _attempt(change) -> None:  # noqa: ANN001
    try:
        change()
    except RumboError as error:
        st.error(say().sentence(error.sentence))
        return
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
            value=date.today() + timedelta(days=90),
            format="DD/MM/YYYY",
            key="new_due",
        )
        why = st.text_input(words("Why it matters"), key="new_why")
        said = st.form_submit_button(words("State the objective"), type="primary")
    if said and isinstance(start, date) and isinstance(due, date):
        _attempt(
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
        )
