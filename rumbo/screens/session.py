"""Who is looking at what: the language, the client and its store, for the run of a page."""

from __future__ import annotations

import logging
import pickle
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import (
    ScriptRunContext,
    add_script_run_ctx,
    get_script_run_ctx,
)

from rumbo import clock
from rumbo.clients import Client, clients, condition
from rumbo.clients.shelving import is_archived
from rumbo.errors import RumboError
from rumbo.locale import LANGUAGES, Words, words
from rumbo.plain import for_markdown
from rumbo.screens.address import CLIENT, note
from rumbo.store.store import Store

DOOR = (
    "door"  # set once a session has come in through dashboard.py; the screen it asked for till then
)
STAGE = "present"  # the address of the screen that is shown to a client
ASTRAY = "astray"  # set once an address names a business that is not here, until that is said
log = logging.getLogger(__name__)


def own_language() -> str:
    """Return the language that goes without saying: the client's, else the browser's."""
    with suppress(RumboError):  # which the screen itself tells, in the language of the browser
        here = current()
        profile = condition(here).profile if here else None
        if profile:
            return profile["language"]
    browser = (st.context.locale or "es").split("-")[0]
    return browser if browser in LANGUAGES else "en"


def language() -> str:
    """Return the language of the screen: the one chosen, else the one that goes without saying."""
    chosen = st.session_state.get("language") or st.query_params.get("language")
    return chosen if chosen in LANGUAGES else own_language()


def say() -> Words:
    """Return the words of the screen's language, for Markdown: texts of files and people are plain in it."""
    return in_markdown(language())


@cache
def in_markdown(language: str) -> Words:
    """Return the words of a language as they have to stand in Markdown."""
    return replace(words(language), plain=for_markdown)


def as_is() -> Words:
    """Return the words for what shows a text as it is: options, tables, placeholders, figures, what is kept."""
    return words(language())


def current() -> Client | None:
    """Return the client whose data is shown, None before there is one.

    The address says it (a link, the picker), else the session (a menu forgets the address); where
    neither does it is the first that has told who it is. Both are given the answer, so that they agree.
    """
    if DOOR not in st.session_state:
        _go_through_the_door()
    known = {each.slug: each for each in clients()}
    said = (st.query_params.get(CLIENT), st.session_state.get(CLIENT))
    if said[0] and said[0] not in known:
        st.session_state[ASTRAY] = True
    slug = next((each for each in said if each in known), None) or _first(known)
    st.session_state[CLIENT] = slug
    note(CLIENT, slug)
    return known.get(slug or "")


def _first(known: Mapping[str, Client]) -> str | None:
    shown = ((slug, each) for slug, each in known.items() if not is_archived(each))
    told = (slug for slug, each in shown if condition(each).profile)
    usable = (slug for slug, each in known.items() if not condition(each).trouble)
    return next(chain(told, usable, known), None)


def went_astray() -> bool:
    """Return once whether the address named a business that is not here."""
    return st.session_state.pop(ASTRAY, False)


def store() -> Store:
    """Return the store of the client whose data is shown."""
    here = current()
    if here is None:
        st.stop()
    return here.store


def dark() -> bool:
    """Return whether the screen is in its dark theme."""
    return st.context.theme.type == "dark"


def emphasis() -> Literal["primary", "secondary"]:
    """Return the kind of a main button: on dark, Streamlit's white on a light blue cannot be read."""
    return "secondary" if dark() else "primary"


def _go_through_the_door() -> None:
    """Leave a page that was opened without the front door.

    Until some session has called `st.navigation`, a fresh server runs the files of `pages/` alone:
    whoever opens the app first by the address of a screen would get it bare.
    """
    st.session_state[DOOR] = urlsplit(st.context.url or "").path.rpartition("/")[2]
    st.switch_page("dashboard.py", query_params=st.query_params.to_dict())


def is_on_stage() -> bool:
    """Return whether the screen is that of a presentation, which has the window to itself."""
    return urlsplit(st.context.url or "").path.rstrip("/").endswith(f"/{STAGE}")


def asked_for() -> str | None:
    """Return the screen that was asked for before the front door, until somebody has come in."""
    if DOOR not in st.session_state:
        st.session_state[DOOR] = ""
    return st.session_state[DOOR] or None


def come_in() -> None:
    """Forget which screen was asked for before the front door: from here on the address says it."""
    st.session_state[DOOR] = ""


def kept(compute: Callable[..., Any], *args: Any) -> Any:
    """Return what `compute(store, *args)` gives, computed once a day for each version of the store.

    The client and the version are part of the key, so one client never sees another's.
    """
    here = current()
    if here is None:
        st.stop()
    key = here.folder, here.store.version(), clock.today(), compute, _told_apart(args)
    return pickle.loads(_kept(*key))  # noqa: S301 our own


def forget_kept() -> None:
    """Forget all that was computed and the files made of it, of whichever client."""
    _kept.cache_clear()
    st.cache_data.clear()


@contextmanager
def meanwhile(ask: Callable[[], Any]) -> Iterator[None]:
    """Ask the store for what is needed later while something else is worked out; `ask` shows nothing."""
    with ThreadPoolExecutor(1, initializer=_join, initargs=(get_script_run_ctx(),)) as aside:
        asked = aside.submit(ask)
        yield
        asked.result()


def _join(run: ScriptRunContext | None) -> None:
    """Make a thread part of the run that began it: of its session and what is kept."""
    add_script_run_ctx(threading.current_thread(), run)


@lru_cache(maxsize=500)
def _kept(
    folder: Path,
    version: int,  # noqa: ARG001
    day: date,  # noqa: ARG001
    compute: Callable[..., Any],
    args: bytes,
) -> bytes:
    """Return what was computed as bytes: each who asks gets a copy, and may do with it what they like."""
    here = next(each for each in clients() if each.folder == folder)
    found = compute(here.store, *pickle.loads(args))  # noqa: S301 our own
    return pickle.dumps(found, pickle.HIGHEST_PROTOCOL)


def _told_apart(args: tuple) -> bytes:
    """Return arguments as bytes, the same for equal ones whichever objects they are made of."""
    told = BytesIO()
    pickler = pickle.Pickler(told, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # the second mention of an object is written as the first
    pickler.dump(args)
    return told.getvalue()


def attempt(change: Callable[[], Any]) -> bool:
    """Carry out what the user asked for; where it cannot be, say so, and return False."""
    try:
        change()
    except RumboError as error:
        st.error(say().sentence(error.sentence))
        return False
    return True


def calmly(show: Callable[[], None]) -> None:
    """Show a screen; whatever goes wrong in it is a sentence there and a trace in the log."""
    try:
        show()
    except RumboError as error:
        st.error(say().sentence(error.sentence))
    except Exception:  # noqa: BLE001 the last line of defence: no trace reaches a screen
        log.exception("A screen could not be shown.")
        _sorry()


def _sorry() -> None:
    text = "Something went wrong on our side; your data is as it was. Reload the page, and if it happens again, tell us what you had just done."
    st.error(words(st.session_state.get("language") or "es")(text))
