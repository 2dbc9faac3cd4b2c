"""The form of a diary entry: what was decided or happened, since when, and what it should move."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st

from rumbo import clock
from rumbo.diary.answers import to_compare_with
from rumbo.diary.journal import KINDS, Entry, write
from rumbo.glossary import Metric, metric
from rumbo.metrics.accounts import account_names
from rumbo.metrics.series import reported
from rumbo.objectives.stated.journal import KINDS as JUDGED
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store
from rumbo.story.sentences.effects import HELP, control_words
from rumbo.story.sentences.effects import KINDS as NAMES

NEW = "new_entry"  # the panel of a new entry; what is filled into it beforehand bears its name
FORM = "DD/MM/YYYY"


def open_with(day: date, network: str | None, chosen: Metric | None = None) -> None:
    """Open the form of a new entry with a day, a network and a metric filled in."""
    filled = {NEW: True, "entry_day": day, "entry_network": network, "entry_metric": chosen}
    st.session_state.update({keyed(key): value for key, value in filled.items()})


def entry_form(key: str, entry: Entry | None = None) -> None:
    """Show the form of an entry, of one that stands with its answers, and write it down."""
    with st.form(keyed(f"form_{key}"), border=False, clear_on_submit=entry is None):
        said = _when(key, entry) | _what(key, entry) | _surer(key, entry)
        done = st.form_submit_button(say()("Write it down"), type=emphasis())
    if done and attempt(lambda: write(store(), entry_id=entry and entry.entry_id, **said)):
        st.rerun()


def _given(key: str, name: str, value: Any) -> dict[str, Any]:
    """Return key and value of a field; what was filled in beforehand stands already."""
    full = keyed(f"{key}_{name}")
    return {"key": full} if full in st.session_state else {"key": full, "value": value}


def _chosen(key: str, name: str, options: list, value: Any) -> dict[str, Any]:
    full = keyed(f"{key}_{name}")
    if full in st.session_state:
        return {"key": full}
    return {"key": full, "index": options.index(value) if value in options else 0}


def _when(key: str, entry: Entry | None) -> dict[str, Any]:
    words, options, networks = say(), list(KINDS), [None, *_networks()]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox(
            words("Kind"),
            options,
            format_func=lambda each: words(NAMES[each]),
            help=words(HELP),
            width=150,
            **_chosen(key, "kind", options, entry and entry.kind),
        )
        day = st.date_input(
            words("Since"),
            format=FORM,
            width=150,
            **_given(key, "day", entry.day if entry else clock.today()),
        )
        last = st.date_input(
            words("Until (campaigns and closures)"),
            format=FORM,
            width=230,
            **_given(key, "last_day", entry and entry.last_day),
        )
        network = st.selectbox(
            words("Network"),
            networks,
            format_func=words.network,
            width=180,
            **_chosen(key, "network", networks, entry and entry.network),
        )
    return {"kind": kind, "day": day, "last_day": last, "network": network}


def _what(key: str, entry: Entry | None) -> dict[str, Any]:
    words, metrics = say(), [None, *_metrics()]
    title = st.text_input(
        words("What was decided or happened"),
        placeholder=words("Two carousels a week, each with a question"),
        **_given(key, "title", entry.title if entry else ""),
    )
    chosen = st.selectbox(
        words("The one metric it should move"),
        metrics,
        format_func=lambda each: each.name(words.language) if each else words("None"),
        **_chosen(key, "metric", metrics, entry and entry.metric),
    )
    hypothesis = st.text_input(
        words("What we expect of it"),
        **_given(key, "hypothesis", (entry and entry.hypothesis) or ""),
    )
    named = {"metric_id": chosen.metric, "basis": chosen.basis} if chosen else {}
    return {"title": title, "hypothesis": hypothesis} | named


def _surer(key: str, entry: Entry | None) -> dict[str, Any]:
    """Ask for what makes an answer surer: doing it every other week, or something to compare with."""
    words, beside, names = say(), kept(to_compare_with), kept(account_names)
    options = [None, *beside]
    st.caption(
        words(
            "For a surer answer, if you can: do it one week and not the next, or leave a network or a place as it is and compare with it."
        )
        if beside
        else words("For a surer answer, if you can: do it one week and not the next.")
    )
    control = None
    with st.container(horizontal=True, vertical_alignment="center"):
        if beside:
            control = st.selectbox(
                words("Compare with, left as it is"),
                options,
                format_func=lambda each: (
                    control_words(each, as_is(), names) if each else words("None")
                ),
                width=260,
                **_chosen(key, "control", options, entry and entry.control),
            )
        alternates = st.checkbox(
            words("Every other week, from the first on"),
            **_given(key, "alternates", bool(entry and entry.alternates)),
        )
    return {"control": control, "alternates": alternates}


def _networks() -> list[str]:
    return sorted({network for spans in kept(reported).values() for network in spans})


def _metrics() -> list[Metric]:
    return [each for key in kept(reported) if (each := metric(*key)).agg in JUDGED]
