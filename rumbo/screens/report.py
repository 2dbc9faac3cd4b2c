"""One page to take along: which period, and the button that makes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import streamlit as st

from rumbo import clock
from rumbo.clients import Client
from rumbo.errors import RumboError
from rumbo.locale import Words
from rumbo.metrics.series import Period, reported
from rumbo.reports import page_pdf, periods
from rumbo.screens.address import keyed
from rumbo.screens.session import current, kept, language, say

WIDTH = 190


def one_page() -> None:
    """Offer the printable page about a period: it is made when it is asked for, not before."""
    here, words = current(), say()
    spans = [span for networks in kept(reported).values() for span in networks.values()]
    if here is None or not spans:
        return
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    with st.container(border=True, key=keyed("one_page")):
        st.markdown(f"**{words('One page to take along')}**")
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            chosen = _period(first, last, words)
            _button(here, chosen, words)


def _period(first: date, last: date, words: Words) -> Period | None:
    names = {
        "month": words("Month"),
        "quarter": words("Quarter"),
        "weeks": words("12 weeks"),
        "days": words("Other days"),
    }
    kind = st.selectbox(
        words("Period"),
        list(names),
        format_func=lambda key: names[key],
        key=keyed("page_of"),
        width=190,
    )
    match kind:
        case "weeks":
            return periods.weeks_until(last)
        case "days":
            return _days(first, last, words)
    pieces = (periods.quarters if kind == "quarter" else periods.months)(first, last)
    return st.selectbox(
        names[kind or "month"],
        pieces,
        format_func=lambda each: periods.name(each, words),
        key=keyed(f"page_{kind}"),
        width=WIDTH,
    )


def _days(first: date, last: date, words: Words) -> Period | None:
    chosen = st.date_input(
        words("From and until"),
        value=(max(first, last.replace(day=1)), last),
        format="DD/MM/YYYY",
        key=keyed("page_days"),
        width=WIDTH,
    )
    if not isinstance(chosen, tuple) or len(chosen) != 2:  # the second day is still to be clicked
        return None
    try:
        return periods.days(*chosen)
    except RumboError:
        return None


def _button(here: Client, period: Period | None, words: Words) -> None:
    st.download_button(
        words("Download the page (PDF)"),
        _making(here, period) if period else b"",
        f"{here.slug}-{period.start}-{period.end - timedelta(days=1)}.pdf" if period else None,
        "application/pdf",
        on_click="ignore",
        icon=":material/picture_as_pdf:",
        disabled=period is None,
        key=keyed("page_download"),
    )


def _making(here: Client, period: Period) -> Callable[[], bytes]:
    """Return what makes the page; it runs apart from the session, so all it needs goes with it."""
    version, days = here.store.version(), (period.start, period.end)
    return partial(_made, str(here.folder), version, language(), days, clock.today(), here)


@st.cache_data(max_entries=30, show_spinner=False)
def _made(
    folder: str,  # noqa: ARG001  # folder, version and day are there for the key
    version: int,  # noqa: ARG001
    language: str,
    days: tuple[date, date],
    day: date,  # noqa: ARG001
    _client: Client,
) -> bytes:
    return page_pdf(_client, Period(*days), language)
