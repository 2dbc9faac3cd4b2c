"""This week: what the last files changed, what waits for somebody, and which file to bring next."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo import clock
from rumbo.coverage.downloads import next_downloads
from rumbo.coverage.spans import known, last_days
from rumbo.metrics.subjects.conversation import waiting
from rumbo.objectives.judged.since import moved, stood_before
from rumbo.objectives.judged.verdict import Assessment
from rumbo.objectives.stated.tasks import tasks
from rumbo.screens.session import kept, say
from rumbo.story.objectives.this_week import asked, changed, next_file, undecided

RECENT = timedelta(days=28)  # for what was missed earlier nothing is asked any more
INBOX = "pages/interaction.py"


def this_week(made: list[Assessment]) -> None:
    """Show three lines above the objectives, each with its way."""
    with st.container(border=True):
        _changed(made)
        _asked(made)
        _next()


def _line(icon: str, label: str, text: str, page: str = "", there: str = "") -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/{icon}: **{label}** · {text}", width="stretch")
        if page:
            st.page_link(page, label=there, icon=":material/arrow_forward:", width="content")


def _changed(made: list[Assessment]) -> None:
    words = say()
    found = moved([each.standing for each in made], *kept(stood_before))
    if said := changed(found, kept(last_days), words):
        _line("trending_up", words("What changed"), said)


def _asked(made: list[Assessment]) -> None:
    words, today = say(), clock.today()
    now = [each for each in kept(tasks) if each.state == "open"]
    deciding = undecided(made, {each.objective_id for each in now}, today - RECENT)
    rows = kept(waiting, 1)
    said = asked(
        deciding,
        [each for each in now if each.due_day <= today],
        rows[0]["waiting"] if rows else 0,
        words,
    )
    text = " ".join(said) or words("Nothing waits for a decision or a reply.")
    only_replies = bool(rows) and not deciding
    way = (INBOX, words("To the replies")) if only_replies else ("", "")
    _line("checklist", words("To do"), text, *way)


def _next() -> None:
    words = say()
    said, path = next_file(next_downloads(kept(known), clock.today(), words), words)
    text = (
        f"{said} :small[{path}]" if said else words("Nothing to bring for now: all is up to date.")
    )
    way = ("pages/import.py", words("Import files")) if said else ("", "")
    _line("upload_file", words("Bring next"), text, *way)
