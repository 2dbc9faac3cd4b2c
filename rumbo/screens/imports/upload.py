"""Dropping files: many at once, with progress, and a question only where a file leaves one open.

What is dropped lies on disk before any of it is read (`rumbo/clients/drops.py`): after a reload, or on
coming back from another screen, the rest is read and what waits for an answer is asked again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from rumbo.clients import Client, condition
from rumbo.clients.drops import Arrival, arrivals, arrive, is_open, settle, settle_orders
from rumbo.clients.earlier import Earlier
from rumbo.screens.address import keyed
from rumbo.screens.imports.export_days import ask_days
from rumbo.screens.imports.files import uploads
from rumbo.screens.imports.listing import FEW, line_of_receipt, listed
from rumbo.screens.imports.mapping import map_all
from rumbo.screens.imports.questions.asking import ask
from rumbo.screens.imports.questions.places import ReceiptPlace
from rumbo.screens.imports.receipts import receipt
from rumbo.screens.session import attempt, current, say, store
from rumbo.store.uploads.imports import Receipt, undo

ROUND = "drops"  # how many drops this session has made: each is made in an empty box
OPEN = "unanswered"  # the questions of earlier files, read once: by the ids of their uploads


def drop() -> None:
    """Show the box for files, import what lies in it, and a receipt for each file."""
    words, here = say(), current()
    if here is None:
        return
    number = st.session_state.setdefault(keyed(ROUND), 0)
    files = st.file_uploader(
        words("Files or zips, as many as you like, for {business}", business=condition(here).name),
        accept_multiple_files=True,
        key=keyed(f"files_{number}"),
    )
    if files and attempt(lambda: _arrive(here, files)):
        st.session_state[keyed(ROUND)] += 1  # the box is empty again, and its memory free
        st.rerun()
    unread = [each for each in arrivals(here) if each.is_unread]
    _take_all(unread)
    if unread:
        attempt(lambda: settle_orders(here))
    attempt(lambda: settle(here))
    _receipts(arrivals(here))
    _unanswered(here)
    ask_days()


def _arrive(here: Client, files: list) -> None:
    """Put a drop on disk; the receipts of the drop before make room, what is open of it stays."""
    for each in arrivals(here):
        each.put_away()
    arrive(here, ((each.name, each.getvalue()) for each in files))


def _take_all(waiting: Sequence[Arrival]) -> None:
    if not waiting:
        return
    words = say()
    arrived = words.count("{n} file has arrived", "{n} files have arrived", len(waiting))
    bar = st.progress(0.0, text=arrived)
    for place, each in enumerate(waiting):
        text = words(
            "Reading {file} ({place} of {n})", file=each.name, place=place + 1, n=len(waiting)
        )
        bar.progress(place / len(waiting), text=f"{arrived} · {text}")
        attempt(lambda file=each: _take(file))
    bar.empty()


def _take(each: Arrival) -> None:
    if not each.take():
        st.info(say()("«{file}» is being read in another window.", file=each.name))


def _receipts(arrived: Sequence[Arrival]) -> None:
    words = say()
    places = [
        ReceiptPlace(f"{each.key}_{number}", found, each, number)
        for each in arrived
        for number, found in enumerate(each.receipts())
    ]
    if not places:
        return
    _summary(Counter(_outcome(each.receipt) for each in places))
    ask([each for each in places if each.receipt.outcome == "question"])
    map_all([each for each in places if each.receipt.reading.outcome == "guided"])
    told = [
        each
        for each in places
        if each.receipt.reading.outcome != "guided" and not is_open(each.receipt)
    ]
    _told(told)
    if all(is_open(each.receipt) for each in places):
        return
    with st.container(horizontal=True):
        if st.button(
            words("Hide these receipts"), icon=":material/done_all:", key=keyed("put_away")
        ):
            for each in arrived:
                each.put_away()
            st.rerun()
        _undo_all(told)


def _told(places: Sequence[ReceiptPlace]) -> None:
    """Show what became of files: a few as they are, many as a table of which one is opened."""
    if len(places) <= FEW:
        for each in places:
            receipt(each.receipt, each.key)
        return
    known = uploads()
    listed(
        [line_of_receipt(each.receipt, known.get(each.receipt.upload_id or "")) for each in places],
        "receipts",
        lambda place: receipt(places[place].receipt, places[place].key),
    )


def _undo_all(places: Sequence[ReceiptPlace]) -> None:
    """Offer to take back all that has just come."""
    words, known = say(), uploads()
    ids = [
        each.receipt.upload_id
        for each in places
        if each.receipt.outcome == "imported" and each.receipt.upload_id in known
    ]
    there = [each for each in ids if each and pd.isna(known[each]["undone_at"])]
    if len(there) < 2:
        return
    label = words("Undo all of this ({n} files)", n=len(there))
    if st.button(label, icon=":material/undo:", key=keyed("undo_all")) and attempt(
        lambda: [undo(store(), each) for each in there]
    ):
        st.rerun()


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
    kept: dict[tuple[str, ...], list[Receipt]] = st.session_state.setdefault(keyed(OPEN), {})
    if ids not in kept:
        kept.clear()
        kept[ids] = list(here.unanswered())
    asker = Earlier(here, kept[ids])
    ask([ReceiptPlace(f"open_{n}", each, asker, n) for n, each in enumerate(kept[ids])], "open_")


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
