"""Two publications side by side, when it is asked for."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from rumbo.metrics.frames import records
from rumbo.screens.address import keyed
from rumbo.screens.posts.postcards import beside, called, expected_span
from rumbo.screens.session import as_is, say
from rumbo.story.sentences.fair import kind_name

MOST = 200  # publications to choose from


def two(frame: pd.DataFrame, counts: dict[str, str]) -> None:
    """Offer to lay two publications of the frame beside one another; `counts` are what is compared, by name."""
    if len(frame) < 2:
        return
    with st.expander(
        say()("Compare two"),
        icon=":material/compare:",
        key=keyed("two_posts"),
        on_change="rerun",
    ) as panel:
        if panel.open:
            _two(frame.head(MOST), counts)


def _two(frame: pd.DataFrame, counts: dict[str, str]) -> None:
    words = say()
    listed = {(row["network"], row["post_id"]): row for row in records(frame)}
    chosen = []
    grid = st.grid(2, min_column_width=260)
    for place, name in enumerate((words("One"), words("The other"))):
        with grid.cell():
            one = st.selectbox(
                name,
                list(listed),
                index=place,
                format_func=lambda each: called(listed[each]) if each in listed else "",
                key=keyed(f"one_of_two_{place}"),
            )
            if one:
                chosen.append(listed[one])
                st.markdown(f":small[{beside(listed[one])}]")
    if len(chosen) == 2:
        st.dataframe(_table(chosen, counts), hide_index=True, placeholder="–")
        st.caption(
            words(
                "A dash is not reported by the network. Publications of another network, format or age are measured otherwise: only the range that was to be expected makes them fair."
            )
        )


def _table(chosen: list[dict[str, Any]], counts: dict[str, str]) -> pd.DataFrame:
    words = as_is()
    facts = {
        words("Network"): [words.network(each["network"]) for each in chosen],
        words("Kind"): [kind_name(each["kind"], words) for each in chosen],
        words("Day"): [words.day(each["day"]) for each in chosen],
        words("Expected"): [
            expected_span(each, words) if pd.notna(each["expected"]) else "–" for each in chosen
        ],
    }
    facts |= {
        name: [words.number(each[key], "count") if pd.notna(each[key]) else "–" for each in chosen]
        for key, name in counts.items()
    }
    told = {name: own for name, own in facts.items() if own != ["–", "–"]}
    return pd.DataFrame(
        {
            " ": list(told),
            words("One"): [own[0] for own in told.values()],
            words("The other"): [own[1] for own in told.values()],
        }
    )
