"""What accompanies the business's own results: choosing a result, bringing one, and what is seen."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from rumbo import clock
from rumbo.errors import RumboError
from rumbo.glossary import metric
from rumbo.metrics.outcomes.files import Results, read_outcomes
from rumbo.metrics.outcomes.vanity import MONTH
from rumbo.metrics.outcomes.weeks import (
    BY_MONTH,
    MEASURED,
    VISITS,
    accompanies,
    monday,
    state_outcome,
    typed,
    typed_by_month,
    visits,
)
from rumbo.metrics.series import reported
from rumbo.plain import invisible_out
from rumbo.screens.address import keyed
from rumbo.screens.pickers import Choice
from rumbo.screens.session import attempt, emphasis, kept, say, store
from rumbo.story.sentences.evidence import correlation_words, relation_sentence, silence_sentence


def what_accompanies(choice: Choice) -> None:
    """Show on demand which metrics of a network accompany a result of the business."""
    words = say()
    with st.expander(
        words("Do likes go along with your own results?"), key=keyed("evidence"), on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        _judged(choice.networks)
        _bring()


def _judged(networks: tuple[str, ...]) -> None:
    words, own = say(), [*kept(typed), *kept(typed_by_month)]
    counted = [f"metric:{each}" for each in MEASURED if _is_told(each, networks)]
    counted = [VISITS, *counted] if kept(visits) else counted
    if not own and not counted:
        st.write(words("Without a result of the business, applause cannot be told from value."))
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        outcome = st.selectbox(
            words("Your result"),
            [*own, *counted],
            format_func={each: _outcome_name(each) for each in [*own, *counted]}.__getitem__,
            key=keyed("outcome"),
            width=280,
        )
        network = st.selectbox(
            words("Network"),
            networks,
            format_func=words.network,
            key=keyed("outcome_network"),
            width=170,
        )
    lens = kept(accompanies, outcome, network)
    if silent := silence_sentence(lens, words):
        st.write(silent)
    for each in lens.relations:
        if sentence := relation_sentence(each, words, lens.by):
            st.markdown(sentence, help=correlation_words(each, words))
    st.caption(
        words(
            "Compared month by month, leaving out what only rises or falls over the years. To go along with is not to cause."
            if lens.by == MONTH
            else "Compared week by week, leaving out what only rises or falls over the year. To go along with is not to cause."
        )
    )


def _is_told(name: str, networks: tuple[str, ...]) -> bool:
    return any(each in networks for each in kept(reported).get((name, "days"), {}))


def _outcome_name(outcome: str) -> str:
    if outcome == VISITS:
        return say()("Visits to the website")
    if outcome.startswith(BY_MONTH):
        term, *money = outcome.removeprefix(BY_MONTH).split(":")
        own = metric(term, "periods").name(say().language)
        return say()("{name} by month", name=" ".join([own, *money]))
    name = outcome.removeprefix("metric:")
    return metric(name, "days").name(say().language) if name != outcome else invisible_out(outcome)


def _bring() -> None:
    """Show how to bring a result: a week at a time, or a file."""
    words = say()
    st.markdown(f"**{words('Bring your own results')}**")
    with st.form(keyed("outcome_form"), border=False, clear_on_submit=True):
        first, second, third = st.columns(3)
        name = first.text_input(
            words("What is counted"),
            placeholder=words("Visits to the shop"),
            key=keyed("outcome_what"),
        )
        day = second.date_input(
            words("In the week of"),
            value=monday(clock.today()) - timedelta(days=7),
            format="DD/MM/YYYY",
            key=keyed("outcome_week"),
        )
        value = third.number_input(
            words("How many"), min_value=0.0, value=None, step=1.0, key=keyed("outcome_value")
        )
        said = st.form_submit_button(words("Write it down"), type=emphasis())
    if (
        said
        and isinstance(day, date)
        and attempt(lambda: state_outcome(store(), name, {day: value}))
    ):
        st.rerun()
    file = st.file_uploader(
        words(
            "Or a CSV or Excel file: a column of days or weeks, and one of numbers for each result"
        ),
        key=keyed("outcome_file"),
    )
    if file is not None:
        _from_file(file.getvalue())


def _from_file(data: bytes) -> None:
    words = say()
    try:
        found = read_outcomes(data)
    except RumboError as error:
        st.error(words.sentence(error.sentence))
        return
    said = [
        words.count("{name}: {n} week", "{name}: {n} weeks", len(weeks), name=name)
        for name, weeks in found.items()
    ]
    st.write(words.list(said))
    if st.button(
        words("Keep these results"), type=emphasis(), key=keyed("outcome_keep")
    ) and attempt(lambda: _keep(found)):
        st.rerun()


def _keep(found: Results) -> None:
    for name, weeks in found.items():
        state_outcome(store(), name, dict(weeks))
