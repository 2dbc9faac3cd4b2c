"""Files whose rows bear no day and that no other tells of: when they were downloaded is asked, not demanded."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.clients.amendments import amend
from rumbo.screens.address import keyed
from rumbo.screens.imports.files import shown_name
from rumbo.screens.session import attempt, current, emphasis, say, store


def ask_days() -> None:
    """Show which files are undated, and write down when they were downloaded."""
    words, undated = say(), store().rows("uploads/undated")
    if not undated:
        return
    title = words.count("{n} file bears no day", "{n} files bear no day", len(undated))
    with st.expander(title, icon=":material/event_busy:", key=keyed("undated")):
        st.caption(
            words(
                "What they say is shown as undated, after all that has a day, until you say when they were downloaded."
            )
        )
        with st.form(keyed("ask_days"), border=False):
            for_all = _day(words("All of them"), None, "all") if len(undated) > 1 else None
            said = {
                each["upload_id"]: _day(
                    words.text(shown_name(each["file_name"])),
                    each["received_on"],
                    each["upload_id"],
                )
                or for_all
                for each in undated
            }
            if st.form_submit_button(words("Save"), type=emphasis()):
                _save({upload: day for upload, day in said.items() if day})


def _day(label: str, last: date | None, key: str) -> date | None:
    return st.date_input(
        label, None, max_value=last, format="YYYY-MM-DD", key=keyed(f"undated_{key}")
    )


def _save(said: dict[str, date]) -> None:
    here = current()
    if here is None:
        return
    for upload, day in said.items():
        if not attempt(lambda each=upload, on=day: amend(here, each, "exported_on", on)):
            return
    st.rerun()
