"""What moved when the files of an older Rumbo were read anew: old, new, and why."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from rumbo.clients.upgrade import moved
from rumbo.coverage.spans import term_name
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, current, say


def moved_numbers() -> None:
    """Show the numbers that moved, where any did."""
    words, here = say(), current()
    rows = moved(here) if here else []
    if not rows:
        return
    with st.expander(
        words("What moved when these files were read anew"),
        icon=":material/upgrade:",
        key=keyed("moved"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            st.caption(
                words(
                    "An older Rumbo had received them. A copy of what it knew lies beside the data of this business, in the folder «before»."
                )
            )
            plain = as_is()
            frame = pd.DataFrame(
                {
                    words("What"): [_what(row) for row in rows],
                    words("Before"): [row.get("old") for row in rows],
                    words("Now"): [row.get("new") for row in rows],
                    words("Why"): [plain.sentence(row["reason"]) for row in rows],
                }
            )
            st.dataframe(
                frame, hide_index=True, placeholder="–", height=min(420, 38 + 35 * len(frame))
            )


def _what(row: dict) -> str:
    words = as_is()
    metric = term_name(row["metric"], words) if row.get("metric") else None
    return words.text(" · ".join(filter(None, (row.get("day"), row.get("what"), metric))))
