"""The report of a period: its messages with comments beside them, the files it goes out as, and what was handed over."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo.clients import Client
from rumbo.metrics.series import Period
from rumbo.plain import for_markdown
from rumbo.reports import KINDS, ending, made
from rumbo.screens.address import keyed
from rumbo.screens.empty import no_data
from rumbo.screens.reports.branding import branding
from rumbo.screens.reports.handover import closing
from rumbo.screens.reports.passports import passports
from rumbo.screens.reports.story_choice import chosen
from rumbo.screens.reports.story_files import making, told
from rumbo.screens.session import attempt, calmly, current, emphasis, say, store
from rumbo.story.comments import comment
from rumbo.story.slides import SECTIONS, Asked, Slide, Story

FILES = {
    "pdf": ("PDF", ":material/picture_as_pdf:"),
    "pptx": ("PowerPoint", ":material/slideshow:"),
    "html": ("HTML", ":material/language:"),
    "xlsx": ("Excel", ":material/table_view:"),
}
DAY = timedelta(days=1)


def report() -> None:
    """Show what a report says, and offer it as files."""
    calmly(_report)


def _report() -> None:
    here, said = current(), chosen()
    if here is None or said is None:
        no_data("report")
        return
    asked, spoken = said
    st.session_state[keyed("telling")] = said  # what is presented is what was chosen here
    with st.spinner(say()("The report is being written…")):
        story = told(here, asked, spoken)
    is_closed = closing(here, asked, spoken)
    _files(here, asked, spoken)
    st.subheader(for_markdown(story.headline), anchor=False)
    _messages(story, None if is_closed else asked.period)
    with st.expander(say()("As a text for an e-mail or WhatsApp")):
        st.code(made(story, "text").decode(), language=None, wrap_lines=True)
    branding(here)


def _files(here: Client, asked: Asked, spoken: str) -> None:
    first, last = asked.period.start, asked.period.end - DAY
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for kind, (name, icon) in FILES.items():
            st.download_button(
                name,
                making(here, asked, spoken, kind),
                f"{here.slug}-{first}-{last}.{ending(kind)}",
                KINDS[kind],
                on_click="ignore",
                icon=icon,
                key=keyed(f"report_{kind}_file"),
            )
        st.page_link(
            "pages/present.py",
            label=say()("Present it"),
            icon=":material/present_to_all:",
            query_params={"client": here.slug, "from": f"{first}", "to": f"{last}"},
        )


def _messages(story: Story, open_: Period | None) -> None:
    """Show the message of each slide, section by section; of a period not closed comments can be written."""
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
        if slide.comment:
            st.info("  \n".join(for_markdown(each) for each in slide.comment.split("\n")))
        with st.container(horizontal=True, gap="small"):
            if slide.numbers:
                passports(slide.key, lambda own=slide: own.numbers)
            if open_:
                _comment(slide, open_)


def _comment(slide: Slide, period: Period) -> None:
    words = say()
    with st.popover(
        words("Comment"),
        icon=":material/edit:",
        key=keyed(f"comment_{slide.key}"),
        on_change="rerun",
    ) as panel:
        if not panel.open:
            return
        with st.form(keyed(f"say_{slide.key}_{period.start}"), border=False):
            text = st.text_area(
                words("Your comment, kept with this period"),
                slide.comment,
                key=keyed(f"text_{slide.key}_{period.start}_{period.end}"),
            )
            said = st.form_submit_button(words("Keep it"), type=emphasis())
    if said and attempt(lambda: comment(store(), period, slide.key, text)):
        st.rerun()
