"""Publications as cards: what each earned, beside what was to be expected of it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from rumbo.figures.strip import strip
from rumbo.metrics.frames import records
from rumbo.metrics.publications.lens import ranked
from rumbo.metrics.publications.value import Weights
from rumbo.plain import for_link
from rumbo.screens.address import keyed
from rumbo.screens.session import dark, say
from rumbo.story.sentences.fair import caption_start, kind_name, standing_name
from rumbo.story.sentences.value import rank_sentence, rate_words

AT_ONCE = 12


def cards(frame: pd.DataFrame, counted: Weights | None, based: dict[str, str]) -> None:
    """Show the first publications of a frame as cards, and more of them on demand."""
    words, shown = say(), st.session_state.get(keyed("cards_shown"), AT_ONCE)
    there = ranked(frame) if counted else frame
    grid = st.grid(3, min_column_width=240, border=True)
    for row in records(there.head(shown)):
        with grid.cell():
            _card(row, counted, based.get(row["network"], "reach"))
    if shown < len(there) and st.button(
        words("Show more"), icon=":material/expand_more:", key=keyed("more_cards")
    ):
        st.session_state[keyed("cards_shown")] = shown + AT_ONCE
        st.rerun()


def _card(row: dict[str, Any], counted: Weights | None, base: str) -> None:
    words = say()
    address = for_link(row["link"])
    link = f" · [↗]({address})" if address else ""
    facts = f"{words.network(row['network'])} · {kind_name(row['kind'], words)} · {words.day(row['day'])}"
    st.markdown(f":small[{facts}{link}]")
    st.text(caption_start(row["text"], words, 100))
    if pd.notna(row["expected"]) and pd.notna(row["value"]):
        drawn = strip(
            row["value"], row["expected"], row["low"], row["high"], row["standing"], dark()
        )
        st.image(drawn, width="stretch", alt=standing_name(row["standing"], words))
    st.markdown(f"**{_earned(row, counted, base)}**  \n:small[{_beside(row)}]")
    if counted and pd.notna(row["by_value"]):
        st.caption(rank_sentence(row, words))


def _earned(row: dict[str, Any], counted: Weights | None, base: str) -> str:
    words = say()
    if pd.isna(row["value"]):
        return words("Not reported by the network")
    if counted:
        return rate_words(row["value"], base, counted, words)
    return words.count("{n} interaction", "{n} interactions", int(row["value"]))


def _beside(row: dict[str, Any]) -> str:
    """Return where a publication stands against what was to be expected of it."""
    words, name = say(), standing_name(row["standing"], say())
    if pd.isna(row["expected"]):
        return name if row["standing"] != "maturing" else f"{name} · {_age(row)}"
    span = expected_span(row, words)
    if row["is_grown"]:
        return words(
            "{standing} · {age} · usual after four weeks: {span}",
            standing=name,
            age=_age(row),
            span=span,
        )
    return words("{standing} · expected {span}", standing=name, span=span)


def _age(row: dict[str, Any]) -> str:
    return say().count("{n} day old", "{n} days old", int(row["age"]))


def expected_span(row: dict[str, Any], words) -> str:  # noqa: ANN001
    """Return the range that was to be expected, never broken over two lines: 48–176."""
    unit = "count" if row["high"] >= 20 else "per_post"
    return f"{words.number(row['low'], unit)}\u2060–\u2060{words.number(row['high'], unit)}"
