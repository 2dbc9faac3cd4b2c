"""Dropping files: many at once, with progress, and a question only where a file leaves one open."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import streamlit as st

from rumbo.clients import Client
from rumbo.exports.reading import read
from rumbo.screens.files import light
from rumbo.screens.mapping import map_columns
from rumbo.screens.questions import ask
from rumbo.screens.receipts import receipt
from rumbo.screens.session import attempt, current, say, store
from rumbo.store.imports import Receipt

KEPT = (
    "receipts"  # receipts of this session: by client and file dropped, so that none is taken twice
)
OPEN = "unanswered"  # the questions of earlier files, read once: by the ids of their uploads


def drop() -> None:
    """Show the box for files, import what lies in it, and a receipt for each file."""
    words, here = say(), current()
    if here is None:
        return
    files = st.file_uploader(
        words("Files or zips, as many as you like"), accept_multiple_files=True, key="files"
    )
    kept: dict[tuple[str, str], list[Receipt]] = st.session_state.setdefault(KEPT, {})
    waiting = [file for file in files or () if (here.slug, file.file_id) not in kept]
    if waiting:
        _take_all(here, waiting, kept)
    own = {key: found for key, found in kept.items() if key[0] == here.slug}
    if own:
        _receipts(here, own)
    _unanswered(here)


def _unanswered(here: Client) -> None:
    """Ask of which account the files are that came before there were several of their network."""
    waiting = store().rows("uploads/unanswered")
    if not waiting:
        return
    st.warning(
        say()(
            "Files that name no account came when there was one of their network; now there are several. Until you say whose they are, they do not count."
        ),
        icon=":material/help:",
    )
    ids = tuple(row["upload_id"] for row in waiting)
    kept: dict[tuple[str, ...], list[Receipt]] = st.session_state.setdefault(OPEN, {})
    if ids not in kept:
        kept.clear()
        kept[ids] = list(here.unanswered())
    ask(here, [(f"open_{n}", kept[ids], n) for n in range(len(kept[ids]))], settled)


def _take_all(here: Client, waiting: list, kept: dict) -> None:
    words = say()
    bar = st.progress(0.0)
    for place, file in enumerate(waiting):
        bar.progress(
            place / len(waiting),
            text=words(
                "Reading {file} ({place} of {n})", file=file.name, place=place + 1, n=len(waiting)
            ),
        )
        found: list[Receipt] = []
        if attempt(lambda f=file, into=found: _take(here, f.name, f.getvalue(), into)):
            kept[(here.slug, file.file_id)] = found
    bar.empty()


def _take(here: Client, name: str, data: bytes, into: list[Receipt]) -> None:
    into += [settled(here.take(leaf)) for leaf in read(name, data).leaves()]


def settled(each: Receipt) -> Receipt:
    """Return a receipt without the rows of its file, unless a question about them is open or its columns are unknown."""
    is_open = each.outcome == "question" or each.reading.outcome == "guided"
    return each if is_open else replace(each, reading=light(each.reading))


def _receipts(here: Client, own: dict[tuple[str, str], list[Receipt]]) -> None:
    words = say()
    places = [
        (f"{key[1]}_{number}", found, number)
        for key, found in own.items()
        for number in range(len(found))
    ]
    _summary(Counter(_outcome(found[number]) for _, found, number in places))
    asked = [place for place in places if place[1][place[2]].outcome == "question"]
    ask(here, asked, settled)
    for name, found, number in places:
        if found[number].reading.outcome == "guided":
            map_columns(here, (name, found, number), settled)
        elif found[number].outcome != "question":
            receipt(found[number], name)
    if not places:
        return
    if st.button(words("Put these receipts away"), icon=":material/done_all:"):
        # What still lies in the box stays known, so that it is not taken again.
        for found in own.values():
            found.clear()
        st.rerun()


def _outcome(each: Receipt) -> str:
    return "guided" if each.reading.outcome == "guided" else each.outcome


def _summary(outcomes: Counter[str]) -> None:
    words = say()
    imported, repeated = outcomes["imported"], outcomes["repeated"]
    asking, refused, guided = outcomes["question"], outcomes["refused"], outcomes["guided"]
    parts = {
        words.count("{n} file imported", "{n} files imported", imported): imported,
        words.count("{n} already in", "{n} already in", repeated): repeated,
        words.count("{n} with a question", "{n} with a question", asking): asking,
        words.count("{n} with columns to name", "{n} with columns to name", guided): guided,
        words.count("{n} not understood", "{n} not understood", refused): refused,
    }
    if said := [text for text, count in parts.items() if count]:
        st.markdown(f"**{words.list(said)}.**")
