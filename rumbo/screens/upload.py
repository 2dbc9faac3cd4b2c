"""Dropping files: many at once, with progress, and a question only where a file leaves one open."""

from __future__ import annotations

import hashlib

import streamlit as st

from rumbo.exports.reading import read
from rumbo.screens.receipts import receipt
from rumbo.screens.session import current, say
from rumbo.store.imports import Receipt

KEPT = "receipts"  # receipts of the files now in the box, by name and digest


def drop() -> None:
    """Show the box for files, import what lies in it, and a receipt for each file."""
    words = say()
    files = st.file_uploader(
        words("Files or zips, as many as you like"), accept_multiple_files=True, key="files"
    )
    kept: dict[str, list[Receipt]] = st.session_state.setdefault(KEPT, {})
    fresh = {
        f"{file.name}:{hashlib.sha256(file.getvalue()).hexdigest()}": file for file in files or ()
    }
    waiting = {key: file for key, file in fresh.items() if key not in kept}
    if waiting:
        with st.status(words("Reading {n} files…", n=len(waiting)), expanded=True) as progress:
            for place, (key, file) in enumerate(waiting.items(), 1):
                progress.update(
                    label=words(
                        "Reading {file} ({place} of {n})",
                        file=file.name,
                        place=place,
                        n=len(waiting),
                    )
                )
                kept[key] = _take(file.name, file.getvalue())
            progress.update(
                label=words("Done: {n} files read.", n=len(waiting)),
                state="complete",
                expanded=False,
            )
    for key in fresh:
        for number, each in enumerate(kept.get(key, ())):
            kept[key][number] = answered(each, f"{key}:{number}")


def _take(name: str, data: bytes) -> list[Receipt]:
    here = current()
    return [here.take(leaf) for leaf in read(name, data).leaves()] if here else []


def answered(each: Receipt, key: str) -> Receipt:
    """Show a receipt; where it is a question, take the answer and import the file with it."""
    if each.outcome != "question":
        receipt(each, key)
        return each
    words, here = say(), current()
    with st.container(border=True):
        st.markdown(f"**{each.file}**")
        question = (
            words("Of which network is this file? It does not say.")
            if each.needs == "network"
            else words("Of which account is this file? It does not say.")
        )
        format_func = words.network if each.needs == "network" else str
        answer = st.segmented_control(
            question, each.choices, format_func=format_func, key=f"answer_{key}"
        )
        if answer and here:
            given = (
                {"network": answer}
                if each.needs == "network"
                else {"network": None, "account": answer}
            )
            again = here.take(each.reading, **given)
            st.session_state[KEPT][key.rpartition(":")[0]][int(key.rpartition(":")[2])] = again
            st.rerun()
    return each
