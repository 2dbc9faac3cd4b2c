"""The strategy diary on the screen: what was decided or happened, what came of it, and what nobody wrote down."""

from __future__ import annotations

import streamlit as st

from rumbo.diary.answers import effect_of, to_compare_with
from rumbo.diary.aside import Aside, asides, ask_again, set_aside
from rumbo.diary.effect import Effect
from rumbo.diary.journal import LASTING, SHAPES, Entry, entries, withdraw
from rumbo.diary.steadier import steadier
from rumbo.diary.suggestions import Shift, suggestions
from rumbo.metrics.accounts import account_names
from rumbo.objectives.stated.journal import all_objectives
from rumbo.plan.audiences import aims, audiences
from rumbo.screens.address import keyed
from rumbo.screens.diary.behind_effects import behind_effects
from rumbo.screens.diary.entry_form import NEW, entry_form, open_with
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import attempt, kept, say, store
from rumbo.story.sentences.effects import (
    UNCLEAR,
    control_words,
    effect_sentence,
    entry_facts,
    surer_ways,
)


def new_entry() -> None:
    """Show the form of a new entry."""
    words = say()
    st.write(
        words(
            "Write down what you change and the one metric it should move: it is drawn on the charts, and in time they show whether anything came of it."
        )
    )
    with st.expander(
        words("Write a note"), icon=":material/add_circle:", key=keyed(NEW), on_change="rerun"
    ) as panel:
        if panel.open:
            entry_form("entry")


def suggested() -> None:
    """Ask what happened where a level has shifted and nothing is written down."""
    stated = tuple(each.metric for each in kept(all_objectives) if not each.ended_on)
    for number, each in enumerate(kept(suggestions, stated)):
        with st.container(border=True):
            st.markdown(_shifted(each))
            with st.container(horizontal=True):
                st.button(
                    say()("Write down what it was"),
                    key=keyed(f"suggested_{number}"),
                    on_click=open_with,
                    args=(each.day, each.network, each.metric),
                )
                st.button(
                    say()("Not this one"),
                    key=keyed(f"aside_{number}"),
                    type="tertiary",
                    help=say()("It is not asked about again; below you can take that back."),
                    on_click=set_aside,
                    args=(store(), each.metric, each.network, each.day),
                )
    _set_aside(kept(asides))


def _set_aside(known: list[Aside]) -> None:
    """Name what is not asked about any more, each to be asked about again."""
    if not known:
        return
    words = say()
    with st.expander(
        words("Not asked about any more ({n})", n=len(known)), icon=":material/visibility_off:"
    ):
        for each in known:
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                st.write(
                    words(
                        "«{metric}» on {network}, around {day}",
                        metric=each.metric.name(words.language),
                        network=words.network(each.network),
                        day=each.day,
                    )
                )
                st.button(
                    words("Ask again"),
                    key=keyed(f"again_{each.aside_id}"),
                    type="tertiary",
                    on_click=ask_again,
                    args=(store(), each.aside_id),
                )


def _shifted(shift: Shift) -> str:
    words, unit = say(), shift.metric.unit
    return words(
        "**Something changed around {day}: do you know what?** «{metric}» on {network} went from about {before} to about {after} a week.",
        day=shift.day,
        metric=shift.metric.name(words.language),
        network=words.network(shift.network),
        before=words.number(round(shift.before), unit),
        after=words.number(round(shift.after), unit),
    )


def entries_with_effect() -> None:
    """Show the entries, the newest first, each with what came of it."""
    words, written = say(), kept(entries)
    if not written:
        with st.container(border=True):
            st.markdown(f"##### {words('Nothing written yet')}")
            st.write(words("It is easier to correct course when you know what changed, and when."))
        return
    for entry in written:
        _card(entry)
    if any(each.metric for each in written):
        passports("diary", lambda: behind_effects(written))


def _card(entry: Entry) -> None:
    words, effect = say(), kept(effect_of, entry)
    with st.container(border=True):
        st.markdown(
            f"{SHAPES[entry.kind]} **{words.text(entry.title)}**  \n:small[:gray[{_facts(entry)}]]"
        )
        if entry.hypothesis:
            st.write(words("Expected: {text}", text=entry.hypothesis))
        if entry.metric or entry.kind not in LASTING:
            st.markdown(effect_sentence(entry, effect, words))
        with st.container(horizontal=True):
            _surer(entry, effect)
            key = f"change_{entry.entry_id}"
            with st.popover(
                words("Edit note"), key=keyed(key), type="tertiary", on_change="rerun"
            ) as panel:
                if panel.open:
                    entry_form(f"edit_{entry.entry_id}", entry)
            gone = st.button(
                words("Delete note"), key=keyed(f"withdraw_{entry.entry_id}"), type="tertiary"
            )
    if gone and attempt(lambda: withdraw(store(), entry.entry_id)):
        st.rerun()


def _surer(entry: Entry, effect: Effect | None) -> None:
    """Offer the better design where this one will not tell."""
    words, swings_less, beside = say(), (), ()
    if effect and effect.answer == "never_provable":
        swings_less = tuple(each.name(words.language) for each in kept(steadier, entry))
    if effect and effect.answer in UNCLEAR:
        names, other = kept(account_names), kept(to_compare_with, entry)
        beside = tuple(control_words(each, words, names) for each in other)
    ways = surer_ways(entry, effect, words, swings_less, beside)
    if ways:
        with st.popover(
            words("To be surer"), key=keyed(f"surer_{entry.entry_id}"), type="tertiary"
        ):
            st.markdown("\n".join(f"- {each}" for each in ways))


def _facts(entry: Entry) -> str:
    words = say()
    names = {each.audience_id: each.name for each in kept(audiences)}
    whom = names.get(kept(aims).get(entry.entry_id, ""))
    facts = entry_facts(entry, words, kept(account_names))
    return f"{facts} · {words('for: {audience}', audience=whom)}" if whom else facts
