"""The business: which one is shown, its language, and the few things asked once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from zoneinfo import available_timezones

import streamlit as st
from babel import Locale

from rumbo.clients import Client, clients, condition, new_client, slugify
from rumbo.clients.shelving import is_archived
from rumbo.diary.calendar import regions
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES
from rumbo.plain import invisible_out
from rumbo.screens.address import CLIENT, keyed, note
from rumbo.screens.sample import begun, offer_sample
from rumbo.screens.session import (
    attempt,
    current,
    dark,
    emphasis,
    language,
    own_language,
    say,
)

# fmt: off
COUNTRIES = (
    "ES", "MX", "AR", "CO", "CL", "PE", "EC", "UY", "CR", "DO", "GT", "PA", "BO", "PY",
    "SV", "HN", "NI", "VE", "PR", "US", "GB", "IE", "PT", "BR", "FR", "IT", "DE", "AD",
)
# fmt: on
HOME_ZONE = "Europe/Madrid"


def sidebar() -> None:
    """Show the businesses, the details of the one on screen, and the language."""
    name = "logo-dark.svg" if dark() else "logo-light.svg"
    st.logo(Path(__file__).with_name(name), size="large")
    here = current()
    if here is not None:
        choose_client(here)
    if here is not None and condition(here).profile is not None:
        with st.popover(
            say()("Business"),
            icon=":material/storefront:",
            key=keyed("business"),
            on_change="rerun",
        ) as panel:
            if panel.open:
                edit(here)
    choose_language()


def choose_client(here: Client) -> None:
    """Show a picker as soon as there are two businesses; of one the name stands above every title."""
    shown = [each for each in clients() if each.slug == here.slug or not is_archived(each)]
    if len(shown) == 1:
        return
    names = _told_apart({each.slug: condition(each).name for each in shown})
    chosen = st.selectbox(
        say()("Business"),
        list(names),
        index=list(names).index(here.slug),
        format_func=lambda slug: names[slug],
        key=keyed("picked"),
    )
    if chosen and chosen != here.slug:
        go_to(chosen)


def _told_apart(names: dict[str, str]) -> dict[str, str]:
    """Return names to choose from; those of one name with their folders: a box knows an option by its words."""
    names = {slug: invisible_out(name) for slug, name in names.items()}
    often = Counter(names.values())
    return {slug: name if often[name] == 1 else f"{name} ({slug})" for slug, name in names.items()}


def go_to(slug: str) -> None:
    """Show another business, from the beginning: nothing that was chosen for this one goes along."""
    st.query_params.from_dict({CLIENT: slug, **_kept_on_the_way()})
    st.rerun()


def _kept_on_the_way() -> dict[str, str]:
    return {"language": st.query_params["language"]} if "language" in st.query_params else {}


def choose_language() -> None:
    """Show the languages of the screen."""
    st.session_state["language"] = language()
    chosen = st.segmented_control(
        say()("Language"),
        list(LANGUAGES),
        required=True,
        format_func=lambda each: LANGUAGES[each],
        key="language",
        label_visibility="collapsed",
    )
    note("language", chosen, own_language())


def ask_profile(here: Client | None) -> None:
    """Ask once who the business is; all is proposed from what the browser says."""
    words = say()
    if here is None:
        st.title(words("Welcome to Rumbo"), anchor=False)
        st.write(
            words(
                "Rumbo reads the files your networks give you and tells you whether the work is on course for your objectives. A few things first; everything stays on this computer."
            )
        )
    else:
        st.title(words("Who is this business?"), anchor=False)
        st.write(
            words(
                "It was made outside this screen and has not said yet who it is. Its days are counted by its time zone, its holidays by its country."
            )
        )
    with st.container(width=560):
        said = _form("profile", {"name": condition(here).name} if here else {}, words("Begin"))
        if not clients():
            offer_sample()
    if said and attempt(lambda: _describe(here, said)):
        begun()
        go_to(here.slug if here else slugify(said["name"]))


def edit(here: Client) -> None:
    """Show what is known of the business, to be changed, and the way to add another."""
    words = say()
    said = _form("edit", here.profile() or {}, words("Save"))
    if said and attempt(lambda: _describe(here, said)):
        st.rerun()
    st.divider()
    with st.form(keyed("another"), border=False):
        name = st.text_input(
            words("Another business"), placeholder=words("Its name"), key=keyed("another_name")
        )
        added = st.form_submit_button(words("Add it"), icon=":material/add:")
    if added and attempt(lambda: add(name, here.profile() or {})):
        go_to(slugify(name))


def add(name: str, like: dict) -> None:
    """Add a business that has zone, country and language of the one it is added from."""
    made = _new(name)
    made.describe(name, language(), like.get("time_zone", HOME_ZONE), like.get("country"))


def _describe(here: Client | None, said: dict) -> None:
    named = said["name"].strip()
    made = here or _new(named)
    made.describe(
        named or made.slug, language(), said["time_zone"], said["country"], said["region"]
    )


def _new(name: str) -> Client:
    made = new_client(name)
    if made.profile() is not None:
        raise RumboError("There is already a business called «{name}».", name=name)
    return made


def _form(key: str, known: dict, button: str) -> dict | None:
    """Show the questions about a business; return the answers once they are given."""
    words, zones = say(), sorted(available_timezones())
    zone = known.get("time_zone") or st.context.timezone or HOME_ZONE
    browser = (st.context.locale or "es-ES").partition("-")[2].upper()
    country = known.get("country") or (browser if browser in COUNTRIES else COUNTRIES[0])
    named = Locale(language()).territories
    with st.container(border=key != "edit"):  # no form: the regions follow the country at once
        name = st.text_input(
            words("Name of the business"), value=known.get("name", ""), key=keyed(f"{key}_name")
        )
        chosen = st.selectbox(
            words("Time zone"),
            zones,
            index=zones.index(zone if zone in zones else HOME_ZONE),
            key=keyed(f"{key}_zone"),
        )
        place = st.selectbox(
            words("Country"),
            COUNTRIES,
            index=COUNTRIES.index(country) if country in COUNTRIES else 0,
            format_func=lambda code: named.get(code, code),
            key=keyed(f"{key}_country"),
        )
        region = _region(key, place, known.get("region"))
        said = st.button(button, type=emphasis(), key=keyed(f"{key}_said"))
    answers = {"name": name, "time_zone": chosen, "country": place, "region": region}
    return answers if said else None


def _region(key: str, country: str, known: str | None) -> str | None:
    """Ask for the region, whose public holidays explain swings; nothing where it keeps none of its own."""
    words, names = say(), regions(country)
    if not names:
        return None
    options = [None, *sorted(names, key=lambda each: names[each])]
    return st.selectbox(
        words("Region, for its public holidays (optional)"),
        options,
        index=options.index(known) if known in options else 0,
        format_func=lambda each: names[each] if each else words("Prefer not to say"),
        key=keyed(f"{key}_region_{country}"),
    )
