"""Publications as cards: what each earned, beside what was to be expected of it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from rumbo import clock
from rumbo.figures.strip import strip
from rumbo.metrics.frames import records
from rumbo.metrics.publications.lens import ranked
from rumbo.metrics.publications.value import Weights
from rumbo.plain import for_html, for_link
from rumbo.screens.address import keyed
from rumbo.screens.session import as_is, dark, say
from rumbo.story.sentences.fair import caption_start, kind_name, standing_name
from rumbo.story.sentences.value import rank_sentence, rate_words

AT_ONCE = 12
LONG = 100  # characters of a text that are shown at once
ICONS = {
    "image": ":material/image:",
    "reel": ":material/movie:",
    "carousel": ":material/view_carousel:",
    "story": ":material/amp_stories:",
    "video": ":material/play_circle:",
    "link": ":material/link:",
    "text": ":material/notes:",
}


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
    _where(row)
    _text(row["text"])
    if pd.notna(row["expected"]) and pd.notna(row["value"]):
        drawn = strip(
            row["value"], row["expected"], row["low"], row["high"], row["standing"], dark()
        )
        st.image(drawn, width="stretch", alt=standing_name(row["standing"], words))
    st.markdown(f"**{_earned(row, counted, base)}**  \n:small[{beside(row)}]")
    if counted and pd.notna(row["by_value"]):
        st.caption(rank_sentence(row, words))


def _where(row: dict[str, Any]) -> None:
    """Show network, format and day; where the publication can be opened all of it is the link."""
    words, icon = say(), ICONS.get(row["kind"], ":material/article:")
    is_of_now = row["day"].year == clock.today().year
    day = words.short_day(row["day"]) if is_of_now else words.day(row["day"])
    facts = f"**{words.network(row['network'])}** · {kind_name(row['kind'], words)} · {day}"
    if address := for_link(row["link"]):
        own = keyed(f"open_{row['network']}_{row['post_id']}")
        help_ = words("Opens the publication")
        st.link_button(facts, address, key=own, icon=icon, width="stretch", help=help_)
    else:
        st.markdown(f"{icon} {facts}")


def _text(text: Any) -> None:
    """Show how a text begins, and all of it on demand."""
    start = caption_start(text, say(), LONG)
    if not start.endswith("…"):
        st.text(start)
        return
    whole = for_html(text)
    st.html(
        f"<details><summary>{for_html(start)}</summary><div style='white-space: pre-wrap'>{whole}</div></details>"
    )


def called(row: dict[str, Any]) -> str:
    """Return by what a publication is told from others in a list: its day, network and first words."""
    words = as_is()
    start = caption_start(row["text"], words, 60)
    return " · ".join((words.day(row["day"]), words.network(row["network"]), start))


def _earned(row: dict[str, Any], counted: Weights | None, base: str) -> str:
    words = say()
    if pd.isna(row["value"]):
        return words("Not reported by the network")
    if counted:
        return rate_words(row["value"], base, counted, words)
    return words.count("{n} interaction", "{n} interactions", int(row["value"]))


def beside(row: dict[str, Any]) -> str:
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
