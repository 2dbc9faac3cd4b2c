"""Planning one publication: its day, time, network and format, what it is about and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from rumbo import clock
from rumbo.metrics.series import reported
from rumbo.networks import networks
from rumbo.objectives.stated.journal import all_objectives
from rumbo.plain import invisible_out
from rumbo.plan.audiences import aim, audiences
from rumbo.plan.items import Item, add, items
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store
from rumbo.story.sentences.fair import kind_name

FORMATS = ("reel", "carousel", "image", "video", "story", "link", "text")


def item_form() -> None:
    """Show the form that plans one publication."""
    words = say()
    networks = sorted(kept(reported).get(("posts_published", "posts"), {})) or _plannable()
    stated = {each.objective_id: each.title for each in kept(all_objectives) if not each.ended_on}
    aimed = {each.audience_id: each.name for each in kept(audiences)}
    with st.form(keyed("plan_item"), border=False, clear_on_submit=True):
        first, second, third = st.columns(3)
        day = first.date_input(
            words("Day"),
            value=_next_free(),
            format="DD/MM/YYYY",
            key=keyed("plan_day"),
        )
        network = second.selectbox(
            words("Network"), networks, format_func=words.network, key=keyed("plan_network")
        )
        at = third.time_input(words("Time"), None, step=900, key=keyed("plan_time"))
        title = st.text_input(words("What it is about"), key=keyed("plan_title"))
        how, about = st.columns(2)
        kind = ask_kind(how, None, "plan_kind")
        pillar = about.text_input(words("Pillar"), key=keyed("plan_pillar"))
        fourth, fifth = st.columns(2)
        objective = _one_of(fourth, words("Which objective it serves"), stated, "plan_objective")
        whom = _one_of(fifth, words("For whom"), aimed, "plan_audience")
        said = st.form_submit_button(words("Plan it"), type=emphasis())
    if said and network and isinstance(day, date):
        made = Item(day, network, title, pillar.strip() or None, objective, at=at, kind=kind)
        plan_all([made], whom)


def _one_of(there: DeltaGenerator, label: str, names: Mapping[str, str], key: str) -> str | None:
    """Show names to choose from and return the id of the one that is chosen, None for none of them."""
    none = as_is()("None")
    return there.selectbox(
        label,
        [None, *names],
        format_func=lambda each: invisible_out(names[each]) if each else none,
        key=keyed(key),
    )


def _next_free() -> date:
    """Return the first day from tomorrow on for which nothing is planned: one after another is planned so."""
    taken = {each.day for each in kept(items)}
    day = clock.today() + timedelta(days=1)
    while day in taken:
        day += timedelta(days=1)
    return day


def plan_all(planned: list[Item], whom: str | None = None) -> None:
    """Add publications to the plan, for an audience where one is named."""
    if attempt(lambda: _add(planned, whom)):
        st.rerun()


def _add(planned: list[Item], whom: str | None) -> None:
    before = {each.item_id for each in items(store())}
    add(store(), planned)
    if whom:
        aim(store(), {each.item_id: whom for each in items(store()) if each.item_id not in before})


def ask_kind(there: DeltaGenerator, said: str | None, key: str) -> str | None:
    """Show the formats a publication may have and return the one that is chosen."""
    words = as_is()
    return there.selectbox(
        words("Format"),
        FORMATS,
        index=FORMATS.index(said) if said in FORMATS else None,
        format_func=lambda each: kind_name(each, words),
        placeholder=words("Any"),
        key=keyed(key),
    )


def _plannable() -> list[str]:
    """Return the networks on which something can be published."""
    return [name for name, each in networks().items() if "posts" in each.reports]
