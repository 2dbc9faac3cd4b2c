"""From any number: what it is, how it is made, what its network calls it, which files and days it rests on."""

from __future__ import annotations

import streamlit as st

from rumbo.plain import for_markdown
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, kept, say
from rumbo.story.passport import Passport, passport, sourced
from rumbo.story.slides import Number, Slide, Story


def passport_of(slide: Slide, story: Story) -> None:
    """Offer the passports of the numbers of a slide."""
    words = say()
    with st.popover(
        words("Where the numbers come from"),
        icon=":material/badge:",
        key=keyed(f"passport_{slide.key}"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            names = [f"{each.label} · {as_is().network(each.network)}" for each in slide.numbers]
            at = st.selectbox(
                words("Number"),
                range(len(names)),
                format_func=lambda place: names[place],
                key=keyed(f"number_{slide.key}"),
            )
            _show(slide.numbers[at or 0], story)


def _show(number: Number, story: Story) -> None:
    words = say()
    found: Passport = kept(passport, number, words.language)
    st.markdown(f"**{for_markdown(number.label)}: {for_markdown(number.text)}**")
    for name, text in found.lines(words):
        st.markdown(f":small[**{name}:** {for_markdown(text)}]")
    st.caption(words("As a sentence with its source:"))
    st.code(sourced(number, found, story.name, as_is()), language=None, wrap_lines=True)
