"""The lens: one switch on every subject screen, from applause to actions that are worth something."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from rumbo.metrics.frames import records
from rumbo.metrics.publications.fair import publications
from rumbo.metrics.publications.lens import ValueSeen, fallen_and_risen, in_days, through
from rumbo.metrics.publications.value import MOST, PARTS, Weights, state_weights, weights
from rumbo.screens.address import keyed, note, remember_switch
from rumbo.screens.heading import how_old
from rumbo.screens.pickers import Choice
from rumbo.screens.session import attempt, emphasis, kept, say, store
from rumbo.screens.subjects.evidence import what_accompanies
from rumbo.story.sentences.fair import caption_start, kind_name
from rumbo.story.sentences.value import lens_sentence, rank_sentence, value_name

SHOWN = 3


def heading(title: str) -> None:
    """Show the title of a subject, and beside it the switch of the lens."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.title(title, anchor=False)
        lens_switch()
    how_old()


def lens_switch() -> bool:
    """Show the switch and return whether the lens is on; it stays so from screen to screen."""
    words = say()
    remember_switch("lens")
    is_on = st.toggle(
        words("Value lens"),
        key=keyed("lens"),
        persist_state="session",
        help=words(
            "Turns likes into actions that are worth something to the business, per 1,000 people reached, and ranks the posts anew."
        ),
    )
    note("lens", "yes" if is_on else None)
    return is_on


def lens_is_on() -> bool:
    """Return whether the lens is on."""
    return bool(st.session_state.get(keyed("lens")))


def names(words) -> dict[str, str]:  # noqa: ANN001
    """Return what the actions are called."""
    return {
        "likes": words("Likes"),
        "comments": words("Comments"),
        "shares": words("Shares"),
        "saves": words("Saves"),
        "clicks": words("Link clicks"),
        "follows": words("New followers"),
    }


def through_the_lens(choice: Choice) -> None:
    """Show a subject's days and networks through the lens: value, what falls and rises, what accompanies results."""
    words, counted = say(), kept(weights)
    posts: pd.DataFrame = kept(publications, counted)
    seen = through(posts, dict(counted), choice.period, choice.networks)
    with st.container(border=True):
        st.markdown(f"**{words('Through the lens of value')}**")
        if not seen:
            st.write(words("No publication of these days is known: the lens has nothing to show."))
        _networks(seen, counted)
        _ranks(in_days(posts, choice.period, choice.networks))
        what_counts(counted)
        what_accompanies(choice)


def _networks(seen: list[ValueSeen], counted: Weights) -> None:
    words = say()
    if seen:
        st.markdown("  \n".join(lens_sentence(each, counted, words) for each in seen))


def _ranks(posts: pd.DataFrame) -> None:
    words, (fallen, risen) = say(), fallen_and_risen(posts)
    if fallen.empty and risen.empty:
        return
    grid = st.grid(2, min_column_width=280)
    for title, rows in (
        (words("Favourites that fall"), fallen),
        (words("Hidden ones that rise"), risen),
    ):
        with grid.cell():
            st.markdown(f"**{title}**")
            for row in records(rows.head(SHOWN)):
                facts = f"{words.network(row['network'])} · {kind_name(row['kind'], words)} · {words.short_day(row['day'])}"
                st.caption(facts)
                st.text(caption_start(row["text"], words))
                st.caption(rank_sentence(row, words))
            if rows.empty:
                st.caption(words("None in these days."))


def what_counts(counted: Weights) -> None:
    """Show how much each action counts, and the form that changes it."""
    words = say()
    st.caption(value_name(counted, words, names(words)))
    with st.expander(words("Change what counts"), key=keyed("weights"), on_change="rerun") as panel:
        if not panel.open:
            return
        with st.form(keyed("weights_form"), border=False):
            grid = st.grid(len(PARTS), min_column_width=110)
            said = {}
            for part, weight in counted:
                with grid.cell():
                    said[part] = st.number_input(
                        names(words)[part], 0.0, MOST, weight, 0.5, key=keyed(f"weight_{part}")
                    )
            done = st.form_submit_button(words("Count it so"), type=emphasis())
        st.caption(
            words(
                "A convention, not a measurement: 0 does not count. It is kept for this business and used on every screen."
            )
        )
        if done and attempt(lambda: state_weights(store(), said)):
            st.rerun()
