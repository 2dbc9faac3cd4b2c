"""Many files at a glance: a line each, of which one is opened; a few are shown as they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from rumbo.exports.reading import short_name
from rumbo.exports.retention import is_partial
from rumbo.plain import invisible_out
from rumbo.screens.address import keyed
from rumbo.screens.imports.files import days_of, kind_named, shown_name
from rumbo.screens.session import as_is, say
from rumbo.store.uploads.imports import Receipt
from rumbo.wording import Sentence

FEW = 3  # files of which each is shown whole
ROW, HEAD, TALLEST = 35, 38, 460  # pixels


def listed(lines: Sequence[dict[str, Any]], key: str, show: Callable[[int], None]) -> None:
    """Show lines as a table; the one that is chosen is shown whole below it."""
    words = say()
    frame = pd.DataFrame(list(lines))
    chosen = st.dataframe(
        frame,
        hide_index=True,
        placeholder="–",
        height=min(TALLEST, HEAD + ROW * len(frame)),
        on_select="rerun",
        selection_mode="single-row",
        key=keyed(key),
        column_config={
            "": st.column_config.TextColumn(width=40),
            words("File"): st.column_config.TextColumn(width=170),
            words("Account"): st.column_config.TextColumn(width=190),
            words("New"): st.column_config.NumberColumn(width=80),
        },
    )
    rows = chosen.selection.rows  # type: ignore[union-attr]
    if rows and rows[0] < len(frame):
        show(rows[0])
    else:
        st.caption(words("Choose a line to see its rows, what was noted, and to undo it."))


def line_of_receipt(each: Receipt, upload: dict | None) -> dict[str, Any]:
    """Return the line of a file that has just come."""
    words = as_is()
    if upload is None:
        return _line("✕", shown_name(each.file), words.sentence(each.message), {}, "", {}, "")
    shape = _shape(each.outcome, upload, each.reading.facts.notes)
    return _line(
        shape,
        shown_name(each.file),
        words(kind_named(upload["format"])),
        upload,
        days_of(upload) or "",
        each.rows,
        _noted(each.reading.facts.notes),
    )


def line_of_upload(upload: dict) -> dict[str, Any]:
    """Return the line of a file of the history."""
    notes = [Sentence.of(note) for note in json.loads(upload["notes"])]
    counts = {
        name.removeprefix("rows_"): value
        for name, value in upload.items()
        if name.startswith("rows_")
    }
    kind = as_is()(kind_named(upload["format"]))
    name, days = short_name(upload["file_name"]), days_of(upload) or ""
    return _line(_shape("imported", upload, notes), name, kind, upload, days, counts, _noted(notes))


def _shape(outcome: str, upload: dict, notes: list[Sentence]) -> str:
    if not pd.isna(upload["undone_at"]):
        return "⤺"
    if outcome == "repeated":
        return "＝"
    return "▲" if is_partial(notes) else "✔"


def _noted(notes: Sequence[Sentence]) -> str:
    return " ".join(as_is().sentence(each) for each in notes)


def _line(
    shape: str,
    file: str,
    kind: str,
    upload: dict,
    days: str,
    rows: dict[str, Any],
    notes: str,
) -> dict[str, Any]:
    words = as_is()
    network = words.network(upload["network"]) if upload.get("network") else ""
    accounts = invisible_out(upload.get("accounts") or "")
    return {
        "": shape,
        words("File"): invisible_out(file),
        words("Account"): " · ".join(filter(None, (network, accounts))),
        words("Days"): days,
        words("New"): int(rows.get("new") or 0),
        words("What"): kind,
        words("Updated"): int(rows.get("updated") or 0),
        words("Refused"): int(rows.get("refused") or 0),
        words("Notes"): notes,
    }
