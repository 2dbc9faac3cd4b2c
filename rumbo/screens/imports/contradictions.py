"""Files that contradict one another: which counts and why, the numbers, and «the other one counts»."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from rumbo.coverage.spans import term_name
from rumbo.exports.reading import short_name
from rumbo.screens.address import keyed
from rumbo.screens.imports.files import uploads
from rumbo.screens.session import as_is, attempt, kept, say, store
from rumbo.store.store import Store
from rumbo.store.uploads.preferences import prefer

DECIDED = {
    "received": "Nothing but the order in which they came decides: «{file}» counts, and «{other}» says something else.",
    "day": "«{file}» is of a later day and counts; «{other}» says something else of days that could change no longer.",
    "said": "«{file}» counts, as you said; «{other}» says something else.",
}
SHOWN = 20  # pairs


def all_pairs(store: Store) -> list[dict[str, Any]]:
    """Return the pairs of files that contradict one another, those that only reception decides first."""
    return store.rows("uploads/disagreements")


def contradictions() -> None:
    """Show all files that contradict one another."""
    words = say()
    if len(uploads()) < 2:
        return
    with st.expander(
        words("Files that contradict one another"),
        icon=":material/compare_arrows:",
        key=keyed("contradictions"),
        on_change="rerun",
    ) as panel:
        if not panel.open:
            return
        pairs = kept(all_pairs)
        if not pairs:
            st.caption(words("No two files say different numbers of the same thing."))
        for pair in pairs[:SHOWN]:
            _pair(pair, "all")
        if len(pairs) > SHOWN:
            rest = len(pairs) - SHOWN
            st.caption(words.count("{n} more pair of files", "{n} more pairs of files", rest))


def of_upload(upload_id: str, key: str) -> None:
    """Show where nothing but reception decides between a file and another."""
    for pair in kept(all_pairs):
        if pair["decided_by"] != "day" and upload_id in (pair["upload_id"], pair["other_id"]):
            _pair(pair, key)


def _pair(pair: dict[str, Any], place: str) -> None:
    words = say()
    counting, other = pair["upload_id"], pair["other_id"]
    key = f"{place}_{counting}_{other}"
    names = {"file": short_name(pair["file_name"]), "other": short_name(pair["other_name"])}
    with st.container(border=True):
        st.write(words(DECIDED[pair["decided_by"]], **names))
        with st.container(horizontal=True, vertical_alignment="center"):
            label = words.count("{n} number", "{n} numbers", pair["numbers"])
            panel = st.popover(label, key=keyed(f"numbers_{key}"), on_change="rerun")
            if panel.open:
                with panel:
                    _numbers(counting, other)
            if pair["decided_by"] == "said":
                _button(words("Take it back"), key, counting, other, stands=False)
            else:
                _button(words("The other one counts"), key, other, counting, stands=True)


def _button(label: str, key: str, upload_id: str, over_id: str, *, stands: bool) -> None:
    if st.button(label, key=keyed(f"prefer_{key}")) and attempt(
        lambda: prefer(store(), upload_id, over_id, stands=stands)
    ):
        st.rerun()


def _numbers(counting: str, other: str) -> None:
    words = as_is()
    rows = store().rows("uploads/disputed", upload_id=counting, other_id=other)
    frame = pd.DataFrame(
        {
            words("What"): [words.text(named(row)) for row in rows],
            words("Metric"): [term_name(row["metric"], words) for row in rows],
            words("Counts"): [row["val"] for row in rows],
            words("The other one says"): [row["other"] for row in rows],
        }
    )
    st.dataframe(
        frame, hide_index=True, placeholder="–", height=min(320, 38 + 35 * len(frame)), width=620
    )


def named(row: dict[str, Any]) -> str:
    """Return what a number is of: its day, its publication or group, or both."""
    words = as_is()
    day = words.day(row["day"]) if row["day"] else None
    return " · ".join(filter(None, (day, row["what"])))
