"""The audiences that were declared, beside the followers that each network told of over time."""

from __future__ import annotations

from datetime import date

import streamlit as st

from rumbo.locale import Words
from rumbo.plan.audiences import Audience, audiences
from rumbo.plan.followers import Portrait, course, portraits
from rumbo.screens.session import as_is, kept, say
from rumbo.screens.tables import show_rows
from rumbo.story.sentences.followers import ages, portrait_sentence, share_words


def aimed_at() -> None:
    """Show each audience declared with what networks tell of it, and how that changed from file to file."""
    words = say()
    for audience in kept(audiences):
        told = kept(portraits, audience)
        if not told:
            continue
        with st.container(border=True):
            title = words("Whom you aim at: {name}", name=audience.name)
            st.markdown(f"**{title}**")
            said = [portrait_sentence(each, audience, words) for each in told]
            st.markdown("\n".join(f"- {each}" for each in said))
            if rows := _course(kept(course, audience), audience):
                show_rows(rows, {"what": words("Of your followers or views")})


def _course(found: list[tuple[date, list[Portrait]]], audience: Audience) -> list[dict]:
    """Return a row for each share that a network tells, a column for each day of a file; none of one day alone."""
    if len(found) < 2:
        return []
    words, rows = as_is(), {}
    for day, told in found:
        for each in told:
            for name, share in _shares(each, audience, words).items():
                what = f"{words.network(each.network)}: {name}"
                rows.setdefault(what, {"what": what})[words.day(day)] = share
    return list(rows.values())


def _shares(each: Portrait, audience: Audience, words: Words) -> dict[str, str]:
    named = {
        ages(audience, words): each.age,
        words.list(list(audience.places)): each.place,
        words.list(list(audience.languages)): each.language,
    }
    return {name: share_words(share, words) for name, share in named.items() if share}
