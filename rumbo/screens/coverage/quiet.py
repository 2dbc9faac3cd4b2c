"""What has become of a network of which nothing has come for long: asked, said, taken back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rumbo.coverage.given_up import Quiet, say_of
from rumbo.metrics.quiet import GIVEN_UP, MISSING
from rumbo.screens.address import keyed
from rumbo.screens.session import attempt, say, store
from rumbo.story.sentences.quiet import not_counted, why_not_counted

FEW = 3  # networks of which each is asked about at once


def ask_of(found: Sequence[Quiet]) -> None:
    """Ask of each quiet network what has become of it, and show what was said, which can be taken back.

    Of many, what is not answered yet comes first, and the last are folded.
    """
    words, asked_first = say(), sorted(found, key=lambda each: each.said is not None)
    shown = len(found) if len(found) <= FEW + 1 else FEW
    for each in asked_first[:shown]:
        _one(each)
    if rest := asked_first[shown:]:
        label = words.count(
            "{n} more network of which nothing comes",
            "{n} more networks of which nothing comes",
            len(rest),
        )
        with st.expander(label, key=keyed("more_quiet"), on_change="rerun") as panel:
            if panel.open:
                for each in rest:
                    _one(each)


def _one(each: Quiet) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        if each.said:
            _said(each)
        else:
            _asked(each)


def _asked(each: Quiet) -> None:
    words = say()
    question = words("Was it given up, or are its files missing?")
    st.markdown(f"{not_counted(each.network, each.last, words)} {question}")
    _answer(each, GIVEN_UP, words("It was given up"))
    _answer(each, MISSING, words("Its files are missing"))


def _said(each: Quiet) -> None:
    words = say()
    st.markdown(why_not_counted(each.network, each.last, each.said, words))
    _answer(each, None, words("Take back what was said"))


def _answer(each: Quiet, said: str | None, label: str) -> None:
    own = f"quiet_{each.network}_{said or 'back'}"
    if st.button(label, key=keyed(own)) and attempt(lambda: say_of(store(), each, said)):
        st.rerun()
