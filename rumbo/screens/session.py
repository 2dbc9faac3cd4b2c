"""Who is looking at what: the language, the client and its store, for the run of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from rumbo.locale import LANGUAGES, Words, words
from rumbo.store.clients import Client, client, clients
from rumbo.store.store import Store


def language() -> str:
    """Return the language of the screen: the one chosen, the client's, or the browser's."""
    chosen = st.session_state.get("language") or st.query_params.get("language")
    if chosen in LANGUAGES:
        return chosen
    here = current()
    profile = here.profile() if here else None
    if profile:
        return profile["language"]
    browser = (st.context.locale or "es").split("-")[0]
    return browser if browser in LANGUAGES else "en"


def say() -> Words:
    """Return the words of the screen's language."""
    return words(language())


def current() -> Client | None:
    """Return the client whose data is shown, None before there is one."""
    known = clients()
    slugs = [each.slug for each in known]
    chosen = st.session_state.get("client") or st.query_params.get("client")
    return client(chosen) if chosen in slugs else known[0] if known else None


def store() -> Store:
    """Return the store of the client whose data is shown."""
    here = current()
    if here is None:
        st.stop()
    return here.store


def dark() -> bool:
    """Return whether the screen is in its dark theme."""
    return st.context.theme.type == "dark"


def kept(compute: Callable[..., Any], *args: Any) -> Any:
    """Return what `compute(store, *args)` gives, computed once for each version of the store.

    The client and the version are part of the key, so one client never sees another's.
    """
    here = current()
    if here is None:
        st.stop()
    return _kept(
        here.slug,
        here.store.version(),
        f"{compute.__module__}.{compute.__qualname__}",
        args,
        _do=compute,
    )


@st.cache_data(max_entries=500, show_spinner=False)
def _kept(slug: str, version: int, name: str, args: tuple, _do: Callable[..., Any]) -> Any:  # noqa: ARG001
    return _do(client(slug).store, *args)
