"""Below the line of the traffic: from which networks, campaigns and pages people came, and what ads cost."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.metrics.outcomes.work import work
from rumbo.metrics.series import reported
from rumbo.metrics.subjects.traffic import actions, by_network, paid, visits
from rumbo.screens.address import keyed
from rumbo.screens.pickers import Choice
from rumbo.screens.session import kept, say
from rumbo.screens.subjects.breakdowns import divided
from rumbo.screens.subjects.footnote import only_elsewhere
from rumbo.screens.subjects.stated_names import names_of
from rumbo.screens.tables import show_rows
from rumbo.story.sentences.work import TOGETHER, work_sentences

DIVIDED = ("traffic_source", "page")  # of the audience
VISITS, ACTIONS, PAID = (
    [(name, basis) for basis in ("days", "periods")]
    for name in ("social_sessions", "google_actions", "ad_spend")
)


def where_from(choice: Choice) -> None:
    """Show from where visits came in the days chosen, what was done on the profile, what was paid."""
    days = (choice.period.start, choice.period.end)
    _visits(days)
    _actions(days)
    _paid(days)
    _work(days)


def by_name_and_group() -> None:
    """Ask for the words by which people search for the business, and offer what files divide visits by."""
    _brand()
    divided("web")
    divided("audience", of=DIVIDED, title=say()("Where viewers and visitors come from"))


def _visits(days: tuple[date, date]) -> None:
    words = say()
    tables = {
        words("Network"): kept(by_network, *days),
        words("Source and medium"): kept(visits, "source", True, *days),
        words("Campaign"): kept(visits, "campaign", True, *days),
        words("Landing page"): kept(visits, "landing_page", True, *days),
        words("Channel group, all visits"): kept(visits, "channel", False, *days),
    }
    there = {name: rows for name, rows in tables.items() if rows}
    if not there:
        only_elsewhere(words("From where people come to the website"), VISITS)
        return
    with st.container(border=True):
        st.markdown(f"**{words('From where people come to the website')}**")
        by = st.segmented_control(
            words("Divided by"), list(there), default=next(iter(there)), key=keyed("visits_by")
        )
        by = by or next(iter(there))
        show_rows(there[by], {"bucket": by})
        st.caption(
            words(
                "Visits from social networks, of the files that tell their source. Apps that name no source count as direct visits, so there are at least so many."
            )
        )


def _actions(days: tuple[date, date]) -> None:
    words, rows = say(), kept(actions, *days)
    if not rows:
        only_elsewhere(words("What people do on the Google profile, by place"), ACTIONS)
        return
    with st.container(border=True):
        st.markdown(f"**{words('What people do on the Google profile, by place')}**")
        show_rows(rows, {"name": words("Place")})


def _paid(days: tuple[date, date]) -> None:
    words, rows = say(), kept(paid, *days)
    if not rows:
        only_elsewhere(words("What was paid, and what it brought"), PAID)
        return
    with st.container(border=True):
        st.markdown(f"**{words('What was paid, and what it brought')}**")
        show_rows([{name: row[name] for name in row if name != "counts"} for row in rows])
        _currencies(rows)
        st.caption(
            words(
                "Conversions as the advertising networks attribute them to themselves. What was reached without paying is not in here; what the networks count elsewhere is organic and paid together."
            )
        )


def _currencies(rows: list[dict]) -> None:
    """Say of money in several currencies which of them the figures over time are of."""
    words, told = say(), {row["currency"]: row["counts"] for row in rows if row["spend"]}
    if len(told) < 2:
        return
    usual = [each or words("without a currency") for each, counts in told.items() if counts]
    others = [each or words("without a currency") for each, counts in told.items() if not counts]
    st.caption(
        words(
            "Two currencies are never added: the figures over time are of {usual}; what was paid in {others} stands in this table alone.",
            usual=words.list(usual),
            others=words.list(others),
        )
    )


def _work(days: tuple[date, date]) -> None:
    words, done = say(), kept(work, *days)
    with st.container(border=True):
        st.markdown(f"**{words('What the work cost, and what the business counted')}**")
        if done.months:
            told = words.list([words.month(each) for each in done.months])
            st.markdown("  \n".join(work_sentences(done, words)))
            st.caption(f"{told}. {words(TOGETHER)}")
        else:
            st.write(
                words(
                    "Type in once a month what no file tells (bookings, sales, hours, fees): then what the work cost stands beside what it brought."
                )
            )
        label = words("Type in a month")
        st.page_link("pages/import.py", label=label, icon=":material/edit_note:")


def _brand() -> None:
    words = say()
    if not any(name.startswith("search_") for name, _ in kept(reported)):
        return
    names_of(
        "brand",
        words("Brand words, parted by commas"),
        words("By these words a search counts as one for you. Without any, the business's name."),
    )
