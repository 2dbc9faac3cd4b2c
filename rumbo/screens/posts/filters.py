"""Which publications are shown: by words in their text, format, pillar and objective, kept in the address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from rumbo.exports.vocabulary import fold
from rumbo.metrics.frames import column, rows
from rumbo.objectives.stated.journal import all_objectives
from rumbo.objectives.stated.purposes import Meant, Post, meant
from rumbo.screens.address import asked, keyed, note, remember
from rumbo.screens.session import as_is, kept, say
from rumbo.story.sentences.fair import kind_name

EVERY = ""


def filtered(frame: pd.DataFrame) -> pd.DataFrame:
    """Show the filters, those that divide anything, and return the publications that pass all of them."""
    words, known = say(), kept(meant)
    titles = {each.objective_id: as_is().text(each.title) for each in kept(all_objectives)}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        said = _words()
        kinds = sorted({each for each in frame["kind"] if isinstance(each, str)})
        kind = _one(words("Format"), "kind", kinds, lambda each: kind_name(each, as_is()))
        pillar = _one(words("Pillar"), "pillar", list(known.pillars), as_is().text)
        served = [each for each in known.objectives if each in titles]
        aim = _one(words("Objective"), "objective", served, titles.__getitem__)
    return rows(frame, passing(frame, known, said, kind, pillar, aim))


def passing(
    frame: pd.DataFrame, known: Meant, said: str, kind: str, pillar: str, aim: str
) -> list[bool]:
    """Return for each publication whether it has all words, the format, the pillar and the objective asked for."""
    wanted = fold(said).split()
    sets: list[frozenset[Post]] = []
    sets += [known.pillars.get(pillar, frozenset())] if pillar else []
    sets += [known.objectives.get(aim, frozenset())] if aim else []
    texts = [fold(each) for each in column(frame, "text").fillna("")]
    own = zip(texts, frame["kind"], frame["network"], frame["post_id"], strict=True)
    return [
        all(each in text for each in wanted)
        and kind in (EVERY, its)
        and all((network, post) in each for each in sets)
        for text, its, network, post in own
    ]


def _words() -> str:
    st.session_state[keyed("said")] = asked("said") or ""
    said = st.text_input(
        say()("Words in it"), key=keyed("said"), persist_state="session", width=170
    )
    note("said", said.strip())
    return said


def _one(label: str, param: str, options: Sequence[str], name: Callable[[str], str]) -> str:
    """Ask for one of several, or all of them; nothing is asked where there is no choice."""
    if not options or (param == "kind" and len(options) == 1):
        return EVERY
    words, offered = say(), [EVERY, *options]
    remember(f"only_{param}", offered, EVERY, param)
    chosen = st.selectbox(
        label,
        offered,
        format_func=lambda each: name(each) if each else words("All of them"),
        key=keyed(f"only_{param}"),
        persist_state="session",
        width=170,
    )
    note(param, chosen)
    return chosen or EVERY
