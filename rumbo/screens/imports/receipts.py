"""Receipts: what became of every row of a file, and the history that can be undone."""

from __future__ import annotations

import json

import pandas as pd
import streamlit as st

from rumbo.coverage.spans import term_name
from rumbo.exports.facts import Facts
from rumbo.exports.reading import short_name
from rumbo.exports.retention import LOSS, is_partial, percent
from rumbo.metrics.subjects import terms as told
from rumbo.metrics.unseen_terms import kept_for_later
from rumbo.screens.address import keyed
from rumbo.screens.imports.amending import amendment
from rumbo.screens.imports.contradictions import named, of_upload
from rumbo.screens.imports.files import (
    about,
    dating,
    days_of,
    kind_named,
    kind_of,
    shown_name,
    small_print,
    uploads,
)
from rumbo.screens.imports.listing import line_of_upload, listed
from rumbo.screens.imports.lost_files import altered
from rumbo.screens.session import as_is, attempt, say, store
from rumbo.store.uploads.imports import Receipt, undo
from rumbo.wording import Sentence

OUTCOMES = ("new", "updated", "repeated", "not_taken", "refused", "left_out")
SHAPES = {"imported": "✔", "repeated": "＝", "refused": "✕"}
KEPT = "Kept: {rows}% of the rows, {volume}% of the volume."
PAGE = 10  # uploads shown one under the other: more are a table


def _name(outcome: str, count: int) -> str:
    words = say()
    return {
        "new": words.count("{n} new", "{n} new", count),
        "updated": words.count("{n} updated", "{n} updated", count),
        "repeated": words.count("{n} repeated", "{n} repeated", count),
        "not_taken": words.count("{n} differs, not taken", "{n} differ, not taken", count),
        "refused": words.count("{n} refused", "{n} refused", count),
        "left_out": words.count("{n} left out", "{n} left out", count),
    }[outcome]


def receipt(each: Receipt, key: str) -> None:
    """Show what a file was recognised as, and what became of its rows."""
    words, upload = say(), uploads().get(each.upload_id or "")
    with st.container(border=True):
        undone = upload is not None and not pd.isna(upload["undone_at"])
        facts = each.reading.facts
        partial = each.outcome == "imported" and is_partial(facts.notes)
        shape = "⤺" if undone else "▲" if partial else SHAPES[each.outcome]
        st.markdown(f"{shape} **{words.text(shown_name(each.file))}**")
        if each.outcome == "refused" or upload is None:
            st.write(words.sentence(each.message))
            return
        kind = kind_of(each.reading) if each.outcome == "imported" else kind_named(upload["format"])
        st.write(about(upload, kind))
        if each.outcome == "repeated":
            st.write(words.sentence(each.message))
        small_print(dating(upload))
        _notes(facts.notes)
        if each.outcome == "imported":
            share, volume = map(percent, facts.kept)
            small_print([words(KEPT, rows=share, volume=volume), *_later(facts)])
        rows(each.upload_id or "", each.rows, key, each.outcome == "repeated")
        if each.rows.get("updated") or each.rows.get("not_taken"):
            of_upload(each.upload_id or "", key)
        if each.outcome == "imported":
            _undo(upload, key)


def _later(facts: Facts) -> list[str]:
    """Return a line that names what a file tells and no screen shows yet; none where all is shown."""
    words, later = say(), kept_for_later(facts)
    named = [words.text(told.term_name(each, words.language)) for each in later]
    return (
        [words("Kept for later, shown nowhere yet: {terms}.", terms=words.list(named))]
        if named
        else []
    )


def _notes(notes: list[Sentence]) -> None:
    """Show what is noted of a file; that sums are lower than the network's is a warning."""
    words = say()
    for note in notes:
        if note.template == LOSS:
            st.warning(words.sentence(note))
    small_print([words.sentence(note) for note in notes if note.template != LOSS])


def rows(upload_id: str, counts: dict[str, int], key: str, closed: bool = False) -> None:
    """Show how many rows became what; each count opens its rows, with line and reason."""
    words = say()
    none = [_name(outcome, 0) for outcome in OUTCOMES if not counts.get(outcome)]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            words.count("{n} row read =", "{n} rows read =", counts["read"]), width="content"
        )
        for outcome in OUTCOMES:
            if counts.get(outcome):
                _count(upload_id, outcome, counts[outcome], key, closed)
        st.caption(" · ".join(none), width="content")


def _count(upload_id: str, outcome: str, count: int, key: str, closed: bool) -> None:
    if closed:
        st.markdown(f"**{_name(outcome, count)}**", width="content")
        return
    panel = st.popover(_name(outcome, count), key=keyed(f"rows_{key}_{outcome}"), on_change="rerun")
    if panel.open:
        with panel:
            (_differing if outcome == "not_taken" else _lines)(upload_id, outcome)


def _lines(upload_id: str, outcome: str) -> None:
    words = say()
    lines = store().query("uploads/lines", upload_id=upload_id, outcome=outcome)
    shown = pd.DataFrame(
        {
            words("Line"): lines["line"],
            words("What"): [as_is().text(each) for each in lines["what"]],
        }
    )
    if len(set(lines["sheet"])) > 1:
        shown.insert(0, words("Sheet"), lines["sheet"])
    if any(isinstance(each, str) for each in lines["reason"]):
        shown[words("Why")] = [_reason(each) for each in lines["reason"]]
    st.dataframe(
        shown, hide_index=True, placeholder="–", height=min(320, 38 + 35 * len(shown)), width=520
    )


def _differing(upload_id: str, outcome: str) -> None:
    """Show the rows that are not taken: what they say, what counts instead, and in which file it stands."""
    words = as_is()
    rows = store().rows("uploads/differing", upload_id=upload_id)
    if not rows:  # it has come to agree with what is known since
        _lines(upload_id, outcome)
        return
    frame = pd.DataFrame(
        {
            words("Line"): [row["line"] for row in rows],
            words("What"): [words.text(named(row)) for row in rows],
            words("Metric"): [
                term_name(row["metric"], words) if row["metric"] else words("text") for row in rows
            ],
            words("This file"): [row["val"] for row in rows],
            words("Counts"): [row["known"] for row in rows],
            words("From"): [words.text(short_name(row["file_name"])) for row in rows],
        }
    )
    st.dataframe(
        frame, hide_index=True, placeholder="–", height=min(320, 38 + 35 * len(frame)), width=680
    )


def _reason(text: str | None) -> str:
    if not isinstance(text, str):
        return ""
    plain = json.loads(text)
    return as_is().sentence(Sentence.of(plain))


def history() -> None:
    """Show every file received, many as a table, and undo one."""
    words, received = say(), list(uploads().values())
    if not received:
        return
    st.subheader(words("Files received"), anchor=False)
    if len(received) > PAGE:
        listed(
            [line_of_upload(each) for each in received],
            "history",
            lambda place: _whole(received[place]),
        )
        return
    for upload in received:
        undone = not pd.isna(upload["undone_at"])
        shape = "⤺" if undone else "▲" if is_partial(_noted(upload)) else "✔"
        name = words.text(short_name(upload["file_name"]))
        parts = (f"{shape} {name}", words.network(upload["network"]), days_of(upload))
        title = " · ".join(filter(None, parts))
        with st.expander(
            title, key=keyed(f"upload_{upload['upload_id']}"), on_change="rerun"
        ) as panel:
            if panel.open:
                _one(upload)


def _whole(upload: dict) -> None:
    with st.container(border=True):
        st.markdown(f"**{say().text(short_name(upload['file_name']))}**")
        _one(upload)


def _one(upload: dict) -> None:
    words = say()
    st.write(about(upload, kind_named(upload["format"])))
    received = words(
        "Received on {day} as «{file}»", day=upload["imported_at"], file=upload["file_name"]
    )
    small_print([received, *dating(upload)])
    _notes(_noted(upload))
    altered(upload["sha256"])
    counts = {
        key.removeprefix("rows_"): int(value)
        for key, value in upload.items()
        if key.startswith("rows_")
    }
    rows(upload["upload_id"], counts, f"history_{upload['upload_id']}")
    _undo(upload, f"history_{upload['upload_id']}")
    if pd.isna(upload["undone_at"]):
        amendment(upload, upload["upload_id"])


def _noted(upload: dict) -> list[Sentence]:
    return [Sentence.of(note) for note in json.loads(upload["notes"])]


def _undo(upload: dict, key: str) -> None:
    words = say()
    if not pd.isna(upload["undone_at"]):
        st.caption(words("Undone on {day}: it no longer counts.", day=upload["undone_at"]))
    elif st.button(
        words("Undo this import"), key=keyed(f"undo_{key}"), icon=":material/undo:"
    ) and attempt(lambda: undo(store(), upload["upload_id"])):
        st.rerun()
