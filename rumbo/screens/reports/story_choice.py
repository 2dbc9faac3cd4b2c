"""What a story is to be about, chosen on the screen: its days, its language, and which parts of the business."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from rumbo.diary.journal import Entry, entries
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES, Words
from rumbo.metrics.series import Period, reported
from rumbo.networks import OWN
from rumbo.objectives.stated.journal import all_objectives
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, kept, language, say, store
from rumbo.story import periods
from rumbo.story.choices import Choices, Some, choices, remember
from rumbo.story.slides import ALWAYS, SECTIONS, Asked

WIDTH = 190
Spans = Sequence[tuple[date, date]]


def chosen() -> tuple[Asked, str] | None:
    """Offer what a story can be about and return what was chosen, with its language; None without data."""
    spans = [span for networks in kept(reported).values() for span in networks.values()]
    if not spans:
        return None
    before = choices(store())
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        kind, days = _period(spans, before, say())
        spoken = _language(before)
    with st.expander(say()("What it tells")):
        sections, networks, objectives = _sections(before), _networks(before), _objectives(before)
    own = "" if spoken == language() else spoken
    remembered = kind if kind != "days" else before.period  # two days are of one time alone
    remember(store(), Choices(remembered, own, sections, networks, objectives))
    return (Asked(days, networks, objectives, sections), spoken) if days else None


def _language(before: Choices) -> str:
    known = list(LANGUAGES)
    usual = before.language if before.language in known else language()
    return (
        st.selectbox(
            say()("Language of the report"),
            known,
            index=known.index(usual),
            format_func=lambda each: LANGUAGES[each],
            key=keyed("report_language"),
            width=WIDTH,
        )
        or language()
    )


def _still(some: Some, offered: list[str]) -> list[str]:
    """Return those chosen before that are still offered, all where all were."""
    return [each for each in offered if some is None or each in some]


def _sections(before: Choices) -> tuple[str, ...] | None:
    words = as_is()
    free = [each for each in SECTIONS if each not in ALWAYS]
    said = st.multiselect(
        words("Parts"),
        free,
        default=_still(before.sections, free),
        format_func=lambda each: words(SECTIONS[each]),
        key=keyed("report_sections"),
        help=words("What was agreed always stands in it, with what was missed."),
    )
    return None if len(said) == len(free) else tuple(said)


def _networks(before: Choices) -> tuple[str, ...] | None:
    words = as_is()
    known = sorted({each for spans in kept(reported).values() for each in spans} - {"all", OWN})
    said = st.multiselect(
        words("Networks"),
        known,
        default=_still(before.networks, known) or known,
        format_func=words.network,
        key=keyed("report_networks"),
    )
    return tuple(said) if said and len(said) < len(known) else None


def _objectives(before: Choices) -> tuple[str, ...] | None:
    names = {each.objective_id: as_is().text(each.title) for each in kept(all_objectives)}
    if not names:
        return None
    said = st.multiselect(
        say()("Objectives with a page of their own"),
        list(names),
        default=_still(before.objectives, list(names)),
        format_func=lambda each: names[each],
        key=keyed("report_objectives"),
    )
    return None if len(said) == len(names) else tuple(said)


def _period(spans: Spans, before: Choices, words: Words) -> tuple[str, Period | None]:
    """Offer the kinds of period and return the kind and the days chosen."""
    first, last = min(each[0] for each in spans), max(each[1] for each in spans)
    campaigns = [each for each in kept(entries) if each.kind == "campaign" and each.last_day]
    names = {
        "month": words("Month"),
        "quarter": words("Quarter"),
        "weeks": words("12 weeks"),
        "campaign": words("Campaign"),
        "days": words("Other days"),
    }
    kinds = [each for each in names if each != "campaign" or campaigns]
    kind = st.selectbox(
        words("Period"),
        kinds,
        index=kinds.index(before.period) if before.period in kinds else 0,
        format_func=lambda key: names[key],
        key=keyed("report_of"),
        width=WIDTH,
    )
    match kind:
        case "weeks":
            return kind, periods.weeks_until(last)
        case "days":
            return kind, _days(first, last, words)
        case "campaign":
            return kind, _campaign(campaigns, words)
    pieces = (periods.quarters if kind == "quarter" else periods.months)(first, last)
    return kind, st.selectbox(
        names[kind],
        pieces,
        format_func=lambda each: periods.name(each, words),
        key=keyed(f"report_{kind}"),
        width=WIDTH,
    )


def _campaign(campaigns: list[Entry], words: Words) -> Period | None:
    """Offer the campaigns of the diary, the newest first, and return the days of the one chosen."""
    named = {each.entry_id: each for each in campaigns}
    titles = {key: as_is().text(each.title) for key, each in named.items()}
    chosen = st.selectbox(
        words("Campaign"),
        list(named),
        format_func=lambda each: titles[each],
        key=keyed("report_campaign"),
        width=WIDTH,
    )
    own = named[chosen]
    return periods.days(own.day, own.last_day or own.day)


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
