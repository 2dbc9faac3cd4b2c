"""Below the line of the community: who is truly interested, who comes back, and who the audience is."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from rumbo.locale import Words
from rumbo.metrics.subjects.community import Interested, Returning, interested, returning
from rumbo.screens.pickers import Choice
from rumbo.screens.session import kept, say
from rumbo.screens.subjects.breakdowns import divided


def who_is_with_us(choice: Choice) -> None:
    """Show the interested followers as a range, who came back, and what files divide the audience by."""
    last = choice.period.end - timedelta(days=1)
    _interested(kept(interested, last))
    _returning(kept(returning, last))
    divided("audience", without=("content_format", "page", "hour"))


def signal_names(words: Words) -> dict[str, str]:
    """Return what each signal of interest counts."""
    return {
        "actions": words("{n} comment, share or save a typical post"),
        "clicks": words("{n} click on the link of a typical post"),
        "visits": words("{n} visit the profile on a typical day"),
        "people": words("{n} people known by name wrote twice and more in 90 days"),
    }


def _interested(found: list[Interested]) -> None:
    if not found:
        return
    words = say()
    with st.container(border=True):
        st.markdown(f"**{words('Followers who are truly interested')}**")
        st.markdown("\n".join(f"- {interested_sentence(each, words)}" for each in found))
        st.caption(
            words(
                "A range between signals that are named, never a count of people: each signal sees other people, and not all of them follow. With fewer than two signals nothing is said."
            )
        )


def interested_sentence(each: Interested, words: Words) -> str:
    """Return a network's range with the signals it lies between."""
    names = signal_names(words)
    told = [
        names[name].replace("{n}", words.number(round(value)))
        for name, value in each.signals.items()
    ]
    low, high = words.number(round(each.low)), words.number(round(each.high))
    network = words.network(each.network)
    if each.followers is None:
        said = words("**{network}**: between {low} and {high}", network=network, low=low, high=high)
    else:
        said = words(
            "**{network}**: between {low} and {high} of {followers} followers",
            network=network,
            low=low,
            high=high,
            followers=words.number(each.followers),
        )
    return f"{said}: {words.list(told)}."


def _returning(found: list[Returning]) -> None:
    if not found:
        return
    words = say()
    with st.container(border=True):
        st.markdown(f"**{words('Who comes back')}**")
        st.markdown("\n".join(f"- {_returning_sentence(each, words)}" for each in found))
        st.caption(
            words(
                "Of comments, messages and reviews whose author the files name, in the last 90 days of the period and the 90 before. From twenty people on, a share is said."
            )
        )


def _returning_sentence(each: Returning, words: Words) -> str:
    network = words.network(each.network)
    if each.share is None:
        return words(
            "**{network}**: {people} people wrote, {returned} of them also before.",
            network=network,
            people=each.people,
            returned=each.returned,
        )
    return words(
        "**{network}**: {people} people wrote; of the {before} before, {share} came back.",
        network=network,
        people=each.people,
        before=each.before,
        share=words.number(each.share, "share"),
    )
