"""Designed states for what is not there: each says what will stand there, and which file brings it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from rumbo.clients import clients
from rumbo.coverage.first_files import Awaited, awaited
from rumbo.coverage.howto import HowTo
from rumbo.demo import is_sample
from rumbo.figures.sketch import sketch
from rumbo.glossary import metric
from rumbo.screens.address import keyed
from rumbo.screens.help import way
from rumbo.screens.sample import offer_sample
from rumbo.screens.session import dark, say

HOME = "objectives"


def no_data(screen: str = HOME) -> None:
    """Say that nothing was imported yet, what this screen will show, and lead to where that is done."""
    words = say()
    with st.container(border=True):
        st.markdown(f"##### {words('No file yet')}")
        _will_show(awaited()[screen])
        if screen == HOME and not any(map(is_sample, clients())):
            offer_sample()


def nothing_reported(screen: str, metrics: list[tuple[str, str]]) -> None:
    """Say that no file reports a subject's metrics, which they are, and lead to the import."""
    words = say()
    names = words.list([metric(*each).name(words.language) for each in metrics[:4]])
    with st.container(border=True):
        st.markdown(f"##### {words('No file says anything about this yet')}")
        st.write(
            words(
                "This screen shows {names} as soon as a file reports them. Missing is not zero: nothing is guessed.",
                names=names,
            )
        )
        _will_show(awaited()[screen])


def _will_show(each: Awaited) -> None:
    words = say()
    st.write(f"**{words('What you will see here.')}** {each.shows(words.language)}")
    example = words("An example with invented values; yours will stand here.")
    st.image(sketch(each.drawn_as, dark()), width=520, alt=example)
    st.caption(example)
    st.markdown(
        words("Any of these files brings it: {files}. Drop it as it is.", files=_files(each.ways))
    )
    with st.expander(
        words("The way to these files"), key=keyed(f"way_to_{each.screen}"), on_change="rerun"
    ) as panel:
        if panel.open:
            for one in each.ways:
                st.caption(words.network(one.network))
                way(one)
    st.page_link("pages/import.py", label=words("Import files"), icon=":material/upload_file:")


def _files(ways: Sequence[HowTo]) -> str:
    """Return files by their name, each with the networks that give it."""
    words = say()
    networks: dict[str, list[str]] = {}
    for each in ways:
        networks.setdefault(each.name(words.language), []).append(words.network(each.network))
    return words.either(
        [f"{words.quoted(name)} ({words.list(own)})" for name, own in networks.items()]
    )
