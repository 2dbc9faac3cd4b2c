"""What is decided while the client listens: a task, a decision for the diary, or a target agreed to."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo import clock
from rumbo.diary.journal import write
from rumbo.objectives.stated.agreements import agree
from rumbo.objectives.stated.journal import all_objectives
from rumbo.objectives.stated.tasks import decide
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, attempt, emphasis, kept, say, store
from rumbo.story.slides import Slide

DUE, REVIEW = timedelta(days=14), timedelta(days=42)


def taking_down(slide: Slide) -> None:
    """Offer to write down what is decided, without leaving the slide."""
    words = say()
    with st.popover(
        words("Take down"), icon=":material/edit_note:", key=keyed("take_down"), on_change="rerun"
    ) as panel:
        if panel.open:
            own = (
                slide.key.removeprefix("objective-") if slide.key.startswith("objective-") else None
            )
            _decision(own)
            if own:
                _agreement(own)


def _decision(own: str | None) -> None:
    """Write down a task of an objective, or a decision of the diary where it is about none."""
    words = say()
    stated = [each for each in kept(all_objectives) if not each.ended_on]
    names: dict[str | None, str] = {each.objective_id: as_is().text(each.title) for each in stated}
    names[None] = words("None: for the diary")
    options = list(names)
    with st.form(keyed("take_task"), border=False, clear_on_submit=True):
        what = st.text_input(words("What was decided"), key=keyed("take_what"))
        about = st.selectbox(
            words("For which objective"),
            options,
            index=options.index(own) if own in names else len(options) - 1,
            format_func=lambda each: names[each],
            key=keyed("take_about"),
        )
        who = st.text_input(words("Who does it"), key=keyed("take_who"))
        due = st.date_input(
            words("By when"), clock.today() + DUE, format="DD/MM/YYYY", key=keyed("take_due")
        )
        said = st.form_submit_button(words("Decide"), type=emphasis())
    if not said:
        return
    if about is None:
        done = attempt(lambda: write(store(), kind="decision", day=clock.today(), title=what))
    else:
        review = clock.today() + REVIEW
        done = attempt(lambda: decide(store(), about, what, who, due, max(review, due)))
    if done:
        st.toast(words("Written down."))


def _agreement(own: str) -> None:
    words = say()
    with st.form(keyed("take_agreement"), border=False, clear_on_submit=True):
        name = st.text_input(words("Who agrees to the target"), key=keyed("take_name"))
        said = st.form_submit_button(words("Agreed"))
    if said and attempt(lambda: agree(store(), own, name)):
        st.toast(words("Written down."))
