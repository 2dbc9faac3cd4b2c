"""Whether a publication is the planned one, asked where words do not tell."""

from __future__ import annotations

import streamlit as st

from rumbo.plan.matching import Adherence, Match
from rumbo.plan.pairs import say_pair
from rumbo.screens.address import keyed
from rumbo.screens.session import say, store
from rumbo.story.sentences.fair import caption_start

AT_ONCE = 5


def unclear(plan: Adherence) -> None:
    """Ask of a few planned publications whether that of their day is the one."""
    words, open_ = say(), [each for each in plan.matches if each.maybe]
    if not open_:
        return
    st.markdown(
        words.count(
            "**Is it this one?** Words do not tell of {n} planned publication; it counts once you say.",
            "**Is it this one?** Words do not tell of {n} planned publications; they count once you say.",
            len(open_),
        )
    )
    for each in open_[:AT_ONCE]:
        _ask(each)


def _ask(each: Match) -> None:
    words, post = say(), each.maybe
    if post is None:
        return
    own = f"{each.item.item_id}_{post.network}_{post.post_id}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            words(
                "{day} · {network} · {planned} → {published}",
                day=words.short_day(each.item.day),
                network=words.network(post.network),
                planned=words.quoted(each.item.title),
                published=words.quoted(caption_start(post.text, words, 80)),
            )
        )
        for label, is_it in ((words("Yes, this one"), True), (words("No, another thing"), False)):
            if st.button(label, key=keyed(f"pair_{is_it}_{own}")):
                say_pair(store(), each.item.item_id, post, is_it)
                st.rerun()
