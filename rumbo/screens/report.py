"""The report of a period: what it is to tell, its messages, and the files it can be taken along as."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from rumbo import clock
from rumbo.clients import Client
from rumbo.locale import words as words_of
from rumbo.plain import for_markdown
from rumbo.reports import KINDS, ending, made
from rumbo.screens.address import keyed
from rumbo.screens.empty import no_data
from rumbo.screens.session import calmly, current, say
from rumbo.screens.telling import chosen
from rumbo.story.slides import SECTIONS, Asked, Story
from rumbo.story.telling import tell

FILES = {
    "pdf": ("PDF", ":material/picture_as_pdf:"),
    "pptx": ("PowerPoint", ":material/slideshow:"),
    "html": ("HTML", ":material/language:"),
    "xlsx": ("Excel", ":material/table_view:"),
}


def report() -> None:
    """Show what a report says, and offer it as files."""
    calmly(_report)


def _report() -> None:
    here, said = current(), chosen()
    if here is None or said is None:
        no_data()
        return
    asked, spoken = said
    story = told(here, asked, spoken)
    _files(here, asked, spoken)
    st.subheader(for_markdown(story.headline), anchor=False)
    _messages(story)
    with st.expander(say()("As a text for an e-mail or WhatsApp")):
        st.code(made(story, "text").decode(), language=None, wrap_lines=True)


def _messages(story: Story) -> None:
    """Show the message of each slide, section by section."""
    section, words = "", say()
    for slide in story.slides:
        if slide.section == "sources":
            continue
        if slide.section != section:
            section = slide.section
            st.markdown(f":small[:gray[**{words(SECTIONS[section])}**]]")
        label = f" · {for_markdown(slide.status)}" if slide.status else ""
        st.markdown(f"**{for_markdown(slide.title)}**{label}")
        for sentence in slide.sentences:
            st.markdown(f":small[{for_markdown(sentence)}]")


def _files(here: Client, asked: Asked, spoken: str) -> None:
    first, last = asked.period.start, asked.period.end
    with st.container(horizontal=True, gap="small"):
        for kind, (name, icon) in FILES.items():
            if kind in KINDS:
                st.download_button(
                    name,
                    making(here, asked, spoken, kind),
                    f"{here.slug}-{first}-{last}.{ending(kind)}",
                    KINDS[kind],
                    on_click="ignore",
                    icon=icon,
                    key=keyed(f"report_{kind}_file"),
                )


def making(here: Client, asked: Asked, spoken: str, kind: str) -> Callable[[], bytes]:
    """Return what makes a file; it runs apart from the session, so all it needs goes with it."""
    key = (str(here.folder), here.store.version(), clock.today())
    return partial(_made, *key, asked, spoken, kind, here)


def told(here: Client, asked: Asked, spoken: str) -> Story:
    """Return the story of a business, told once for each version of its store."""
    return _told(str(here.folder), here.store.version(), clock.today(), asked, spoken, here)


@st.cache_data(max_entries=30, show_spinner=False)
def _told(
    folder: str,  # noqa: ARG001  # folder, version and day are there for the key
    version: int,  # noqa: ARG001
    day: date,  # noqa: ARG001
    asked: Asked,
    spoken: str,
    _client: Client,
) -> Story:
    return tell(_client, asked, words_of(spoken))


@st.cache_data(max_entries=30, show_spinner=False)
def _made(
    folder: str, version: int, day: date, asked: Asked, spoken: str, kind: str, _client: Client
) -> bytes:
    return made(_told(folder, version, day, asked, spoken, _client), kind)
