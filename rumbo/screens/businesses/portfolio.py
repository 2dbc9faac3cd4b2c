"""All businesses in one list, the most urgent first; from it into each, and reports for all."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pandas as pd
import streamlit as st

from rumbo import clock
from rumbo.clients import Client, clients
from rumbo.clients.shelving import is_archived
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES
from rumbo.metrics.series import Period
from rumbo.plain import for_markdown
from rumbo.reports import KINDS, ending, made_for
from rumbo.screens.address import keyed
from rumbo.screens.businesses.business import go_to
from rumbo.screens.businesses.glances import counted
from rumbo.screens.reports.passports import passports
from rumbo.screens.session import as_is, calmly, language, say
from rumbo.story import periods
from rumbo.story.handover import story_of
from rumbo.story.portfolio import Glance, glance, is_fresh, standings_words, urgency
from rumbo.story.sentences.findings import status_words
from rumbo.story.slides import Asked

MONTHS = 12  # offered for the reports of all
READY = "reports_ready"


def portfolio() -> None:
    """Show every business, and offer the reports of a month for all of them."""
    calmly(_portfolio)


def _portfolio() -> None:
    words = say()
    shown = [each for each in clients() if not is_archived(each)]
    seen = sorted(_looked_at(shown), key=urgency)
    waiting = sum(len(each.waiting) for each in seen)
    st.subheader(
        words.count("{n} decision is waiting", "{n} decisions are waiting", waiting), anchor=False
    )
    chosen = st.dataframe(
        pd.DataFrame([_row(each) for each in seen]),
        hide_index=True,
        placeholder="–",
        on_select="rerun",
        selection_mode="single-row",
        key=keyed("portfolio_list"),
    )
    picked = chosen["selection"]["rows"]  # type: ignore[index]
    if picked and st.button(
        words("Open it"), icon=":material/arrow_forward:", key=keyed("open_one")
    ):
        go_to(seen[picked[0]].slug)
    passports("portfolio", lambda: counted(seen))
    _reports(shown)


def _looked_at(shown: list[Client]) -> list[Glance]:
    """Look at every business; those that must be judged anew take a moment each, and it is shown."""
    new = [each for each in shown if not is_fresh(each)]
    if len(new) < 2:
        return [glance(each) for each in shown]
    bar = st.progress(0.0)
    for place, each in enumerate(new):
        bar.progress(place / len(new), for_markdown(each.slug))
        glance(each)
    bar.empty()
    return [glance(each) for each in shown]


def _row(seen: Glance) -> dict[str, str]:
    words, last = as_is(), seen.last_day
    age = (clock.today() - last).days if last else None
    old = words.count("{n} day ago", "{n} days ago", age) if age is not None else "–"
    changed = [
        f"{title}: {status_words(then, words)} → {status_words(now, words)}"
        for title, (then, now) in seen.changed.items()
    ]
    return {
        words("Business"): words.text(seen.name),
        words("Objectives"): words.text(seen.trouble) or standings_words(seen, words),
        words("Data up to"): f"{words.day(last)} ({old})" if last else "–",
        words("Changed by the last files"): "; ".join(changed) or "–",
        words("To decide"): "; ".join(words.text(each) for each in seen.waiting) or "–",
    }


def _reports(shown: list[Client]) -> None:
    """Offer the report of a month for every business, as one zip."""
    words, today = say(), clock.today()
    known = periods.months(today - timedelta(days=30 * MONTHS), today)
    with st.form(keyed("all_reports")):
        st.markdown(f"**{words('Reports for all')}**")
        with st.container(horizontal=True):
            names = {each: periods.name(each, as_is()) for each in known}
            month = st.selectbox(
                words("Month"),
                known,
                index=min(1, len(known) - 1),
                format_func=lambda each: names[each],
                key=keyed("all_month"),
            )
            kind = st.selectbox(words("Format"), list(KINDS), key=keyed("all_kind"))
            spoken = st.selectbox(
                words("Language of the report"),
                list(LANGUAGES),
                index=list(LANGUAGES).index(language()),
                format_func=lambda each: LANGUAGES[each],
                key=keyed("all_language"),
            )
        said = st.form_submit_button(words("Make them"))
    if said and month and kind and spoken:
        st.session_state[READY] = _zip(shown, month, spoken, kind)
    if READY in st.session_state:
        st.download_button(
            words("Download the reports"),
            st.session_state[READY],
            "reports.zip",
            "application/zip",
            on_click="ignore",
            icon=":material/download:",
            key=keyed("all_download"),
        )


def _zip(shown: list[Client], month: Period, spoken: str, kind: str) -> bytes:
    """Return the reports of all businesses; of one that cannot be told it is said why, the others are made."""
    file, bar = io.BytesIO(), st.progress(0.0)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for place, each in enumerate(shown):
            bar.progress(place / len(shown), for_markdown(each.slug))
            try:
                asked = Asked(month)
                file_of = made_for(each, asked, story_of(each, asked, spoken), kind)
                packed.writestr(f"{each.slug}.{ending(kind)}", file_of)
            except RumboError as error:
                st.error(f"{for_markdown(each.slug)}: {say().sentence(error.sentence)}")
    bar.empty()
    return file.getvalue()
