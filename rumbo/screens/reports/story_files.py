"""The story of the screen and its files: told once for each version of the store, made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from rumbo import clock
from rumbo.clients import Client
from rumbo.reports import made_for
from rumbo.story.handover import story_of, told_now
from rumbo.story.slides import Asked, Story


def told(here: Client, asked: Asked, spoken: str) -> Story:
    """Return the story of a period: as it was handed over, else as it is now."""
    return _told(*_key(here), asked, spoken, False, here)


def anew(here: Client, asked: Asked, spoken: str) -> Story:
    """Return the story of a period as the store tells it now."""
    return _told(*_key(here), asked, spoken, True, here)


def making(here: Client, asked: Asked, spoken: str, kind: str) -> Callable[[], bytes]:
    """Return what makes a file; it runs apart from the session, so all it needs goes with it."""
    return partial(_made, *_key(here), asked, spoken, kind, here)


def _key(here: Client) -> tuple[str, int, date]:
    return str(here.folder), here.store.version(), clock.today()


@st.cache_data(max_entries=30, show_spinner=False)
def _told(
    folder: str,  # noqa: ARG001  # folder, version and day are there for the key
    version: int,  # noqa: ARG001
    day: date,  # noqa: ARG001
    asked: Asked,
    spoken: str,
    is_anew: bool,
    _client: Client,
) -> Story:
    return (told_now if is_anew else story_of)(_client, asked, spoken)


@st.cache_data(max_entries=30, show_spinner=False)
def _made(
    folder: str, version: int, day: date, asked: Asked, spoken: str, kind: str, _client: Client
) -> bytes:
    story = _told(folder, version, day, asked, spoken, False, _client)
    return made_for(_client, asked, story, kind)
