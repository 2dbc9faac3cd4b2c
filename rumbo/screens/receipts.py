"""Receipts: what became of every row of a file, and the history that can be undone."""

from __future__ import annotations

import json

import pandas as pd
import streamlit as st

from rumbo.errors import RumboError
from rumbo.screens.session import kept, say, store
from rumbo.store.imports import Receipt, undo
from rumbo.wording import Sentence

OUTCOMES = ("new", "updated", "repeated", "refused", "left_out")
SHAPES = {"imported": "✔", "repeated": "＝", "refused": "✕"}


def _name(outcome: str) -> str:
    words = say()
    return {
        "new": words("new"),
        "updated": words("updated"),
        "repeated": words("repeated"),
        "refused": words("refused"),
        "left_out": words("left out"),
    }[outcome]


def receipt(each: Receipt, key: str) -> None:
    """Show what a file was recognised as, and what became of its rows."""
    words, reading = say(), each.reading
    with st.container(border=True):
        st.markdown(f"{SHAPES[each.outcome]} **{each.file}**")
        if each.outcome == "refused":
            st.write(words.sentence(each.message))
            return
        known = [
            words.network(reading.network if not each.upload_id else _network(each.upload_id)),
            {"es": words("Spanish"), "en": words("English"), "pt": words("Portuguese")}.get(
                reading.language or "", ""
            ),
        ]
        st.write(
            " · ".join(
                filter(
                    None, [words(reading_name(reading)), *known, *reading.facts.accounts.values()]
                )
            )
        )
        if each.outcome == "repeated":
            st.write(words.sentence(each.message))
        for note in reading.facts.notes:
            st.caption(words.sentence(note))
        if each.upload_id:
            rows(each.upload_id, each.rows, key)


def reading_name(reading) -> str:  # noqa: ANN001
    """Return what kind of file it is, in English."""
    return reading.message.values.get("name", reading.format or "")


def _network(upload_id: str) -> str:
    uploads = kept(all_uploads)
    found = uploads[uploads["upload_id"] == upload_id]
    return found["network"].iloc[0] if len(found) else ""


def rows(upload_id: str, counts: dict[str, int], key: str) -> None:
    """Show how many rows became what; each count opens its rows, with line and reason."""
    words = say()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(words("{read} rows read =", read=counts["read"]))
        for outcome in OUTCOMES:
            if not counts.get(outcome):
                st.markdown(f"0 {_name(outcome)}")
                continue
            with st.popover(
                f"{words.value(counts[outcome])} {_name(outcome)}",
                key=f"rows_{key}_{outcome}",
                on_change="rerun",
            ) as panel:
                if panel.open:
                    _lines(upload_id, outcome)


def _lines(upload_id: str, outcome: str) -> None:
    words = say()
    lines = store().query("uploads/lines", upload_id=upload_id, outcome=outcome)
    shown = pd.DataFrame({words("Line"): lines["line"], words("What"): lines["what"]})
    if lines["sheet"].nunique() > 1:
        shown.insert(0, words("Sheet"), lines["sheet"])
    if lines["reason"].notna().any():
        shown[words("Why")] = [_reason(each) for each in lines["reason"]]
    st.dataframe(shown, hide_index=True, height=min(320, 38 + 35 * len(shown)))


def _reason(text: str | None) -> str:
    if not isinstance(text, str):
        return ""
    plain = json.loads(text)
    return say().sentence(Sentence(plain["template"], plain["values"]))


def all_uploads(of) -> pd.DataFrame:  # noqa: ANN001
    """Return every upload, the newest first."""
    return of.query("uploads/all")


def history() -> None:
    """Show every file received, and undo one."""
    words, uploads = say(), kept(all_uploads)
    if uploads.empty:
        return
    st.subheader(words("Files received"), anchor=False)
    for upload in uploads.to_dict("records"):
        undone = not pd.isna(upload["undone_at"])
        title = f"{'⤺ ' if undone else ''}{upload['file_name'].rsplit('/', 1)[-1]} · {words.network(upload['network'])} · {words('up to {day}', day=upload['as_of'].date())}"
        with st.expander(title, key=f"upload_{upload['upload_id']}", on_change="rerun") as panel:
            if panel.open:
                _one(upload, undone)


def _one(upload: dict, undone: bool) -> None:
    words = say()
    st.caption(
        words(
            "Received on {day} as «{file}»",
            day=upload["imported_at"].date(),
            file=upload["file_name"],
        )
    )
    counts = {
        key.removeprefix("rows_"): int(value)
        for key, value in upload.items()
        if key.startswith("rows_")
    }
    rows(upload["upload_id"], counts, upload["upload_id"])
    for note in json.loads(upload["notes"]):
        st.caption(words.sentence(Sentence(note["template"], note["values"])))
    if undone:
        st.caption(words("Undone on {day}: it no longer counts.", day=upload["undone_at"].date()))
    elif st.button(
        words("Undo this import"), key=f"undo_{upload['upload_id']}", icon=":material/undo:"
    ):
        try:
            undo(store(), upload["upload_id"])
        except RumboError as error:
            st.error(words.sentence(error.sentence))
            return
        st.session_state.pop("receipts", None)
        st.rerun()
