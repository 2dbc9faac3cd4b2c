"""A story on the whole screen, slide by slide: arrow keys or a clicker, notes in a second window, decisions taken down."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import urlencode

import streamlit as st

from rumbo.figures.draw import draw
from rumbo.locale import Words
from rumbo.metrics.series import Period, reported
from rumbo.plain import for_markdown
from rumbo.reports.pages import mark_words
from rumbo.screens.address import keyed, note
from rumbo.screens.charts import plot, show_bullet
from rumbo.screens.empty import no_data
from rumbo.screens.reports.meeting import taking_down
from rumbo.screens.reports.story_files import told
from rumbo.screens.session import as_is, calmly, current, dark, kept, language, say, store
from rumbo.story import periods
from rumbo.story.choices import choices
from rumbo.story.slides import SECTIONS, Asked, Slide, Story

SLIDE, NOTES, FROM, TO = "slide", "notes", "from", "to"
HOME = "pages/report.py"
ROOMS = {  # by whether it is dark: the window to itself, in its theme
    is_dark: {"embed": "true", "embed_options": "dark_theme" if is_dark else "light_theme"}
    for is_dark in (True, False)
}


def present() -> None:
    """Show one slide of the story, or its notes where the window is the speaker's."""
    calmly(_notes if st.query_params.get(NOTES) else _present)


def _story() -> Story | None:
    here, days = current(), _days()
    if here is None or days is None:
        return None
    asked, spoken = st.session_state.get(keyed("telling")) or _as_chosen(days)
    if asked.period != days:
        asked, spoken = _as_chosen(days)
    return told(here, asked, spoken)


def _as_chosen(days: Period) -> tuple[Asked, str]:
    """Return what a second window tells: what was chosen on the Report screen, of these days."""
    chosen = choices(store())
    asked = Asked(days, chosen.networks, chosen.objectives, chosen.sections)
    return asked, chosen.language or language()


def _days() -> Period | None:
    """Return the days of the address, else the last month of which anything is known."""
    try:
        said = [date.fromisoformat(st.query_params[each]) for each in (FROM, TO)]
        return Period(said[0], said[1] + timedelta(days=1)) if said[0] <= said[1] else None
    except (KeyError, ValueError):
        ends = [span[1] for spans in kept(reported).values() for span in spans.values()]
        return periods.months(max(ends), max(ends))[0] if ends else None


def _present() -> None:
    story = _story()
    if story is None:
        no_data("report")
        return
    at = _place(len(story.slides))
    _stage()[_room(story)] = (at, _stage().get(_room(story), (0, time.monotonic()))[1])
    _slide(story.slides[at], at)
    _keys(story, at)


def _place(count: int) -> int:
    said = st.query_params.get(SLIDE, "1")
    return min(max(int(said) if said.isdigit() else 1, 1), count) - 1


def _slide(slide: Slide, at: int) -> None:
    """Show a slide: its message large, then what it rests on."""
    words = say()
    label = " · ".join(each for each in (words(SECTIONS[slide.section]), slide.status) if each)
    st.caption(for_markdown(label))
    st.title(for_markdown(slide.title), anchor=False)
    drawn = slide.figure is not None
    left, right = st.columns([2, 3]) if drawn else (st.container(), st.container())
    with left:
        for sentence in slide.sentences:
            st.markdown(f"##### {for_markdown(sentence)}")
        if slide.comment:
            st.info("  \n".join(for_markdown(each) for each in slide.comment.split("\n")))
        if slide.table:
            _table(slide)
    with right:
        if slide.bullet:
            show_bullet(slide.bullet, f"present_bullet_{at}")
        if slide.figure:
            drawing = draw(slide.figure, as_is(), dark())
            if drawing["data"]:
                plot(drawing, f"present_figure_{at}", slide.figure.alt)
            marks = [
                for_markdown(mark_words(place, each, as_is()))
                for place, each in enumerate(slide.figure.marks, 1)
            ]
            st.caption("  \n".join(marks))


def _table(slide: Slide) -> None:
    if slide.table:
        rows = [
            {
                for_markdown(head): for_markdown(cell)
                for head, cell in zip(slide.table.heads, row, strict=True)
            }
            for row in slide.table.rows
        ]
        st.table(rows, hide_index=True)


def _keys(story: Story, at: int) -> None:
    """Show at the foot the way on and back, for the arrow keys and for a clicker, and what can be taken down."""
    words, last = say(), len(story.slides) - 1
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _step(words("Back"), ":material/arrow_back:", "Left", at - 1, at > 0)
        _step(words("On"), ":material/arrow_forward:", "Right", at + 1, at < last)
        _step("⇞", None, "PageUp", at - 1, at > 0)
        _step("⇟", None, "PageDown", at + 1, at < last)
        st.caption(words("{n} of {all}", n=at + 1, all=last + 1))
        taking_down(story.slides[at])
        notes = {**st.query_params.to_dict(), NOTES: "yes"}
        st.page_link(
            "pages/present.py",
            label=words("Notes (in another window: Ctrl and click)"),
            icon=":material/speaker_notes:",
            query_params=notes,
        )
        st.link_button(
            words("Bright room") if dark() else words("Dark room"),
            f"?{urlencode({**st.query_params.to_dict(), **ROOMS[not dark()]})}",
            icon=":material/light_mode:" if dark() else ":material/dark_mode:",
            type="tertiary",
        )
        st.page_link(HOME, label=words("End"), icon=":material/close:")


def _step(label: str, icon: str | None, key: str, to: int, can: bool) -> None:
    st.button(
        label,
        icon=icon,
        shortcut=key,
        disabled=not can,
        on_click=note,
        args=(SLIDE, str(to + 1)),
        key=keyed(f"present_{key}"),
    )


@st.cache_resource
def _stage() -> dict[str, tuple[int, float]]:
    """Return which slide is on screen and since when, by business and period: the speaker's window follows."""
    return {}


def _room(story: Story) -> str:
    here = current()
    return f"{here.folder if here else ''}|{story.first}|{story.last}"


def _notes() -> None:
    story = _story()
    if story is None:
        no_data("report")
        return
    following: Callable[[], None] = st.fragment(run_every=1.0)(lambda: _follow(story, say()))
    following()


def _follow(story: Story, words: Words) -> None:
    """Show the notes of the slide that is on the other screen, the next message, and the time."""
    at, since = _stage().get(_room(story), (0, time.monotonic()))
    slide = story.slides[min(at, len(story.slides) - 1)]
    minutes, seconds = divmod(int(time.monotonic() - since), 60)
    st.caption(f"{at + 1} / {len(story.slides)} · {minutes}:{seconds:02d}")
    st.header(for_markdown(slide.title), anchor=False)
    for each in (*slide.sentences, *slide.notes):
        st.markdown(for_markdown(each))
    for each in slide.numbers:
        days = words.span(each.first, each.last)
        st.caption(
            for_markdown(f"{each.label} · {words.network(each.network)} · {days}: {each.text}")
        )
    if at + 1 < len(story.slides):
        st.divider()
        following = for_markdown(story.slides[at + 1].title)
        st.markdown(f"{words('Next')}: **{following}**")
