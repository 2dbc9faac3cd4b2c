"""What a story is to be about, chosen on the screen: its days, its language, and which parts of the business."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES, Words
from rumbo.metrics.series import Period, reported
from rumbo.networks import OWN
from rumbo.objectives.stated.journal import all_objectives
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, kept, language, say
from rumbo.story import periods
from rumbo.story.slides import ALWAYS, SECTIONS, Asked

WIDTH = 190


def chosen() -> tuple[Asked, str] | None:
    """Offer what a story can be about and return what was chosen, with its language; None without data."""
    spans = [span for networks in kept(reported).values() for span in networks.values()]
    if not spans:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        days = _period(min(each[0] for each in spans), max(each[1] for each in spans), say())
        spoken = _language()
    with st.expander(say()("What it tells")):
        sections, networks, objectives = _sections(), _networks(), _objectives()
    return (Asked(days, networks, objectives, sections), spoken) if days else None


def _language() -> str:
    known = list(LANGUAGES)
    return (
        st.selectbox(
            say()("Language of the report"),
            known,
            index=known.index(language()),
            format_func=lambda each: LANGUAGES[each],
            key=keyed("report_language"),
            width=WIDTH,
        )
        or language()
    )


def _sections() -> tuple[str, ...] | None:
    words = as_is()
    free = [each for each in SECTIONS if each not in ALWAYS]
    said = st.multiselect(
        words("Parts"),
        free,
        default=free,
        format_func=lambda each: words(SECTIONS[each]),
        key=keyed("report_sections"),
        help=words("What was agreed always stands in it, with what was missed."),
    )
    return None if len(said) == len(free) else tuple(said)


def _networks() -> tuple[str, ...] | None:
    words = as_is()
    known = sorted({each for spans in kept(reported).values() for each in spans} - {"all", OWN})
    said = st.multiselect(
        words("Networks"),
        known,
        default=known,
        format_func=words.network,
        key=keyed("report_networks"),
    )
    return tuple(said) if said and len(said) < len(known) else None


def _objectives() -> tuple[str, ...] | None:
    names = {each.objective_id: as_is().text(each.title) for each in kept(all_objectives)}
    if not names:
        return None
    said = st.multiselect(
        say()("Objectives with a page of their own"),
        list(names),
        default=list(names),
        format_func=lambda each: names[each],
        key=keyed("report_objectives"),
    )
    return None if len(said) == len(names) else tuple(said)


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
        key=keyed("report_of"),
        width=WIDTH,
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
        key=keyed(f"report_{kind}"),
        width=WIDTH,
    )


def _days(first: date, last: date, words: Words) -> Period | None:
    said = st.date_input(
        words("From and until"),
        value=(max(first, last.replace(day=1)), last),
        format="DD/MM/YYYY",
        key=keyed("report_days"),
        width=WIDTH,
    )
    if not isinstance(said, tuple) or len(said) != 2:  # the second day is still to be clicked
        return None
    try:
        return periods.days(*said)
    except RumboError:
        return None
