"""The business: which one is shown, its language, and the few things asked once."""

from __future__ import annotations

from zoneinfo import available_timezones

import streamlit as st

from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES
from rumbo.screens.session import current, language, say
from rumbo.store.clients import clients, new_client

COUNTRIES = (
    "ES",
    "MX",
    "AR",
    "CO",
    "CL",
    "PE",
    "EC",
    "UY",
    "CR",
    "DO",
    "GT",
    "PA",
    "BO",
    "PY",
    "SV",
    "HN",
    "NI",
    "VE",
    "PR",
    "US",
    "GB",
    "IE",
    "PT",
    "BR",
    "FR",
    "IT",
    "DE",
    "AD",
)


def choose_client() -> None:
    """Show the name of the business; a picker as soon as there are two."""
    known = clients()
    names = {each.slug: (each.profile() or {}).get("name", each.slug) for each in known}
    if len(names) > 1:
        st.selectbox(
            say()("Business"), list(names), format_func=names.get, key="client", bind="query-params"
        )  # type: ignore[arg-type]
    elif names:
        st.markdown(f"### {next(iter(names.values()))}")


def choose_language() -> None:
    """Show the languages of the screen."""
    chosen = language()
    st.segmented_control(
        say()("Language"),
        list(LANGUAGES),
        default=chosen,
        required=True,
        format_func=LANGUAGES.get,
        key="language",
        bind="query-params",
        label_visibility="collapsed",  # type: ignore[arg-type]
    )


def ask_profile() -> None:
    """Ask once who the business is; all is proposed from what the browser says."""
    words, here = say(), current()
    st.title(words("Welcome to Rumbo"), anchor=False)
    st.write(
        words(
            "Rumbo reads the files your networks give you and tells you whether the work is on course for your objectives. Three things first; everything stays on this computer."
        )
    )
    zones = sorted(available_timezones())
    browser = st.context.timezone or "Europe/Madrid"
    country = (st.context.locale or "es-ES").partition("-")[2].upper()
    with st.form("profile", width=560):
        name = st.text_input(words("Name of the business"))
        zone = st.selectbox(
            words("Time zone: your days begin at its midnight"),
            zones,
            index=zones.index(browser) if browser in zones else zones.index("Europe/Madrid"),
        )
        place = st.selectbox(
            words("Country"),
            COUNTRIES,
            index=COUNTRIES.index(country) if country in COUNTRIES else 0,
        )
        said = st.form_submit_button(words("Begin"), type="primary")
    if said:
        try:
            made = here if here is not None and not name.strip() else new_client(name)
            made.describe(name or made.slug, language(), zone, place)
        except RumboError as error:
            st.error(words.sentence(error.sentence))
            return
        st.rerun()
