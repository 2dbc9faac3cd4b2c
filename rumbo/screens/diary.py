"""The strategy diary on the screen: what was decided or happened, and writing it down."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.diary.answers import effect_of
from rumbo.diary.journal import KINDS, SHAPES, Entry, entries, withdraw, write
from rumbo.errors import RumboError
from rumbo.metrics.glossary import metric
from rumbo.metrics.series import reported
from rumbo.objectives.journal import KINDS as JUDGED
from rumbo.plan.audiences import aims, audiences
from rumbo.screens.session import emphasis, kept, say, store
from rumbo.story.effects import effect_sentence


def _kinds() -> dict[str, str]:
    words = say()
    return {"decision": words("Decision"), "action": words("Action"), "event": words("Event")}


def new_entry() -> None:
    """Show the form of a new entry."""
    words, known = say(), kept(reported)
    st.write(
        words(
            "Write down what you change and the one metric it should move: it is drawn on the charts, and in time they show whether anything came of it."
        )
    )
    with st.expander(
        words("Write an entry"), icon=":material/add_circle:", key="new_entry", on_change="rerun"
    ) as panel:
        if not panel.open:
            return
        choices = [each for key in known if (each := metric(*key)).agg in JUDGED]
        networks = sorted({network for spans in known.values() for network in spans})
        with st.form("entry", border=False, clear_on_submit=True):
            first, second, third = st.columns(3)
            kind = first.selectbox(
                words("Kind"), KINDS, format_func=lambda each: _kinds()[each], key="entry_kind"
            )
            day = second.date_input(
                words("Since"), value=date.today(), format="DD/MM/YYYY", key="entry_day"
            )
            network = third.selectbox(
                words("Network"), [None, *networks], format_func=words.network, key="entry_network"
            )
            title = st.text_input(
                words("What was decided or happened"),
                placeholder=words("Two carousels a week, each with a question"),
                key="entry_title",
            )
            chosen = st.selectbox(
                words("The one metric it should move"),
                [None, *choices],
                format_func=lambda each: each.name(words.language) if each else words("None"),
                key="entry_metric",
            )
            hypothesis = st.text_input(words("What we expect of it"), key="entry_hypothesis")
            said = st.form_submit_button(words("Write it down"), type=emphasis())
        if said and isinstance(day, date):
            _attempt(
                lambda: write(
                    store(),
                    kind=kind,
                    day=day,
                    title=title,
                    hypothesis=hypothesis,
                    network=network,
                    metric_id=chosen.metric if chosen else None,
                    basis=chosen.basis if chosen else None,
                )
            )


def _attempt(change) -> None:  # noqa: ANN001
    try:
        change()
    except RumboError as error:
        st.error(say().sentence(error.sentence))
        return
    st.rerun()


def entries_with_effect() -> None:
    """Show the entries, the newest first, each with what came of it."""
    words, written = say(), kept(entries)
    if not written:
        with st.container(border=True):
            st.markdown(f"##### {words('Nothing written yet')}")
            st.write(
                words("A strategy is rectified better when it is known what was changed, and when.")
            )
        return
    for entry in written:
        _card(entry)


def _card(entry: Entry) -> None:
    words = say()
    with st.container(border=True):
        st.markdown(f"{SHAPES[entry.kind]} **{entry.title}**  \n:small[:gray[{_facts(entry)}]]")
        if entry.hypothesis:
            st.write(entry.hypothesis)
        st.markdown(effect_sentence(entry, kept(effect_of, entry), words))
        if st.button(words("Take it back"), key=f"withdraw_{entry.entry_id}", type="tertiary"):
            _attempt(lambda: withdraw(store(), entry.entry_id))


def _facts(entry: Entry) -> str:
    words = say()
    parts = [
        _kinds()[entry.kind],
        words("since {day}", day=entry.day),
        words.network(entry.network),
    ]
    if entry.metric:
        parts.append(words("should move: {metric}", metric=entry.metric.name(words.language)))
    names = {each.audience_id: each.name for each in kept(audiences)}
    if whom := names.get(kept(aims).get(entry.entry_id, "")):
        parts.append(words("for: {audience}", audience=whom))
    return " · ".join(parts)
