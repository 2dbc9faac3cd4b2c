"""The audiences of the strategy on the screen: whom we aim at, whom we have, and what is for them."""

from __future__ import annotations

import streamlit as st

from rumbo.diary.journal import entries
from rumbo.metrics.series import reported
from rumbo.networks import networks
from rumbo.objectives.stated.journal import all_objectives
from rumbo.plain import invisible_out
from rumbo.plan.audiences import (
    MOST,
    OLDEST,
    YOUNGEST,
    Audience,
    aim,
    aims,
    audiences,
    listed,
    state_audience,
    withdraw_audience,
)
from rumbo.plan.followers import portraits
from rumbo.plan.items import items
from rumbo.screens.address import keyed
from rumbo.screens.session import attempt, emphasis, kept, say, store
from rumbo.story.sentences.followers import ages, portrait_sentence


def target_audiences() -> None:
    """Show each audience beside the followers that the networks report, and the form of another."""
    words, stated = say(), kept(audiences)
    st.markdown(f"**{words('Whom we aim at, and whom we have')}**")
    if not stated:
        st.caption(
            words(
                "State one to three audiences: their age, place, language and interests. The networks' own audience files then show how many of your followers they are."
            )
        )
    for each in stated:
        with st.container(border=True):
            _audience(each)
    if len(stated) < MOST:
        with st.expander(
            words("Add an audience"),
            icon=":material/add_circle:",
            key=keyed("add_audience"),
            on_change="rerun",
        ) as panel:
            if panel.open:
                _form(Audience(""))


def _audience(each: Audience) -> None:
    words = say()
    facts = [ages(each, words), *each.places, *each.languages, each.interests]
    shown = " · ".join(words.text(fact) for fact in facts if fact)
    st.markdown(f"**{words.text(each.name)}** · :small[{shown}]")
    _followers(each)
    _things(each)
    with st.expander(
        words("Change or refer"), key=keyed(f"audience_{each.audience_id}"), on_change="rerun"
    ) as panel:
        if panel.open:
            _refer(each)
            _form(each)
            if st.button(
                words("Take it back"), key=keyed(f"drop_{each.audience_id}"), type="tertiary"
            ):
                withdraw_audience(store(), each.audience_id)
                st.rerun()


def _followers(each: Audience) -> None:
    """Show what each network tells of an audience, and which tell nothing."""
    words, told = say(), kept(portraits, each)
    for portrait in told:
        st.markdown(portrait_sentence(portrait, each, words))
    known = {network for spans in kept(reported).values() for network in spans}
    tells = {name for name in known & networks().keys() if "audience" in networks()[name].reports}
    silent = sorted(tells - {portrait.network for portrait in told})
    if silent:
        names = words.list([words.network(network) for network in silent])
        st.caption(words("No file tells who follows you on {networks}.", networks=names))
    if each.interests:
        st.caption(words("No network reports interests: nothing is guessed."))


def _named() -> dict[str, str]:
    """Return everything that can be for an audience, by its id: objectives, entries, planned publications."""
    words = say()
    stated = {
        each.objective_id: f"◎ {each.title}" for each in kept(all_objectives) if not each.ended_on
    }
    written = {each.entry_id: f"◇ {each.title}" for each in kept(entries)}
    planned = {
        each.item_id: f"▷ {words.short_day(each.day)} · {each.title[:60]}" for each in kept(items)
    }
    return stated | written | planned


def _things(each: Audience) -> None:
    words, aimed = say(), [thing for thing, whom in kept(aims).items() if whom == each.audience_id]
    own = set(aimed)
    objectives = len(own & {one.objective_id for one in kept(all_objectives) if not one.ended_on})
    planned = len(own & {one.item_id for one in kept(items)})
    written = len(own & {one.entry_id for one in kept(entries)})
    said = [
        words.count("{n} objective", "{n} objectives", objectives),
        words.count("{n} planned publication", "{n} planned publications", planned),
        words.count("{n} diary entry", "{n} diary entries", written),
    ]
    st.caption(words("For them: {things}.", things=words.list(said)))


def _refer(each: Audience) -> None:
    """Show what can be for an audience, and write down what is chosen."""
    words, named, aimed = say(), _named(), kept(aims)
    own = [thing for thing in named if aimed.get(thing) == each.audience_id]
    chosen = st.multiselect(
        words("What is for them: objectives ◎, entries ◇, planned publications ▷"),
        list(named),
        own,
        format_func=lambda thing: invisible_out(named[thing]),
        key=keyed(f"aims_{each.audience_id}"),
    )
    if set(chosen) != set(own) and st.button(
        words("Keep it so"), key=keyed(f"keep_{each.audience_id}"), type=emphasis()
    ):
        taken = dict.fromkeys(chosen, each.audience_id)
        aim(store(), taken | {thing: None for thing in own if thing not in chosen})
        st.rerun()


def _form(each: Audience) -> None:
    """Show the form of an audience, and write it down."""
    own = each.audience_id or "new"
    with st.form(keyed(f"audience_form_{own}"), border=False):
        stated = _asked(each, own)
        said = st.form_submit_button(say()("Keep the audience"), type=emphasis())
    if said and attempt(lambda: state_audience(store(), stated)):
        st.rerun()


def _asked(each: Audience, own: str) -> Audience:
    words = say()
    name = st.text_input(
        words("Who they are"),
        each.name,
        placeholder=words("Neighbours who have breakfast out"),
        key=keyed(f"name_{own}"),
    )
    first, second = st.columns(2)
    age_from = first.number_input(
        words("From the age of"), YOUNGEST, OLDEST, each.age_from, 1, key=keyed(f"from_{own}")
    )
    age_to = second.number_input(
        words("Up to the age of"), YOUNGEST, OLDEST, each.age_to, 1, key=keyed(f"to_{own}")
    )
    places = st.text_input(
        words("Places, separated by semicolons"),
        "; ".join(each.places),
        placeholder="Valencia; Alboraya",
        key=keyed(f"places_{own}"),
    )
    languages = st.text_input(
        words("Languages, separated by semicolons"),
        "; ".join(each.languages),
        key=keyed(f"tongues_{own}"),
    )
    interests = st.text_input(
        words("What they care about"), each.interests, key=keyed(f"interests_{own}")
    )
    return Audience(
        name.strip(),
        age_from,
        age_to,
        listed(places),
        listed(languages),
        interests.strip(),
        each.audience_id,
    )
