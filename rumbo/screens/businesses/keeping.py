"""Businesses as a whole: taken along, brought back, hidden, deleted, erased; each after a clear question."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from rumbo.clients import Client, clients, condition
from rumbo.clients.carrying import export, restore
from rumbo.clients.rebuilding import rebuild
from rumbo.clients.shelving import (
    Deleted,
    archive,
    bring_back,
    deleted,
    erase,
    erase_overdue,
    is_archived,
    set_aside,
    show_again,
)
from rumbo.errors import RumboError
from rumbo.plain import for_markdown
from rumbo.screens.address import keyed
from rumbo.screens.session import CLIENT, as_is, attempt, current, emphasis, forget_kept, say

READY = "export_ready"  # an export made in this session: the business and its bytes


def the_one_shown() -> None:
    """Offer what can be done with the business on screen."""
    words, here = say(), current()
    if here is None:
        return
    name = condition(here).name
    st.subheader(for_markdown(name), anchor=False)
    st.write(
        words(
            "An export holds everything: the files as they came, objectives, diary, plan and answers, in one zip."
        )
    )
    with st.container(horizontal=True):
        is_taken = st.button(
            words("Make an export"), icon=":material/archive:", key=keyed("export")
        )
        _out_of_sight(here, name)
    if is_taken:
        attempt(lambda: st.session_state.update({READY: (here.slug, _zip(here))}))
    _download(here, name)


def _out_of_sight(here: Client, name: str) -> None:
    words = say()
    _asked(
        "hide",
        words("Hide it"),
        words("Hide «{name}»? It is kept as it is and can be shown again below.", name=name),
        lambda: _leave(archive, here),
    )
    _asked(
        "delete",
        words("Delete it"),
        words(
            "Delete «{name}»? It is set aside for 30 days and can be brought back below; then it is erased.",
            name=name,
        ),
        lambda: _leave(set_aside, here),
    )


def _leave(act: Callable[[Client], Any], here: Client) -> None:
    """Put a business out of sight, and show the first of the others."""
    act(here)
    st.session_state.pop(CLIENT, None)
    st.query_params.pop(CLIENT, None)


def _download(here: Client, name: str) -> None:
    words = say()
    ready = st.session_state.get(READY)
    if ready and ready[0] == here.slug:
        st.download_button(
            words("Download the export of «{name}»", name=name),
            ready[1],
            file_name=f"rumbo-{here.slug}.zip",
            mime="application/zip",
            type=emphasis(),
            key=keyed("download_export"),
        )


def _zip(here: Client) -> bytes:
    with tempfile.TemporaryDirectory(prefix="rumbo-") as folder:
        path = Path(folder) / "export.zip"
        export(here, path)
        return path.read_bytes()


def bring_one_in() -> None:
    """Offer to bring a business back from an export; one that is there is replaced only if said so."""
    words = say()
    st.subheader(words("Bring a business back"), anchor=False)
    file = st.file_uploader(words("An export of Rumbo"), type="zip", key=keyed("restore_file"))
    name = st.text_input(
        words("Under another name (optional)"), max_chars=60, key=keyed("restore_name")
    )
    is_replacing = st.checkbox(
        words(
            "If there is one of that name, set it aside for 30 days and put this one in its place"
        ),
        key=keyed("restore_replace"),
    )
    if file is not None and st.button(
        words("Bring it back"), type=emphasis(), key=keyed("restore")
    ):
        _do(lambda: _restored(file, name, is_replacing))


def _restored(file: Any, name: str, is_replacing: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="rumbo-") as folder:
        path = Path(folder) / Path(file.name).name
        path.write_bytes(file.getvalue())
        made = restore(path, name, replace=is_replacing)
    st.session_state[CLIENT] = st.query_params[CLIENT] = made.slug


def others() -> None:
    """Show what is hidden and what was deleted, with the way back and the way out."""
    words = say()
    hidden = [each for each in clients() if is_archived(each)]
    if hidden:
        st.subheader(words("Hidden"), anchor=False)
    for each in hidden:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(condition(each).name)
            if st.button(words("Show it again"), key=keyed(f"show_{each.slug}")):
                _do(lambda one=each: show_again(one))
    attempt(erase_overdue)
    gone = deleted()
    if gone:
        st.subheader(words("Deleted"), anchor=False)
    for each in gone:
        _deleted(each)


def _deleted(gone: Deleted) -> None:
    words, key = as_is(), gone.folder.name
    until = words("{name}, can be brought back until {day}", name=gone.name, day=gone.until)
    words = say()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(until, width="content")
        if st.button(words("Bring it back"), key=keyed(f"back_{key}")):
            _do(lambda: bring_back(gone.folder.name))
        _asked(
            f"erase_{key}",
            words("Erase it for good"),
            words(
                "Erase «{name}» for good? Its files, objectives and diary are gone then, and nobody can bring them back.",
                name=gone.name,
            ),
            lambda: erase(gone),
        )


def rebuild_offer(here: Client) -> None:
    """Offer to make a store anew that cannot be read, and say what then reads differently."""
    words = say()
    if not st.button(
        words("Rebuild it from its files"),
        icon=":material/build:",
        type=emphasis(),
        key=keyed("rebuild"),
    ):
        return
    try:
        found = rebuild(here)
    except RumboError as error:
        st.error(words.sentence(error.sentence))
        return
    forget_kept()
    for row in found.different:
        st.warning(f"{for_markdown(row['file'])}: {words.sentence(row['reason'])}")
    if found.different:
        st.button(words("Go on"), key=keyed("rebuilt"))
    else:
        st.rerun()


def _asked(key: str, label: str, question: str, act: Callable[[], Any]) -> None:
    """Show a button that asks before it acts."""
    with st.popover(label, key=keyed(f"ask_{key}")):
        st.write(question)
        if st.button(label, key=keyed(f"do_{key}"), type="secondary"):
            _do(act)


def _do(act: Callable[[], Any]) -> None:
    """Carry out what was asked for, and show what is so then."""
    if attempt(act):
        forget_kept()
        st.session_state.pop(READY, None)
        st.rerun()
